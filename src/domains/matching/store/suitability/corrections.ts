import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import type { Correction, CorrectionFigures } from "../../rules/suitability/learn-correction.ts";
import type { CorrectionState } from "./tables.ts";
import "./tables.ts";

/** What was learned from labels, as a page tells it. */
export type KeptCorrection = {
  readonly id: string;
  readonly state: CorrectionState;
  readonly learnedAt: Instant;
  readonly labels: number;
  readonly suited: number;
  readonly figures: CorrectionFigures;
  /** Who asked; empty when it was the daily work. */
  readonly by: string;
};

/** The latest first. */
export async function listCorrections(tx: Tx): Promise<KeptCorrection[]> {
  return await tx
    .selectFrom("suitability_correction")
    .select([
      "id",
      "state",
      "learned_at as learnedAt",
      "labels",
      "suited",
      "figures",
      "person_name as by",
    ])
    .orderBy("learned_at", "desc")
    .orderBy("id")
    .limit(10)
    .execute();
}

export async function findCurrentCorrectionId(tx: Tx): Promise<string | null> {
  const row = await tx
    .selectFrom("suitability_correction")
    .select("id")
    .where("state", "=", "current")
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function readCorrection(tx: Tx, id: string): Promise<Correction | null> {
  const row = await tx
    .selectFrom("suitability_correction")
    .select("words")
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  const words = Object.entries(row.words).map(
    ([stem, [weight, rarity]]) => [stem, { weight, rarity }] as const,
  );
  return { words: new Map(words) };
}

/** Keeps what was learned; one that is taken into use takes the place of what was. */
export async function insertCorrection(
  tx: Tx,
  correction: Correction,
  told: Omit<KeptCorrection, "id">,
): Promise<void> {
  if (told.state === "current") await retireCorrection(tx);
  const words = Object.fromEntries(
    [...correction.words].map(([stem, { weight, rarity }]) => [stem, [weight, rarity] as const]),
  );
  await tx
    .insertInto("suitability_correction")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      state: told.state,
      learned_at: told.learnedAt,
      labels: told.labels,
      suited: told.suited,
      words,
      figures: told.figures,
      person_name: told.by,
    })
    .execute();
}

/** What was learned does not count any more. */
export async function retireCorrection(tx: Tx): Promise<void> {
  await tx
    .updateTable("suitability_correction")
    .set({ state: "earlier" })
    .where("state", "=", "current")
    .execute();
}

/** @returns false when there is none of this id */
export async function makeCorrectionCurrent(tx: Tx, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  await retireCorrection(tx);
  const { numUpdatedRows } = await tx
    .updateTable("suitability_correction")
    .set({ state: "current" })
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
