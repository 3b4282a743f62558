import { type Actor, tenantOf } from "#access";
import { type Day, daysBetween } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import type { TodayGroup, TodayItem, TodayQuestion } from "#platform/today";
import { listPressingMatches, type PressingMatch } from "../../store/needs/pressing-matches.ts";
import { needWords } from "../../text/needs/index.ts";
import { withinOf } from "./need-reach.ts";
import { matchHref } from "./prove-match.ts";

/** Organisations that answered and wait for us, and those to look at again; for who may do something with them. */
export async function matchingToday(
  app: Pick<App, "db">,
  actor: Actor,
  { today, language, limit, only = {} }: TodayQuestion,
): Promise<TodayGroup> {
  const within = withinOf(actor, "match.edit");
  const me = actor.kind === "person" ? actor.personId : null;
  if (isRefusal(within) || (only.mine && !me)) return { items: [], total: 0 };
  const narrow = {
    limit,
    ...(only.mine && me ? { owner: me } : {}),
    ...(only.nis ? { nis: only.nis } : {}),
  };
  const words = needWords(language);
  const { matches, total } = await inPartnership(app.db, tenantOf(actor), (tx) =>
    listPressingMatches(tx, within, today, narrow),
  );
  const items = matches.map((match): TodayItem => {
    const { kind, on, when } = pressOf(match, today, words.today);
    const name = match.organisationName;
    const [nis] = match.nis.length === 1 ? match.nis : [];
    return {
      key: `match:${match.id}`,
      kind,
      title: kind === "reply" ? words.today.answered(name) : words.today.due(name),
      detail: [words.states[match.state], when, match.needTitle].filter(Boolean).join(" · "),
      href: matchHref(match.needId, match.id),
      on,
      ...(nis ? { nis } : {}),
      ...(me && match.ownerPersonId === me ? { mine: true as const } : {}),
    };
  });
  return { items, total, moreHref: "/wie-kan-dit/bewaard?toon=opvolgen" };
}

function pressOf(
  { followUpOn, answeredOn }: PressingMatch,
  today: Day,
  words: ReturnType<typeof needWords>["today"],
): { readonly kind: "overdue" | "due" | "reply"; readonly on: Day | null; readonly when: string } {
  if (!followUpOn) return { kind: "reply", on: answeredOn, when: "" };
  const days = daysBetween(followUpOn, today);
  return days > 0
    ? { kind: "overdue", on: followUpOn, when: words.late(days) }
    : { kind: "due", on: followUpOn, when: words.now };
}
