import { type Actor, listColleagues, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { afterDeed, type DismissReason, type HandlingDeed } from "../../rules/radar/handling.ts";
import {
  addNoticeEvent,
  type EventKind,
  type HeldNotice,
  holdNotices,
  type NoticeEventDetails,
  writeHandling,
} from "../../store/radar/handlings.ts";
import { labelNotice } from "./label-notice.ts";

export const longestWords = 1_000;
export const longestNote = 4_000;

export type HandlingOrder =
  | { readonly kind: "save" }
  | { readonly kind: "assign"; readonly personId: string }
  | { readonly kind: "dismiss"; readonly because: DismissReason; readonly words: string }
  | { readonly kind: "reopen" };

export type Handled =
  | { readonly kind: "handled"; readonly version: number; readonly assignedName: string }
  /** Somebody else did something meanwhile; nothing was written. */
  | { readonly kind: "stale"; readonly by: string }
  | Refusal<HandlingProblem>;

export type HandlingProblem =
  | "not-permitted"
  | "no-such-notice"
  | "no-such-colleague"
  | "no-words"
  | "too-long";

/** Holds a notice until the transaction ends, for who may work on it. */
export async function holdForWork(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<HeldNotice | Refusal<"not-permitted" | "no-such-notice">> {
  const [held] = await holdNotices(tx, [id]);
  if (!held) return refuse("no-such-notice");
  return refusalFor(actor, "radar.edit", { nis: held.nis }) ?? held;
}

/**
 * Saves, assigns, lays aside or takes back one notice.
 * @param version of what the person saw; when somebody did something since, nothing is written
 */
export const handleNotice = (
  db: Db,
  actor: Actor,
  id: string,
  order: HandlingOrder & { readonly version: number },
  now: Instant,
): Promise<Handled> =>
  inPartnership(db, tenantOf(actor), async (tx): Promise<Handled> => {
    const held = await holdForWork(tx, actor, id);
    if (isRefusal(held)) return held;
    const deed = await deedOf(tx, order);
    if (isRefusal(deed)) return deed;
    if (order.version < held.handling.version) {
      return { kind: "stale", by: held.handling.updatedBy };
    }
    const version = await write(tx, actor, held, deed, now);
    return {
      kind: "handled",
      version,
      assignedName: deed.kind === "assign" ? deed.name : "",
    };
  });

export type HandledMany = {
  readonly kind: "handled";
  readonly handled: number;
  /** Not permitted, or gone. */
  readonly skipped: number;
};

/** So many are done at once. */
const mostAtOnce = 200;

/** The same with several notices at once: those one may work on are done, the others are counted. */
export const handleNotices = (
  db: Db,
  actor: Actor,
  ids: readonly string[],
  order: Extract<HandlingOrder, { kind: "save" | "dismiss" }>,
  now: Instant,
): Promise<HandledMany | Refusal<HandlingProblem>> =>
  inPartnership(db, tenantOf(actor), async (tx) => {
    const deed = await deedOf(tx, order);
    if (isRefusal(deed)) return deed;
    const asked = [...new Set(ids)].slice(0, mostAtOnce);
    const held = await holdNotices(tx, asked);
    const mine = held.filter(({ nis }) => refusalFor(actor, "radar.edit", { nis }) === null);
    for (const notice of mine) await write(tx, actor, notice, deed, now);
    return { kind: "handled", handled: mine.length, skipped: asked.length - mine.length };
  });

async function deedOf(
  tx: Tx,
  order: HandlingOrder,
): Promise<HandlingDeed | Refusal<"no-such-colleague" | "no-words" | "too-long">> {
  if (order.kind === "assign") {
    const colleague = (await listColleagues(tx)).find(({ id }) => id === order.personId);
    if (!colleague) return refuse("no-such-colleague");
    return { kind: "assign", personId: colleague.id, name: colleague.name };
  }
  if (order.kind === "dismiss") {
    const words = order.words.trim();
    if (words.length > longestWords) return refuse("too-long", String(longestWords));
    if (order.because === "other" && words === "") return refuse("no-words");
    return { ...order, words };
  }
  return order;
}

const eventOf: Record<HandlingDeed["kind"], EventKind> = {
  save: "saved",
  assign: "assigned",
  dismiss: "dismissed",
  reopen: "reopened",
};

async function write(
  tx: Tx,
  actor: Actor,
  { id }: HeldNotice,
  deed: HandlingDeed,
  now: Instant,
): Promise<number> {
  const person = personOf(actor);
  const by = { name: person?.name ?? "", at: now };
  const version = await writeHandling(tx, id, afterDeed(deed), by);
  const details: NoticeEventDetails =
    deed.kind === "assign"
      ? { to: deed.name }
      : deed.kind === "dismiss"
        ? { because: deed.because }
        : {};
  const body = deed.kind === "dismiss" ? deed.words : "";
  await addNoticeEvent(tx, id, { kind: eventOf[deed.kind], body, details, person, at: now });
  await recordAudit(tx, actor, `radar.${deed.kind}`, { kind: "notice", id }, details);
  const said = suitedBy(deed);
  if (said !== undefined) await labelNotice(tx, actor, id, said, now);
  return version;
}

/** What counts for other notices of nearly the same words: they have to be looked at again. */
export const saysWhetherSuited = (order: HandlingOrder): boolean =>
  order.kind === "reopen" || (order.kind === "dismiss" && order.because === "no-work-for-us");

/** Laying aside says that it does not suit only for that reason; taking back takes that back too. */
function suitedBy(deed: HandlingDeed): boolean | null | undefined {
  if (deed.kind === "reopen") return null;
  return deed.kind === "dismiss" && deed.because === "no-work-for-us" ? false : undefined;
}

export type Noted = { readonly kind: "noted" } | Refusal<HandlingProblem | "empty">;

/** Writes a note with a notice. */
export const noteOnNotice = (
  db: Db,
  actor: Actor,
  id: string,
  text: string,
  now: Instant,
): Promise<Noted> =>
  inPartnership(db, tenantOf(actor), async (tx): Promise<Noted> => {
    const held = await holdForWork(tx, actor, id);
    if (isRefusal(held)) return held;
    const body = text.trim();
    if (body === "") return refuse("empty");
    if (body.length > longestNote) return refuse("too-long", String(longestNote));
    await addNoticeEvent(tx, id, { kind: "note", body, person: personOf(actor), at: now });
    await recordAudit(tx, actor, "radar.note", { kind: "notice", id });
    return { kind: "noted" };
  });
