import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { type Actor, type Grant, tenantOf } from "../rules/actor.ts";
import { checkGrant, keepsAdministrator } from "../rules/give-role.ts";
import { refusalFor } from "../rules/permissions.ts";
import {
  addMembership,
  holdMemberships,
  listPeople,
  type Membership,
  type PersonLine,
  removeMemberships,
} from "../store/memberships.ts";
import { findPerson } from "../store/people.ts";
import { recordAudit } from "./record-audit.ts";

type DbApp = Pick<App, "db">;

/** Everybody with a role in the partnership, by name. */
export async function readPeople(
  app: DbApp,
  actor: Actor,
): Promise<readonly PersonLine[] | Refusal<"not-permitted">> {
  const refused = refusalFor(actor, "people.read");
  if (refused) return refused;
  return inPartnership(app.db, tenantOf(actor), (tx) => listPeople(tx, actor.partnershipId));
}

export type RoleChange =
  | { readonly kind: "changed" }
  | Refusal<
      | "not-permitted"
      | "unknown"
      | "last-administrator"
      | "given-outside"
      | "municipality-missing"
      | "organisation-missing"
    >;

/**
 * Gives a person one role instead of those they had. Roles from the sign-in provider stay: they are changed
 * where they are given.
 */
export async function changeRole(
  app: DbApp,
  actor: Actor,
  personId: string,
  wanted: Grant,
): Promise<RoleChange> {
  const refused = refusalFor(actor, "people.manage");
  if (refused) return refused;
  const grant = checkGrant(wanted);
  if ("kind" in grant) return grant;
  return replaceRoles(app, actor, personId, [grant]);
}

/** Takes away every role here; the account itself stays, since it may serve elsewhere. */
export async function removePerson(
  app: DbApp,
  actor: Actor,
  personId: string,
): Promise<RoleChange> {
  const refused = refusalFor(actor, "people.manage");
  if (refused) return refused;
  return replaceRoles(app, actor, personId, []);
}

async function replaceRoles(
  app: DbApp,
  actor: Actor,
  personId: string,
  grants: readonly Grant[],
): Promise<RoleChange> {
  const { partnershipId } = actor;
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<RoleChange> => {
    const all = await holdMemberships(tx, partnershipId);
    const own = all.filter((membership) => membership.personId === personId);
    const person = own.length > 0 ? await findPerson(tx, personId) : undefined;
    if (!person) return refuse("unknown");
    const changeable = own.filter(({ via }) => via !== "external");
    if (changeable.length === 0) return refuse("given-outside");
    const after = all.filter((membership) => !changeable.includes(membership));
    if (!keepsAdministrator(administratorsOf(after, personId, grants))) {
      return refuse("last-administrator");
    }
    await removeMemberships(
      tx,
      partnershipId,
      changeable.map(({ id }) => id),
    );
    for (const grant of grants)
      await addMembership(tx, partnershipId, personId, grant, "invitation");
    const verb = grants.length > 0 ? "access.change-role" : "access.remove-person";
    await recordAudit(
      tx,
      actor,
      verb,
      { kind: "person", id: personId, name: person.name },
      {
        before: changeable.map(({ grant }) => grant),
        after: grants,
      },
    );
    return { kind: "changed" };
  });
}

/** A role that a provider gives is no ground to stand on: it may be gone at the next sign-in. */
function administratorsOf(
  after: readonly Membership[],
  personId: string,
  grants: readonly Grant[],
): string[] {
  const staying = after.filter(
    ({ grant, via }) => grant.role === "administrator" && via !== "external",
  );
  const given = grants.some(({ role }) => role === "administrator") ? [personId] : [];
  return [...staying.map((membership) => membership.personId), ...given];
}
