import { z } from "zod";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import { type Actor, type Grant, personOf, tenantOf } from "../rules/actor.ts";
import { checkGrant, mayGiveRole } from "../rules/give-role.ts";
import { refusalFor } from "../rules/permissions.ts";
import {
  addInvitation,
  type Invitation,
  listInvitations,
  withdrawInvitation as withdraw,
  withdrawEarlier,
} from "../store/invitations.ts";
import { listPartnerships } from "../store/memberships.ts";
import { words } from "../text/index.ts";
import type { AccessApp } from "./auth-of.ts";
import { recordAudit } from "./record-audit.ts";

/** How long an invitation can be accepted. */
export const invitationDays = 14;

export type Invited =
  | {
      readonly kind: "invited";
      /** Works once; shown to whoever invites when no mail server sends it. */
      readonly link: string;
      readonly mailed: boolean;
    }
  | Refusal<
      | "not-permitted"
      | "no-email"
      | "municipality-missing"
      | "organisation-missing"
      | "role-too-high"
    >;

/**
 * Asks somebody in with a role. A letter goes out with the link; an earlier open invitation to the same
 * address no longer works.
 * @param language of the letter: the inviter's, since nothing is known of the other yet
 */
export async function invitePerson(
  app: AccessApp,
  actor: Actor,
  asked: { readonly email: string; readonly grant: Grant },
  language: Language,
): Promise<Invited> {
  const refused = refusalFor(actor, "people.invite");
  if (refused) return refused;
  if (!mayGiveRole(actor, asked.grant.role)) return refuse("role-too-high", "role");
  const email = z.email().max(254).safeParse(asked.email.trim());
  if (!email.success) return refuse("no-email", "email");
  const grant = checkGrant(asked.grant);
  if ("kind" in grant) return grant;
  const { partnershipId } = actor;
  const partnership = (await listPartnerships(app.db)).find(({ id }) => id === partnershipId);
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<Invited> => {
    await withdrawEarlier(tx, partnershipId, email.data);
    const invitedBy = personOf(actor);
    const { id, token } = await addInvitation(tx, partnershipId, {
      email: email.data,
      grant,
      invitedBy,
      validDays: invitationDays,
    });
    const link = `${app.config.url}/uitnodiging/${token}`;
    const w = words(language);
    const facts = {
      partnership: partnership?.name ?? "",
      role: w.roles[grant.role],
      by: invitedBy?.name ?? partnership?.name ?? "",
      link,
      days: invitationDays,
    };
    const { invitation } = w.letters;
    const letter = { subject: invitation.subject(facts), text: invitation.text(facts) };
    await app.mail.queue(tx, { to: email.data, ...letter });
    await recordAudit(
      tx,
      actor,
      "access.invite",
      { kind: "invitation", id, name: email.data },
      { grant },
    );
    return { kind: "invited", link, mailed: app.config.smtpUrl !== undefined };
  });
}

/** Invitations that wait for an answer, the newest first. */
export async function readInvitations(
  app: Pick<AccessApp, "db">,
  actor: Actor,
): Promise<readonly Invitation[] | Refusal<"not-permitted">> {
  const refused = refusalFor(actor, "people.read");
  if (refused) return refused;
  return inPartnership(app.db, tenantOf(actor), (tx) => listInvitations(tx, actor.partnershipId));
}

/** Makes an invitation void. */
export async function withdrawInvitation(
  app: Pick<AccessApp, "db">,
  actor: Actor,
  id: string,
): Promise<{ readonly kind: "withdrawn" } | Refusal<"not-permitted" | "unknown">> {
  const refused = refusalFor(actor, "people.invite");
  if (refused) return refused;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const email = await withdraw(tx, actor.partnershipId, id);
    if (email === undefined) return refuse("unknown");
    await recordAudit(tx, actor, "access.withdraw-invitation", {
      kind: "invitation",
      id,
      name: email,
    });
    return { kind: "withdrawn" };
  });
}
