import type { Refusal } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import type { InstrumentKey, Question } from "../../rules/instrument/instrument.ts";
import { compareScans, type ScanChange } from "../../rules/profile/compare-scans.ts";
import {
  lastOfEach,
  middleShare,
  type PeerAnswer,
  peerAnswers,
  peersOf,
  tellSize,
} from "../../rules/profile/peers.ts";
import { type ScanScore, scoreScan } from "../../rules/profile/score-scan.ts";
import type { Answers } from "../../rules/scan/answer.ts";
import { askedQuestions } from "../../rules/scan/asked-questions.ts";
import type { Scan } from "../../rules/scan/scan.ts";
import { selectAnswers } from "../../store/answers.ts";
import { findEdition } from "../../store/editions.ts";
import { selectResults } from "../../store/profile/results.ts";
import { findScan, openAllAnswers, openAnswersOf } from "../../store/scans.ts";
import { type FramedScan, frameScan } from "../fill/open-scan.ts";
import { type HeldScan, withHeldScan } from "../hold-scan.ts";

/** Fields of the profile by which others are alike, the narrowest group first. */
const narrowing: Readonly<Record<InstrumentKey, readonly (readonly string[])[]>> = {
  company: [["sector", "size"], ["sector"], ["size"], []],
  authority: [["kind", "size"], ["kind"], []],
};

/** What may be told of others. */
export type Benchmark = {
  /** Fields they share with this scan; none: everybody. */
  readonly fields: readonly string[];
  /** A group more like this scan has fewer than five. */
  readonly isWider: boolean;
  /** At least so many. */
  readonly size: number;
  readonly parts: Readonly<Record<string, number | null>>;
  readonly answers: ReadonlyMap<string, PeerAnswer>;
};

export type ScanProfile = {
  readonly asked: readonly Question[];
  readonly answers: Answers;
  readonly score: ScanScore;
  readonly earlier: { readonly scan: Scan; readonly change: ScanChange } | null;
  /** Null: fewer than five others. */
  readonly benchmark: Benchmark | null;
};

export type OpenProfile = FramedScan & { readonly profile: ScanProfile };

/** The profile of a scan for whoever has the link. */
export const openProfile = (
  app: Pick<App, "config" | "db">,
  token: string,
): Promise<OpenProfile | Refusal<"no-such-scan">> =>
  withHeldScan(app, token, { lock: false }, async (tx, held) => ({
    ...(await frameScan(tx, token, held)),
    profile: await readProfile(tx, held),
  }));

/**
 * Scores a scan, sets it beside the one before it and beside others like it.
 * @param held a scan this transaction opened; it is open again when this ends
 */
export async function readProfile(
  tx: Tx,
  { scan, instrument }: Pick<HeldScan, "scan" | "instrument">,
): Promise<ScanProfile> {
  const answers = await selectAnswers(tx, scan.id);
  const asked = askedQuestions(instrument, scan, answers);
  const earlier = await readEarlier(tx, scan, { asked, answers });
  const benchmark = await readBenchmark(tx, scan, asked);
  await openAnswersOf(tx, scan.id);
  return { asked, answers, score: scoreScan(asked, answers), earlier, benchmark };
}

async function readEarlier(
  tx: Tx,
  { previousScanId }: Scan,
  now: { readonly asked: readonly Question[]; readonly answers: Answers },
): Promise<ScanProfile["earlier"]> {
  const scan = previousScanId === null ? null : await findScan(tx, previousScanId);
  if (!scan) return null;
  await openAnswersOf(tx, scan.id);
  const { instrument } = await findEdition(tx, scan.editionId);
  const answers = await selectAnswers(tx, scan.id);
  const asked = askedQuestions(instrument, scan, answers);
  return { scan, change: compareScans(now, { asked, answers }) };
}

async function readBenchmark(
  tx: Tx,
  scan: Scan,
  asked: readonly Question[],
): Promise<Benchmark | null> {
  await openAllAnswers(tx);
  const results = await selectResults(tx, scan.instrument);
  const whose =
    results.find(({ scanId }) => scanId === scan.id)?.whose ?? scan.organisationId ?? scan.id;
  const group = peersOf(
    { whose, profile: scan.profile },
    lastOfEach(results),
    narrowing[scan.instrument],
  );
  if (!group) return null;
  const keys = asked.map(({ key }) => key);
  const parts = [...new Set(asked.map(({ part }) => part))];
  return {
    fields: group.fields,
    isWider: group.fields !== narrowing[scan.instrument][0],
    size: tellSize(group.peers.length),
    parts: Object.fromEntries(parts.map((part) => [part, middleShare(group.peers, part)])),
    answers: new Map(peerAnswers(group.peers, keys).map((one) => [one.question, one])),
  };
}
