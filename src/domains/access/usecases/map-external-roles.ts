import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { type Actor, tenantOf } from "../rules/actor.ts";
import type { RoleMapping } from "../rules/external-roles.ts";
import { checkGrant } from "../rules/give-role.ts";
import { refusalFor } from "../rules/permissions.ts";
import {
  addRoleMapping as add,
  listRoleMappings,
  type RoleMappingLine,
  removeRoleMapping as remove,
} from "../store/role-mappings.ts";
import { recordAudit } from "./record-audit.ts";

type DbApp = Pick<App, "db">;

/** Which role claims of the sign-in provider mean what here. */
export async function readRoleMappings(
  app: DbApp,
  actor: Actor,
): Promise<readonly RoleMappingLine[] | Refusal<"not-permitted">> {
  const refused = refusalFor(actor, "people.manage");
  if (refused) return refused;
  return inPartnership(app.db, tenantOf(actor), (tx) => listRoleMappings(tx, actor.partnershipId));
}

/** From the next sign-in on, this claim value gives this role. */
export async function addRoleMapping(
  app: DbApp,
  actor: Actor,
  wanted: RoleMapping,
): Promise<
  | { readonly kind: "added" }
  | Refusal<
      | "not-permitted"
      | "no-claim"
      | "no-value"
      | "already-there"
      | "municipality-missing"
      | "organisation-missing"
    >
> {
  const refused = refusalFor(actor, "people.manage");
  if (refused) return refused;
  const [claim, value] = [wanted.claim.trim(), wanted.value.trim()];
  if (claim === "" || claim.length > 100) return refuse("no-claim", "claim");
  if (value === "" || value.length > 200) return refuse("no-value", "value");
  const grant = checkGrant(wanted.grant);
  if ("kind" in grant) return grant;
  const organisationCode = wanted.organisationCode?.trim() || null;
  const mapping = { claim, value, organisationCode, grant };
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    if (!(await add(tx, actor.partnershipId, mapping))) return refuse("already-there");
    await recordAudit(tx, actor, "access.add-role-mapping", undefined, mapping);
    return { kind: "added" };
  });
}

/** From the next sign-in on, this row gives nothing any more. */
export async function removeRoleMapping(
  app: DbApp,
  actor: Actor,
  id: string,
): Promise<{ readonly kind: "removed" } | Refusal<"not-permitted" | "unknown">> {
  const refused = refusalFor(actor, "people.manage");
  if (refused) return refused;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const removed = await remove(tx, actor.partnershipId, id);
    if (!removed) return refuse("unknown");
    await recordAudit(tx, actor, "access.remove-role-mapping", undefined, removed);
    return { kind: "removed" };
  });
}
