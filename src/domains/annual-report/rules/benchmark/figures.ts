/** Figures that are the same for everybody; priorities of shipped frames are added to them by code. */
export const commonFigures = [
  "actions-done",
  "coverage-done",
  "priorities-met",
  "evidence",
  "events",
  "euros",
  "hours",
  "questions-answered",
  "median-days",
  "organisations",
] as const;
export type CommonFigure = (typeof commonFigures)[number];

/** A figure: a common one, or `priority:<frame>:<code>`, the actions done for a priority of a shipped frame. */
export type FigureKey = CommonFigure | `priority:${string}`;

/** What a figure is counted in; a size is told per 10 000 inhabitants, so that large and small compare. */
export type FigureUnit = "per-10000" | "euros-per-10000" | "share" | "days" | "actions";

export function unitOf(figure: FigureKey): FigureUnit {
  if (figure === "coverage-done" || figure === "priorities-met") return "share";
  if (figure === "median-days") return "days";
  if (figure === "euros") return "euros-per-10000";
  return figure.startsWith("priority:") ? "actions" : "per-10000";
}

/** Figures of one partnership in one year; one that cannot be known (no question was answered) is absent. */
export type Figures = Readonly<Partial<Record<FigureKey, number>>>;

/** What the figures are counted from. */
export type FigureFacts = {
  readonly inhabitants: number;
  readonly actionsDone: number;
  /** Of the actions the frames ask in the year, and how many of those are done. */
  readonly asked: number;
  readonly met: number;
  /** Priorities that ask something, of shipped frames and own ones, and how many of those have what they ask. */
  readonly prioritiesAsked: number;
  readonly prioritiesMet: number;
  readonly priorities: readonly { readonly key: string; readonly done: number }[];
  readonly evidence: number;
  readonly events: number;
  readonly amountCents: number;
  readonly hours: number;
  /** For each answered question the days it took. */
  readonly daysToAnswer: readonly number[];
  readonly organisations: number;
};

const tenThousand = 10_000;

export function figuresOf(facts: FigureFacts): Figures {
  const per = (count: number) => (count * tenThousand) / facts.inhabitants;
  const days = median(facts.daysToAnswer);
  return {
    "actions-done": per(facts.actionsDone),
    ...(facts.asked > 0 ? { "coverage-done": facts.met / facts.asked } : {}),
    ...(facts.prioritiesAsked > 0
      ? { "priorities-met": facts.prioritiesMet / facts.prioritiesAsked }
      : {}),
    evidence: per(facts.evidence),
    events: per(facts.events),
    euros: per(facts.amountCents / 100),
    hours: per(facts.hours),
    "questions-answered": per(facts.daysToAnswer.length),
    ...(days === null ? {} : { "median-days": days }),
    organisations: per(facts.organisations),
    ...Object.fromEntries(facts.priorities.map(({ key, done }) => [`priority:${key}`, done])),
  };
}

/** @returns null of nothing */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
  return (low + high) / 2;
}
