import { type Actor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import { daysBetween } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import type { TodayGroup, TodayItem, TodayQuestion } from "#platform/today";
import { isFollowUpDue, isLate, referenceOf } from "../rules/question.ts";
import { type ListedQuestion, listPressing } from "../store/question-list.ts";
import { inboxWords } from "../text/inbox/index.ts";
import { municipalityNames } from "./municipality-choices.ts";
import { withinOf } from "./question-reach.ts";

/** Replies that wait, late questions, follow-ups that are due and new questions, in that order. */
export async function questionsToday(
  app: Pick<App, "db">,
  actor: Actor,
  { today, language, limit, only = {} }: TodayQuestion,
): Promise<TodayGroup> {
  const within = withinOf(actor, "question.read");
  const me = actor.kind === "person" ? actor.personId : null;
  if (isRefusal(within) || (only.mine && !me)) return { items: [], total: 0 };
  const narrow = {
    ...(only.mine && me ? { owner: me } : {}),
    ...(only.nis ? { nis: only.nis } : {}),
  };
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const { questions, total } = await listPressing(tx, within, today, limit, narrow);
    const nis = questions.map((one) => one.nis);
    const names = await municipalityNames(tx, nis, language);
    const words = inboxWords(language).todayWords;
    const items = questions.map((question): TodayItem => {
      const what = kindOf(question, today);
      const where = question.nis ? (names.get(question.nis) ?? "") : "";
      const when = whenOf(question, what, today);
      return {
        key: `question:${question.id}`,
        kind:
          what === "late"
            ? "overdue"
            : what === "reply"
              ? "reply"
              : what === "follow-up"
                ? "due"
                : "question",
        title: question.subject,
        detail: [words[what](when.days), where, referenceOf(question.number)]
          .filter(Boolean)
          .join(" · "),
        href: `/vragen/${question.id}`,
        on: when.on,
        ...(question.nis ? { nis: question.nis } : {}),
        ...(me && question.ownerPersonId === me ? { mine: true as const } : {}),
      };
    });
    return { items, total, moreHref: "/vragen" };
  });
}

type What = "reply" | "late" | "follow-up" | "new";

function kindOf(question: ListedQuestion, today: Day): What {
  if (question.repliedOn) return "reply";
  if (isLate(question, today)) return "late";
  return isFollowUpDue(question, today) ? "follow-up" : "new";
}

function whenOf(
  question: ListedQuestion,
  what: What,
  today: Day,
): { on: Day | null; days: number } {
  const on = {
    reply: question.repliedOn,
    late: question.neededBy,
    "follow-up": question.followUpOn,
    new: question.neededBy,
  }[what];
  const since = what === "new" ? question.askedOn : on;
  return { on, days: since ? Math.max(0, daysBetween(since, today)) : 0 };
}
