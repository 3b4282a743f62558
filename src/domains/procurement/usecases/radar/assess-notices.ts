import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import type { Day, Instant } from "#kernel/day";
import { type JudgeSuitability, type Matching, openMatching, openOwnSuitability } from "#matching";
import { inPartnership, type Tx } from "#platform/db";
import type { JobHandler, JobHandlers } from "#platform/jobs";
import type { App } from "#platform/request-context";
import { type Assessment, assess, type JudgedLot } from "../../rules/radar/assessment.ts";
import { type DescribedPurchase, describePurchase } from "../../rules/radar/describe-purchase.ts";
import {
  type AssessedNotice,
  countToAssess,
  listTheseToAssess,
  listToAssess,
  type NoticeToAssess,
  writeAssessments,
} from "../../store/radar/assessments.ts";

const assessKind = "procurement.assess-notices";

/** So many notices are read and written at once. */
const slice = 50;
/** Of a notice in many lots, for so many of the best suppliers are looked for. */
const mostMatchedLots = 8;
/** What arrives while this works is looked at as well; a next round is for that. */
const mostRounds = 5;

export type AssessApp = Pick<App, "db" | "config" | "files">;

/** What one needs to judge notices, as it is at one moment. */
export type Judges = {
  readonly matching: Matching;
  readonly judge: JudgeSuitability;
  /** Another one asks to look again. */
  readonly state: string;
};

/** Raised when the rules by which a notice is judged change, so that what is open is looked at again. */
const rulesVersion = 2;

export async function openJudges(app: AssessApp, partnershipId: string): Promise<Judges> {
  const matching = await openMatching(app, partnershipId);
  const { judge, state } = await openOwnSuitability(app, partnershipId);
  return { matching, judge, state: `${rulesVersion} ${matching.state} ${state}` };
}

export type AssessOrder = {
  readonly today: Day;
  readonly now: () => Instant;
  /** Also those that are still open and were counted with an earlier state of the register or the model. */
  readonly refresh: boolean;
};

export type AssessProgress = { readonly done: number; readonly total: number };

/**
 * Looks at every notice that was not looked at yet or that changed, and when asked again at what is open. It asks nobody who they are: the job and the command that call it do.
 * @returns how many were looked at
 */
export async function assessNotices(
  app: AssessApp,
  partnershipId: string,
  given: AssessOrder,
  report: (progress: AssessProgress) => Promise<void> = async () => {},
): Promise<number> {
  let done = 0;
  for (let round = 0; round < mostRounds; round += 1) {
    const before = done;
    done += await oneRound(app, partnershipId, given, (progress) =>
      report({ done: before + progress.done, total: before + progress.total }),
    );
    if (done === before) return done;
  }
  return done;
}

async function oneRound(
  app: AssessApp,
  partnershipId: string,
  { today, now, refresh }: AssessOrder,
  report: (progress: AssessProgress) => Promise<void>,
): Promise<number> {
  const judges = await openJudges(app, partnershipId);
  const countedWith = judges.state;
  const within = <Result>(work: (tx: Tx) => Promise<Result>) =>
    inPartnership(app.db, { partnershipId }, work);
  const total = await within((tx) => countToAssess(tx, { countedWith, today, refresh }));
  let done = 0;
  let after: string | null = null;
  for (;;) {
    const from = { countedWith, today, refresh, after };
    const notices: NoticeToAssess[] = await within((tx) => listToAssess(tx, from, slice));
    const found: AssessedNotice[] = [];
    for (const one of notices) {
      const assessment = assessNotice(judges, one, today, now());
      if (assessment) found.push({ id: one.id, changedAt: one.changedAt, assessment });
      // Pages are answered in between.
      await setImmediate();
    }
    await within((tx) => writeAssessments(tx, countedWith, found));
    done += notices.length;
    await report({ done, total: Math.max(total, done) });
    after = notices.at(-1)?.id ?? null;
    if (notices.length < slice || after === null) return done;
  }
}

/** Looks at these notices now: what somebody just said must count at once. */
export async function assessThese(
  app: AssessApp,
  partnershipId: string,
  ids: readonly string[],
  { today, now }: Pick<AssessOrder, "today" | "now">,
): Promise<void> {
  const judges = await openJudges(app, partnershipId);
  const within = <Result>(work: (tx: Tx) => Promise<Result>) =>
    inPartnership(app.db, { partnershipId }, work);
  const found: AssessedNotice[] = [];
  for (const one of await within((tx) => listTheseToAssess(tx, ids))) {
    const assessment = assessNotice(judges, one, today, now());
    if (assessment) found.push({ id: one.id, changedAt: one.changedAt, assessment });
    await setImmediate();
  }
  await within((tx) => writeAssessments(tx, judges.state, found));
}

/** Is it suited, and who could do it. */
export function assessNotice(
  judges: Judges,
  toAssess: NoticeToAssess,
  today: Day,
  now: Instant,
): Assessment | null {
  const lots = judgeLots(judges, describePurchase(toAssess.notice, toAssess), today);
  return assess(lots, (id) => judges.matching.supplier(id)?.name ?? "", now);
}

/** Judges every lot, and looks for who could do those that suit best; the best first. */
export function judgeLots(
  { matching, judge }: Judges,
  purchases: readonly DescribedPurchase[],
  today: Day,
): JudgedLot[] {
  const judged = purchases
    .map((purchase) => ({ purchase, suitability: judge(purchase.facts) }))
    .sort((a, b) => b.suitability.chance - a.suitability.chance);
  return judged.map(({ purchase, suitability }, at) => {
    const { lot, title, facts, need } = purchase;
    if (at >= mostMatchedLots) return { lot, title, suitability, matches: null, considered: 0 };
    const read = matching.read(need);
    const { matches, considered } = matching.rank(read, { limit: 100, today });
    // Where the buyer gave no code, the one that the text is about counts.
    const guessed = facts.cpv.length === 0;
    const again = guessed ? judge({ ...facts, prediction: read.prediction }) : suitability;
    return { lot, title, suitability: again, matches, considered };
  });
}

/**
 * Asks for the work in the transaction of what changed; while it waits or runs, asking again changes nothing.
 * @param refresh also look again at what is open: the register or the model moved
 */
export const startAssessing = (
  app: Pick<App, "jobs">,
  tx: Tx,
  { refresh, personId = null }: { readonly refresh: boolean; readonly personId?: string | null },
): Promise<string> =>
  app.jobs.start(tx, {
    kind: assessKind,
    input: { refresh },
    personId,
    dedupeKey: `${assessKind}:${refresh}`,
  });

/** After an import: what came is looked at in the background. */
export const lookAfterwards = async (
  app: Pick<App, "db" | "jobs">,
  partnershipId: string,
): Promise<void> => {
  await inPartnership(app.db, { partnershipId }, (tx) =>
    startAssessing(app, tx, { refresh: false }),
  );
};

const inputShape = z.object({ refresh: z.boolean() });

const assessJob: JobHandler = async (job, app) => {
  const { refresh } = inputShape.parse(job.input);
  const notices = await assessNotices(
    app,
    job.partnershipId,
    { today: app.today(), now: app.now, refresh },
    ({ done, total }) => job.report({ done, total, unit: "notices" }),
  );
  return { notices, href: "/radar" };
};

export const radarJobs: JobHandlers = { [assessKind]: assessJob };
