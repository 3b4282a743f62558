import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import { listMemberNis, listMunicipalities, type Municipality } from "#territory";
import { type AreaCodes, codesOfArea } from "../../rules/radar/radar-area.ts";
import type { RadarArea } from "../../rules/radar/radar-filter.ts";

/** The municipalities of a partnership among all others, as the radar needs them. */
export type RadarPlaces = {
  readonly members: readonly { readonly nis: string; readonly name: string }[];
  codes(area: RadarArea): AreaCodes | null;
  nameOf(nis: string): string;
};

export async function readPlaces(
  tx: Tx,
  partnershipId: string,
  { language, today }: { readonly language: Language; readonly today: Day },
): Promise<RadarPlaces> {
  const [nis, all] = await Promise.all([
    listMemberNis(tx, partnershipId, today),
    listMunicipalities(tx),
  ]);
  const named = (one: Municipality) => (language === "fr" ? one.nameFr : one.nameNl);
  const names = new Map(all.map((one) => [one.nis, named(one)]));
  return {
    members: all
      .filter((one) => nis.includes(one.nis))
      .map((one) => ({ nis: one.nis, name: named(one) })),
    codes: (area) => codesOfArea(area, nis, all),
    nameOf: (code) => names.get(code) ?? code,
  };
}
