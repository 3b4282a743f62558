import { type Actor, tenantOf } from "#access";
import type { Language } from "#kernel/language";
import type { App } from "#platform/request-context";
import { listMemberNis, listMunicipalities } from "#territory";
import { placesFor } from "../../usecases/spend/upload-spend.ts";

/** The municipalities somebody may choose among, and what every municipality is called. */
export async function placesOf(
  app: Pick<App, "db" | "today">,
  actor: Actor,
  verb: "spend.import" | "spend.edit" | "spend.read",
  language: Language,
): Promise<{
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  nameOf(nis: string): string;
}> {
  const [known, members] = await Promise.all([
    listMunicipalities(app.db),
    listMemberNis(app.db, tenantOf(actor).partnershipId, app.today()),
  ]);
  const names = new Map(
    known.map(({ nis, nameNl, nameFr }) => [nis, language === "fr" ? nameFr : nameNl]),
  );
  const nameOf = (nis: string) => names.get(nis) ?? nis;
  const own = placesFor(actor, verb);
  const chosen = own === null ? members : members.filter((nis) => own.includes(nis));
  return {
    nameOf,
    choices: chosen
      .map((nis) => ({ value: nis, label: nameOf(nis) }))
      .sort((one, other) => one.label.localeCompare(other.label)),
  };
}
