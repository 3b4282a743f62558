import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { Actor } from "../rules/actor.ts";
import { letterLimits } from "../rules/attempt-limit.ts";
import { judgePassword, type WeakPassword } from "../rules/judge-password.ts";
import { holdMemberships, partnershipsOf } from "../store/memberships.ts";
import {
  addPasswordLetter,
  findPasswordLetter,
  usePasswordLetter,
} from "../store/password-letters.ts";
import { findPerson, findPersonByEmail, markEmailVerified } from "../store/people.ts";
import { endSessions } from "../store/sessions.ts";
import { words } from "../text/index.ts";
import type { AccessApp } from "./auth-of.ts";
import { countKnock, type TooMany } from "./limit-attempts.ts";
import { recordAudit } from "./record-audit.ts";
import { noPartnership } from "./resolve-actor.ts";
import { keepPassword } from "./set-password.ts";
import { openSession, type SignedIn } from "./sign-in.ts";

/** How long the link in a password letter works. */
export const passwordLetterMinutes = 60;

/**
 * Sends a letter with which one sets a new password. The answer is the same whether or not the address has an
 * account; without a role anywhere there is no outbox to send from and nothing to sign in for.
 */
export async function requestPasswordLetter(
  app: AccessApp,
  email: string,
  from: { readonly address: string; readonly language: Language },
): Promise<{ readonly kind: "asked" } | TooMany> {
  const wait = await countKnock(app, letterLimits, { email, address: from.address });
  if (wait) return wait;
  const person = await findPersonByEmail(app.db, email);
  if (!person) return { kind: "asked" };
  const tenantless = { partnershipId: noPartnership, personId: person.id };
  const [partnership] = await inPartnership(app.db, tenantless, (tx) =>
    partnershipsOf(tx, person.id),
  );
  if (!partnership) return { kind: "asked" };
  const tenant = { partnershipId: partnership.id, personId: person.id };
  await inPartnership(app.db, tenant, async (tx) => {
    const token = await addPasswordLetter(tx, person.id, passwordLetterMinutes);
    const w = words(person.language ?? from.language).letters.password;
    const link = `${app.config.url}/wachtwoord/${token}`;
    const text = w.text({ name: person.name, link, minutes: passwordLetterMinutes });
    await app.mail.queue(tx, { to: person.email, subject: w.subject, text });
  });
  return { kind: "asked" };
}

/**
 * A link for somebody in the partnership who is locked out while no mail can be sent. For whoever owns the
 * machine only: it opens the account.
 */
export async function makePasswordLink(
  app: AccessApp,
  actor: Actor,
  email: string,
): Promise<
  { readonly kind: "made"; readonly link: string } | Refusal<"not-permitted" | "unknown">
> {
  if (actor.kind !== "operator") return refuse("not-permitted");
  const { partnershipId } = actor;
  return inPartnership(app.db, { partnershipId }, async (tx) => {
    const person = await findPersonByEmail(tx, email);
    const roles = person ? await holdMemberships(tx, partnershipId, person.id) : [];
    if (!person || roles.length === 0) return refuse("unknown");
    const token = await addPasswordLetter(tx, person.id, passwordLetterMinutes);
    const subject = { kind: "person", id: person.id, name: person.name };
    await recordAudit(tx, actor, "access.password-link", subject);
    return { kind: "made", link: `${app.config.url}/wachtwoord/${token}` };
  });
}

/** Whose password a letter's link may set; undefined when it was used or is too old. */
export async function readPasswordLetter(
  app: Pick<AccessApp, "db">,
  token: string,
): Promise<{ readonly name: string; readonly email: string } | undefined> {
  const personId = await findPasswordLetter(app.db, token);
  return personId ? findPerson(app.db, personId) : undefined;
}

/** Sets the password and signs in; every other session ends, and the letter is used up. */
export async function setPasswordByLetter(
  app: AccessApp,
  token: string,
  password: string,
  headers: Headers,
): Promise<SignedIn | Refusal<WeakPassword | "letter-too-old">> {
  const asked = await readPasswordLetter(app, token);
  if (!asked) return refuse("letter-too-old");
  const weak = judgePassword(password, asked);
  if (weak) return weak;
  const person = await app.db.transaction().execute(async (tx) => {
    const personId = await usePasswordLetter(tx, token);
    const found = personId ? await findPerson(tx, personId) : undefined;
    if (!found) return undefined;
    await keepPassword(tx, found, password);
    await markEmailVerified(tx, found.id);
    await endSessions(tx, found.id, null);
    return found;
  });
  if (!person) return refuse("letter-too-old");
  await noteReset(app, person);
  return openSession(app, person, headers);
}

async function noteReset(app: AccessApp, person: { id: string; name: string }): Promise<void> {
  const tenantless = { partnershipId: noPartnership, personId: person.id };
  const all = await inPartnership(app.db, tenantless, (tx) => partnershipsOf(tx, person.id));
  for (const { id: partnershipId } of all) {
    const actor: Actor = {
      kind: "person",
      personId: person.id,
      name: person.name,
      partnershipId,
      grants: [],
    };
    await inPartnership(app.db, { partnershipId }, (tx) =>
      recordAudit(tx, actor, "access.reset-password"),
    );
  }
}
