import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { Actor } from "../rules/actor.ts";
import { signInLimits } from "../rules/attempt-limit.ts";
import {
  judgePassword,
  maxPasswordLength,
  type PasswordOwner,
  type WeakPassword,
} from "../rules/judge-password.ts";
import { passwordHashOf, savePasswordHash } from "../store/accounts.ts";
import { partnershipName } from "../store/memberships.ts";
import { hashPassword, passwordMatches } from "../store/password-hash.ts";
import { findPerson } from "../store/people.ts";
import { endSessions } from "../store/sessions.ts";
import type { AccessApp } from "./auth-of.ts";
import { countKnock, forgiveKnock, type TooMany } from "./limit-attempts.ts";
import { recordAudit } from "./record-audit.ts";

export type PasswordChange =
  | { readonly kind: "changed"; readonly sessionsEnded: number }
  | Refusal<WeakPassword | "not-permitted" | "wrong-password">
  | TooMany;

/** Judges and keeps a password; the only way one comes into the database. */
export async function keepPassword(
  tx: Tx,
  person: PasswordOwner & { readonly id: string },
  password: string,
): Promise<Refusal<WeakPassword> | null> {
  const weak = judgePassword(password, person);
  if (weak) return weak;
  await savePasswordHash(tx, person.id, await hashPassword(password));
  return null;
}

/**
 * Gives oneself another password; every other session of that person ends.
 * @param change.current needed when there is one already
 */
export async function changePassword(
  app: AccessApp,
  actor: Actor,
  change: { readonly current: string; readonly wanted: string },
  session: { readonly id: string | undefined; readonly address: string },
): Promise<PasswordChange> {
  if (actor.kind !== "person") return refuse("not-permitted");
  const person = await findPerson(app.db, actor.personId);
  if (!person) return refuse("not-permitted");
  const kept = await passwordHashOf(app.db, person.id);
  if (kept !== undefined) {
    // Whoever found an open screen must not try passwords here without end.
    const knock = { email: person.email, address: session.address };
    const wait = await countKnock(app, signInLimits, knock);
    if (wait) return wait;
    const fits = change.current.length <= maxPasswordLength;
    if (!fits || !(await passwordMatches(kept, change.current)))
      return refuse("wrong-password", "current");
    await forgiveKnock(app, signInLimits, knock);
  }
  const tenant = { partnershipId: actor.partnershipId, personId: actor.personId };
  return inPartnership(app.db, tenant, async (tx): Promise<PasswordChange> => {
    const partnership = await partnershipName(tx, actor.partnershipId);
    const weak = await keepPassword(tx, { ...person, partnership }, change.wanted);
    if (weak) return weak;
    const sessionsEnded = await endSessions(tx, person.id, session.id ?? null);
    await recordAudit(tx, actor, "access.change-password", undefined, { sessionsEnded });
    return { kind: "changed", sessionsEnded };
  });
}
