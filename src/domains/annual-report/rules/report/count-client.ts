import { hideSmallCounts } from "#kernel/hide-small";
import type { ClientYear, ComparedCell } from "#procurement";
import type { ReportWords } from "../../text/report-document/index.ts";
import type { FigureBook, Scope } from "./count-figures.ts";
import { type FigureKind, figureKey, figureUnits } from "./figure-kinds.ts";
import type { TraceRow } from "./report-content.ts";
import type { ReportFacts } from "./report-facts.ts";

type Contract = ClientYear["contracts"][number];
type Measure = "hours" | "cents";
type Shown = Extract<ComparedCell, { readonly kind: "shown" }>;

/**
 * What the municipalities did as a client: of the whole, by municipality, by sort of clause. Where nothing is known there
 * is no figure.
 */
export function countClient(book: FigureBook, facts: ReportFacts, words: ReportWords): void {
  const { client, municipalities } = facts;
  const counting: Counting = { book, facts, words };
  countOf(counting, wholeScope, {
    cell: client.spend,
    advices: client.advices,
    contracts: client.contracts,
  });
  for (const { nis, name } of municipalities) {
    const scope = { of: name, keyOf: (kind: FigureKind) => figureKey.municipality(nis, kind), nis };
    countOf(counting, scope, {
      cell: client.spendOf[nis] ?? { kind: "none" },
      advices: client.advices.filter((advice) => advice.nis === nis),
      contracts: client.contracts.filter((contract) => contract.nis === nis),
    });
  }
  countTotal(counting);
  countPlaces(counting, "promised", "contract-places-promised");
  countPlaces(counting, "delivered", "contract-places");
  countTaken(counting);
  countFamilies(counting);
}

type Counting = {
  readonly book: FigureBook;
  readonly facts: ReportFacts;
  readonly words: ReportWords;
};
type ClientScope = Scope & { readonly nis?: string };
const wholeScope: ClientScope = { of: "", keyOf: figureKey.whole };

/** A page of spending as a row of a trace leads to it. */
const spendHref = (
  page: "lijnen" | "kansen",
  year: number,
  nis: string | undefined,
  more: Readonly<Record<string, string>> = {},
): string =>
  `${page}?${new URLSearchParams({ jaar: String(year), ...(nis ? { gemeente: nis } : {}), ...more })}`;

function countOf(
  counting: Counting,
  scope: ClientScope,
  {
    cell,
    advices,
    contracts,
  }: {
    readonly cell: ComparedCell;
    readonly advices: ClientYear["advices"];
    readonly contracts: readonly Contract[];
  },
): void {
  addShare(counting, scope, cell, "spend-social");
  addShare(counting, scope, cell, "spend-near");
  const { book, words } = counting;
  const add = (kind: FigureKind, value: number, rows: readonly TraceRow[]) =>
    book.add({ key: scope.keyOf(kind), kind, value, of: scope.of, rows });
  if (advices.length > 0)
    add(
      "advices",
      advices.length,
      advices.map((advice) => adviceRow(words, advice)),
    );
  if (contracts.length === 0) return;
  add(
    "contracts",
    contracts.length,
    contracts.map((contract) => contractRow(words, contract)),
  );
  for (const [side, measure, kind] of sums) {
    const own = contracts.filter((contract) => contract[side][measure] !== 0);
    const value = own.reduce((sum, contract) => sum + contract[side][measure], 0);
    const show = (amount: number) => words.short(figureUnits[kind], amount);
    book.add({
      key: scope.keyOf(kind),
      kind,
      value: Math.round(value * 100) / 100,
      of: scope.of,
      rows: own.map((contract) => contractRow(words, contract, show(contract[side][measure]))),
      source: words.sources.contracts,
    });
  }
}

const sums: readonly (readonly ["promised" | "delivered", Measure, FigureKind])[] = [
  ["promised", "hours", "contract-hours-promised"],
  ["delivered", "hours", "contract-hours"],
  ["promised", "cents", "contract-euros-promised"],
  ["delivered", "cents", "contract-euros"],
];

const contractRow = (words: ReportWords, { id, number, title }: Contract, adds = ""): TraceRow => ({
  kind: "contract",
  id,
  label: words.client.contractRow(number, title),
  adds,
});

const adviceRow = (
  words: ReportWords,
  { id, number, title }: ClientYear["advices"][number],
): TraceRow => ({ kind: "advice", id, label: words.client.adviceRow(number, title), adds: "" });

/** A share as at least and at most; its rows say parts and never euros, which others may not read. */
function addShare(
  { book, facts, words }: Counting,
  scope: ClientScope,
  cell: ComparedCell,
  kind: "spend-social" | "spend-near",
): void {
  if (cell.kind === "none") return;
  const share = cell.kind === "shown" ? shareOf(cell, kind) : null;
  if (cell.kind === "shown" && !share) return;
  book.add({
    key: scope.keyOf(kind),
    kind,
    value: share && Math.round(share.atLeast * 1e4) / 100,
    of: scope.of,
    rows: share ? shareRows({ facts, words }, scope, kind, share) : [],
    ...(share ? { said: words.client.share(share) } : {}),
  });
}

const shareOf = (cell: Shown, kind: "spend-social" | "spend-near") =>
  kind === "spend-social" ? cell.social : cell.near;

function shareRows(
  { facts: { year }, words: { client: w } }: Pick<Counting, "facts" | "words">,
  { nis }: ClientScope,
  kind: "spend-social" | "spend-near",
  share: { readonly atLeast: number; readonly atMost: number },
): TraceRow[] {
  const isSocial = kind === "spend-social";
  const row = (label: string, part: number, more: Record<string, string>): TraceRow => ({
    kind: "spend",
    id: spendHref("lijnen", year, nis, more),
    label,
    adds: w.percent(part),
  });
  const name = isSocial ? "sociaal" : "lokaal";
  return [
    row(isSocial ? w.toSocial : w.toNear, share.atLeast, {
      [name]: isSocial ? "sociaal" : "dichtbij",
    }),
    row(w.unknown, share.atMost - share.atLeast, { [name]: "onbekend" }),
    row(w.others, 1 - share.atMost, { [name]: isSocial ? "ander" : "elders" }),
  ];
}

function countTotal({ book, facts, words }: Counting): void {
  const { totalCents, spendOf } = facts.client;
  if (totalCents === null) return;
  const kind = "spend-total";
  book.add({
    key: figureKey.whole(kind),
    kind,
    value: totalCents,
    of: "",
    // A summary is said in whole euros; its row to the cent.
    said: words.short("cents", Math.round(totalCents / 100) * 100),
    rows: [
      {
        kind: "spend",
        id: spendHref("lijnen", facts.year, undefined),
        label: words.client.allSpend(Object.keys(spendOf).length),
        adds: words.short("cents", totalCents),
      },
    ],
    source: words.sources.percent,
  });
}

/** Places of people: small counts are hidden, and rows say no numbers. */
function countPlaces(
  { book, facts, words }: Counting,
  side: "promised" | "delivered",
  kind: "contract-places-promised" | "contract-places",
): void {
  const { contracts } = facts.client;
  if (contracts.length === 0) return;
  const members = facts.municipalities.map(({ nis }) => nis);
  const own = members.map((nis) => contracts.filter((contract) => contract.nis === nis));
  const rest = contracts.filter(({ nis }) => nis === null || !members.includes(nis));
  const placesOf = (some: readonly Contract[]) =>
    some.reduce((sum, contract) => sum + contract[side].places, 0);
  const { parts, total } = hideSmallCounts([...own, rest].map(placesOf));
  const rowsOf = (some: readonly Contract[]) =>
    some
      .filter((contract) => contract[side].places > 0)
      .map((contract) => contractRow(words, contract));
  for (const [at, { nis, name }] of facts.municipalities.entries()) {
    const some = own[at] ?? [];
    if (some.length === 0) continue;
    const key = figureKey.municipality(nis, kind);
    book.add({ key, kind, value: parts[at] ?? null, of: name, rows: rowsOf(some) });
  }
  book.add({ key: figureKey.whole(kind), kind, value: total, of: "", rows: rowsOf(contracts) });
}

function countTaken({ book, facts, words }: Counting): void {
  const kind = "chances-taken";
  const taken = facts.municipalities.flatMap(({ nis, name }) => {
    const count = facts.client.chancesTaken[nis] ?? 0;
    const id = spendHref("kansen", facts.year, nis);
    const row: TraceRow = { kind: "spend", id, label: name, adds: words.short("chances", count) };
    return count > 0 ? [{ nis, name, count, row }] : [];
  });
  if (taken.length === 0) return;
  for (const { nis, name, count, row } of taken)
    book.add({ key: figureKey.municipality(nis, kind), kind, value: count, of: name, rows: [row] });
  const value = taken.reduce((sum, { count }) => sum + count, 0);
  const rows = taken.map(({ row }) => row);
  book.add({ key: figureKey.whole(kind), kind, value, of: "", rows });
}

function countFamilies({ book, facts, words }: Counting): void {
  for (const [family, of] of Object.entries(words.client.familyNames)) {
    const advices = facts.client.advices.filter(({ routes }) =>
      routes.some((one) => one === family),
    );
    const contracts = facts.client.contracts.filter(({ families }) =>
      families.some((one) => one === family),
    );
    if (advices.length + contracts.length === 0) continue;
    const add = (kind: FigureKind, rows: readonly TraceRow[]) =>
      book.add({ key: figureKey.family(family, kind), kind, value: rows.length, of, rows });
    add(
      "family-advices",
      advices.map((advice) => adviceRow(words, advice)),
    );
    add(
      "family-contracts",
      contracts.map((contract) => contractRow(words, contract)),
    );
  }
}
