import type { Language } from "#kernel/language";
import type { CpvPrediction } from "../cpv/predict-cpv.ts";

/** What is known of a purchase before anybody looked at it. Absent: not known. */
export type PurchaseFacts = {
  /** The most telling first: the title, then the description. */
  readonly texts: readonly string[];
  readonly nature?: "works" | "supplies" | "services";
  /** Codes the buyer gave, of eight digits, the main one first; never a guess. */
  readonly cpv: readonly string[];
  /** What the text is about by our own reading; asked only where no code was given and no word is known. */
  readonly prediction?: CpvPrediction;
  /** Worth over the whole period, in euro cents without VAT. */
  readonly cents?: number;
  /** How long it lasts. */
  readonly months?: number;
  /** Participation or execution is reserved, by the structured fields. */
  readonly reserved?: boolean;
  /** A social objective or a social clause is there already. */
  readonly socialTerms?: boolean;
  readonly kind?: "notice" | "plan";
};

export type SuitabilityLevel = "likely" | "possible" | "unlikely";

/** What a reason rests on. */
export type SuitabilityGround =
  /** Words of work that social enterprises usually do; `topic`: a group of our tree of activities. */
  | {
      readonly kind: "activity";
      readonly topic: string;
      readonly name: InThreeLanguages;
      readonly words: readonly string[];
    }
  /** Words of work next to it, or of which only a part is such work. */
  | {
      readonly kind: "near-activity";
      readonly topic: string;
      readonly name: InThreeLanguages;
      readonly words: readonly string[];
    }
  /** Words of building, fitting out or buying a place. */
  | { readonly kind: "building"; readonly words: readonly string[] }
  /** Words of something else: a study, software, a grant… */
  | {
      readonly kind: "other-purchase";
      readonly topic: string;
      readonly name: InThreeLanguages;
      readonly words: readonly string[];
    }
  /** How often work under this CPV code suits. `share`: 0 … 1. */
  | {
      readonly kind: "cpv";
      readonly node: string;
      readonly name: InThreeLanguages;
      readonly share: number;
      readonly given: "by-buyer" | "by-text";
    }
  | { readonly kind: "nature"; readonly nature: "works" | "supplies" | "services" }
  | { readonly kind: "large"; readonly cents: number }
  | { readonly kind: "lasting"; readonly months: number }
  /** Words of upkeep or of work that comes back. */
  | { readonly kind: "upkeep"; readonly words: readonly string[] }
  | { readonly kind: "reserved" }
  | { readonly kind: "social-terms" }
  /** Words that stood more often, or less, in plans that people found suited. */
  | { readonly kind: "learned-words"; readonly words: readonly string[] }
  /** A person here said so of a purchase of nearly the same title. */
  | { readonly kind: "own-decision"; readonly title: string; readonly href: string }
  /** Words that stood in purchases about which people here decided. */
  | { readonly kind: "own-decisions"; readonly words: readonly string[] }
  /** No word that is known for or against. */
  | { readonly kind: "nothing-known" };

/** A part of the score in words. */
export type SuitabilityReason = SuitabilityGround & {
  /** Log odds it adds; below zero it speaks against. */
  readonly points: number;
};

/** Whether a purchase is work for the social economy. */
export type Suitability = {
  /** Calibrated, 0 … 1: of the purchases that get 0.7, seven in ten hold work of that kind. */
  readonly chance: number;
  readonly level: SuitabilityLevel;
  /** The weightiest first, for and against. */
  readonly reasons: readonly SuitabilityReason[];
};

export type JudgeSuitability = (facts: PurchaseFacts) => Suitability;

export type InThreeLanguages = Readonly<Record<Language, string>>;
