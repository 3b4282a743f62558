import { type Actor, mayReach, personOf, recordAudit, tenantOf, type Verb } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import {
  type LetterPurpose,
  listOwnAddresses,
  type OwnAddress,
  renewOwnAddress,
  switchOffOwnAddress,
} from "#platform/mail-in";
import type { App } from "#platform/request-context";

/** What somebody must be able to do for letters to their address to be of use. */
const verbFor: Readonly<Record<LetterPurpose, Verb>> = {
  evidence: "evidence.edit",
  questions: "question.edit",
};

export type Forwarding =
  | { readonly kind: "addresses"; readonly addresses: readonly OwnAddress[] }
  /** This installation takes no letters. */
  | { readonly kind: "off" }
  | Refusal<"not-permitted">;

type ForwardingApp = Pick<App, "db" | "config">;

/** The addresses to which the person who asks can forward letters. */
export async function listForwarding(
  { db, config }: ForwardingApp,
  actor: Actor,
): Promise<Forwarding> {
  const person = personOf(actor);
  const purposes = (Object.keys(verbFor) as LetterPurpose[]).filter((purpose) =>
    mayReach(actor, verbFor[purpose]),
  );
  if (!person || purposes.length === 0) return refuse("not-permitted");
  const owner = { partnershipId: actor.partnershipId, personId: person.id };
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const all = await listOwnAddresses(tx, config, owner);
    if (!all) return { kind: "off" as const };
    return {
      kind: "addresses" as const,
      addresses: all.filter(({ purpose }) => purposes.includes(purpose)),
    };
  });
}

export type ForwardingDeed = "renew" | "switch-off";

/** Makes, renews or switches off the person's own address for a purpose. */
export async function changeForwarding(
  { db, config }: ForwardingApp,
  actor: Actor,
  purpose: LetterPurpose,
  deed: ForwardingDeed,
  now: Instant,
): Promise<{ readonly kind: "done" } | Refusal<"not-permitted" | "off">> {
  const person = personOf(actor);
  if (!person || !mayReach(actor, verbFor[purpose])) return refuse("not-permitted");
  if (!config.mailIn) return refuse("off");
  const owner = { partnershipId: actor.partnershipId, personId: person.id };
  return inPartnership(db, tenantOf(actor), async (tx) => {
    if (deed === "renew") await renewOwnAddress(tx, config, owner, purpose, now);
    else await switchOffOwnAddress(tx, owner, purpose, now);
    const verb =
      deed === "renew" ? "steering.renew-mail-address" : "steering.switch-off-mail-address";
    await recordAudit(tx, actor, verb, { kind: "mail-address", name: purpose });
    return { kind: "done" as const };
  });
}
