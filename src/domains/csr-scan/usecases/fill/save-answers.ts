import { randomUUID } from "node:crypto";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { type Entry, isSame, longestNote, nothingSaid, type Said } from "../../rules/fill/entry.ts";
import { mergeAnswer } from "../../rules/fill/merge-answer.ts";
import {
  findStanding,
  type Standing,
  touchScan,
  writeAnswer,
} from "../../store/fill/answer-rows.ts";
import {
  findEntry,
  insertEntry,
  listEntries,
  saidInVersion,
  settleEntries,
} from "../../store/fill/entry-rows.ts";
import { keepProgress } from "../desk/keep-progress.ts";
import { type HeldScan, withHeldScan } from "../hold-scan.ts";
import { keepResult } from "../profile/keep-result.ts";

/** An answer as it arrives; `settles` names the answers of others that were shown beside it. */
export type SentEntry = Entry & { readonly settles?: readonly string[] };

export type SavedEntry = {
  readonly id: string;
  readonly question: string;
  /**
   * taken: counts · same: counted already · open: kept beside another answer · aside: kept, this scan has no such
   * question · too-long: not kept, the note is too long · must-apply: not kept, the question is for everybody.
   */
  readonly outcome: "taken" | "same" | "open" | "aside" | "too-long" | "must-apply";
  /** What counts after it. */
  readonly standing: Standing;
};

export type Saved = {
  readonly kind: "saved";
  readonly at: Instant;
  readonly entries: readonly SavedEntry[];
};

/** Takes answers in the order they were given. Sent twice, they are taken once. */
export async function saveAnswers(
  app: Pick<App, "config" | "db">,
  token: string,
  entries: readonly SentEntry[],
  now: Instant,
): Promise<Saved | Refusal<"no-such-scan">> {
  return withHeldScan(app, token, { lock: true }, async (tx, held) => {
    const saved: SavedEntry[] = [];
    for (const entry of entries) saved.push(await saveEntry(tx, held, entry, now));
    if (saved.some(({ outcome }) => isKept(outcome))) await keepWhatFollows(tx, held, now);
    return { kind: "saved" as const, at: now, entries: saved };
  });
}

/** How far the scan is, and what is compared with others once it was finished, follow every answer. */
async function keepWhatFollows(tx: Tx, held: HeldScan, now: Instant): Promise<void> {
  await touchScan(tx, held.scan.id, now);
  await keepProgress(tx, held);
  if (held.scan.state === "finished") await keepResult(tx, held, now);
}

const isKept = (outcome: SavedEntry["outcome"]): boolean =>
  outcome !== "too-long" && outcome !== "must-apply";

/** A question nobody answered. */
export const unanswered: Standing = { ...nothingSaid, version: 0, isEarlier: false };

/** One answer, while the scan is held. */
export async function saveEntry(
  tx: Tx,
  held: Pick<HeldScan, "partnershipId" | "scan" | "holder" | "instrument">,
  sent: SentEntry,
  now: Instant,
  { isEarlier = false }: { readonly isEarlier?: boolean } = {},
): Promise<SavedEntry> {
  const { partnershipId, scan, instrument } = held;
  const { settles = [], follows, ...entry } = sent;
  const { id, question } = entry;
  const before = (await findStanding(tx, scan.id, question)) ?? unanswered;
  const told = (outcome: SavedEntry["outcome"], standing = before): SavedEntry => ({
    id,
    question,
    outcome,
    standing,
  });
  if (entry.note.length > longestNote) return told("too-long");
  const known = await findEntry(tx, scan.id, id);
  if (known && isSame(known, entry)) {
    return told(known.state === "settled" ? "same" : known.state);
  }
  if (known) {
    // Back in the browser and another button: the same form says something new.
    const again = { ...sent, id: randomUUID(), follows: id };
    return { ...(await saveEntry(tx, held, again, now, { isEarlier })), id };
  }
  const at = { partnershipId, scanId: scan.id, now };
  // A clock that runs ahead would say that somebody answered tomorrow.
  const saidAt = entry.saidAt > now ? now : entry.saidAt;
  const kept = {
    ...entry,
    saidAt,
    holderId: held.holder.id,
    isEarlier,
    version: null,
    counted: null,
  };
  const definition = instrument.questions.find(({ key }) => key === question);
  if (definition?.mayNotApply === false && entry.value === "not-applicable") {
    return told("must-apply");
  }
  if (!definition) {
    await insertEntry(tx, at, { ...kept, state: "aside" });
    return told("aside");
  }
  await settleEntries(tx, scan.id, follows ? [...settles, follows] : settles);
  const seen = await seenBy(tx, scan.id, { ...entry, follows }, before);
  const merged = mergeAnswer(seen, before, entry);
  const isConfirmed = before.isEarlier && !isEarlier;
  if (merged.kind === "open") {
    await insertEntry(tx, at, { ...kept, state: "open" });
    return told("open");
  }
  if (merged.kind === "same" && !isConfirmed) {
    await insertEntry(tx, at, { ...kept, state: "settled" });
    return told("same");
  }
  const counted = merged.kind === "taken" ? merged.said : saidOf(before);
  const standing = { ...counted, version: before.version + 1, isEarlier };
  await insertEntry(tx, at, { ...kept, state: "taken", version: standing.version, counted });
  await writeAnswer(tx, at, { ...standing, question, holderId: held.holder.id });
  return told("taken", standing);
}

const saidOf = ({ value, isInteresting, note }: Said): Said => ({ value, isInteresting, note });

/** What a device had before it when it gave an answer: its own last one, or the version it named. */
async function seenBy(tx: Tx, scanId: string, entry: Entry, before: Standing): Promise<Said> {
  const { follows, madeOn, question } = entry;
  const own = follows ? await findEntry(tx, scanId, follows) : null;
  if (own && own.question === question && own.state !== "open") return own;
  if (madeOn === before.version) return before;
  return saidInVersion(tx, scanId, question, madeOn);
}

/** Chooses which of two answers on a question counts; the other stays in its history. */
export async function chooseAnswer(
  app: Pick<App, "config" | "db">,
  token: string,
  given: {
    readonly question: string;
    /** Id of an answer that waits; null: what counts now. */
    readonly entry: string | null;
    readonly newId: string;
    readonly shown: readonly string[];
  },
  now: Instant,
): Promise<SavedEntry | Refusal<"no-such-scan" | "no-such-answer">> {
  return withHeldScan(app, token, { lock: true }, async (tx, held) => {
    const { question, shown } = given;
    const entries = await listEntries(tx, held.scan.id, question);
    const standing = (await findStanding(tx, held.scan.id, question)) ?? unanswered;
    const chosen = given.entry === null ? standing : entries.find(({ id }) => id === given.entry);
    if (!chosen) return refuse("no-such-answer");
    const { value, isInteresting, note } = chosen;
    const saved = await saveEntry(
      tx,
      held,
      {
        id: given.newId,
        question,
        value,
        isInteresting,
        note,
        madeOn: standing.version,
        saidAt: now,
        settles: shown,
      },
      now,
    );
    await keepWhatFollows(tx, held, now);
    return saved;
  });
}
