import { isDeepStrictEqual } from "node:util";
import type { Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import type { FactValue } from "../../rules/facts/fact-value.ts";
import { readFact, type TypedFact, type TypedProblem } from "../../rules/facts/read-fact.ts";
import type { Fact } from "../../rules/instrument/fact.ts";
import {
  findFactVersion,
  insertWaiting,
  removeWaiting,
  writeFact,
} from "../../store/facts/fact-rows.ts";
import { touchScan } from "../../store/fill/answer-rows.ts";
import { type HeldScan, withHeldScan } from "../hold-scan.ts";
import { type OpenFacts, readFacts } from "./open-facts.ts";

/** A fact as it came from the form. */
export type SentFact = {
  readonly fact: string;
  readonly typed: TypedFact;
  /** Version that stood in the form; 0: nothing was kept yet. */
  readonly madeOn: number;
  /** Filled in beforehand, and left as it was: it was seen and is right. */
  readonly isUntouched: boolean;
};

export type SavedFact = {
  readonly fact: string;
  /** taken: counts · same: counted already · open: kept beside another · refused: kept as it was typed. */
  readonly outcome: "taken" | "same" | "open" | "refused";
  readonly problem?: { readonly because: TypedProblem; readonly about: string | null };
};

export type SavedFacts = {
  readonly kind: "saved";
  readonly saved: readonly SavedFact[];
  /** Keys the instrument does not have. */
  readonly unknown: readonly string[];
};

/**
 * Takes facts as they were typed, each by itself: what cannot be read is kept as typed and told, what a colleague
 * changed meanwhile waits beside it.
 */
export async function saveFacts(
  app: Pick<App, "config" | "db">,
  token: string,
  sent: readonly SentFact[],
  { now, language }: { readonly now: Instant; readonly language: Language },
): Promise<SavedFacts | Refusal<"no-such-scan">> {
  return withHeldScan(app, token, { lock: true }, async (tx, held) => {
    const open = await readFacts(app, tx, held, now);
    const saved: SavedFact[] = [];
    const unknown: string[] = [];
    for (const one of sent) {
      const fact = held.instrument.facts?.find(({ key }) => key === one.fact);
      if (fact) saved.push(await saveFact(tx, held, open, { fact, one, now, language }));
      else unknown.push(one.fact);
    }
    if (saved.some(({ outcome }) => outcome !== "same")) await touchScan(tx, held.scan.id, now);
    return { kind: "saved" as const, saved, unknown };
  });
}

type Saving = {
  readonly fact: Fact;
  readonly one: SentFact;
  readonly now: Instant;
  readonly language: Language;
};

async function saveFact(
  tx: Tx,
  held: HeldScan,
  open: OpenFacts,
  { fact, one, now, language }: Saving,
): Promise<SavedFact> {
  const { scan, holder, partnershipId } = held;
  const at = { partnershipId, scanId: scan.id, now };
  const told = (outcome: SavedFact["outcome"]): SavedFact => ({ fact: fact.key, outcome });
  if (one.isUntouched) return told("same");
  const read = readFact(fact, one.typed, {
    language,
    lists: open.taxonomy.lists,
    sections: held.instrument.factSections ?? [],
  });
  await removeWaiting(tx, scan.id, { fact: fact.key, state: "refused" });
  if (isRefusal(read)) {
    const problem = { because: read.because, about: read.about ?? null };
    await insertWaiting(tx, at, {
      fact: fact.key,
      holderId: holder.id,
      state: "refused",
      typed: one.typed,
      problem: problem.because,
      about: problem.about,
    });
    return { ...told("refused"), problem };
  }
  const value = read.kind === "empty" ? null : read.value;
  const standing = open.given.get(fact.key);
  if (isDeepStrictEqual(standing?.value ?? null, value) && standing?.source === "own") {
    return told("same");
  }
  // What was emptied has a version too; only the one who saw it last may fill it in again unseen.
  const version = await findFactVersion(tx, scan.id, fact.key);
  if (one.madeOn !== version && version > 0) {
    if (isDeepStrictEqual(standing?.value ?? null, value)) return told("same");
    await insertWaiting(tx, at, { fact: fact.key, holderId: holder.id, state: "open", value });
    return told("open");
  }
  await write(tx, held, { fact: fact.key, value, version: version + 1, now });
  return told("taken");
}

async function write(
  tx: Tx,
  { partnershipId, scan, holder }: HeldScan,
  given: {
    readonly fact: string;
    readonly value: FactValue | null;
    readonly version: number;
    readonly now: Instant;
  },
): Promise<void> {
  const { now, ...fact } = given;
  await writeFact(
    tx,
    { partnershipId, scanId: scan.id, now },
    { ...fact, source: "own", holderId: holder.id },
  );
}

/** Chooses which of two values counts; what was not chosen goes. */
export async function chooseFact(
  app: Pick<App, "config" | "db">,
  token: string,
  /** waiting: id of what waits; null: what counts now stays. */
  { fact, waiting }: { readonly fact: string; readonly waiting: string | null },
  now: Instant,
): Promise<{ readonly kind: "chosen" } | Refusal<"no-such-scan" | "no-such-fact">> {
  return withHeldScan(app, token, { lock: true }, async (tx, held) => {
    const open = await readFacts(app, tx, held, now);
    const chosen = open.waiting.find((one) => one.id === waiting && one.fact === fact);
    if (waiting !== null && chosen?.state !== "open") return refuse("no-such-fact", fact);
    if (chosen?.state === "open") {
      const version = (await findFactVersion(tx, held.scan.id, fact)) + 1;
      await write(tx, held, { fact, value: chosen.value, version, now });
    }
    await removeWaiting(tx, held.scan.id, { fact, state: "open" });
    await touchScan(tx, held.scan.id, now);
    return { kind: "chosen" as const };
  });
}
