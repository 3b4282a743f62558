import type { Refusal } from "#kernel/refusal";
import type { App } from "#platform/request-context";
import type { Degree, Effect } from "../../rules/effects/effect.ts";
import { type EffectProposal, proposeEffects } from "../../rules/effects/propose-effects.ts";
import {
  type CareStep,
  nextStep,
  rankEffects,
  severityOf,
  stepsTaken,
  type Urgency,
  urgencyOf,
  weightOf,
} from "../../rules/effects/weigh-effect.ts";
import { selectEffects } from "../../store/effects/effect-rows.ts";
import { type FramedScan, frameScan, readScan } from "../fill/open-scan.ts";
import { withHeldScan } from "../hold-scan.ts";

/** An effect with what follows from what was said of it. */
export type WeighedEffect = Effect & {
  readonly severity: Degree;
  readonly weight: number;
  readonly urgency: Urgency;
  readonly taken: readonly CareStep[];
  readonly next: CareStep | null;
};

export const weigh = (effect: Effect): WeighedEffect => {
  const taken = stepsTaken(effect);
  const weight = weightOf(effect);
  return {
    ...effect,
    severity: severityOf(effect),
    weight,
    urgency: urgencyOf(weight),
    taken: [...taken],
    next: nextStep(taken),
  };
};

export type EffectsView = {
  readonly scan: FramedScan;
  /** Answered so far: without answers nothing is proposed. */
  readonly answered: number;
  /** The heaviest first. */
  readonly negative: readonly WeighedEffect[];
  readonly positive: readonly WeighedEffect[];
  readonly aside: readonly Effect[];
  readonly proposals: readonly EffectProposal[];
};

export const openEffects = (
  app: Pick<App, "config" | "db">,
  token: string,
): Promise<EffectsView | Refusal<"no-such-scan">> =>
  withHeldScan(app, token, { lock: false }, async (tx, held) => {
    const scan = await readScan(tx, token, held);
    const effects = await selectEffects(tx, held.scan.id);
    const kept = rankEffects(effects.filter(({ state }) => state === "kept")).map(weigh);
    return {
      scan: await frameScan(tx, token, held),
      answered: [...scan.answers.values()].filter(({ value }) => value !== null).length,
      negative: kept.filter(({ kind }) => kind === "negative"),
      positive: kept.filter(({ kind }) => kind === "positive"),
      aside: effects.filter(({ state }) => state === "aside"),
      proposals: proposeEffects(held.instrument, scan.asked, scan.answers, effects),
    };
  });
