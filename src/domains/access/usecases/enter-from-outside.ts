import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import type { Actor, Grant } from "../rules/actor.ts";
import { type ExternalClaims, grantsFromClaims } from "../rules/external-roles.ts";
import type { OutsideGate } from "../store/auth-engine.ts";
import { isInvited } from "../store/invitations.ts";
import {
  addMembership,
  holdMemberships,
  listPartnerships,
  removeMemberships,
} from "../store/memberships.ts";
import { findPerson } from "../store/people.ts";
import { listRoleMappings } from "../store/role-mappings.ts";
import { recordAudit } from "./record-audit.ts";

type OutsideApp = Pick<App, "db">;

/**
 * The door for whoever comes from a sign-in provider. In comes: a person who is known and has a role, one to
 * whom a partnership's table gives a role, and one whose confirmed address was invited.
 */
export const outsideGate = (app: OutsideApp): OutsideGate => ({
  async mayEnter(claims, email, personId) {
    for (const { id: partnershipId } of await listPartnerships(app.db)) {
      const welcome = await inPartnership(app.db, { partnershipId }, async (tx) => {
        const given = grantsFromClaims(claims, await listRoleMappings(tx, partnershipId));
        if (given.length > 0) return true;
        if (personId) {
          const kept = await holdMemberships(tx, partnershipId, personId);
          if (kept.some(({ via }) => via !== "external")) return true;
        }
        return email !== "" && (await isInvited(tx, partnershipId, email));
      });
      if (welcome) return true;
    }
    return false;
  },
  async entered(claims, personId) {
    const person = await findPerson(app.db, personId);
    if (!person) return;
    for (const { id: partnershipId } of await listPartnerships(app.db)) {
      await replaceExternalRoles(app, partnershipId, person, claims);
    }
  },
});

/** What the provider gave before and no longer gives is taken away; roles given here stay. */
async function replaceExternalRoles(
  app: OutsideApp,
  partnershipId: string,
  person: { id: string; name: string },
  claims: ExternalClaims,
): Promise<void> {
  await inPartnership(app.db, { partnershipId, personId: person.id }, async (tx) => {
    const given = grantsFromClaims(claims, await listRoleMappings(tx, partnershipId));
    const kept = (await holdMemberships(tx, partnershipId, person.id)).filter(
      ({ via }) => via === "external",
    );
    const gone = kept.filter(({ grant }) => !given.some((one) => isSame(one, grant)));
    const added = given.filter((grant) => !kept.some((one) => isSame(one.grant, grant)));
    if (gone.length === 0 && added.length === 0) return;
    await removeMemberships(
      tx,
      partnershipId,
      gone.map(({ id }) => id),
    );
    for (const grant of added) await addMembership(tx, partnershipId, person.id, grant, "external");
    const actor: Actor = {
      kind: "person",
      personId: person.id,
      name: person.name,
      partnershipId,
      grants: given,
    };
    const subject = { kind: "person", id: person.id, name: person.name };
    await recordAudit(tx, actor, "access.roles-from-outside", subject, {
      organisation: claims.organisation,
      added,
      removed: gone.map(({ grant }) => grant),
    });
  });
}

const isSame = (a: Grant, b: Grant): boolean =>
  a.role === b.role && a.nis === b.nis && a.organisationId === b.organisationId;
