import { type Actor, refusalFor, tenantOf } from "#access";
import type { Refusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { JobRun } from "#platform/jobs";
import type { App } from "#platform/request-context";
import { countMappings } from "../../store/cpv/mappings.ts";
import { type KeptModel, listModels } from "../../store/cpv/models.ts";
import { fewestExamples, trainingJobKind } from "./train-model.ts";

export type ModelPage = {
  readonly kind: "opened";
  readonly current: KeptModel | null;
  /** The latest first, the current one among them. */
  readonly models: readonly KeptModel[];
  /** Confirmed texts that hold, and those of them that the current model has not learned from. */
  readonly mappings: { readonly all: number; readonly fresh: number };
  /** The training that waits or runs. */
  readonly running: JobRun | null;
  readonly fewestExamples: number;
  readonly mayTrain: boolean;
};

/** What the model of a partnership learned from and how good it is. */
export async function openModelPage(
  app: Pick<App, "db" | "jobs">,
  actor: Actor,
): Promise<ModelPage | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "match.read");
  if (refusal) return refusal;
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<ModelPage> => {
    const models = await listModels(tx);
    const current = models.find(({ state }) => state === "current") ?? null;
    const all = await countMappings(tx);
    const [running = null] = await app.jobs.list(tx, {
      kinds: [trainingJobKind],
      states: ["waiting", "running"],
    });
    return {
      kind: "opened",
      current,
      models,
      mappings: { all, fresh: current ? await countMappings(tx, current.learnedAt) : all },
      running,
      fewestExamples,
      mayTrain: refusalFor(actor, "match.train") === null,
    };
  });
}
