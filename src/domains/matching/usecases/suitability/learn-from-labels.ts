import { z } from "zod";
import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { JobHandler, JobHandlers } from "#platform/jobs";
import type { App } from "#platform/request-context";

import {
  type CorrectionCase,
  isBetter,
  learnCorrection,
} from "../../rules/suitability/learn-correction.ts";
import { oddsOf } from "../../rules/suitability/own-judge.ts";
import type { SuitabilityLabel } from "../../rules/suitability/own-labels.ts";
import {
  insertCorrection,
  type KeptCorrection,
  listCorrections,
  makeCorrectionCurrent,
  retireCorrection,
} from "../../store/suitability/corrections.ts";
import { countLabels, type LabelCounts, listLabels } from "../../store/suitability/labels.ts";
import { openSuitabilityTools, type SuitabilityTools } from "./open-suitability.ts";

const jobKind = "matching.train-suitability";
const pageHref = "/wie-kan-dit/model#suited";

/** With fewer, what was held out is too little to say whether it became better. */
export const fewestLabels = 40;
/** Of each side. */
export const fewestOfASide = 10;
/** So many since the last time are worth learning anew. */
const freshLabels = 20;

const inputShape = z.object({ person: z.string() });

const isEnough = ({ all, suited }: LabelCounts): boolean =>
  all >= fewestLabels && suited >= fewestOfASide && all - suited >= fewestOfASide;

/** Asks to learn from what people decided, in the background. */
export async function askSuitabilityTraining(
  app: Pick<App, "db" | "jobs">,
  actor: Actor,
): Promise<
  { readonly kind: "started"; readonly jobId: string } | Refusal<"not-permitted" | "too-few-labels">
> {
  const refusal = refusalFor(actor, "match.train");
  if (refusal) return refusal;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    if (!isEnough(await countLabels(tx, null))) return refuse("too-few-labels");
    const person = personOf(actor);
    const jobId = await app.jobs.start(tx, {
      kind: jobKind,
      input: { person: person?.name ?? "" } satisfies z.infer<typeof inputShape>,
      personId: person?.id,
      dedupeKey: jobKind,
    });
    await recordAudit(tx, actor, "match.train-suitability", { kind: "job", id: jobId });
    return { kind: "started", jobId };
  });
}

/** Asks to learn when enough was decided since the last time. Part of the daily work. @returns whether it asked */
export async function trainSuitabilityWhenEnough(
  app: Pick<App, "db" | "jobs">,
  actor: Actor,
): Promise<boolean> {
  const isWorthIt = await inPartnership(app.db, tenantOf(actor), async (tx) => {
    const [latest] = await listCorrections(tx);
    const counts = await countLabels(tx, latest?.learnedAt ?? null);
    return isEnough(counts) && counts.fresh >= freshLabels;
  });
  return isWorthIt && !isRefusal(await askSuitabilityTraining(app, actor));
}

const work: JobHandler = async (job, app) => {
  const { person } = inputShape.parse(job.input);
  const tools = await openSuitabilityTools(app.config.projectRoot);
  const within = <Result>(deed: Parameters<typeof inPartnership<Result>>[2]) =>
    inPartnership(app.db, { partnershipId: job.partnershipId }, deed);
  const labels = await within(listLabels);
  const { correction, figures } = learnCorrection(labels.map((label) => caseOf(label, tools)));
  await within((tx) =>
    insertCorrection(tx, correction, {
      state: isBetter(figures) ? "current" : "set-aside",
      learnedAt: app.now(),
      labels: labels.length,
      suited: labels.filter(({ suited }) => suited).length,
      figures,
      by: person,
    }),
  );
  return { href: pageHref };
};

function caseOf(
  { facts, suited, family }: SuitabilityLabel,
  { judge, stemsOf }: SuitabilityTools,
): CorrectionCase {
  return { stems: stemsOf(facts.texts), score: oddsOf(judge(facts).chance), suited, family };
}

export const suitabilityJobs: JobHandlers = { [jobKind]: work };

/** What is known about decisions and what was learned from them. */
export type SuitabilityLearning = {
  readonly labels: LabelCounts;
  readonly isEnough: boolean;
  /** The latest first. */
  readonly corrections: readonly KeptCorrection[];
};

export async function readSuitabilityLearning(
  app: Pick<App, "db">,
  actor: Actor,
): Promise<SuitabilityLearning | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "match.read");
  if (refusal) return refusal;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const corrections = await listCorrections(tx);
    const labels = await countLabels(tx, corrections[0]?.learnedAt ?? null);
    return { labels, isEnough: isEnough(labels), corrections };
  });
}

/**
 * Takes into use what was learned at another time.
 * @param id null: nothing that was learned counts; decisions themselves go on counting for nearly the same words
 */
export async function serveCorrection(
  app: Pick<App, "db">,
  actor: Actor,
  id: string | null,
): Promise<{ readonly kind: "serving" } | Refusal<"not-permitted" | "no-such-correction">> {
  const refusal = refusalFor(actor, "match.train");
  if (refusal) return refusal;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    if (id === null) await retireCorrection(tx);
    else if (!(await makeCorrectionCurrent(tx, id))) return refuse("no-such-correction");
    await recordAudit(
      tx,
      actor,
      "match.use-correction",
      id === null ? undefined : { kind: "suitability-correction", id },
    );
    return { kind: "serving" };
  });
}
