import { sql } from "kysely";
import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";

export type MunicipalityChoice = { readonly nis: string; readonly name: string };

/** All municipalities, those of the partnership at hand first, then by name. */
export async function listMunicipalityChoices(
  tx: Tx,
  language: Language,
): Promise<MunicipalityChoice[]> {
  const rows = await tx
    .selectFrom("municipality")
    .leftJoin("partnership_member", (join) =>
      join
        .onRef("partnership_member.nis", "=", "municipality.nis")
        .on("partnership_member.partnership_id", "=", sql<string>`current_partnership()`)
        .on("partnership_member.to_day", "is", null),
    )
    .select([
      "municipality.nis",
      "municipality.name_nl",
      "municipality.name_fr",
      "partnership_member.nis as member",
    ])
    .distinct()
    .execute();
  return rows
    .map((row) => ({
      nis: row.nis,
      name: language === "fr" ? row.name_fr : row.name_nl,
      isMember: row.member !== null,
    }))
    .sort((a, b) => Number(b.isMember) - Number(a.isMember) || a.name.localeCompare(b.name, "nl"))
    .map(({ nis, name }) => ({ nis, name }));
}
