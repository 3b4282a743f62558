import { dayOf, type Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import { letterOf } from "../../rules/profile/peers.ts";
import { scoreScan } from "../../rules/profile/score-scan.ts";
import { askedQuestions } from "../../rules/scan/asked-questions.ts";
import type { Scan } from "../../rules/scan/scan.ts";
import { selectAnswers } from "../../store/answers.ts";
import { writeResult } from "../../store/profile/results.ts";
import { findScan } from "../../store/scans.ts";
import type { HeldScan } from "../hold-scan.ts";

/** Scans that go back further than this are one organisation's that came back every year for a lifetime. */
const mostEarlier = 100;

/** Adds a finished scan to what others are compared with. The answers stay with who gave them. */
export async function keepResult(
  tx: Tx,
  { partnershipId, scan, instrument }: Pick<HeldScan, "partnershipId" | "scan" | "instrument">,
  now: Instant,
): Promise<void> {
  const answers = await selectAnswers(tx, scan.id);
  const asked = askedQuestions(instrument, scan, answers);
  const isAsked = new Set(asked.map(({ key }) => key));
  await writeResult(tx, {
    partnershipId,
    scanId: scan.id,
    editionId: scan.editionId,
    instrument: scan.instrument,
    whose: scan.organisationId ?? (await firstOf(tx, scan)),
    profile: scan.profile,
    finishedOn: dayOf(now),
    letters: instrument.questions
      .map(({ key }) => letterOf(isAsked.has(key) ? answers.get(key)?.value : null))
      .join(""),
    shares: Object.fromEntries(
      scoreScan(asked, answers).parts.map(({ part, share }) => [part, share]),
    ),
  });
}

/** The scan somebody outside the register began with. */
async function firstOf(tx: Tx, scan: Scan): Promise<string> {
  let first = scan;
  for (let step = 0; step < mostEarlier && first.previousScanId !== null; step += 1) {
    const earlier = await findScan(tx, first.previousScanId);
    if (!earlier) break;
    first = earlier;
  }
  return first.id;
}
