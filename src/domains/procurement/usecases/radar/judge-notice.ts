import { type Actor, personOf, recordAudit, tenantOf } from "#access";
import { dayOf } from "#kernel/day";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { nearlyTheSame, sharedWords, tellingWords } from "../../rules/plans/near-equal.ts";
import { listNoticeTitles } from "../../store/radar/assessments.ts";
import { addNoticeEvent } from "../../store/radar/handlings.ts";
import { assessThese } from "./assess-notices.ts";
import { holdForWork } from "./handle-notice.ts";
import { labelNotice } from "./label-notice.ts";

export type NoticeJudged =
  | { readonly kind: "judged" }
  | Refusal<"not-permitted" | "no-such-notice">;

/**
 * Says of a notice whether it suits the social economy, or takes that back. Counts at once for this notice and for others of
 * nearly the same title, and later for what is learned from all decisions.
 */
export async function judgeNotice(
  app: Pick<App, "db" | "config" | "files" | "now">,
  actor: Actor,
  id: string,
  suited: boolean | null,
): Promise<NoticeJudged> {
  const now = app.now();
  const judged = await inPartnership(app.db, tenantOf(actor), async (tx): Promise<NoticeJudged> => {
    const held = await holdForWork(tx, actor, id);
    if (isRefusal(held)) return held;
    await labelNotice(tx, actor, id, suited, now);
    const details = suited === null ? {} : { suited };
    await addNoticeEvent(tx, id, { kind: "judged", details, person: personOf(actor), at: now });
    await recordAudit(tx, actor, "radar.judge", { kind: "notice", id }, details);
    return { kind: "judged" };
  });
  if (isRefusal(judged)) return judged;
  await lookAgainAtAlike(app, actor, [id]);
  return judged;
}

/** Looks anew at these notices and at those of nearly the same title. */
export async function lookAgainAtAlike(
  app: Pick<App, "db" | "config" | "files" | "now">,
  actor: Actor,
  ids: readonly string[],
): Promise<void> {
  const { partnershipId } = tenantOf(actor);
  const now = app.now();
  const alike = await inPartnership(app.db, { partnershipId }, async (tx) => {
    const all = await listNoticeTitles(tx, dayOf(now));
    const wanted = all
      .filter((one) => ids.includes(one.id))
      .flatMap(({ titles }) => titles.map(tellingWords));
    return all.filter(
      ({ id, titles }) =>
        ids.includes(id) ||
        titles.some((title) => {
          const words = tellingWords(title);
          return wanted.some((one) => sharedWords(one, words) >= nearlyTheSame);
        }),
    );
  });
  await assessThese(
    app,
    partnershipId,
    [...new Set([...ids, ...alike.map(({ id }) => id)])].slice(0, mostAtOnce),
    { today: dayOf(now), now: app.now },
  );
}

/** So many are looked at while somebody waits; the daily work does the rest. */
const mostAtOnce = 50;
