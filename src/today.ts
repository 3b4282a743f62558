import { type Actor, invitationsToday, mayReach, refusalFor, tenantOf } from "#access";
import { coverageToday, reportsToday } from "#annual-report";
import { addDays, dayOf } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { matchingToday } from "#matching";
import { followUpToday, gatheringsToday, minutesToday } from "#networking";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import type { TodayGroup, TodayItem, TodayQuestion } from "#platform/today";
import { contractsToday, plansToday, radarToday } from "#procurement";
import { questionsToday } from "#questions";
import { registerToday } from "#register";
import { actionsToday, evidenceToday } from "#steering";
import { kindName } from "./job-view.ts";
import { layColumns, type Offered, type TodayColumn } from "./today-columns.ts";
import { todayWords } from "./today-words.ts";

type Offer = (app: App, actor: Actor, question: TodayQuestion) => Promise<TodayGroup>;

/** Who puts what on the page, and how much at most. A domain that has something to say adds its line. */
const offers: readonly {
  readonly key: Offered["key"];
  readonly limit: number;
  readonly of: Offer;
}[] = [
  { key: "actions", limit: 16, of: actionsToday },
  { key: "gatherings", limit: 6, of: gatheringsToday },
  { key: "followUp", limit: 4, of: followUpToday },
  { key: "questions", limit: 10, of: questionsToday },
  { key: "matches", limit: 6, of: matchingToday },
  { key: "minutes", limit: 4, of: minutesToday },
  { key: "evidence", limit: 6, of: evidenceToday },
  { key: "contracts", limit: 6, of: contractsToday },
  { key: "purchases", limit: 3, of: plansToday },
  { key: "coverage", limit: 10, of: coverageToday },
  { key: "radar", limit: 6, of: radarToday },
  { key: "register", limit: 10, of: registerToday },
  { key: "invitations", limit: 3, of: invitationsToday },
  { key: "jobs", limit: 3, of: jobsToday },
  { key: "reports", limit: 1, of: reportsToday },
];

export type Today = {
  readonly kind: "today";
  readonly columns: readonly TodayColumn[];
  /** Everything that waits, also what is not on the page. */
  readonly total: number;
  /** There is news from the register that can be marked as seen. */
  readonly hasNews: boolean;
  readonly next: TodayItem | null;
};

/**
 * What waits for this person, out of all parts of the desk. Everybody sees what they may see there.
 * @returns a refusal for who has no desk: readers and organisations
 */
export async function readToday(
  app: App,
  actor: Actor,
  question: Omit<TodayQuestion, "limit">,
): Promise<Today | Refusal<"not-permitted">> {
  if (!mayReach(actor, "plan.read")) return refuse("not-permitted", "plan.read");
  const offered = await Promise.all(
    offers.map(async ({ key, limit, of }) => ({
      key,
      group: await of(app, actor, { ...question, limit }),
    })),
  );
  const nexts = offered.flatMap(({ group }) => group.next ?? []);
  return {
    kind: "today",
    columns: layColumns(offered),
    total: offered.reduce((sum, { group }) => sum + group.total, 0),
    hasNews: offered.some(
      ({ key, group }) => key === "register" && group.items.some(({ kind }) => kind === "change"),
    ),
    next: nexts.sort((one, other) => ((one.on ?? "") < (other.on ?? "") ? -1 : 1))[0] ?? null,
  };
}

/** A failed job is told for so many days. */
const failedDays = 7;

/** Long work that failed and was not done since; for who keeps an eye on it. */
async function jobsToday(
  app: App,
  actor: Actor,
  { today, language, limit, only = {} }: TodayQuestion,
): Promise<TodayGroup> {
  if (refusalFor(actor, "jobs.read") || only.mine || only.nis) return { items: [], total: 0 };
  const runs = await inPartnership(app.db, tenantOf(actor), (tx) =>
    app.jobs.list(tx, { limit: 50, states: ["failed", "done"] }),
  );
  const since = addDays(today, -failedDays);
  const doneLater = new Set<string>();
  const failed = runs.filter(({ kind, state, createdAt }) => {
    if (state === "done") doneLater.add(kind);
    return state === "failed" && !doneLater.has(kind) && dayOf(createdAt) >= since;
  });
  const words = todayWords(language);
  return {
    items: failed.slice(0, limit).map(({ id, kind, createdAt }) => ({
      key: `job:${id}`,
      kind: "overdue",
      title: words.jobFailed(kindName(kind, language)),
      detail: words.jobFailedDetail,
      href: `/taken/${id}`,
      on: dayOf(createdAt),
    })),
    total: failed.length,
    moreHref: "/taken",
  };
}
