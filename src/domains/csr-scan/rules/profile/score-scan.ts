import type { Question } from "../instrument/instrument.ts";
import type { Answers, AnswerValue } from "../scan/answer.ts";

/** How much of a practice an answer stands for; the others say nothing about how much is done. */
const worth = { yes: 1, partly: 0.5, no: 0 } as const;

/** Below this share of what applies nothing is said of how much is done: too little is known. */
export const leastKnown = 0.5;

export type AnswerCounts = Readonly<Record<AnswerValue | "open", number>>;

/** How one subject stands. Shares lie between 0 and 1; questions weigh as the instrument says. */
export type Score = {
  /** Of what is known and applies, how much is done; null: less than half is known, or nothing applies. */
  readonly share: number | null;
  /** If all that is not known or not answered were "no". */
  readonly least: number;
  /** If it were all "yes". */
  readonly most: number;
  /** Of what applies, how much is answered with yes, partly or no. */
  readonly known: number;
  readonly counts: AnswerCounts;
};

export type PartScore = Score & { readonly part: string };

export type ScanScore = {
  readonly parts: readonly PartScore[];
  /** Every part counts as much as another, however many questions it has; null: a part with too little known. */
  readonly total: number | null;
  /** As `total`, from the least and the most of every part. */
  readonly least: number;
  readonly most: number;
  readonly counts: AnswerCounts;
};

const none: AnswerCounts = { yes: 0, partly: 0, no: 0, unknown: 0, "not-applicable": 0, open: 0 };

/** What an answer is worth; null: it says nothing of how much is done. */
export const worthOf = (value: AnswerValue | null | undefined): number | null =>
  value === "yes" || value === "partly" || value === "no" ? worth[value] : null;

/**
 * The score of some questions: the weighted mean of yes (1), partly (½) and no (0). "Does not apply" leaves the question
 * out; "don't know" and what is open make the span between least and most, and are never taken for a no.
 */
export function scoreOf(questions: readonly Question[], answers: Answers): Score {
  const counts = { ...none };
  let [applies, known, done] = [0, 0, 0];
  for (const { key, weight } of questions) {
    const value = answers.get(key)?.value ?? null;
    counts[value ?? "open"] += 1;
    if (value === "not-applicable") continue;
    applies += weight;
    const part = worthOf(value);
    if (part === null) continue;
    known += weight;
    done += weight * part;
  }
  return {
    share: known > 0 && known >= leastKnown * applies ? done / known : null,
    least: applies > 0 ? done / applies : 0,
    most: applies > 0 ? (done + applies - known) / applies : 0,
    known: applies > 0 ? known / applies : 0,
    counts,
  };
}

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/**
 * The profile of a scan, part by part.
 * @param asked the questions that were asked of this scan (`askedQuestions`), in the order of the parts
 */
export function scoreScan(asked: readonly Question[], answers: Answers): ScanScore {
  const keys = [...new Set(asked.map(({ part }) => part))];
  const parts = keys.map((part) => ({
    part,
    ...scoreOf(
      asked.filter((question) => question.part === part),
      answers,
    ),
  }));
  // A part of which nothing applies says nothing, and keeps back no total.
  const saying = parts.filter(
    ({ counts }) => Object.values(counts).reduce((sum, n) => sum + n, 0) > counts["not-applicable"],
  );
  const shares = saying.map(({ share }) => share);
  const isWhole = shares.length > 0 && shares.every((share) => share !== null);
  return {
    parts,
    total: isWhole ? mean(shares) : null,
    least: mean(saying.map(({ least }) => least)),
    most: mean(saying.map(({ most }) => most)),
    counts: parts.reduce<AnswerCounts>(
      (sum, { counts }) => ({
        yes: sum.yes + counts.yes,
        partly: sum.partly + counts.partly,
        no: sum.no + counts.no,
        unknown: sum.unknown + counts.unknown,
        "not-applicable": sum["not-applicable"] + counts["not-applicable"],
        open: sum.open + counts.open,
      }),
      none,
    ),
  };
}

/** One question's part in the score of its subject, so that every figure can be followed. */
export type Contribution = {
  readonly question: string;
  readonly value: AnswerValue | null;
  readonly weight: number;
  /** Points got of the points it could give; null: it is left out. */
  readonly points: number | null;
};

/** Where a score comes from: the points of each question, which add up to share × the points that could be got. */
export const contributionsTo = (
  questions: readonly Question[],
  answers: Answers,
): readonly Contribution[] =>
  questions.map(({ key, weight }) => {
    const value = answers.get(key)?.value ?? null;
    const part = worthOf(value);
    return { question: key, value, weight, points: part === null ? null : part * weight };
  });
