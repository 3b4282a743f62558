import { type Actor, type Colleague, listColleagues, refusalFor } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { listOwnAddresses } from "#register";
import { findPartnership } from "#territory";
import { mayWriteAgain } from "../../rules/radar/digest-rhythm.ts";
import { parseRadarFilter } from "../../rules/radar/radar-filter.ts";
import { type ListedNotice, listUntold } from "../../store/radar/radar-list.ts";
import {
  claimDigest,
  listSubscriptions,
  type Subscription,
} from "../../store/radar/subscriptions.ts";
import { readPlaces } from "./radar-places.ts";
import { giveSubscriptionToken } from "./subscription-token.ts";
import { writeRadarDigest } from "./write-radar-digest.ts";

/** What became of one subscription. nothing: nothing is new; gone: whose it is no longer works here. */
export type DigestOutcome = {
  readonly name: string;
  readonly email: string;
  readonly notices: number;
  readonly outcome: "sent" | "due" | "nothing" | "recent" | "off" | "gone" | "failed";
};

export type DigestsSent = {
  readonly kind: "sent";
  readonly sent: number;
  readonly subscriptions: readonly DigestOutcome[];
};

type DigestApp = Pick<App, "config" | "db" | "log" | "mail">;

/**
 * Tells everybody who subscribed what is new in their search. Only the machine itself does this. It may run as often
 * as it likes, and twice at once: nobody hears of a notice twice.
 * @param dryRun says who would get what, and sends nothing
 */
export async function sendRadarDigests(
  app: DigestApp,
  actor: Actor,
  now: Instant,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<DigestsSent | Refusal<"not-permitted">> {
  if (actor.kind !== "operator") return refuse("not-permitted");
  const { partnershipId } = actor;
  const today = dayOf(now);
  const due = await inPartnership(app.db, { partnershipId }, async (tx) => {
    const partnership = (await findPartnership(tx, partnershipId))?.name ?? "";
    const all = await listSubscriptions(tx);
    const organisations = await listOwnAddresses(
      tx,
      all.flatMap(({ organisationId }) => organisationId ?? []),
    );
    return { partnership, people: await listColleagues(tx), organisations, all };
  });
  const { all, ...known } = due;
  const around = { partnershipId, ...known, today, now };
  const subscriptions: DigestOutcome[] = [];
  for (const subscription of all) {
    subscriptions.push(await tell(app, subscription, around, dryRun));
  }
  const sent = subscriptions.filter(({ outcome }) => outcome === "sent").length;
  return { kind: "sent", sent, subscriptions };
}

type Around = {
  readonly partnershipId: string;
  readonly partnership: string;
  readonly people: readonly Colleague[];
  /** Those that subscribed and are still in the register, by id. */
  readonly organisations: ReadonlyMap<string, { readonly name: string }>;
  readonly today: Day;
  readonly now: Instant;
};

type Reader = { readonly email: string; readonly name: string };

async function tell(
  app: DigestApp,
  subscription: Subscription,
  around: Around,
  dryRun: boolean,
): Promise<DigestOutcome> {
  const { partnershipId, today } = around;
  const reader = readerOf(subscription, around);
  const said = (outcome: DigestOutcome["outcome"], notices = 0): DigestOutcome => ({
    name: subscription.name,
    email: reader?.email ?? "",
    notices,
    outcome,
  });
  if (!reader) return said("gone");
  if (!subscription.isOn) return said("off");
  if (!mayWriteAgain(subscription.frequency, subscription.sentOn, today)) return said("recent");
  const fresh = await inPartnership(app.db, { partnershipId }, async (tx) => {
    const filter = parseRadarFilter(new URLSearchParams(subscription.query));
    const places = await readPlaces(tx, partnershipId, { language: subscription.language, today });
    const question = { filter, area: places.codes(filter.area), today };
    return listUntold(tx, question, {
      subscriptionId: subscription.id,
      since: subscription.createdAt,
    });
  });
  if (fresh.length === 0) return said("nothing");
  if (dryRun) return said("due", fresh.length);
  return said(await send(app, subscription, reader, fresh, around), fresh.length);
}

/** Who reads it: a colleague who may still see the radar, or an organisation that is still in the register. */
function readerOf(
  { personId, organisationId, email }: Subscription,
  { partnershipId, people, organisations }: Around,
): Reader | null {
  if (personId) {
    const colleague = people.find(({ id }) => id === personId);
    if (!colleague) return null;
    const { name, grants } = colleague;
    const actor: Actor = { kind: "person", personId, name, partnershipId, grants };
    return refusalFor(actor, "radar.read") ? null : { email: colleague.email, name };
  }
  const organisation = organisations.get(organisationId ?? "");
  return organisation && email ? { email, name: organisation.name } : null;
}

/** That it was told is written in the transaction that puts it in the outbox: both happen, or neither. */
async function send(
  app: DigestApp,
  subscription: Subscription,
  reader: Reader,
  fresh: readonly ListedNotice[],
  { partnershipId, partnership, today, now }: Around,
): Promise<"sent" | "recent" | "failed"> {
  const key = { partnershipId, subscriptionId: subscription.id };
  const letter = writeRadarDigest(fresh, {
    ...reader,
    language: subscription.language,
    search: subscription.name,
    query: subscription.query,
    partnership,
    isOrganisation: subscription.organisationId !== null,
    url: app.config.url,
    token: await giveSubscriptionToken(app.config, key),
  });
  try {
    return await inPartnership(app.db, { partnershipId }, async (tx) => {
      const noticeIds = fresh.map(({ id }) => id);
      const isOurs = await claimDigest(tx, subscription, { on: today, at: now, noticeIds });
      if (!isOurs) return "recent";
      await app.mail.queue(tx, letter);
      return "sent";
    });
  } catch (fault) {
    // One address that is no address keeps nobody else from being told.
    app.log.error("a digest could not be sent", {
      subscription: subscription.id,
      fault: String(fault),
    });
    return "failed";
  }
}
