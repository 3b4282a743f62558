import type { Actor } from "#access";
import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import { listMemberNis, listMunicipalities } from "#territory";

export type Place = { readonly nis: string; readonly name: string };

/** The municipalities of the partnership, and others that evidence names, by name. */
export async function listPlaces(
  tx: Tx,
  actor: Actor,
  asked: { readonly today: Day; readonly language: Language },
  also: readonly string[] = [],
): Promise<Place[]> {
  const members = await listMemberNis(tx, actor.partnershipId, asked.today);
  const found = await listMunicipalities(tx, [...new Set([...members, ...also])]);
  return found
    .map(({ nis, nameNl, nameFr }) => ({ nis, name: asked.language === "fr" ? nameFr : nameNl }))
    .sort((a, b) => a.name.localeCompare(b.name, "nl"));
}
