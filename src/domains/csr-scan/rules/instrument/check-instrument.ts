import { checkFacts } from "./check-facts.ts";
import {
  type CoreSubject,
  depths,
  type Instrument,
  type IsoIssue,
  type Question,
} from "./instrument.ts";

/** What is wrong in a definition, where (file and question), and about what. */
export type InstrumentFault = {
  readonly part: string;
  readonly question?: string;
  readonly because:
    | "twice"
    | "unknown-issue"
    | "issue-of-other-subject"
    | "issue-not-asked"
    | "unknown-field"
    | "unknown-option"
    | "after-unknown"
    | "after-not-before"
    | "never-asked"
    | "depth-unknown"
    | "unknown-activity"
    | "unknown-fact"
    | "part-empty"
    | "unknown-section"
    | "unknown-concept"
    | "no-options";
  readonly about: string;
};

export type Surroundings = {
  readonly issues: readonly IsoIssue[];
  readonly activities: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
  /** Concepts of the VSME taxonomy that take a value; not said: not looked at. */
  readonly concepts?: ReadonlySet<string>;
};

/**
 * Everything that is wrong in a definition: keys that stand twice, references that lead nowhere, questions nobody ever
 * sees, issues of ISO 26000 nobody asks about in some depth. Texts that lack a language never get this far: the shape
 * refuses them.
 */
export function checkInstrument(
  instrument: Instrument,
  around: Surroundings,
): readonly InstrumentFault[] {
  return [
    ...twice(instrument),
    ...instrument.questions.flatMap((question, at) => [
      ...checkIssue(instrument, question, around),
      ...checkCondition(instrument, question),
      ...checkAfter(instrument, question, at),
      ...checkReferences(question, around),
    ]),
    ...checkParts(instrument),
    ...checkCover(instrument, around),
    ...checkFacts(instrument, around),
  ];
}

type Fault = InstrumentFault;
const faultOf = (question: Question, because: Fault["because"], about: string): Fault => ({
  part: question.part,
  question: question.key,
  because,
  about,
});

function twice({ questions }: Instrument): Fault[] {
  const seen = new Set<string>();
  return questions.flatMap((question) => {
    const again = seen.has(question.key);
    seen.add(question.key);
    return again ? [faultOf(question, "twice", question.key)] : [];
  });
}

function checkIssue(instrument: Instrument, question: Question, { issues }: Surroundings): Fault[] {
  const issue = issues.find(({ clause }) => clause === question.issue);
  if (!issue) return [faultOf(question, "unknown-issue", question.issue)];
  const subject = instrument.parts.find(({ key }) => key === question.part)?.subject;
  // A part of an authority may lie across subjects (purchasing); only those of companies are the subjects themselves.
  return instrument.key === "company" && issue.subject !== subject
    ? [faultOf(question, "issue-of-other-subject", question.issue)]
    : [];
}

function checkCondition(instrument: Instrument, question: Question): Fault[] {
  return Object.entries(question.when ?? {}).flatMap(([key, options]) => {
    const field = instrument.profile.find((candidate) => candidate.key === key);
    if (!field) return [faultOf(question, "unknown-field", key)];
    const known = new Set(field.options.map((option) => option.key));
    return options
      .filter((option) => !known.has(option))
      .map((option) => faultOf(question, "unknown-option", `${key}: ${option}`));
  });
}

/** May both be asked of the same somebody? Conditions on different fields never exclude each other. */
const meet = (a: Question, b: Question): boolean =>
  a.depths.every((depth) => b.depths.includes(depth)) &&
  Object.entries(a.when ?? {}).every(([key, options]) => {
    const others = b.when?.[key];
    return !others || options.some((option) => others.includes(option));
  });

function checkAfter(instrument: Instrument, question: Question, at: number): Fault[] {
  const name = question.after?.question;
  const unknownDepth = question.depths.filter((depth) => !instrument.depths.includes(depth));
  const faults = unknownDepth.map((depth) => faultOf(question, "depth-unknown", depth));
  if (name === undefined) return faults;
  const place = instrument.questions.findIndex(({ key }) => key === name);
  const before = instrument.questions[place];
  if (!before) return [...faults, faultOf(question, "after-unknown", name)];
  if (place >= at) return [...faults, faultOf(question, "after-not-before", name)];
  return meet(question, before) ? faults : [...faults, faultOf(question, "never-asked", name)];
}

function checkReferences(question: Question, { activities, facts }: Surroundings): Fault[] {
  const missing = (names: readonly string[], known: ReadonlySet<string>) =>
    names.filter((name) => !known.has(name));
  return [
    ...missing(question.activities, activities).map((name) =>
      faultOf(question, "unknown-activity", name),
    ),
    ...missing(question.facts, facts).map((name) => faultOf(question, "unknown-fact", name)),
  ];
}

const checkParts = ({ parts, questions, depths: asked }: Instrument): Fault[] =>
  parts.flatMap(({ key }) =>
    depths
      .filter((depth) => asked.includes(depth))
      .filter((depth) => !questions.some((q) => q.part === key && q.depths.includes(depth)))
      .map((depth) => ({ part: key, because: "part-empty" as const, about: depth })),
  );

/** Every issue is asked about in each depth; a condition may leave it out for whom it says nothing. */
function checkCover(instrument: Instrument, { issues }: Surroundings): Fault[] {
  const partOf = (subject: CoreSubject) =>
    instrument.parts.find((part) => part.subject === subject)?.key ?? subject;
  return instrument.depths.flatMap((depth) =>
    issues
      .filter(
        ({ clause }) =>
          !instrument.questions.some(
            (question) => question.issue === clause && question.depths.includes(depth),
          ),
      )
      .map(({ clause, subject }) => ({
        part: partOf(subject),
        because: "issue-not-asked" as const,
        about: `${clause} (${depth})`,
      })),
  );
}
