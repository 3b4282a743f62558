import { type Actor, listColleagues, refusalFor, tenantOf } from "#access";
import { addDays, dayOf, type Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { type CalendarItem, writeCalendar } from "#platform/calendar";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { readSignedIds, signIds } from "#platform/signed-ids";
import { findPartnership } from "#territory";
import type { Gathering } from "../../rules/gatherings/gathering.ts";
import {
  findFeed,
  findFeedOf,
  insertFeed,
  withdrawFeedsOf,
} from "../../store/gatherings/calendar-feeds.ts";
import { listSince } from "../../store/gatherings/search-gatherings.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";
import { gatheringHref, mayReadDesk, readGathering } from "./hold-gathering.ts";
import { sayWhere } from "./where-when.ts";

type CalendarApp = Pick<App, "db" | "config">;

const statuses = {
  draft: "tentative",
  open: "confirmed",
  closed: "confirmed",
  held: "confirmed",
  cancelled: "cancelled",
} as const;

/** A gathering as calendar programs read it. @param forPublic what only guests know is left out */
export function calendarItemOf(
  gathering: Gathering,
  {
    language,
    url,
    forPublic,
  }: { readonly language: Language; readonly url: string; readonly forPublic: boolean },
): CalendarItem {
  const { contactName, contactEmail, place } = gathering;
  const words = gatheringWords(language);
  const cancelled =
    gathering.state === "cancelled"
      ? [words.states.cancelled, gathering.cancelReason].filter(Boolean).join(". ")
      : "";
  const link = forPublic || place.mode === "place" ? "" : place.onlineUrl;
  return {
    uid: `${gathering.id}@regiekamer`,
    sequence: gathering.calendarSequence,
    startsAt: gathering.startsAt,
    endsAt: gathering.endsAt,
    changedAt: gathering.updatedAt,
    title: gathering.title,
    description: [cancelled, gathering.summary, link].filter(Boolean).join("\n\n"),
    location: sayWhere(place, language, false),
    url,
    status: statuses[gathering.state],
    organiser: contactEmail ? { name: contactName || contactEmail, email: contactEmail } : null,
  };
}

/** The calendar file of one gathering, for who works here. */
export const readGatheringCalendar = (
  app: CalendarApp,
  actor: Actor,
  id: string,
  language: Language,
): Promise<string | Refusal<"not-permitted" | "no-such-gathering">> =>
  inPartnership(app.db, tenantOf(actor), async (tx) => {
    const gathering = await readGathering(tx, actor, id);
    if (isRefusal(gathering)) return gathering;
    if (gathering.removedAt) return refuse("no-such-gathering");
    const url = `${app.config.url}${gatheringHref(id)}`;
    const item = calendarItemOf(gathering, { language, url, forPublic: false });
    return writeCalendar([item], { name: gathering.title });
  });

const purpose = "calendar-feed";
/** A calendar program keeps what was; it need not be told everything each hour. */
const daysBack = 180;
const mostItems = 500;

/** The secret address of somebody's feed; null: there is none. */
export const readOwnFeed = (
  app: CalendarApp,
  actor: Actor,
): Promise<string | null | Refusal<"not-permitted">> =>
  inPartnership(app.db, tenantOf(actor), async (tx) => {
    if (!mayReadDesk(actor) || actor.kind !== "person") return refuse("not-permitted");
    const feedId = await findFeedOf(tx, actor.personId);
    return feedId ? feedUrl(app, actor.partnershipId, feedId) : null;
  });

const feedUrl = async (app: CalendarApp, partnershipId: string, feedId: string): Promise<string> =>
  `${app.config.url}/agenda/${await signIds(app.config, purpose, [partnershipId, feedId])}.ics`;

/** Makes a new secret address, and makes the one before it worthless; or only the latter. */
export const renewOwnFeed = (
  app: CalendarApp,
  actor: Actor,
  { isWanted }: { readonly isWanted: boolean },
  now: Instant,
): Promise<{ readonly kind: "renewed" } | Refusal<"not-permitted">> =>
  inPartnership(app.db, tenantOf(actor), async (tx) => {
    if (!mayReadDesk(actor) || actor.kind !== "person") return refuse("not-permitted");
    await withdrawFeedsOf(tx, actor.personId, now);
    if (isWanted) await insertFeed(tx, actor.personId, now);
    return { kind: "renewed" };
  });

/** The gatherings behind a secret address, as long as it was not withdrawn and its person works here. */
export async function readFeed(
  app: CalendarApp,
  token: string,
  language: Language,
  now: Instant,
): Promise<string | Refusal<"no-such-feed">> {
  const ids = await readSignedIds(app.config, purpose, token);
  if (!ids) return refuse("no-such-feed");
  const [partnershipId, feedId] = ids;
  return inPartnership(app.db, { partnershipId }, async (tx) => {
    const personId = await findFeed(tx, feedId);
    const colleagues = personId ? await listColleagues(tx) : [];
    if (!colleagues.some(({ id }) => id === personId)) return refuse("no-such-feed");
    const since = addDays(dayOf(now), -daysBack);
    const found = await listSince(tx, since, { limit: mostItems, onlyPublic: false });
    const items = found.map((gathering) => {
      const url = `${app.config.url}${gatheringHref(gathering.id)}`;
      return calendarItemOf(gathering, { language, url, forPublic: false });
    });
    const name = await nameOf(app, partnershipId, language);
    return writeCalendar(items, { name, feed: true });
  });
}

const nameOf = async (app: CalendarApp, partnershipId: string, language: Language) =>
  [gatheringWords(language).title, (await findPartnership(app.db, partnershipId))?.name]
    .filter(Boolean)
    .join(" – ");

type Public = { readonly language: Language; readonly publicRoot: string };

/** The public gatherings as a calendar that everybody may subscribe to; of one gathering with `id`. */
export const readPublicCalendar = (
  app: CalendarApp,
  actor: Actor,
  id: string | null,
  { language, publicRoot }: Public,
  now: Instant,
): Promise<string | Refusal<"no-such-gathering">> =>
  inPartnership(app.db, tenantOf(actor), async (tx) => {
    const partnership = await findPartnership(app.db, actor.partnershipId);
    const isHidden = !partnership?.published && actor.kind === "visitor";
    if (isHidden || refusalFor(actor, "gathering.read", { published: true })) {
      return refuse("no-such-gathering");
    }
    const since = addDays(dayOf(now), -daysBack);
    const found = (await listSince(tx, since, { limit: mostItems, onlyPublic: true })).filter(
      (gathering) => id === null || gathering.id === id,
    );
    if (id !== null && found.length === 0) return refuse("no-such-gathering");
    const items = found.map((gathering) =>
      calendarItemOf(gathering, {
        language,
        url: `${app.config.url}${publicRoot}/bijeenkomst/${gathering.id}`,
        forPublic: true,
      }),
    );
    const name = found[0] && id ? found[0].title : await nameOf(app, actor.partnershipId, language);
    return writeCalendar(items, { name, feed: id === null });
  });
