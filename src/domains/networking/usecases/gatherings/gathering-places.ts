import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import { listMemberNis, listMunicipalities } from "#territory";

export type Municipality = { readonly nis: string; readonly name: string };

/** The municipalities of the partnership by name, and the name of any other. */
export async function readMunicipalities(
  tx: Tx,
  partnershipId: string,
  { language, today }: { readonly language: Language; readonly today: Day },
): Promise<{
  readonly members: readonly Municipality[];
  /** Empty for none: the whole partnership. */
  nameOf(nis: string | null): string;
}> {
  const members = await listMemberNis(tx, partnershipId, today);
  const named = (await listMunicipalities(tx)).map(({ nis, nameFr, nameNl }) => ({
    nis,
    name: language === "fr" ? nameFr : nameNl,
  }));
  const names = new Map(named.map(({ nis, name }) => [nis, name]));
  return {
    members: named
      .filter(({ nis }) => members.includes(nis))
      .sort((a, b) => a.name.localeCompare(b.name, language)),
    nameOf: (nis) => (nis === null ? "" : (names.get(nis) ?? nis)),
  };
}
