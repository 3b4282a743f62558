import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { Actor } from "../rules/actor.ts";
import { letterLimits } from "../rules/attempt-limit.ts";
import type { WeakPassword } from "../rules/judge-password.ts";
import { judgePassword } from "../rules/judge-password.ts";
import {
  holdInvitation,
  type Invitation,
  markAccepted,
  partnershipOfToken,
} from "../store/invitations.ts";
import { addMembership, listPartnerships } from "../store/memberships.ts";
import { addPerson, findPersonByEmail } from "../store/people.ts";
import { workFor } from "../store/sessions.ts";
import type { AccessApp } from "./auth-of.ts";
import { countKnock } from "./limit-attempts.ts";
import { recordAudit } from "./record-audit.ts";
import { keepPassword } from "./set-password.ts";
import { openSession, type SignedIn } from "./sign-in.ts";

export type OpenInvitation = {
  readonly partnershipId: string;
  readonly partnership: string;
  readonly invitation: Invitation;
  /** The invited address already belongs to somebody, who signs in first. */
  readonly known: boolean;
};

type Closed = Refusal<"invitation-closed">;
const closed = (): Closed => refuse("invitation-closed");

/** What a link of an invitation leads to; refused alike when it was used, withdrawn, too old or never made. */
export async function readInvitation(
  app: Pick<AccessApp, "db">,
  token: string,
): Promise<OpenInvitation | Closed> {
  const partnershipId = partnershipOfToken(token);
  if (!partnershipId) return closed();
  const invitation = await inPartnership(app.db, { partnershipId }, (tx) =>
    holdInvitation(tx, partnershipId, token),
  );
  if (!invitation || invitation.expired) return closed();
  const partnership = (await listPartnerships(app.db)).find(({ id }) => id === partnershipId);
  const known = (await findPersonByEmail(app.db, invitation.email)) !== undefined;
  return { partnershipId, partnership: partnership?.name ?? "", invitation, known };
}

export type Newcomer = {
  readonly name: string;
  /** Null: none, the person makes a passkey right after. */
  readonly password: string | null;
  readonly language: Language;
};

export type Accepted =
  | SignedIn
  | Refusal<WeakPassword | "invitation-closed" | "no-name" | "known-person">;

/**
 * A newcomer takes up an invitation: account and role are made and a session opens. Works once. The link came
 * by mail to the invited address, so that address is believed.
 */
export async function acceptAsNewcomer(
  app: AccessApp,
  token: string,
  newcomer: Newcomer,
  from: { readonly address: string; readonly headers: Headers },
): Promise<Accepted> {
  const open = await readInvitation(app, token);
  if ("because" in open) return open;
  const { partnershipId } = open;
  const name = newcomer.name.trim();
  if (name === "" || name.length > 200) return refuse("no-name", "name");
  if (newcomer.password !== null) {
    const { partnership, invitation } = open;
    const weak = judgePassword(newcomer.password, { name, email: invitation.email, partnership });
    if (weak) return refuse(weak.because, "password");
  }
  const made = await inPartnership(app.db, { partnershipId }, async (tx) => {
    const invitation = await holdInvitation(tx, partnershipId, token);
    if (!invitation || invitation.expired) return closed();
    if (await findPersonByEmail(tx, invitation.email)) return refuse("known-person");
    const { email } = invitation;
    const person = await addPerson(tx, {
      name,
      email,
      language: newcomer.language,
      verified: true,
    });
    if (newcomer.password !== null) await keepPassword(tx, person, newcomer.password);
    await takeUp(tx, partnershipId, invitation, person);
    return person;
  });
  if ("because" in made) return made;
  return openSession(app, made, from.headers);
}

/** Somebody who is signed in takes up an invitation with the account they have. */
export async function acceptAsPerson(
  app: AccessApp,
  actor: Actor,
  token: string,
  session: { readonly id: string | undefined; readonly address: string },
): Promise<
  | { readonly kind: "accepted" }
  | Refusal<"invitation-closed" | "not-permitted" | "too-many-attempts">
> {
  if (actor.kind !== "person") return refuse("not-permitted");
  const wait = await countKnock(app, letterLimits, {
    email: actor.personId,
    address: session.address,
  });
  if (wait) return wait;
  const partnershipId = partnershipOfToken(token);
  if (!partnershipId) return closed();
  return inPartnership(app.db, { partnershipId, personId: actor.personId }, async (tx) => {
    const invitation = await holdInvitation(tx, partnershipId, token);
    if (!invitation || invitation.expired) return closed();
    await takeUp(tx, partnershipId, invitation, { id: actor.personId, name: actor.name });
    if (session.id) await workFor(tx, session.id, partnershipId);
    return { kind: "accepted" };
  });
}

async function takeUp(
  tx: Tx,
  partnershipId: string,
  invitation: Invitation,
  person: { readonly id: string; readonly name: string },
): Promise<void> {
  const { grant } = invitation;
  await addMembership(tx, partnershipId, person.id, grant, "invitation");
  await markAccepted(tx, partnershipId, invitation.id, person.id);
  const actor: Actor = {
    kind: "person",
    personId: person.id,
    name: person.name,
    partnershipId,
    grants: [grant],
  };
  const subject = { kind: "invitation", id: invitation.id, name: invitation.email };
  await recordAudit(tx, actor, "access.accept-invitation", subject, { grant });
}
