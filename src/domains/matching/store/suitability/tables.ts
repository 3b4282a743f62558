import type { Generated } from "kysely";
import type { Instant } from "#kernel/day";
import type { CorrectionFigures } from "../../rules/suitability/learn-correction.ts";
import type { PurchaseFacts } from "../../rules/suitability/suitability.ts";

export type SuitabilityLabelTable = {
  partnership_id: string;
  kind: "notice" | "plan";
  ref: string;
  href: string;
  titles: string[];
  facts: PurchaseFacts;
  family: string;
  suited: boolean;
  said_at: Instant;
};

export type SuitabilityCorrectionTable = {
  partnership_id: string;
  id: Generated<string>;
  state: CorrectionState;
  learned_at: Instant;
  labels: number;
  suited: number;
  words: Readonly<Record<string, readonly [weight: number, rarity: number]>>;
  figures: CorrectionFigures;
  person_name: Generated<string>;
};

export type CorrectionState = "current" | "earlier" | "set-aside";

declare module "#platform/db" {
  interface Tables {
    suitability_label: SuitabilityLabelTable;
    suitability_correction: SuitabilityCorrectionTable;
  }
}
