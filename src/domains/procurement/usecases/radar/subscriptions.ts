import { type Actor, actorOfMember, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import { isMailAddress } from "#platform/mail/letter";
import type { App } from "#platform/request-context";
import { findOrganisations, findReach, listOwnAddresses } from "#register";
import { findPartnership } from "#territory";
import type { Frequency } from "../../rules/radar/digest-rhythm.ts";
import { parseRadarFilter, writeRadarFilter } from "../../rules/radar/radar-filter.ts";
import {
  deleteSubscription,
  findSubscription,
  insertSubscription,
  listSubscriptions,
  type Subscription,
  switchSubscription,
} from "../../store/radar/subscriptions.ts";
import { readSubscriptionToken } from "./subscription-token.ts";

const mostSubscriptions = 20;
const longestName = 200;

/** A subscription as its page shows it. */
export type ShownSubscription = Subscription & { readonly organisationName: string };

export type Subscriptions = {
  readonly kind: "subscriptions";
  readonly mine: readonly Subscription[];
  readonly ofOrganisations: readonly ShownSubscription[];
  /** May subscribe organisations that agreed. */
  readonly mayArrange: boolean;
};

/** One's own subscriptions, and those of organisations for who works on the radar everywhere. */
export async function readSubscriptions(
  app: Pick<App, "db">,
  actor: Actor,
): Promise<Subscriptions | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "radar.read");
  if (refusal) return refusal;
  const mayArrange = refusalFor(actor, "radar.edit") === null;
  const person = personOf(actor);
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const mine = person ? await listSubscriptions(tx, { personId: person.id }) : [];
    const others = mayArrange ? await listSubscriptions(tx, "organisations") : [];
    const known = await listOwnAddresses(
      tx,
      others.flatMap(({ organisationId }) => organisationId ?? []),
    );
    const ofOrganisations = others.map((one) => ({
      ...one,
      organisationName: known.get(one.organisationId ?? "")?.name ?? "",
    }));
    return { kind: "subscriptions", mine, ofOrganisations, mayArrange };
  });
}

/** An organisation that could be subscribed, with its own mail address. */
export type FoundSubscriber = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
};

const mostFound = 8;

/** Organisations of the register by words; none for who may not arrange it. */
export async function findSubscribers(
  app: App,
  actor: Actor,
  words: string,
): Promise<FoundSubscriber[]> {
  if (refusalFor(actor, "radar.edit")) return [];
  const today = app.today();
  const found = await findOrganisations(app, actor, words, { limit: mostFound, today });
  if (isRefusal(found)) return [];
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const known = await listOwnAddresses(
      tx,
      found.map(({ id }) => id),
    );
    return found.map(({ id, name }) => ({ id, name, email: known.get(id)?.email ?? "" }));
  });
}

export type NewSubscription = {
  readonly name: string;
  /** As it stands in the address of the radar. */
  readonly query: string;
  readonly frequency: Frequency;
  readonly language: Language;
  /** For an organisation that agreed; without it the subscription is one's own. */
  readonly organisation?: {
    readonly id: string;
    readonly email: string;
    readonly consentOn: Day;
    readonly consentHow: string;
  };
};

export type Subscribed =
  | { readonly kind: "subscribed"; readonly id: string }
  | Refusal<"not-permitted" | "name" | "too-many" | "organisation" | "address" | "consent">;

/** Subscribes oneself, or an organisation that agreed. What is there already is not told as new. */
export async function subscribe(
  app: Pick<App, "db">,
  actor: Actor,
  given: NewSubscription,
  now: Instant,
): Promise<Subscribed> {
  const refusal = refusalFor(actor, given.organisation ? "radar.edit" : "radar.read");
  if (refusal) return refusal;
  const person = personOf(actor);
  if (!person) return refuse("not-permitted");
  const name = given.name.replace(/\s+/g, " ").trim();
  if (name === "" || name.length > longestName) return refuse("name");
  const { organisation, language, frequency } = given;
  const wrong = organisation && judgeConsent(organisation, dayOf(now));
  if (wrong) return refuse(wrong);
  const query = writeRadarFilter(parseRadarFilter(new URLSearchParams(given.query))).toString();
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<Subscribed> => {
    if (organisation && !(await findReach(tx, organisation.id, dayOf(now)))) {
      return refuse("organisation");
    }
    const mine = await listSubscriptions(tx, { personId: person.id });
    if (!organisation && mine.length >= mostSubscriptions) return refuse("too-many");
    const id = await insertSubscription(tx, {
      personId: organisation ? null : person.id,
      organisationId: organisation?.id ?? null,
      email: organisation?.email.trim().toLowerCase() ?? null,
      consentOn: organisation?.consentOn ?? null,
      consentHow: organisation?.consentHow.trim() ?? "",
      name,
      query,
      language,
      frequency,
      by: person.name,
      now,
    });
    await recordAudit(tx, actor, "radar.subscribe", { kind: "radar-subscription", id, name });
    return { kind: "subscribed", id };
  });
}

function judgeConsent(
  { id, email, consentOn, consentHow }: NonNullable<NewSubscription["organisation"]>,
  today: Day,
): "organisation" | "address" | "consent" | null {
  if (!isId(id)) return "organisation";
  if (!isMailAddress(email.trim())) return "address";
  return consentOn <= today && consentHow.trim() !== "" ? null : "consent";
}

export type SubscriptionDeed = "on" | "off" | "remove";
export type SubscriptionChanged = { readonly kind: "changed" };

/** Switches or removes one's own subscription, or that of an organisation. */
export const changeSubscription = (
  app: Pick<App, "db">,
  actor: Actor,
  id: string,
  deed: SubscriptionDeed,
  now: Instant,
): Promise<SubscriptionChanged | Refusal<"not-permitted" | "no-such-subscription">> =>
  inPartnership(app.db, tenantOf(actor), async (tx) => {
    const found = isId(id) ? await findSubscription(tx, id) : null;
    if (!found) return refuse("no-such-subscription");
    const isMine = found.personId !== null && found.personId === personOf(actor)?.id;
    const refusal = isMine
      ? refusalFor(actor, "radar.read")
      : found.personId
        ? refuse("not-permitted")
        : refusalFor(actor, "radar.edit");
    if (refusal) return refusal;
    await change(tx, actor, found, deed, now);
    return { kind: "changed" };
  });

async function change(
  tx: Tx,
  by: Actor,
  { id, name }: Subscription,
  deed: SubscriptionDeed,
  now: Instant,
): Promise<void> {
  if (deed === "remove") await deleteSubscription(tx, id);
  else if (!(await switchSubscription(tx, id, deed === "on", now))) return;
  const about = { kind: "radar-subscription", id, name };
  const via = by.kind === "person" ? "page" : "link";
  await recordAudit(tx, by, `radar.subscription-${deed}`, about, { via });
}

export type SubscriptionByLink = {
  readonly kind: "subscription";
  readonly partnershipId: string;
  readonly partnership: string;
  readonly subscription: Subscription;
};

/** What the link in a digest shows to whoever has it. Looking changes nothing: mail scanners follow links. */
export async function openSubscriptionLink(
  app: Pick<App, "db" | "config">,
  token: string,
): Promise<SubscriptionByLink | Refusal<"no-such-link">> {
  const key = await readSubscriptionToken(app.config, token);
  if (!key) return refuse("no-such-link");
  const { partnershipId, subscriptionId } = key;
  return inPartnership(app.db, { partnershipId }, async (tx) => {
    const subscription = await findSubscription(tx, subscriptionId);
    const partnership = await findPartnership(tx, partnershipId);
    if (!subscription || !partnership) return refuse("no-such-link");
    if (subscription.personId) {
      const owner = { partnershipId, personId: subscription.personId };
      if (!(await actorOfMember(app.db, owner))) return refuse("no-such-link");
    }
    return { kind: "subscription", partnershipId, partnership: partnership.name, subscription };
  });
}

/** Switches the subscription a link was made for. The audit trail says that a link did it. */
export async function switchByLink(
  app: Pick<App, "db" | "config">,
  token: string,
  isOn: boolean,
  now: Instant,
): Promise<SubscriptionChanged | Refusal<"no-such-link">> {
  const opened = await openSubscriptionLink(app, token);
  if (isRefusal(opened)) return opened;
  const { partnershipId, subscription } = opened;
  const visitor: Actor = { kind: "visitor", partnershipId };
  await inPartnership(app.db, { partnershipId }, (tx) =>
    change(tx, visitor, subscription, isOn ? "on" : "off", now),
  );
  return { kind: "changed" };
}
