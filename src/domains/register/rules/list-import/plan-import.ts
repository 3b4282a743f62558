import type { Day } from "#kernel/day";
import { spokenText } from "../compose-record.ts";
import type { StatementFields } from "../statement.ts";
import { comparableName, comparableText } from "./comparable-text.ts";
import type { ListTable } from "./list-table.ts";
import {
  type KnownWorld,
  type ReadingChoices,
  type ReadRow,
  type RowProblem,
  type RowTrouble,
  readRow,
} from "./read-row.ts";

/** An organisation the register has, as far as recognising it takes. */
export type KnownOrganisation = {
  readonly id: string;
  readonly number: string | null;
  readonly name: string;
  readonly seatNis: string | null;
  /** Town of the seat as written, for places outside the municipalities we know. */
  readonly town: string | null;
  /** What this same list said about it last time. */
  readonly saidBefore: StatementFields | null;
  /** The day of that edition. */
  readonly saidOn: Day | null;
};

export type PlannedRow =
  | { readonly kind: "new"; readonly row: ReadRow }
  /** Same number, or the row this list had before, or a person said it is the same. */
  | {
      readonly kind: "merge" | "unchanged";
      readonly row: ReadRow;
      readonly with: KnownOrganisation;
      readonly by: "number" | "earlier-list" | "person";
    }
  /** Same name in the same municipality, no number to be sure; new unless a person says otherwise. */
  | { readonly kind: "maybe-same"; readonly row: ReadRow; readonly with: KnownOrganisation };

export type RefusedRow = RowTrouble<RowProblem> & { readonly raw: readonly string[] };

export type ImportPlan = {
  readonly rows: readonly PlannedRow[];
  readonly refused: readonly RefusedRow[];
  /** Stood in an earlier edition of this list and in no row of this one, by name. */
  readonly gone: readonly KnownOrganisation[];
};

/** What happens to every row of a list. A pure answer: the preview shows it, the import does it. */
export function planImport(
  table: ListTable,
  choices: ReadingChoices & {
    /** Lines a person ticked as "this is the same organisation". */
    readonly sameLines: ReadonlySet<number>;
    /** The day the list speaks of: an older edition cannot say that somebody left a newer one. */
    readonly listDay: Day;
  },
  known: KnownWorld,
  organisations: readonly KnownOrganisation[],
): ImportPlan {
  const match = matcherFor(organisations);
  const seen = new Map<string, number>();
  const rows: PlannedRow[] = [];
  const refused: RefusedRow[] = table.broken.map(({ line, column, because, starts }) => ({
    line,
    column,
    because: `line-${because}`,
    written: starts,
    raw: [starts],
  }));
  for (const listRow of table.rows) {
    const reading = readRow(table, listRow, choices, known);
    if (reading.kind === "refused") {
      refused.push({ ...reading.trouble, raw: reading.raw });
      continue;
    }
    const { row } = reading;
    const key = row.number ?? identity(row.name, row.nis, row.place);
    const before = seen.get(key);
    if (before !== undefined) {
      refused.push({ ...twice(row, before, table, choices), raw: listRow.cells });
      continue;
    }
    seen.set(key, row.line);
    rows.push(match(row, choices.sameLines));
  }
  refused.sort((a, b) => a.line - b.line);
  const settled = withoutSharedMatches(rows);
  return { rows: settled, refused, gone: goneFrom(organisations, settled, refused, choices) };
}

/**
 * Those the list spoke of before and no longer does. A row that may be them, or one under their name that was
 * refused or stands apart, still speaks of them: only who is surely absent is gone.
 */
function goneFrom(
  organisations: readonly KnownOrganisation[],
  rows: readonly PlannedRow[],
  refused: readonly RefusedRow[],
  { listDay }: { readonly listDay: Day },
): KnownOrganisation[] {
  const met = new Set(rows.flatMap((row) => (row.kind === "new" ? [] : [row.with.id])));
  const otherNames = new Set([
    ...rows.map(({ row }) => comparableName(row.name)),
    ...refused.flatMap(({ raw }) =>
      raw.flatMap((cell) => cell.split(/[;\t|]/)).map(comparableName),
    ),
  ]);
  const namesOf = ({ name, saidBefore }: KnownOrganisation) => [name, saidBefore?.name?.value];
  return organisations
    .filter((one) => one.saidBefore !== null && !met.has(one.id))
    .filter(({ saidOn }) => saidOn === null || saidOn <= listDay)
    .filter((one) => !namesOf(one).some((name) => name && otherNames.has(comparableName(name))))
    .sort((a, b) => a.name.localeCompare(b.name, "nl"));
}

/** Two rows may not flow into one organisation: the second stays on its own. */
function withoutSharedMatches(rows: readonly PlannedRow[]): PlannedRow[] {
  const sure = new Set(
    rows.flatMap((one) => (one.kind === "merge" || one.kind === "unchanged" ? [one.with.id] : [])),
  );
  const taken = new Set<string>();
  return rows.map((one) => {
    if (one.kind === "new") return one;
    const clash = one.kind === "maybe-same" ? sure.has(one.with.id) : taken.has(one.with.id);
    if (clash) return { kind: "new", row: one.row };
    if (one.kind !== "maybe-same") taken.add(one.with.id);
    return one;
  });
}

const twice = (
  row: ReadRow,
  before: number,
  table: ListTable,
  { mapping }: ReadingChoices,
): RowTrouble<RowProblem> => {
  const target = row.number === null ? "name" : "number";
  return {
    line: row.line,
    column: table.headers[mapping.indexOf(target)] ?? null,
    because: row.number === null ? "row-twice" : "number-twice",
    written: String(before),
  };
};

/** Name and place as one key; the municipality of today, else the place as written. */
const identity = (name: string, nis: string | null, place: string | null): string =>
  [comparableName(name), nis ?? comparableText(place ?? "")].join("\n");

const placeOf = (fields: StatementFields): string | null => {
  const seat = fields["establishment:seat"]?.value;
  return [seat?.postcode, seat?.town].filter(Boolean).join(" ") || null;
};

function matcherFor(organisations: readonly KnownOrganisation[]) {
  const byNumber = new Map<string, KnownOrganisation>();
  const byEarlierRow = new Map<string, KnownOrganisation>();
  const byName = new Map<string, KnownOrganisation[]>();
  for (const one of organisations) {
    if (one.number) byNumber.set(one.number, one);
    // A place outside the municipalities we know is compared as written.
    const keys = new Set([one.seatNis, null].map((nis) => identity(one.name, nis, one.town)));
    for (const key of keys) byName.set(key, [...(byName.get(key) ?? []), one]);
    const said = one.saidBefore;
    if (!said?.name?.value || said.number?.value) continue;
    const seat = said["establishment:seat"]?.value;
    byEarlierRow.set(identity(said.name.value, seat?.nis ?? null, placeOf(said)), one);
  }
  return (row: ReadRow, sameLines: ReadonlySet<number>): PlannedRow => {
    const key = identity(row.name, row.nis, row.place);
    const sure = row.number ? byNumber.get(row.number) : byEarlierRow.get(key);
    if (sure) return joined(row, sure, row.number ? "number" : "earlier-list");
    const named = (byName.get(key) ?? []).filter(
      // Two different numbers are two different enterprises, whatever their names.
      ({ number }) => !(row.number && number),
    );
    const [only] = named;
    if (!only || named.length > 1 || key.endsWith("\n")) return { kind: "new", row };
    return sameLines.has(row.line)
      ? joined(row, only, "person")
      : { kind: "maybe-same", row, with: only };
  };
}

function joined(
  row: ReadRow,
  organisation: KnownOrganisation,
  by: "number" | "earlier-list" | "person",
): PlannedRow {
  const same =
    organisation.saidBefore !== null &&
    spokenText(organisation.saidBefore) === spokenText(row.fields);
  return { kind: same ? "unchanged" : "merge", row, with: organisation, by };
}

/** How many rows go which way; `cells` counts cells left out of rows that are taken over. */
export type PlanCounts = {
  readonly read: number;
  readonly added: number;
  readonly merged: number;
  readonly unchanged: number;
  readonly maybeSame: number;
  readonly refused: number;
  readonly cells: number;
  /** Organisations of an earlier edition that are absent now. */
  readonly gone: number;
};

export function countPlan({ rows, refused, gone }: ImportPlan): PlanCounts {
  const of = (kind: PlannedRow["kind"]) => rows.filter((row) => row.kind === kind).length;
  return {
    read: rows.length + refused.length,
    added: of("new") + of("maybe-same"),
    merged: of("merge"),
    unchanged: of("unchanged"),
    maybeSame: of("maybe-same"),
    refused: refused.length,
    cells: rows.reduce((sum, { row }) => sum + row.troubles.length, 0),
    gone: gone.length,
  };
}
