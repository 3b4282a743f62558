import type { Multilingual } from "#kernel/language";
import type { ClauseBlank, ClauseText } from "../library/clause.ts";
import type { ClauseFamily, ClauseLevel } from "../library/families.ts";

/** What the buyer chose out of an advice. */
export type AdviceChoice = {
  readonly routes: readonly ClauseFamily[];
  /** Key of the model text chosen for a route; a route that is not in it takes the first. */
  readonly texts: Readonly<Record<string, string>>;
  /** What was filled in the blanks by hand, by name of the blank; goes before what was reckoned. */
  readonly values: Readonly<Record<string, string>>;
  /** For the file. */
  readonly remark: string;
};

export const noChoice: AdviceChoice = { routes: [], texts: {}, values: {}, remark: "" };

/** A model text of the library as it was when the advice was made. */
export type AdviceText = {
  readonly family: ClauseFamily;
  readonly key: string;
  readonly version: number;
  readonly level: ClauseLevel;
  readonly name: Multilingual;
  readonly text: ClauseText;
  readonly blanks: readonly ClauseBlank[];
  readonly article: string;
  /** Name of who approved it; null: as shipped. */
  readonly approvedBy: string | null;
  /** Written for the sector of the purchase; such a text goes before a general one. */
  readonly isOfSector: boolean;
};

export const originKinds = ["hand", "notice", "plan", "need", "copy"] as const;

/** Where an advice was asked. */
export type AdviceOrigin = {
  readonly kind: (typeof originKinds)[number];
  readonly ref: string | null;
  readonly href: string | null;
  readonly label: string | null;
};

export const byHand: AdviceOrigin = { kind: "hand", ref: null, href: null, label: null };
