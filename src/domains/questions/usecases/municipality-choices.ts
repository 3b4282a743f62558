import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import { listMemberNis, listMunicipalities } from "#territory";
import type { Within } from "../store/question-list.ts";

export type MunicipalityChoice = { readonly nis: string; readonly name: string };

/** Members of the partnership by name, as far as they may be chosen. */
export async function municipalityChoices(
  tx: Tx,
  partnershipId: string,
  given: { readonly language: Language; readonly today: Day; readonly within?: Within },
): Promise<MunicipalityChoice[]> {
  const { language, today, within = "all" } = given;
  const members = await listMemberNis(tx, partnershipId, today);
  const chosen = within === "all" ? members : members.filter((nis) => within.includes(nis));
  const municipalities = await listMunicipalities(tx, chosen);
  return municipalities.map(({ nis, nameNl, nameFr }) => ({
    nis,
    name: language === "fr" ? nameFr : nameNl,
  }));
}

/** Names of municipalities by NIS, also of those that are no member any more. */
export async function municipalityNames(
  tx: Tx,
  nis: readonly (string | null)[],
  language: Language,
): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(nis.flatMap((one) => one ?? []))];
  const found = await listMunicipalities(tx, asked);
  return new Map(found.map((one) => [one.nis, language === "fr" ? one.nameFr : one.nameNl]));
}
