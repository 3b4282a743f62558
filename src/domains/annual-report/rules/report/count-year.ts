import type { ReportWords } from "../../text/report-document/index.ts";
import { countClient } from "./count-client.ts";
import {
  actionRow,
  addActionFigures,
  addEvidenceFigures,
  addPeopleReached,
  addSum,
  type FigureBook,
  openFigureBook,
} from "./count-figures.ts";
import { countNetworking } from "./count-networking.ts";
import { type FigureKind, figureKey, slugOf } from "./figure-kinds.ts";
import type { TraceRow } from "./report-content.ts";
import type { ReportAction, ReportFacts } from "./report-facts.ts";

/**
 * Counts every figure of a year: of the whole, per priority, per municipality, per financing source.
 * @param allRowsOf key of a figure of which every row is kept; of the others the first hundred
 */
export function countYear(facts: ReportFacts, words: ReportWords, allRowsOf?: string): FigureBook {
  const book = openFigureBook(facts, words, allRowsOf);
  const whole = { of: "", keyOf: figureKey.whole };
  addActionFigures(book, whole, facts.actions, ({ state }) => state);
  addEvidenceFigures(book, whole, facts.evidence, words);
  addSum(book, whole, facts.evidence, "amount", words);
  addSum(book, whole, facts.evidence, "hours", words);
  addPeopleReached(book, facts);
  addQuestions(book, facts, "", figureKey.whole, () => true);
  book.add({
    key: figureKey.whole("time-spent"),
    kind: "time-spent",
    value: facts.time.total,
    of: "",
    rows: timeRows(facts, words, null),
  });
  countPriorities(book, facts);
  for (const place of facts.municipalities) countMunicipality(book, facts, place, words);
  countMoney(book, facts, words);
  countClient(book, facts, words);
  countNetworking(book, facts, words);
  return book;
}

/** Does the action carry this priority? */
export const counts = (action: ReportAction, frameId: string, code: string): boolean =>
  action.counts.some((one) => one.frameId === frameId && one.code === code);

function countPriorities(book: FigureBook, facts: ReportFacts): void {
  for (const { frame, priorities } of facts.coverage.frames) {
    for (const { priority } of priorities) {
      const tagged = facts.actions.filter((action) => counts(action, frame.id, priority.code));
      const keyOf = (kind: FigureKind) => figureKey.priority(frame.key, priority.code, kind);
      addActionFigures(book, { of: priority.code, keyOf }, tagged, ({ state }) => state);
    }
  }
}

function countMunicipality(
  book: FigureBook,
  facts: ReportFacts,
  { nis, name }: { readonly nis: string; readonly name: string },
  words: ReportWords,
): void {
  const scope = { of: name, keyOf: (kind: FigureKind) => figureKey.municipality(nis, kind) };
  addActionFigures(book, scope, facts.actions, (action) => action.stateFor[nis] ?? null);
  const forIt = facts.evidence.filter((piece) => piece.nis.length === 0 || piece.nis.includes(nis));
  addEvidenceFigures(book, scope, forIt, words);
  const alone = forIt.filter((piece) => piece.nis.length === 1);
  const together = forIt.filter((piece) => piece.nis.length !== 1);
  addSum(book, scope, alone, "amount", words);
  addSum(book, scope, together, "amount-shared", words);
  addSum(book, scope, alone, "hours", words);
  addSum(book, scope, together, "hours-shared", words);
  addQuestions(book, facts, name, scope.keyOf, (of) => of === nis);
  const time = facts.time.municipalities.find((one) => one.nis === nis);
  const kind = "time-spent";
  const rows = timeRows(facts, words, nis);
  book.add({ key: scope.keyOf(kind), kind, value: time?.total ?? 0, of: name, rows });
}

function addQuestions(
  book: FigureBook,
  { questions, year }: ReportFacts,
  of: string,
  keyOf: (kind: FigureKind) => string,
  isOf: (nis: string | null) => boolean,
): void {
  const inYear = (day: string | null) => day?.startsWith(`${year}-`) ?? false;
  const own = questions.filter(({ nis }) => isOf(nis));
  const rowsOf = (some: typeof own): TraceRow[] =>
    some.map(({ id, number }) => ({ kind: "question", id, label: `V-${number}`, adds: "" }));
  const asked = rowsOf(own.filter(({ askedOn }) => inYear(askedOn)));
  const answered = rowsOf(own.filter(({ answeredOn }) => inYear(answeredOn)));
  book.add({
    key: keyOf("questions-asked"),
    kind: "questions-asked",
    value: asked.length,
    of,
    rows: asked,
  });
  const kind = "questions-answered";
  book.add({ key: keyOf(kind), kind, value: answered.length, of, rows: answered });
}

/** Months of one municipality, and its part of the time for all; null: all months. */
function timeRows(facts: ReportFacts, words: ReportWords, nis: string | null): TraceRow[] {
  const { months, municipalities } = facts.time;
  const own = months.filter((month) => nis === null || month.nis === nis);
  const rows = own
    .toSorted((one, other) => (one.month < other.month ? -1 : 1))
    .map(({ month, minutes, nis: of }, at) => ({
      kind: "line" as const,
      id: String(at),
      label: `${month} ${of === null ? words.forAll : (facts.placeNames[of] ?? of)}`,
      adds: words.short("minutes", minutes),
    }));
  const shared = municipalities.find((one) => one.nis === nis)?.shared ?? 0;
  if (shared === 0) return rows;
  const part = {
    kind: "line" as const,
    id: "shared",
    label: words.shareOfAll,
    adds: words.short("minutes", shared),
  };
  return [...rows, part];
}

export type FinancingSource = { readonly name: string; readonly lines: ReportFacts["money"] };

/** Lines per financing source; one source typed with other capitals or accents is the same. */
export const financingSources = ({ money }: Pick<ReportFacts, "money">): FinancingSource[] =>
  [...Map.groupBy(money, ({ financing }) => slugOf(financing)).values()].map((lines) => ({
    name: lines[0]?.financing ?? "",
    lines,
  }));

function countMoney(book: FigureBook, facts: ReportFacts, words: ReportWords): void {
  const addBoth = (
    of: string,
    lines: ReportFacts["money"],
    keyOf: (kind: "budget" | "spent") => string,
  ) => {
    for (const kind of ["budget", "spent"] as const) {
      const own = lines
        .map((line) => ({ line, cents: kind === "budget" ? line.budgetCents : line.spentCents }))
        .filter(({ cents }) => cents > 0);
      const rows = own.map(({ line, cents }) =>
        actionRow(
          { id: line.actionId, number: line.actionNumber, title: line.actionTitle },
          words.short("cents", cents),
        ),
      );
      const value = own.reduce((sum, { cents }) => sum + cents, 0);
      book.add({ key: keyOf(kind), kind, value, of, rows });
    }
  };
  for (const { name, lines } of financingSources(facts)) {
    addBoth(name, lines, (kind) => figureKey.money(name, kind));
  }
  addBoth("", facts.money, figureKey.whole);
}
