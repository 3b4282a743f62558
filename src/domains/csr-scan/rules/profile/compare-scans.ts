import type { Question } from "../instrument/instrument.ts";
import type { Answers, AnswerValue } from "../scan/answer.ts";
import { scoreOf, worthOf } from "./score-scan.ts";

type Moved = {
  readonly question: string;
  readonly before: AnswerValue;
  readonly after: AnswerValue;
};

export type PartChange = {
  readonly part: string;
  /** Questions answered with yes, partly or no in both: only those are compared. */
  readonly common: number;
  /** Over the common questions, weighted as today; null: there are none. */
  readonly before: number | null;
  readonly after: number | null;
};

export type ScanChange = {
  readonly parts: readonly PartChange[];
  readonly better: readonly Moved[];
  readonly worse: readonly Moved[];
  /** Was not known or open, and is answered now. */
  readonly learned: readonly string[];
  /** Was answered, and is not known or open now. */
  readonly lost: readonly string[];
  /** Asked now and not then. */
  readonly added: readonly string[];
  /** Asked then and not now: another edition, or another profile. */
  readonly gone: readonly string[];
};

/**
 * What changed since an earlier scan. Scores of two scans are compared over the questions that both answered, so that new
 * questions or one don't-know fewer never look like progress.
 * @param then questions and answers of the earlier scan
 */
export function compareScans(
  now: { readonly asked: readonly Question[]; readonly answers: Answers },
  then: { readonly asked: readonly Question[]; readonly answers: Answers },
): ScanChange {
  const earlier = new Set(then.asked.map(({ key }) => key));
  const today = new Set(now.asked.map(({ key }) => key));
  const both = now.asked
    .filter(({ key }) => earlier.has(key))
    .map((question) => ({
      question,
      before: then.answers.get(question.key)?.value ?? null,
      after: now.answers.get(question.key)?.value ?? null,
    }));
  const moved = both.flatMap(({ question, before, after }) => {
    const [old, fresh] = [worthOf(before), worthOf(after)];
    return before && after && old !== null && fresh !== null && old !== fresh
      ? [{ question: question.key, before, after, up: fresh > old }]
      : [];
  });
  const told = (up: boolean): Moved[] =>
    moved.filter((one) => one.up === up).map(({ up: _, ...rest }) => rest);
  const says = (value: AnswerValue | null) => value !== null && value !== "unknown";
  return {
    parts: [...new Set(now.asked.map(({ part }) => part))].map((part) => {
      const common = both
        .filter(
          ({ question, before, after }) =>
            question.part === part && worthOf(before) !== null && worthOf(after) !== null,
        )
        .map(({ question }) => question);
      return {
        part,
        common: common.length,
        before: scoreOf(common, then.answers).share,
        after: scoreOf(common, now.answers).share,
      };
    }),
    better: told(true),
    worse: told(false),
    learned: both.filter((q) => !says(q.before) && says(q.after)).map((q) => q.question.key),
    lost: both.filter((q) => says(q.before) && !says(q.after)).map((q) => q.question.key),
    added: now.asked.filter(({ key }) => !earlier.has(key)).map(({ key }) => key),
    gone: then.asked.filter(({ key }) => !today.has(key)).map(({ key }) => key),
  };
}
