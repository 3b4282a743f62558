import { useUi } from "#ui";
import type { Grant } from "../rules/actor.ts";
import { words } from "../text/index.ts";
import type { GrantChoices } from "../usecases/read-grant-choices.ts";

export type GrantNames = Pick<GrantChoices, "municipalities" | "organisations">;

/** Names what a role is tied to: a municipality, an organisation, or nothing. */
export function useGrantPlace(names: GrantNames): (grant: Grant) => string {
  const { language } = useUi();
  return (grant) => {
    if (grant.organisationId) return names.organisations[grant.organisationId] ?? "—";
    const place = names.municipalities.find(({ nis }) => nis === grant.nis);
    if (!place) return grant.nis ?? "";
    return language === "fr" ? place.nameFr : place.nameNl;
  };
}

/** "medewerker van een gemeente, Halle" */
export function GrantText({ grant, names }: { readonly grant: Grant; readonly names: GrantNames }) {
  const { language } = useUi();
  const place = useGrantPlace(names)(grant);
  return (
    <>
      {words(language).roles[grant.role]}
      {place ? `, ${place}` : ""}
    </>
  );
}
