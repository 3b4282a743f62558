import { type Day, dayOf, type Instant } from "#kernel/day";
import type { Figure, FigureKey, OwnNote, ProcurementRules } from "./procurement-rules.ts";

/** What a partnership put beside the shipped rules; once taken back it counts no more, and stays readable. */
export type RuleChange = {
  readonly id: string;
  readonly kind: "figure" | "note";
  /** Name of the figure or route. */
  readonly about: string;
  readonly value: number | null;
  readonly from: Day | null;
  readonly until: Day | null;
  readonly note: string;
  readonly sourceTitle: string;
  readonly sourceUrl: string;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
  readonly removedBy: string | null;
  readonly removedAt: Instant | null;
};

/** Shipped and own rules together, as they count now. */
export function withOwnRules(
  shipped: ProcurementRules,
  changes: readonly RuleChange[],
): ProcurementRules {
  const standing = changes.filter(({ removedAt }) => removedAt === null);
  return {
    ...shipped,
    changes: changes.reduce((sum, { removedAt }) => sum + (removedAt === null ? 1 : 2), 0),
    figures: [
      ...shipped.figures,
      ...standing.flatMap((change) => {
        const like = shipped.figures.findLast(({ key }) => key === change.about);
        return like && change.kind === "figure" ? [ownFigure(change, like)] : [];
      }),
    ],
    notes: [
      ...shipped.notes,
      ...standing.filter(({ kind, note }) => kind === "note" && note !== "").map(ownNote),
    ],
  };
}

function ownFigure(change: RuleChange, like: Figure): Figure {
  const note = { nl: change.note, fr: change.note, en: change.note };
  return {
    key: like.key,
    unit: like.unit,
    value: change.value ?? like.value,
    from: change.from ?? like.from,
    until: change.until,
    // The article of the shipped figure says nothing about this one.
    article: "",
    source: null,
    ownSource: { title: change.sourceTitle, url: change.sourceUrl },
    further: [],
    certainty: "own",
    name: like.name,
    note,
    origin: "own",
  };
}

const ownNote = ({ about, note, recordedBy, recordedAt }: RuleChange): OwnNote => ({
  about,
  text: note,
  writtenBy: recordedBy,
  writtenOn: dayOf(recordedAt),
});

/** An own amount as somebody typed it; null: not to be read. */
export type FigureDraft = {
  readonly about: FigureKey | null;
  readonly value: number | null;
  readonly from: Day | null;
  /** "none": no end is known. */
  readonly until: Day | "none" | null;
  readonly note: string;
  readonly sourceTitle: string;
  readonly sourceUrl: string;
};

export type RuleProblem = {
  readonly because:
    | "no-figure"
    | "bad-value"
    | "not-positive"
    | "no-first-day"
    | "no-last-day"
    | "ends-before-it-begins"
    | "overlaps"
    | "bad-address"
    | "long-note"
    | "long-source"
    | "no-note"
    | "no-route";
  readonly field: string;
  /** The first day of the period it overlaps. */
  readonly about?: string;
};

const longestNote = 4_000;
const mostCents = 100_000_000_000_00;

/** What is wrong with an own amount, in the order of the form. @param standing own amounts that count now */
export function judgeFigure(draft: FigureDraft, standing: readonly RuleChange[]): RuleProblem[] {
  const problems: RuleProblem[] = [];
  const { about, value, from, until } = draft;
  if (about === null) problems.push({ because: "no-figure", field: "about" });
  if (value === null || value > mostCents) problems.push({ because: "bad-value", field: "value" });
  else if (value <= 0) problems.push({ because: "not-positive", field: "value" });
  if (from === null) problems.push({ because: "no-first-day", field: "from" });
  if (until === null) problems.push({ because: "no-last-day", field: "until" });
  if (from !== null && until !== null) {
    if (until !== "none" && until < from) {
      problems.push({ because: "ends-before-it-begins", field: "until" });
    } else {
      const met = standing.find((one) => one.about === about && meets(one, from, until));
      if (met?.from) problems.push({ because: "overlaps", field: "from", about: met.from });
    }
  }
  if (draft.note.length > longestNote) problems.push({ because: "long-note", field: "note" });
  if (draft.sourceTitle.length > 300) {
    problems.push({ because: "long-source", field: "sourceTitle" });
  }
  if (!isAddress(draft.sourceUrl)) problems.push({ because: "bad-address", field: "sourceUrl" });
  return problems;
}

const meets = (
  { kind, removedAt, from, until }: RuleChange,
  begin: Day,
  end: Day | "none",
): boolean =>
  kind === "figure" &&
  removedAt === null &&
  from !== null &&
  (end === "none" || from <= end) &&
  (until === null || begin <= until);

const isAddress = (url: string): boolean =>
  url === "" || (url.length <= 500 && /^https?:\/\/[^\s"<>]+$/i.test(url) && URL.canParse(url));
