import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import "./tables.ts";

export type PublishedOrganisation = {
  readonly id: string;
  readonly name: string;
  /** Where it is; null: not known. */
  readonly town: string | null;
};

/** Of these ids, the organisations everybody may see. Whether the partnership shows its register at all is not asked. */
export async function listPublished(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PublishedOrganisation>> {
  const known = ids.filter(isId);
  if (known.length === 0) return new Map();
  const rows = await tx
    .selectFrom("organisation")
    .leftJoin("establishment as seat", (join) =>
      join
        .onRef("seat.organisation_id", "=", "organisation.id")
        .on("seat.is_seat", "=", true)
        .on("seat.closed_on", "is", null),
    )
    .select(["organisation.id", "organisation.name", "seat.town"])
    .where("organisation.id", "in", known)
    .where("organisation.published", "=", true)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
