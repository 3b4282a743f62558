import { mostHidden } from "#kernel/hide-small";
import type { NetworkingYear, YearGathering } from "#networking";
import type { ReportWords } from "../../text/report-document/index.ts";
import { actionRow, type FigureBook, type Scope } from "./count-figures.ts";
import { countResultFigures } from "./count-meetings.ts";
import { type FigureKind, figureKey, figureUnits } from "./figure-kinds.ts";
import { type CountingGatherings, gatheringRow, inPlace } from "./gathering-rows.ts";
import type { ReportFacts } from "./report-facts.ts";

/**
 * Gatherings of the year: of the whole, by municipality, by form, by fair. What came of meetings is hidden where it is small.
 * Where nothing was held there is no figure.
 */
export function countNetworking(book: FigureBook, facts: ReportFacts, words: ReportWords): void {
  const counting: CountingGatherings = { book, facts, words };
  const { gatherings } = facts.networking;
  countOf(counting, { of: "", keyOf: figureKey.whole }, gatherings);
  for (const { nis, name } of facts.municipalities) {
    const keyOf = (kind: FigureKind) => figureKey.municipality(nis, kind);
    countOf(counting, { of: name, keyOf }, inPlace(gatherings, nis));
  }
  for (const [form, of] of Object.entries(words.networking.formNames)) {
    const keyOf = (kind: FigureKind) => figureKey.form(form, kind);
    const own = gatherings.filter(({ kind }) => kind === form);
    countOf(counting, { of, keyOf }, own);
  }
  for (const fair of gatherings.filter(({ wishes }) => wishes !== null)) {
    const keyOf = (kind: FigureKind) => figureKey.gathering(fair.id, kind);
    addWishes(counting, { of: fair.title, keyOf }, [fair]);
    addMeetings(counting, { of: fair.title, keyOf }, [fair]);
  }
  countResultFigures(counting);
  countVouchers(counting);
}

function countOf(
  counting: CountingGatherings,
  scope: Scope,
  gatherings: readonly YearGathering[],
): void {
  if (gatherings.length === 0) return;
  const { book, words } = counting;
  const rows = gatherings.map((gathering) => gatheringRow(gathering));
  const kind = "gatherings";
  book.add({ key: scope.keyOf(kind), kind, value: rows.length, of: scope.of, rows });
  addSum(counting, scope, "guests-asked", gatherings, ({ asked }) => asked);
  const kept = gatherings.filter(({ came }) => came !== null);
  if (kept.length > 0)
    for (const [one, key] of cameKinds)
      addSum(counting, scope, one, kept, ({ came }) => came?.[key] ?? 0);
  if (gatherings.some(({ wishes }) => wishes !== null)) addWishes(counting, scope, gatherings);
  addMeetings(counting, scope, gatherings);
  const ids = new Set(gatherings.map(({ id }) => id));
  const made = counting.facts.madeActions.filter(({ gatheringId }) => ids.has(gatheringId));
  const actions = "gathering-actions";
  book.add({
    key: scope.keyOf(actions),
    kind: actions,
    value: made.length,
    of: scope.of,
    rows: made.map((action) => actionRow(action)),
    source: words.sources.gatherings,
  });
}

const cameKinds = [
  ["guests-came", "guests"],
  ["gathering-people", "people"],
  ["came-social", "social"],
  ["came-regular", "regular"],
  ["came-public", "authority"],
] as const satisfies readonly (readonly [FigureKind, keyof NonNullable<YearGathering["came"]>])[];

function addSum(
  { book, words }: CountingGatherings,
  scope: Scope,
  kind: FigureKind,
  gatherings: readonly YearGathering[],
  measure: (gathering: YearGathering) => number,
): void {
  const own = gatherings.filter((gathering) => measure(gathering) > 0);
  book.add({
    key: scope.keyOf(kind),
    kind,
    value: own.reduce((sum, gathering) => sum + measure(gathering), 0),
    of: scope.of,
    rows: own.map((one) => gatheringRow(one, words.short(figureUnits[kind], measure(one)))),
    source: words.sources.gatherings,
  });
}

function addWishes(
  counting: CountingGatherings,
  scope: Scope,
  gatherings: readonly YearGathering[],
): void {
  addSum(counting, scope, "wishes-made", gatherings, ({ wishes }) => wishes?.made ?? 0);
  addSum(counting, scope, "wishes-met", gatherings, ({ wishes }) => wishes?.met ?? 0);
}

function addMeetings(
  counting: CountingGatherings,
  scope: Scope,
  gatherings: readonly YearGathering[],
): void {
  addSum(counting, scope, "meetings-held", gatherings, ({ met }) => met);
}

type Voucher = NetworkingYear["vouchers"][number];

/** Vouchers say who took up what they were given: small counts are hidden, and rows say no numbers. */
function countVouchers({ book, facts, words }: CountingGatherings): void {
  const { vouchers } = facts.networking;
  if (vouchers.length === 0) return;
  const rowsOf = (some: readonly Voucher[]) =>
    [...new Map(some.map(({ gathering }) => [gathering.id, gathering])).values()].map((gathering) =>
      gatheringRow(gathering),
    );
  const add = (kind: FigureKind, some: readonly Voucher[], value: number) =>
    book.add({
      key: figureKey.whole(kind),
      kind,
      value: some.length > 0 && some.length <= mostHidden ? null : value,
      of: "",
      rows: rowsOf(some),
      source: words.sources.gatherings,
    });
  const issued = vouchers.filter(({ isIssued }) => isIssued);
  const used = vouchers.filter(({ isUsed }) => isUsed);
  add("vouchers-issued", issued, issued.length);
  add("vouchers-used", used, used.length);
  add(
    "voucher-euros",
    used,
    used.reduce((sum, { cents }) => sum + cents, 0),
  );
}
