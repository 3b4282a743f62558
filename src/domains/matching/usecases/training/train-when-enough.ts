import { type Actor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { countMappings } from "../../store/cpv/mappings.ts";
import { listModels } from "../../store/cpv/models.ts";
import { askTraining, fewestExamples } from "./train-model.ts";

/** How many learnable notices were first read since a moment; all of them when there is none. */
export type CountLearnable = (tx: Tx, since: Instant | null) => Promise<number>;

/** What a person confirmed counts three times when it is learned from, so it is waited for less long. */
const freshMappings = 20;
const freshTexts = 100;
const freshShare = 0.1;

/**
 * Asks for a new model when enough came in since the last one was learned, whether that was taken into use or not.
 * Part of the daily work.
 * @returns whether it asked
 */
export async function trainWhenEnough(
  app: Pick<App, "db" | "jobs">,
  actor: Actor,
  countLearnable: CountLearnable,
): Promise<boolean> {
  const isEnough = await inPartnership(app.db, tenantOf(actor), async (tx) => {
    const [latest] = await listModels(tx);
    const texts = await countLearnable(tx, latest?.learnedAt ?? null);
    const mappings = await countMappings(tx, latest?.learnedAt);
    if (!latest) return texts + mappings >= fewestExamples;
    const wanted = Math.max(freshTexts, freshShare * latest.notices);
    return mappings >= freshMappings || texts >= wanted;
  });
  return isEnough && (await askTraining(app, actor)).kind === "started";
}
