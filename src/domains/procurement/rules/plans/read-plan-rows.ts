import { type FileRow, type FileTable, plainText } from "#kernel/file-table";
import { cleanText, nameLine } from "./name-line.ts";
import { type PlanField, yearOfField } from "./plan-field.ts";
import type { PlanSettings } from "./plan-settings.ts";
import type { LeftReason, PlannedPurchase, PlanReading, PlanTrouble } from "./planned-purchase.ts";
import { type RowAmounts, readRowAmounts } from "./read-row-amounts.ts";
import { statedTotal } from "./stated-total.ts";
import { mayFillDown } from "./suggest-plan-columns.ts";
import { tellRowKind } from "./tell-row-kind.ts";

export type FoundPlace =
  | { readonly kind: "found"; readonly nis: string }
  | { readonly kind: "unknown" | "ambiguous" };

/** What reading needs to know of the world. */
export type PlanWorld = {
  /** By number or by name, as they stand in the row; also municipalities that merged since. */
  readonly place: (nis: string, name: string) => FoundPlace;
  readonly isCpv: (code: string) => boolean;
  /** Numbers were written by a program: a point always begins the decimals. */
  readonly machine: boolean;
};

/** One row laid out by what its columns mean. */
export type PlanRow = {
  readonly at: { readonly sheet: string | null; readonly line: number };
  readonly raw: string;
  readonly cells: readonly string[];
  readonly of: (field: PlanField) => string;
  readonly headerOf: (field: PlanField) => string | null;
};

type Reading = {
  readonly settings: PlanSettings;
  readonly world: PlanWorld;
  readonly headers: readonly string[];
  readonly years: readonly { readonly at: number; readonly year: number }[];
};

/** Reads the rows of a table as planned purchases; every row is accounted for. */
export function readPlanRows(
  table: FileTable,
  settings: PlanSettings,
  world: PlanWorld,
): PlanReading {
  const { mapping } = settings;
  const plainHeaders = table.headers.map(plainText);
  const reading: Reading = {
    settings,
    world,
    headers: table.headers.map((header, at) => header || `#${at + 1}`),
    years: mapping.flatMap((field, at) => {
      const year = yearOfField(field);
      return year ? [{ at, year }] : [];
    }),
  };
  const lines = new Map<string, PlannedPurchase>();
  const refused: PlanTrouble[] = table.broken.map(({ line, because, starts }) => ({
    ...{ sheet: table.name, line, field: null, because: "unreadable-row" as const },
    ...{ detail: because, raw: starts },
  }));
  const left: PlanTrouble[] = [];
  const told: PlanTrouble[] = [];
  const sums: { readonly row: PlanRow; readonly amounts: RowAmounts }[] = [];
  const twins = new Map<string, number>();
  let above: readonly string[] = [];
  let section = "";
  for (const fileRow of table.rows) {
    const kind = tellRowKind(fileRow.cells, mapping, plainHeaders);
    const cells =
      kind === "purchase" && settings.fillDown
        ? filledDown(fileRow, above, mapping)
        : fileRow.cells;
    if (kind === "purchase") above = cells;
    const row = layRow({ ...fileRow, cells }, table, mapping);
    if (kind === "heading") section = cleanText(row.raw).replace(/:$/, "");
    if (kind === "sum")
      sums.push({ row, amounts: readRowAmounts(row, reading.years, optionsOf(reading)) });
    if (kind !== "purchase") {
      left.push(leftOut(row, kind));
      continue;
    }
    const read = readRow(row, section, reading);
    if (read.kind === "refused") {
      refused.push(read.trouble);
      continue;
    }
    placeLine(read.line, row, { lines, twins, left, told, read: read.told });
  }
  const all = [...lines.values()];
  const oursCents = all.reduce((sum, { totalCents }) => sum + (totalCents ?? 0), 0);
  return {
    rows: table.rows.length + table.broken.length,
    lines: all,
    ...{ refused, left, told, oursCents },
    stated: statedTotal(
      sums.map(({ row, amounts }) => ({
        text: row.raw,
        line: row.at.line,
        cents: amounts.totalCents,
      })),
    ),
  };
}

const optionsOf = ({ settings, world }: Reading) => ({
  machine: world.machine,
  euros: settings.euros,
});

const leftOut = (row: PlanRow, because: LeftReason, detail = ""): PlanTrouble => ({
  ...row.at,
  field: null,
  because,
  detail,
  raw: row.raw,
});

/** A merged cell stands once, in its first row. */
function filledDown(
  { cells }: FileRow,
  above: readonly string[],
  mapping: PlanSettings["mapping"],
): readonly string[] {
  const width = Math.max(cells.length, mapping.length);
  return Array.from({ length: width }, (_, at) => {
    const cell = cells[at] ?? "";
    return cell.trim() === "" && mayFillDown(mapping[at] ?? "ignore") ? (above[at] ?? "") : cell;
  });
}

function layRow(row: FileRow, table: FileTable, mapping: PlanSettings["mapping"]): PlanRow {
  const cell = (at: number) => (row.cells[at] ?? "").trim();
  const columns = (field: PlanField) => mapping.flatMap((one, at) => (one === field ? [at] : []));
  return {
    at: { sheet: row.sheet ?? table.name, line: row.line },
    raw: row.cells
      .map((one) => one.trim())
      .filter(Boolean)
      .join(" | ")
      .slice(0, 2_000),
    cells: row.cells,
    of: (field) => columns(field).map(cell).filter(Boolean).join("\n"),
    headerOf: (field) => table.headers[columns(field)[0] ?? -1] ?? null,
  };
}

type ReadRow =
  | { readonly kind: "line"; readonly line: PlannedPurchase; readonly told: readonly PlanTrouble[] }
  | { readonly kind: "refused"; readonly trouble: PlanTrouble };

function readRow(row: PlanRow, section: string, reading: Reading): ReadRow {
  const { settings, world } = reading;
  const refuse = (because: PlanTrouble["because"], field: PlanField, detail: string): ReadRow => ({
    kind: "refused",
    trouble: { ...row.at, field: row.headerOf(field), because, detail, raw: row.raw },
  });
  const named = nameLine(row);
  if (named === null) return refuse("no-title", "title", "");
  const [nisText, nameText] = [row.of("nis"), row.of("municipality")];
  const place: FoundPlace =
    nisText || nameText
      ? world.place(nisText, nameText)
      : settings.nis
        ? { kind: "found", nis: settings.nis }
        : { kind: "unknown" };
  if (place.kind !== "found") {
    if (!nisText && !nameText) return refuse("no-municipality", "municipality", "");
    return refuse(
      `${place.kind}-municipality`,
      nameText ? "municipality" : "nis",
      nameText || nisText,
    );
  }
  const told: PlanTrouble[] = [];
  const tell = (because: PlanTrouble["because"], field: PlanField, detail: string) =>
    told.push({ ...row.at, field: row.headerOf(field), because, detail, raw: null });
  if (named.because) tell(named.because, "title", row.of("title"));
  const amounts = readRowAmounts(row, reading.years, optionsOf(reading));
  for (const { because, header, detail } of amounts.told) {
    told.push({ ...row.at, field: header, because, detail, raw: null });
  }
  const cpvText = row.of("cpv");
  const cpv = /\d{8}/.exec(cpvText.replace(/[.\s]/g, ""))?.[0] ?? null;
  const statedCpv = cpv && world.isCpv(cpv) ? cpv : null;
  if (cpvText && !statedCpv) tell("cpv-unknown", "cpv", cpvText);
  const codes = (["goalCode", "planCode", "code"] as const).map(row.of);
  return {
    kind: "line",
    told,
    line: {
      key: keyOf(place.nis, codes, named.title, row.of("department")),
      ...row.at,
      nis: place.nis,
      title: named.title,
      description: named.description,
      context: contextOf(row, section),
      code: row.of("code"),
      department: row.of("department").slice(0, 200),
      categories: row
        .of("category")
        .split(/[;\n]/)
        .map((one) => one.trim())
        .filter(Boolean),
      statedCpv,
      nature: readNature(row.of("nature")),
      timing: row.of("timing").slice(0, 200),
      totalCents: amounts.totalCents,
      years: amounts.years,
      cells: Object.fromEntries(
        reading.headers.flatMap((header, at) => {
          const cell = (row.cells[at] ?? "").trim();
          return cell === "" ? [] : [[header, cell]];
        }),
      ),
    },
  };
}

/** Codes of goal, plan and action name a line of a multi-year plan; a list of one's own goes by its title. */
function keyOf(nis: string, codes: readonly string[], title: string, department: string): string {
  const [goal, plan, code] = codes;
  const parts =
    code && (goal || plan)
      ? ["code", goal, plan, code]
      : ["title", code, plainText(title), plainText(department)];
  return [nis, ...parts].join("|").slice(0, 900);
}

const contextOf = (row: PlanRow, section: string): string =>
  [row.of("goal"), row.of("plan"), section, row.of("note")]
    .map(cleanText)
    // Some write only codes there: BD-1, SD01/BD03.
    .filter((text, at, all) => /\p{L}{4}/u.test(text) && all.indexOf(text) === at)
    .join("\n")
    .slice(0, 2_000);

function readNature(text: string): PlannedPurchase["nature"] {
  const plain = plainText(text);
  if (/^(?:w|werken|werk|travaux|works?)\b/.test(plain)) return "works";
  if (/^(?:l|leveringen|levering|fournitures?|suppl(?:y|ies))\b/.test(plain)) return "supplies";
  if (/^(?:d|diensten|dienst|services?)\b/.test(plain)) return "services";
  return null;
}

type Placing = {
  readonly lines: Map<string, PlannedPurchase>;
  readonly twins: Map<string, number>;
  readonly left: PlanTrouble[];
  readonly told: PlanTrouble[];
  readonly read: readonly PlanTrouble[];
};

/**
 * The same purchase in another year is one line; an own list that says the same twice has it once. Two rows of a
 * multi-year plan with the same codes and other amounts are two lines.
 */
function placeLine(
  line: PlannedPurchase,
  row: PlanRow,
  { lines, twins, left, told, read }: Placing,
): void {
  const known = lines.get(line.key);
  if (!known) {
    lines.set(line.key, line);
    told.push(...read);
    return;
  }
  if (sameCells(known, line)) {
    left.push(leftOut(row, "twice", String(known.line)));
    return;
  }
  const ownYear = row.of("year") !== "";
  const overlaps = Object.keys(line.years).some((year) => year in known.years);
  if (ownYear && !overlaps) {
    lines.set(line.key, withYears(known, line));
    left.push(leftOut(row, "joined", String(known.line)));
    told.push(...read);
    return;
  }
  const count = (twins.get(line.key) ?? 1) + 1;
  twins.set(line.key, count);
  lines.set(`${line.key}#${count}`, { ...line, key: `${line.key}#${count}` });
  told.push(...read);
}

const sameCells = (one: PlannedPurchase, other: PlannedPurchase): boolean =>
  JSON.stringify(one.cells) === JSON.stringify(other.cells);

const withYears = (known: PlannedPurchase, more: PlannedPurchase): PlannedPurchase => ({
  ...known,
  years: { ...known.years, ...more.years },
  totalCents:
    known.totalCents === null && more.totalCents === null
      ? null
      : (known.totalCents ?? 0) + (more.totalCents ?? 0),
});
