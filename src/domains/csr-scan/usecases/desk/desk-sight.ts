import { type Actor, mayReach, refusalFor } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Scan } from "../../rules/scan/scan.ts";
import type { ScanSight } from "../../store/desk/search-scans.ts";

/** Of which scans somebody may see the state. */
export function scanSight(actor: Actor): ScanSight | Refusal<"not-permitted"> {
  if (!mayReach(actor, "scan.read")) return refuse("not-permitted", "scan.read");
  if (refusalFor(actor, "scan.read") === null) return "all";
  const grants = actor.kind === "person" ? actor.grants : [];
  return {
    nis: grants.flatMap(({ role, nis }) => (role === "municipal-staff" && nis ? [nis] : [])),
    organisationIds: grants.flatMap(({ role, organisationId }) =>
      role === "organisation" && organisationId ? [organisationId] : [],
    ),
  };
}

/** Whose scan it is, for who may. */
export const scanSubject = ({ nis, organisationId }: Pick<Scan, "nis" | "organisationId">) => ({
  ...(nis ? { nis: [nis] } : {}),
  ...(organisationId ? { organisationId } : {}),
});
