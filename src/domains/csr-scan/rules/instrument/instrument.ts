import type { Language } from "#kernel/language";
import type { Fact, FactSection } from "./fact.ts";

export const instrumentKeys = ["company", "authority"] as const;
export type InstrumentKey = (typeof instrumentKeys)[number];

/** `light` asks one question or two of every issue, `full` all that suit. */
export const depths = ["light", "full"] as const;
export type Depth = (typeof depths)[number];

/** The core subjects of ISO 26000, in the order of its clauses 6.2 to 6.8. */
export const coreSubjects = [
  "governance",
  "human-rights",
  "labour",
  "environment",
  "fair-operating",
  "consumers",
  "community",
] as const;
export type CoreSubject = (typeof coreSubjects)[number];

export type Text = Readonly<Record<Language, string>>;

/** One of the 36 issues of ISO 26000, or governance itself (6.2). */
export type IsoIssue = {
  readonly clause: string;
  readonly subject: CoreSubject;
  readonly name: Text;
};

/**
 * What a question is asked for: by field of the profile the options that let it be asked.
 * `{size: ["small", "medium"], offers: ["products"]}`: small or medium, and sells products.
 */
export type Condition = Readonly<Record<string, readonly string[]>>;

/** A fact about who fills in, by which questions are chosen and peers are found. */
export type ProfileField = {
  readonly key: string;
  readonly text: Text;
  readonly help?: Text | undefined;
  /** More than one may be chosen. */
  readonly many: boolean;
  readonly options: readonly {
    readonly key: string;
    readonly text: Text;
    /** NACE divisions or sections whose enterprises this option fits, for filling in beforehand: "41", "F". */
    readonly nace?: readonly string[] | undefined;
  }[];
};

/** What may go wrong where the answer is no: the start of detect, prevent, reduce. */
export type Risk = {
  readonly text: Text;
  /** In the own activity, or at suppliers and customers. */
  readonly where: "own" | "chain";
  /** 1 light, 2 noticeable, 3 grave, 4 very grave or not to be mended: a proposal, the person decides. */
  readonly severity: 1 | 2 | 3 | 4;
  readonly stakeholders: readonly Stakeholder[];
};

/** Whom an effect concerns. */
export const stakeholders = [
  "workers",
  "jobseekers",
  "customers",
  "neighbours",
  "suppliers",
  "chain-workers",
  "competitors",
  "public-authorities",
  "nature",
  "society",
] as const;
export type Stakeholder = (typeof stakeholders)[number];

export type Question = {
  /** Stays the same as long as it asks the same: answers of several years and of others are compared by it. */
  readonly key: string;
  readonly part: string;
  /** Clause of ISO 26000: "6.5.4", or "6.2". */
  readonly issue: string;
  readonly depths: readonly Depth[];
  readonly when?: Condition | undefined;
  /** Asked only once another question, before this one, was answered so. */
  readonly after?:
    | { readonly question: string; readonly answers: readonly ("yes" | "partly" | "no")[] }
    | undefined;
  /** 1 as the others, 2 counts twice, 3 is what the subject is about. */
  readonly weight: 1 | 2 | 3;
  /** False: "does not apply" is no answer, the law asks it of everybody. */
  readonly mayNotApply: boolean;
  readonly text: Text;
  readonly why: Text;
  readonly example: Text;
  readonly start: Text;
  /** Goals 1 to 17. */
  readonly sdg: readonly number[];
  /** Disclosures of VSME it helps to answer: "B3", "C6". */
  readonly vsme: readonly string[];
  /** Keys of facts that go with it. */
  readonly facts: readonly string[];
  /** Activities (reference/activities.json) by which a social enterprise can help. */
  readonly activities: readonly string[];
  /** What to do about it, as a proposal for the plan. */
  readonly action: { readonly title: Text; readonly effort: 1 | 2 | 3; readonly effect: 1 | 2 | 3 };
  readonly risk?: Risk | undefined;
};

export type Part = {
  readonly key: string;
  readonly subject: CoreSubject;
  readonly name: Text;
  /** Two or three sentences on what this part is about. */
  readonly intro: Text;
};

/** One edition of an instrument, whole: a scan keeps the edition it was begun with. */
export type Instrument = {
  readonly key: InstrumentKey;
  readonly version: string;
  readonly validFrom: string;
  readonly title: Text;
  readonly depths: readonly Depth[];
  readonly profile: readonly ProfileField[];
  readonly parts: readonly Part[];
  readonly questions: readonly Question[];
  /** Numbers and texts that VSME asks; only companies have them. */
  readonly facts?: readonly Fact[] | undefined;
  readonly factSections?: readonly FactSection[] | undefined;
};
