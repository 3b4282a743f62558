import type { Day, Instant } from "#kernel/day";
import type { Stakeholder } from "../instrument/instrument.ts";

export const degrees = [1, 2, 3, 4] as const;
export type Degree = (typeof degrees)[number];

export const measureKinds = ["prevent", "reduce", "stop", "remedy"] as const;
export type MeasureKind = (typeof measureKinds)[number];

export type NamedId = { readonly id: string; readonly name: string };

/** What somebody says of an effect. */
export type EffectContent = {
  /** positive: value shared with others. */
  readonly kind: "negative" | "positive";
  readonly title: string;
  /** In the own activity, or at suppliers and customers. */
  readonly happens: "own" | "chain";
  /** Of health, safety, freedom or rights of people: severity goes before likelihood. */
  readonly isHumanRights: boolean;
  /** How grave for whom it touches; of a positive effect how much good it does. */
  readonly scale: Degree;
  /** How many people, how much nature. */
  readonly scope: Degree;
  /** How hard it is to put right; does not count for a positive effect. */
  readonly irreversibility: Degree;
  readonly likelihood: Degree;
  readonly stakeholders: readonly Stakeholder[];
  /** Organisations of the register it concerns. */
  readonly organisations: readonly NamedId[];
  readonly measureKind: MeasureKind | null;
  readonly measure: string;
  readonly who: string;
  readonly checkOn: Day | null;
  readonly checkResult: string;
  readonly checkedOn: Day | null;
  /** To whom it was told, and how. */
  readonly told: string;
};

export type Effect = EffectContent & {
  readonly id: string;
  /** The question whose answer led to it; null: added by who filled in. */
  readonly question: string | null;
  /** aside: proposed, and does not apply here. */
  readonly state: "kept" | "aside";
  readonly carriedFrom: string | null;
  readonly version: number;
  readonly changedAt: Instant;
};
