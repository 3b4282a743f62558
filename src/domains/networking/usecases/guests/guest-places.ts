import { type Actor, tenantOf } from "#access";
import type { Language } from "#kernel/language";
import { type Db, inPartnership } from "#platform/db";
import { listMunicipalities } from "#territory";

/** Names of the municipalities guests come from, by name. */
export const guestPlaces = (
  db: Db,
  actor: Actor,
  nis: readonly (string | null)[],
  language: Language,
): Promise<readonly { readonly nis: string; readonly name: string }[]> =>
  inPartnership(db, tenantOf(actor), async (tx) =>
    (await listMunicipalities(tx))
      .filter((one) => nis.includes(one.nis))
      .map((one) => ({ nis: one.nis, name: language === "fr" ? one.nameFr : one.nameNl }))
      .sort((one, other) => one.name.localeCompare(other.name, language)),
  );
