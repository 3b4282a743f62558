import type { Language } from "#kernel/language";
import type { WorkForm } from "../work-form.ts";

/** What the person who makes the brochure decides about it. */
export type BrochureChoice = {
  readonly language: Language;
  readonly title: string;
  readonly intro: string;
  /** Lines of the contact block; empty leaves it out. */
  readonly contact: readonly string[];
  readonly parts: readonly BrochurePart[];
};

/** Parts that may be left out. The cover, the organisations and the sources always stand in it. */
export const brochureParts = ["map", "guide", "activity-index", "municipality-index"] as const;
export type BrochurePart = (typeof brochureParts)[number];

export const isBrochurePart = (value: unknown): value is BrochurePart =>
  brochureParts.some((part) => part === value);

/** A whole brochure in one language: every text ready to be set, by Typst and by Word alike. */
export type Brochure = {
  readonly language: Language;
  readonly title: string;
  readonly partnership: string;
  /** "23 november 2026" and "2026-11-23". */
  readonly madeOn: string;
  readonly madeOnDay: string;
  /** "128 organisaties" */
  readonly count: string;
  readonly municipalities: string;
  readonly isExample: boolean;
  readonly labels: BrochureLabels;
  readonly intro: readonly string[];
  readonly contact: readonly string[];
  readonly map: BrochureMap | null;
  readonly guide: readonly string[];
  /** Work forms that occur, with what they mean. */
  readonly workForms: readonly WorkFormLine[];
  readonly activityIndex: readonly IndexGroup[];
  readonly municipalityIndex: readonly IndexGroup[];
  readonly chapters: readonly Chapter[];
  readonly sources: readonly SourceLine[];
  readonly pictograms: Readonly<Record<string, string>>;
};

/** Fixed words around the facts. */
export type BrochureLabels = {
  readonly map: string;
  readonly guide: string;
  readonly contents: string;
  readonly contact: string;
  readonly activityIndex: string;
  readonly municipalityIndex: string;
  readonly organisations: string;
  readonly sources: string;
  readonly sourcesIntro: string;
  readonly sourcesOfEntry: string;
  readonly workForms: string;
  readonly example: string;
  readonly exampleCover: string;
  readonly licence: string;
  readonly retrieved: string;
};

export type WorkFormLine = {
  readonly form: WorkForm;
  readonly label: string;
  readonly meaning: string;
};

export type BrochureMap = {
  readonly svg: string;
  /** The art on the cover: the same area without words. */
  readonly coverSvg: string;
  readonly alt: string;
  readonly caption: string;
  readonly source: string;
};

export type IndexGroup = {
  readonly heading: string;
  readonly topics: readonly {
    /** Empty when the group itself is the topic. */
    readonly label: string;
    readonly entries: readonly { readonly anchor: string; readonly name: string }[];
  }[];
};

/** The organisations of one municipality. */
export type Chapter = { readonly heading: string; readonly entries: readonly Entry[] };

export type Entry = {
  /** Names the block inside the document: "o12". */
  readonly anchor: string;
  readonly name: string;
  readonly isExample: boolean;
  readonly workForms: readonly { readonly form: WorkForm; readonly label: string }[];
  readonly description: string;
  readonly facts: readonly EntryFact[];
  /** Numbers in the list of sources. */
  readonly sources: readonly number[];
};

export type EntryFact = {
  readonly label: string;
  readonly lines: readonly string[];
  /** Where the first line leads. */
  readonly href: string | null;
};

export type SourceLine = {
  readonly number: number;
  readonly publisher: string;
  readonly title: string;
  readonly licence: string;
  readonly retrievedOn: string;
  readonly url: string | null;
};
