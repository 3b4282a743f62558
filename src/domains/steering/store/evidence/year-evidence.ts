import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { EvidenceKind, TookPart } from "../../rules/evidence.ts";
import "../tables.ts";

/** A piece of evidence as it matters to one year: for coverage and report alike. */
export type YearEvidence = TookPart & {
  readonly id: string;
  /** Null: it waits for an action; one that was removed is none. */
  readonly actionId: string | null;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly description: string;
  readonly happenedOn: Day;
  /** Municipalities (NIS); none: the whole partnership. */
  readonly nis: readonly string[];
  readonly amountCents: number | null;
  readonly hours: number | null;
  readonly origin: string;
  readonly href: string | null;
  readonly fileId: string | null;
  readonly recordedAt: Instant;
};

export type YearEvidenceChoice = {
  /** Also what was done for the whole partnership: it was for this municipality too. */
  readonly nis?: string;
  /** linked: proves an action; tray: waits for one. Without it both. */
  readonly only?: "linked" | "tray";
  /** At most so many, the oldest first; without it all. */
  readonly limit?: number;
};

/** What happened in a year, by day; what was set aside is left out, since it counts for nothing. */
export async function listYearEvidence(
  tx: Tx,
  year: number,
  { nis, only, limit }: YearEvidenceChoice = {},
): Promise<YearEvidence[]> {
  let query = tx
    .selectFrom("evidence")
    .select([
      "id",
      sql<string | null>`case when action_removed then null else action_id end`.as("actionId"),
      "kind",
      "title",
      "description",
      "happened_on as happenedOn",
      "nis",
      "organisations_social as organisationsSocial",
      "organisations_regular as organisationsRegular",
      "organisations_public as organisationsPublic",
      "people",
      "amount_cents as amountCents",
      "hours",
      "origin",
      "href",
      "file_id as fileId",
      "recorded_at as recordedAt",
    ])
    .where("happened_on", ">=", `${year}-01-01` as Day)
    .where("happened_on", "<=", `${year}-12-31` as Day)
    .where("set_aside_at", "is", null)
    .orderBy("happened_on")
    .orderBy("id");
  if (nis) query = query.where(sql<boolean>`(nis = '{}' or ${nis} = any(nis))`);
  if (only) query = query.where("state", "=", only);
  if (limit !== undefined) query = query.limit(limit);
  const rows = await query.execute();
  return rows.map((row) => ({
    ...row,
    kind: row.kind as EvidenceKind,
    hours: row.hours === null ? null : Number(row.hours),
  }));
}

/** Sums of a year for one municipality and one sort of deed. */
export type EvidenceTotals = {
  /** Null: what was done for the whole partnership, or for several municipalities together. */
  readonly nis: string | null;
  readonly kind: EvidenceKind;
  /** Pieces of evidence. */
  readonly pieces: number;
  readonly organisationsSocial: number;
  readonly organisationsRegular: number;
  readonly organisationsPublic: number;
  readonly people: number;
  readonly amountCents: number;
  readonly hours: number;
};

/**
 * What happened in a year as sums, made by the database. Each piece is counted once: what was for several
 * municipalities stands with the whole partnership, so that the lines add up.
 */
export async function sumYearEvidence(
  tx: Tx,
  year: number,
  { only }: Pick<YearEvidenceChoice, "only"> = {},
): Promise<EvidenceTotals[]> {
  const place = sql<string | null>`case when cardinality(nis) = 1 then nis[1] end`;
  let query = tx
    .selectFrom("evidence")
    .select((eb) => [
      place.as("nis"),
      "kind",
      eb.fn.countAll<number>().as("pieces"),
      sql<number>`coalesce(sum(organisations_social), 0)`.as("organisationsSocial"),
      sql<number>`coalesce(sum(organisations_regular), 0)`.as("organisationsRegular"),
      sql<number>`coalesce(sum(organisations_public), 0)`.as("organisationsPublic"),
      sql<number>`coalesce(sum(people), 0)`.as("people"),
      sql<string>`coalesce(sum(amount_cents), 0)`.as("amountCents"),
      sql<string>`coalesce(sum(hours), 0)`.as("hours"),
    ])
    .where("happened_on", ">=", `${year}-01-01` as Day)
    .where("happened_on", "<=", `${year}-12-31` as Day)
    .where("set_aside_at", "is", null)
    .groupBy([place, "kind"])
    .orderBy(place)
    .orderBy("kind");
  if (only) query = query.where("state", "=", only);
  const rows = await query.execute();
  return rows.map((row) => ({
    ...row,
    kind: row.kind as EvidenceKind,
    amountCents: Number(row.amountCents),
    hours: Number(row.hours),
  }));
}
