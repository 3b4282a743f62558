import { type Day, daysBetween } from "#kernel/day";
import type { Tx } from "#platform/db";
import { listYearQuestions } from "#questions";
import { countSocialEnterprises } from "#register";
import { listYearActions, readCoverage, sumYearEvidence } from "#steering";
import { type Figures, figuresOf } from "../../rules/benchmark/figures.ts";

/** Kinds of evidence that are a meeting of people. */
const events: readonly string[] = ["event", "round-table", "brainstorm", "meeting"];

/** The figures of the partnership at hand for a year, as they stand now. */
export async function countFigures(
  tx: Tx,
  year: number,
  { inhabitants, today }: { readonly inhabitants: number; readonly today: Day },
): Promise<Figures> {
  const [coverage, evidence, actions, questions, organisations] = await Promise.all([
    readCoverage(tx, { year, today }),
    sumYearEvidence(tx, year),
    listYearActions(tx, year),
    listYearQuestions(tx, year),
    countSocialEnterprises(tx),
  ]);
  const covered = coverage.frames.flatMap(({ frame, priorities }) =>
    priorities.map(({ priority, whole }) => ({ frame, priority, whole })),
  );
  const asked = covered.reduce((sum, { whole }) => sum + whole.asked, 0);
  const asking = covered.filter(({ whole }) => whole.asked > 0);
  const met = covered.reduce(
    (sum, { whole }) => sum + Math.min(whole.asked, whole.done + whole.doneWithoutEvidence),
    0,
  );
  const sum = (of: (one: (typeof evidence)[number]) => number) =>
    evidence.reduce((total, one) => total + of(one), 0);
  return figuresOf({
    inhabitants,
    actionsDone: actions.filter(
      ({ status, doneOn }) => status === "done" && doneOn?.startsWith(String(year)),
    ).length,
    asked,
    met,
    prioritiesAsked: asking.length,
    prioritiesMet: asking.filter(
      ({ whole }) => whole.done + whole.doneWithoutEvidence >= whole.asked,
    ).length,
    // Frames of one partnership itself mean nothing to another.
    priorities: covered
      .filter(({ frame }) => frame.origin === "reference")
      .map(({ frame, priority, whole }) => ({
        key: `${frame.key}:${priority.code}`,
        done: whole.done + whole.doneWithoutEvidence,
      })),
    evidence: sum(({ pieces }) => pieces),
    events: sum(({ kind, pieces }) => (events.includes(kind) ? pieces : 0)),
    amountCents: sum(({ amountCents }) => amountCents),
    hours: sum(({ hours }) => Number(hours)),
    daysToAnswer: questions.flatMap(({ askedOn, answeredOn }) =>
      answeredOn?.startsWith(String(year)) ? [daysBetween(askedOn, answeredOn)] : [],
    ),
    organisations,
  });
}
