import { sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";

/** What a role can be tied to, named. */
export type Place = { readonly nis: string; readonly nameNl: string; readonly nameFr: string };

/** The municipalities that take part on a day, by Dutch name. */
export async function memberMunicipalities(
  tx: Tx,
  partnershipId: string,
  on: Day,
): Promise<Place[]> {
  return tx
    .selectFrom("partnership_member as pm")
    .innerJoin("municipality as m", "m.nis", "pm.nis")
    .select(["m.nis", "m.name_nl as nameNl", "m.name_fr as nameFr"])
    .where("pm.partnership_id", "=", partnershipId)
    .where("pm.from_day", "<=", on)
    .where((q) => q.or([q("pm.to_day", "is", null), q("pm.to_day", ">", on)]))
    .orderBy(sql`m.name_nl collate nl_be`)
    .execute();
}

/** The one organisation of the partnership with this enterprise number, ten digits. */
export async function organisationByNumber(
  tx: Tx,
  partnershipId: string,
  number: string,
): Promise<{ id: string; name: string } | undefined> {
  return tx
    .selectFrom("organisation")
    .select(["id", "name"])
    .where("partnership_id", "=", partnershipId)
    .where("number", "=", number)
    .executeTakeFirst();
}

/** Names by id; what was removed is left out. */
export async function organisationNames(
  tx: Tx,
  partnershipId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("organisation")
    .select(["id", "name"])
    .where("partnership_id", "=", partnershipId)
    .where("id", "in", [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
