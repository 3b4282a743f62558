import { type Refusal, refuse } from "#kernel/refusal";
import type { Actor, Grant, Role } from "./actor.ts";

/**
 * May this actor hand out this role? Nobody gives more than they may do themselves: a coordinator makes no
 * administrators.
 */
export function mayGiveRole(actor: Actor, role: Role): boolean {
  if (actor.kind === "operator") return true;
  if (actor.kind === "visitor") return false;
  const has = (own: Role) => actor.grants.some((grant) => grant.role === own);
  return has("administrator") || (has("coordinator") && role !== "administrator");
}

/** A grant says where it holds: staff name a municipality, an organisation its record, others nothing. */
export function checkGrant(
  grant: Grant,
): Grant | Refusal<"municipality-missing" | "organisation-missing"> {
  switch (grant.role) {
    case "municipal-staff":
      return grant.nis
        ? { role: grant.role, nis: grant.nis }
        : refuse("municipality-missing", "nis");
    case "organisation":
      return grant.organisationId
        ? { role: grant.role, organisationId: grant.organisationId }
        : refuse("organisation-missing", "organisationId");
    default:
      return { role: grant.role };
  }
}

/**
 * May these people's roles become these, when somebody must remain who can let others in?
 * @param administrators person ids that are administrator after the change
 */
export const keepsAdministrator = (administrators: readonly string[]): boolean =>
  administrators.length > 0;
