import { type Actor, listColleagues, personOf, tenantOf } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { keepNeed } from "#matching";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { addAction } from "#steering";
import { describePurchase } from "../../rules/radar/describe-purchase.ts";
import { inReadersLanguage } from "../../rules/radar/words-of-notice.ts";
import { addNoticeEvent, type HeldNotice } from "../../store/radar/handlings.ts";
import { type RadarNotice, readRadarNotice } from "../../store/radar/radar-list.ts";
import { holdForWork } from "./handle-notice.ts";

type Refused = Refusal<"not-permitted" | "no-such-notice">;

/** Works on a notice that is held until the work is done, for who may. */
const withNotice = <Result>(
  app: Pick<App, "db">,
  actor: Actor,
  id: string,
  work: (tx: Tx, held: HeldNotice, notice: RadarNotice) => Promise<Result>,
): Promise<Result | Refused> =>
  inPartnership(app.db, tenantOf(actor), async (tx): Promise<Result | Refused> => {
    const held = await holdForWork(tx, actor, id);
    if (isRefusal(held)) return held;
    const notice = await readRadarNotice(tx, id);
    return notice ? work(tx, held, notice) : refuse("no-such-notice");
  });

export type NoticePlanned =
  | { readonly kind: "added" | "known"; readonly id: string; readonly number: number }
  | Refused
  | Refusal<"no-such-colleague" | "no-words" | "bad-day" | "failed">;

const longestTitle = 200;

/** Makes an owned action of the plan out of a notice; the same notice never makes two. */
export const planFromNotice = (
  app: Pick<App, "db">,
  actor: Actor,
  id: string,
  given: { readonly title: string; readonly dueOn: Day; readonly ownerPersonId: string },
  now: Instant,
): Promise<NoticePlanned> =>
  withNotice<NoticePlanned>(app, actor, id, async (tx, held, notice) => {
    const title = given.title.replace(/\s+/g, " ").trim();
    if (title === "") return refuse("no-words");
    const today = dayOf(now);
    if (given.dueOn < today) return refuse("bad-day");
    const colleagues = await listColleagues(tx);
    const owner = given.ownerPersonId || (personOf(actor)?.id ?? "");
    if (!colleagues.some((one) => one.id === owner)) return refuse("no-such-colleague");
    const added = await addAction(
      tx,
      actor,
      {
        title: title.slice(0, longestTitle),
        startsOn: today,
        dueOn: given.dueOn,
        ownerPersonId: owner,
        nis: held.nis,
        origin: "procurement",
        originRef: id,
        originHref: `/radar/${id}`,
        originLabel: inReadersLanguage(notice.title).slice(0, longestTitle),
      },
      now,
    );
    if (added.kind === "refused") {
      return refuse(added.because === "not-permitted" ? "not-permitted" : "failed", added.because);
    }
    if (added.kind === "added") {
      const details = { href: `/actie/${added.id}`, label: title };
      await addNoticeEvent(tx, id, { kind: "action", details, person: personOf(actor), at: now });
    }
    return added;
  });

export type NoticeAsked =
  | { readonly kind: "kept"; readonly needId: string }
  | Refused
  | Refusal<"failed">;

/** Keeps a notice, or one of its lots, as a need, to follow up who was asked and what came of it. */
export const keepFromNotice = (
  app: Pick<App, "db">,
  actor: Actor,
  id: string,
  lot: string | null,
  now: Instant,
): Promise<NoticeAsked> =>
  withNotice<NoticeAsked>(app, actor, id, async (tx, _held, notice) =>
    keepInside(tx, actor, notice, lot, now),
  );

/** The same inside a transaction in which the notice is held. */
export async function keepInside(
  tx: Tx,
  actor: Actor,
  notice: RadarNotice,
  lot: string | null,
  now: Instant,
): Promise<Exclude<NoticeAsked, Refusal<"no-such-notice">>> {
  const described = describePurchase(notice.notice, notice);
  const purchase = described.find((one) => one.lot === lot) ?? described[0];
  if (!purchase) return refuse("failed");
  const { id } = notice;
  const kept = await keepNeed(
    tx,
    actor,
    {
      title: purchase.title || notice.buyer,
      need: purchase.need,
      origin: {
        kind: "notice",
        ref: purchase.lot === null ? id : `${id}#${purchase.lot}`,
        href: `/radar/${id}`,
        label: inReadersLanguage(notice.title).slice(0, longestTitle),
      },
    },
    now,
  );
  if (kept.kind === "refused") {
    return refuse(kept.because === "not-permitted" ? "not-permitted" : "failed", kept.because);
  }
  if (kept.kind === "kept") {
    const details = { href: `/wie-kan-dit/${kept.id}`, label: purchase.title };
    await addNoticeEvent(tx, id, { kind: "need", details, person: personOf(actor), at: now });
  }
  return { kind: "kept", needId: kept.id };
}
