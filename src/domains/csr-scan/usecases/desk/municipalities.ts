import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import { listMemberNis, listMunicipalities } from "#territory";

export type Municipality = { readonly nis: string; readonly name: string };

/** The municipalities of the partnership by name, and how any other is called. */
export async function readMunicipalities(
  tx: Tx,
  partnershipId: string,
  { language, today }: { readonly language: Language; readonly today: Day },
): Promise<{
  readonly members: readonly Municipality[];
  nameOf(nis: string | null): string;
}> {
  const isMember = new Set(await listMemberNis(tx, partnershipId, today));
  const names = new Map(
    (await listMunicipalities(tx)).map(({ nis, nameFr, nameNl }) => [
      nis,
      language === "fr" ? nameFr : nameNl,
    ]),
  );
  const members = [...isMember].map((nis) => ({ nis, name: names.get(nis) ?? nis }));
  return {
    members: members.sort((one, other) => one.name.localeCompare(other.name, language)),
    nameOf: (nis) => (nis === null ? "" : (names.get(nis) ?? nis)),
  };
}
