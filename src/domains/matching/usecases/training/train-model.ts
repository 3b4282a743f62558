import { z } from "zod";
import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { JobHandler, JobHandlers } from "#platform/jobs";
import type { App } from "#platform/request-context";
import type { CpvExample } from "../../rules/cpv/cpv-model.ts";
import { examplesOf, type LearnableText } from "../../rules/cpv/examples-of.ts";
import type { ModelFigures } from "../../rules/cpv/learned-model.ts";
import { listMappings } from "../../store/cpv/mappings.ts";
import { insertModel, listOldModelFiles, retireCurrentModel } from "../../store/cpv/models.ts";
import { bumpMatchingVersion } from "../../store/matching-version.ts";
import { suitabilityJobs } from "../suitability/learn-from-labels.ts";
import type { LearnedCpvModel } from "./learn-cpv-model.ts";
import { trainOnThread } from "./train-on-thread.ts";

/** Hands over texts of notices with known codes, the latest first: who reads notices stands below and brings them. */
export type LearnableTexts = (tx: Tx, most: number) => Promise<readonly LearnableText[]>;

export const trainingJobKind = "matching.train";

/** With fewer, lines learn more of the wording of labels than of buyers; the nearest label then answers better. */
export const fewestExamples = 200;
/** More would take hours and a gigabyte and hardly teach anything new. */
const mostTexts = 20_000;
/** Models whose file is kept, so that one can go back. */
const keptModels = 3;

const inputShape = z.object({
  person: z.object({ id: z.string(), name: z.string() }).nullable(),
});

export type TrainingAsked =
  | { readonly kind: "started"; readonly jobId: string }
  | Refusal<"not-permitted">;

/** Asks for a new model, learned in the background; asking twice is one job. */
export async function askTraining(
  app: Pick<App, "db" | "jobs">,
  actor: Actor,
): Promise<TrainingAsked> {
  const refusal = refusalFor(actor, "match.train");
  if (refusal) return refusal;
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<TrainingAsked> => {
    const person = personOf(actor);
    const jobId = await app.jobs.start(tx, {
      kind: trainingJobKind,
      input: { person } satisfies z.infer<typeof inputShape>,
      personId: person?.id,
      dedupeKey: trainingJobKind,
    });
    await recordAudit(tx, actor, "match.train", { kind: "job", id: jobId });
    return { kind: "started", jobId };
  });
}

/** The job that learns; what served before goes on serving until the new model is there, and when there is none. */
export const trainingJobs = (texts: LearnableTexts): JobHandlers => ({
  [trainingJobKind]: (job, app) => workOnTraining(texts, job, app),
  ...suitabilityJobs,
});

type JobInHand = Parameters<JobHandler>[0];

async function workOnTraining(texts: LearnableTexts, job: JobInHand, app: App) {
  const { person } = inputShape.parse(job.input);
  const inHere = <Result>(work: (tx: Tx) => Promise<Result>) =>
    inPartnership(app.db, { partnershipId: job.partnershipId }, work);
  const examples = await inHere(async (tx) =>
    examplesOf(await texts(tx, mostTexts), await listMappings(tx)),
  );
  if (examples.length < fewestExamples)
    return { href: `${modelHref}?te-weinig=${examples.length}`, ...refuse("too-few-examples") };
  const start = performance.now();
  const learned = await trainOnThread(
    { projectRoot: app.config.projectRoot, examples },
    // Cheap to call often; who asked to stop is heard through the signal.
    (progress) => {
      job.report({ ...progress, unit: "lines" }).catch(() => undefined);
    },
    job.signal,
  );
  job.signal.throwIfAborted();
  if (learned === null) return { href: modelHref };
  const seconds = Math.round((performance.now() - start) / 1000);
  await inHere((tx) => keepModel(tx, app, { learned, examples, seconds, person }));
  return { href: modelHref };
}

const modelHref = "/wie-kan-dit/model";

/** Keeps the model, and takes it into use unless the nearest label alone is better. */
async function keepModel(
  tx: Tx,
  app: App,
  {
    learned,
    examples,
    seconds,
    person,
  }: {
    readonly learned: LearnedCpvModel;
    readonly examples: readonly CpvExample[];
    readonly seconds: number;
    readonly person: { readonly id: string; readonly name: string } | null;
  },
): Promise<void> {
  const { packed, labels, model, nearestLabel } = learned;
  const isBetter = model.firstRight >= nearestLabel.firstRight;
  const file = await app.files.save(
    tx,
    {
      name: "cpv.model",
      mediaType: "application/octet-stream",
      purpose: "cpv-model",
      personId: person?.id,
    },
    packed,
  );
  if (isBetter) await retireCurrentModel(tx);
  const mappings = examples.filter(({ kind }) => kind === "confirmed").length;
  const figures: ModelFigures = { model, nearestLabel, seconds, bytes: packed.length };
  await insertModel(tx, {
    fileId: file.id,
    state: isBetter ? "current" : "set-aside",
    learnedAt: app.now(),
    labels,
    notices: examples.length - mappings,
    mappings,
    figures,
    person,
  });
  for (const old of await listOldModelFiles(tx, keptModels)) await app.files.remove(tx, old);
  await bumpMatchingVersion(tx);
}
