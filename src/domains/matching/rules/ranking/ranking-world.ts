import type { Language, Multilingual } from "#kernel/language";
import type { CompoundSplitter } from "#kernel/split-compound";
import type { Supplier } from "../supplier.ts";

/** One activity of our own tree; groups have no parent. */
export type KnownActivity = {
  readonly code: string;
  readonly parent: string | null;
  readonly label: Required<Multilingual>;
  /** Every word people use for it, in three languages, its labels included. */
  readonly phrases: readonly string[];
  /** CPV codes of eight digits that mean the same. */
  readonly cpv: readonly string[];
  /** NACE-BEL with dots. */
  readonly nace: readonly string[];
};

/** Words for things and for deeds that together name an activity; words by spaces, verbs in their first form. */
export type ActivityPair = {
  readonly activity: string;
  readonly things: string;
  readonly deeds: Readonly<Record<Language, string>>;
  /** Words people search the activity by, but which in a sentence name nothing by themselves. */
  readonly notAlone: readonly string[];
};

/** With its middle. */
export type KnownMunicipality = {
  readonly nis: string;
  readonly name: { readonly nl: string; readonly fr: string };
} & Point;

/** WGS84 degrees. */
export type Point = { readonly lon: number; readonly lat: number };

/** Everything a need is held against. */
export type RankingWorld = {
  readonly suppliers: readonly Supplier[];
  readonly activities: readonly KnownActivity[];
  readonly municipalities: readonly KnownMunicipality[];
  readonly split: CompoundSplitter;
};
