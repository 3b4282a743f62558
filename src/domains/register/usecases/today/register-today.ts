import { type Actor, permissions, refusalFor, tenantOf } from "#access";
import { addDays, type Day, dayOf, daysBetween, type Instant } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import type { TodayGroup, TodayItem, TodayQuestion } from "#platform/today";
import { listMemberNis } from "#territory";
import { findLook } from "../../store/today/register-looks.ts";
import {
  type ChangedRecord,
  type FinishedImport,
  listChangedRecords,
  listEndingContacts,
  listFinishedImports,
  listUnconfirmed,
  type Reach,
} from "../../store/today/register-news.ts";
import { todayWords } from "../../text/today/index.ts";

/** Who never looked, sees what changed in so many days. */
const firstLookDays = 14;
/** A contact that ends so soon is asked again. */
const contactDays = 60;
/** A record that nobody said to be right for so long is asked after. */
const confirmDays = 365;
/** Old records do not crowd out what is new. */
const fewRecords = 3;

/**
 * What happened in the register since the person looked, contacts that end, and records nobody confirmed for
 * a year. Municipal staff read it of their own municipality. Nothing for who may not see the history.
 */
export async function registerToday(
  app: Pick<App, "db">,
  actor: Actor,
  question: TodayQuestion,
): Promise<TodayGroup> {
  const { only = {}, limit } = question;
  const own = reachOf(actor);
  if (actor.kind !== "person" || own === null || only.mine) return { items: [], total: 0 };
  const reach = narrowed(own, only.nis);
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const [changed, contacts, unconfirmed, imports] = await Promise.all([
      readChanges(tx, actor.personId, reach, question),
      readContacts(tx, actor, reach, question),
      readUnconfirmed(tx, actor, reach, question),
      readImports(tx, actor, question),
    ]);
    const groups = [changed, contacts, imports, unconfirmed];
    return {
      items: groups.flatMap(({ items }) => items).slice(0, limit),
      total: groups.reduce((sum, group) => sum + group.total, 0),
      moreHref: "/kaart?sorteer=bijgewerkt",
    };
  });
}

/** Of which municipalities somebody follows the register; null: of none. */
function reachOf(actor: Actor): Reach | null {
  if (actor.kind !== "person") return null;
  const roles = actor.grants.map(({ role }) => role);
  if (roles.some((role) => permissions["register.edit"][role] === "all")) return "all";
  const nis = actor.grants.flatMap((grant) => (grant.nis ? [grant.nis] : []));
  return nis.length > 0 ? nis : null;
}

const narrowed = (reach: Reach, nis: string | undefined): Reach =>
  nis === undefined ? reach : reach === "all" || reach.includes(nis) ? [nis] : [];

const longAgo = (today: Day): Instant =>
  `${addDays(today, -firstLookDays)}T00:00:00.000Z` as Instant;

async function readChanges(
  tx: Tx,
  personId: string,
  reach: Reach,
  { today, language, limit }: TodayQuestion,
): Promise<TodayGroup> {
  const look = await findLook(tx, personId);
  const since = look?.seenAt ?? longAgo(today);
  const asked = { personId, seenRevision: look?.seenRevision ?? 0, since };
  const { records, total } = await listChangedRecords(tx, reach, asked, limit);
  const words = todayWords(language);
  return {
    total,
    items: records.map((record) => ({
      key: `change:${record.id}`,
      kind: "change",
      title: record.name,
      detail: [words[record.what], whoOf(record, words)].filter(Boolean).join(" · "),
      href: `/vandaag/bekijk/${record.id}`,
      on: dayOf(record.at),
      ...(record.nis ? { nis: record.nis } : {}),
    })),
  };
}

const whoOf = (record: ChangedRecord, words: ReturnType<typeof todayWords>): string =>
  record.personName ?? words.via[record.via];

async function readContacts(
  tx: Tx,
  actor: Actor,
  reach: Reach,
  { today, language, limit }: TodayQuestion,
): Promise<TodayGroup> {
  const nis = reach === "all" ? [] : reach;
  if (refusalFor(actor, "contact.edit", { nis })) return { items: [], total: 0 };
  const until = addDays(today, contactDays);
  const { contacts, total } = await listEndingContacts(tx, reach, until, limit);
  const words = todayWords(language);
  return {
    total,
    items: contacts.map((contact) => ({
      key: `contact:${contact.id}`,
      kind: "due",
      title: words.contact(contact.organisation),
      detail: words.contactDetail(Math.max(0, daysBetween(today, contact.expiresOn))),
      href: `/organisatie/${contact.organisationId}`,
      on: contact.expiresOn,
      ...(contact.nis ? { nis: contact.nis } : {}),
    })),
  };
}

async function readUnconfirmed(
  tx: Tx,
  actor: Actor,
  reach: Reach,
  { today, language }: TodayQuestion,
): Promise<TodayGroup> {
  const nis = reach === "all" ? await listMemberNis(tx, actor.partnershipId, today) : reach;
  const before = addDays(today, -confirmDays);
  const { records, total } = await listUnconfirmed(tx, nis, before, fewRecords);
  const words = todayWords(language);
  return {
    total,
    items: records.map((record) => ({
      key: `unconfirmed:${record.id}`,
      kind: "change",
      title: record.name,
      detail: record.confirmedOn
        ? words.unconfirmed(Math.floor(daysBetween(record.confirmedOn, today) / 30.44))
        : words.neverConfirmed,
      href: `/organisatie/${record.id}`,
      on: null,
      ...(record.nis ? { nis: record.nis } : {}),
    })),
  };
}

async function readImports(
  tx: Tx,
  actor: Extract<Actor, { kind: "person" }>,
  { today, language, only = {} }: TodayQuestion,
): Promise<TodayGroup> {
  if (refusalFor(actor, "register.import") || only.nis) return { items: [], total: 0 };
  const look = await findLook(tx, actor.personId);
  const since = look?.seenAt ?? longAgo(today);
  const imports = await listFinishedImports(tx, since, actor.personId, fewRecords);
  const words = todayWords(language);
  const items = imports.map(
    (run): TodayItem => ({
      key: `import:${run.id}`,
      kind: "change",
      title: words.imported[run.kind === "kbo" ? "kbo" : "list"](run.fileName),
      detail: words.importCounts(countOf(run, "added"), countOf(run, "changed")),
      href: run.kind === "kbo" ? `/invoer/kbo/${run.id}` : `/invoer/lijst/${run.id}/resultaat`,
      on: dayOf(run.finishedAt),
    }),
  );
  return { items, total: items.length };
}

const countOf = ({ counts }: FinishedImport, name: string): number => Number(counts[name] ?? 0);
