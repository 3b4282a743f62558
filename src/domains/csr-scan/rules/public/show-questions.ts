import type { Language } from "#kernel/language";
import type { Condition, Depth, Instrument, Question } from "../instrument/instrument.ts";

/** A question as everybody may read it, in one language. */
export type ShownQuestion = {
  readonly key: string;
  readonly text: string;
  readonly why: string;
  readonly example: string;
  readonly start: string;
  readonly action: string;
  readonly issue: { readonly clause: string; readonly name: string };
  readonly depths: readonly Depth[];
  /** What one must have said of oneself to be asked this: by field of the profile the options. Empty: asked of all. */
  readonly askedOf: readonly { readonly field: string; readonly options: readonly string[] }[];
  readonly sdg: readonly number[];
  /** Work a social enterprise can do for it. */
  readonly activities: readonly { readonly code: string; readonly name: string }[];
};

export type ShownPart = {
  readonly key: string;
  readonly name: string;
  readonly intro: string;
  readonly questions: readonly ShownQuestion[];
};

export type Names = {
  /** By clause of ISO 26000. */
  readonly issues: ReadonlyMap<string, string>;
  /** By code of activity. */
  readonly activities: ReadonlyMap<string, string>;
};

/**
 * The parts of an instrument with their questions, in their order.
 * @param depth leave out what is only asked in another depth; without it all
 */
export function showParts(
  instrument: Instrument,
  { language, names, depth }: { language: Language; names: Names; depth?: Depth | undefined },
): readonly ShownPart[] {
  return instrument.parts.map((part) => ({
    key: part.key,
    name: part.name[language],
    intro: part.intro[language],
    questions: instrument.questions
      .filter((question) => question.part === part.key)
      .filter(({ depths }) => !depth || depths.includes(depth))
      .map((question) => showQuestion(instrument, question, { language, names })),
  }));
}

function showQuestion(
  instrument: Instrument,
  question: Question,
  { language, names }: { language: Language; names: Names },
): ShownQuestion {
  const { key, issue, depths, when, sdg, activities } = question;
  return {
    key,
    text: question.text[language],
    why: question.why[language],
    example: question.example[language],
    start: question.start[language],
    action: question.action.title[language],
    issue: { clause: issue, name: names.issues.get(issue) ?? issue },
    depths,
    askedOf: showCondition(instrument, when, language),
    sdg,
    activities: activities.map((code) => ({ code, name: names.activities.get(code) ?? code })),
  };
}

const showCondition = (
  { profile }: Instrument,
  when: Condition | undefined,
  language: Language,
): ShownQuestion["askedOf"] =>
  profile
    .filter(({ key }) => when?.[key])
    .map(({ key, text, options }) => ({
      field: text[language],
      options: options
        .filter((option) => when?.[key]?.includes(option.key))
        .map((option) => option.text[language]),
    }));
