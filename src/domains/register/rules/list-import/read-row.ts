import { type KboNumberProblem, readKboNumber } from "#kernel/kbo-number";
import type { EstablishmentFacts } from "../field.ts";
import { readFte } from "../fte.ts";
import type { OrganisationKind } from "../organisation.ts";
import type { StatementFields } from "../statement.ts";
import type { WorkForm } from "../work-form.ts";
import type { ColumnMapping } from "./column-mapping.ts";
import type { BrokenLine, ListRow, ListTable } from "./list-table.ts";
import {
  cleanCell,
  partsOf,
  readCount,
  readEmail,
  readNace,
  readPhone,
  readPostcode,
  readStreetAddress,
  readWebsite,
} from "./read-cell.ts";
import { readType } from "./read-type.ts";
import type { TargetField } from "./target-field.ts";

/** Why a whole row is not taken over. */
export type RowProblem =
  | `number-${KboNumberProblem}`
  | "name-missing"
  | "name-too-long"
  | "number-twice"
  | "row-twice"
  | `line-${BrokenLine["because"]}`;

/** Why one cell is left out while its row is taken over. */
export type CellProblem =
  | "email-unreadable"
  | "website-unreadable"
  | "phone-unreadable"
  | "postcode-unreadable"
  | "nace-unreadable"
  | "count-unreadable"
  | "activity-unknown"
  | "area-unknown"
  | "legal-form-unknown"
  | "markup-removed"
  | "number-left-out"
  | "too-long";

/** A problem and where it stands: which line, which column, what was written there. */
export type RowTrouble<Because extends string = RowProblem | CellProblem> = {
  readonly line: number;
  readonly column: string | null;
  readonly because: Because;
  /** What was written; for `number-twice` and `row-twice` the line it stands on as well. */
  readonly written: string;
};

/** One row as the register understands it. */
export type ReadRow = {
  readonly line: number;
  readonly name: string;
  readonly number: string | null;
  /** The municipality of today, when the text or the postcode tells it. */
  readonly nis: string | null;
  /** Place as written. */
  readonly place: string | null;
  readonly fields: StatementFields;
  readonly troubles: readonly RowTrouble<CellProblem>[];
};

export type RowReading =
  | { readonly kind: "row"; readonly row: ReadRow }
  | {
      readonly kind: "refused";
      readonly trouble: RowTrouble<RowProblem>;
      readonly raw: readonly string[];
    };

export type PlacedAddress = Pick<EstablishmentFacts, "lon" | "lat" | "place_precision">;

/** What reading a row must be told about the world. */
export type KnownWorld = {
  /** The municipality of today that postcode and name together mean; null when none or several. */
  municipality(postcode: string | null, name: string | null): string | null;
  /** Code of the activity with this label or synonym. */
  activity(words: string): string | null;
  legalForm(words: string): string | null;
  /** A point for the address, as exact as it can be; null when nothing fits. */
  point(address: {
    readonly street: string | null;
    readonly houseNumber: string | null;
    readonly postcode: string | null;
    readonly town: string | null;
    readonly nis: string | null;
  }): PlacedAddress | null;
};

export type ReadingChoices = {
  readonly fileName: string;
  readonly mapping: ColumnMapping;
  /** For rows whose type column is empty or says nothing known. */
  readonly defaultKind: OrganisationKind;
  readonly defaultForm: WorkForm | null;
  /** Rows whose number is wrong are taken over without it instead of refused. */
  readonly keepWithoutNumber: boolean;
};

type Cells = {
  text(target: TargetField): string;
  column(target: TargetField): string | null;
  several(target: TargetField): { text: string; column: string }[];
};

const longestName = 400;
const longestText = 4_000;

/** Reads one row: refused whole for its number or name, else with the cells that could not be read told. */
export function readRow(
  table: ListTable,
  row: ListRow,
  choices: ReadingChoices,
  known: KnownWorld,
): RowReading {
  const troubles: RowTrouble<CellProblem>[] = [];
  const cells = cellsOf(table, row, choices.mapping, troubles);
  const refused = (because: RowProblem, column: string | null, written: string): RowReading => ({
    kind: "refused",
    trouble: { line: row.line, column, because, written },
    raw: row.cells,
  });
  const name = cells.text("name");
  if (name === "") return refused("name-missing", cells.column("name"), "");
  if (name.length > longestName) {
    return refused("name-too-long", cells.column("name"), `${name.slice(0, 80)}…`);
  }
  const writtenNumber = cells.text("number");
  const number = writtenNumber === "" ? null : readKboNumber(writtenNumber);
  if (number?.kind === "refused") {
    const column = cells.column("number");
    if (!choices.keepWithoutNumber) {
      return refused(`number-${number.because}`, column, writtenNumber);
    }
    troubles.push({ line: row.line, column, because: "number-left-out", written: writtenNumber });
  }
  const reader = { row, cells, choices, known, troubles };
  const place = readPlace(reader);
  const values = {
    name,
    number: number?.kind === "number" ? number.number : null,
    ...readValues(reader),
    "establishment:seat": place.facts,
  };
  return {
    kind: "row",
    row: {
      line: row.line,
      name,
      number: values.number,
      nis: place.nis,
      place: place.written,
      fields: stated(values, choices.fileName, row.line),
      troubles,
    },
  };
}

type Reader = {
  readonly row: ListRow;
  readonly cells: Cells;
  readonly choices: ReadingChoices;
  readonly known: KnownWorld;
  readonly troubles: RowTrouble<CellProblem>[];
};

/** Every value with its file and line; what the list leaves empty is not said at all. */
function stated(values: Record<string, unknown>, file: string, row: number): StatementFields {
  const spoken = Object.entries(values).filter(
    ([, value]) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(
    spoken.map(([field, value]) => [field, { value, file, row }]),
  ) as StatementFields;
}

function cellsOf(
  table: ListTable,
  row: ListRow,
  mapping: ColumnMapping,
  troubles: RowTrouble<CellProblem>[],
): Cells {
  const cleaned = mapping.map((target, at) => {
    const raw = row.cells[at] ?? "";
    if (target === "ignore") return "";
    const cell = cleanCell(raw);
    const column = table.headers[at] ?? null;
    if (cell.hadMarkup) {
      troubles.push({ line: row.line, column, because: "markup-removed", written: raw });
    }
    if (cell.text.length <= longestText) return cell.text;
    troubles.push({ line: row.line, column, because: "too-long", written: `${raw.slice(0, 80)}…` });
    return cell.text.slice(0, longestText);
  });
  const at = (target: TargetField) => mapping.indexOf(target);
  return {
    text: (target) => cleaned[at(target)] ?? "",
    column: (target) => table.headers[at(target)] ?? null,
    several: (target) =>
      mapping.flatMap((one, index) =>
        one === target && cleaned[index]
          ? [{ text: cleaned[index], column: table.headers[index] ?? "" }]
          : [],
      ),
  };
}

/** Reads a cell with `read`; what it cannot read is told and left out. */
function checked<Value>(
  { row, cells, troubles }: Reader,
  target: TargetField,
  read: (text: string) => Value | null,
  because: CellProblem,
): Value | null {
  const written = cells.text(target);
  if (written === "") return null;
  const value = read(written);
  if (value === null) {
    troubles.push({ line: row.line, column: cells.column(target), because, written });
  }
  return value;
}

/** As `checked`, for cells that hold several values; only the unreadable parts are left out. */
function checkedParts(
  { row, cells, troubles }: Reader,
  target: TargetField,
  read: (text: string) => string | null,
  because: CellProblem,
): string[] {
  const found = cells.several(target).flatMap(({ text, column }) => {
    const whole = read(text);
    if (whole !== null) return [whole];
    return partsOf(text, "also-commas").flatMap((part) => {
      const value = read(part);
      if (value === null) troubles.push({ line: row.line, column, because, written: part });
      return value === null ? [] : [value];
    });
  });
  return [...new Set(found)];
}

function readValues(reader: Reader): Record<string, unknown> {
  const { cells, choices, known } = reader;
  const type = readType(cells.text("type"));
  const forms = type.forms.length > 0 || type.kind !== null ? type.forms : defaultForms(choices);
  const activities = checkedParts(reader, "activities", known.activity, "activity-unknown");
  const area = checkedParts(
    reader,
    "service_area",
    (text) => known.municipality(null, text),
    "area-unknown",
  );
  return {
    kind: type.kind ?? choices.defaultKind,
    work_forms: forms.map((form) => ({ form })),
    "names.abbreviation": cells.text("abbreviation"),
    legal_form_code: checked(reader, "legal_form", known.legalForm, "legal-form-unknown"),
    website: checked(reader, "website", readWebsite, "website-unreadable"),
    email: checked(reader, "email", readEmail, "email-unreadable"),
    phone: checked(reader, "phone", readPhone, "phone-unreadable"),
    nace_codes: checkedParts(reader, "nace", readNace, "nace-unreadable"),
    activities: activities.map((code) => ({ code, basis: "stated" })),
    service_area: area,
    capacity_places: checked(reader, "capacity_places", readCount, "count-unreadable"),
    fte: checked(reader, "fte", readFte, "count-unreadable"),
    capacity_hours_month: checked(reader, "capacity_hours_month", readCount, "count-unreadable"),
    "description.nl": cells.text("description"),
    target_group: cells.text("target_group"),
    adapted_workplace: cells.text("adapted_workplace"),
    guidance: cells.text("guidance"),
    quality_labels: cells
      .several("quality_labels")
      .flatMap(({ text }) => partsOf(text, "also-commas")),
  };
}

const defaultForms = ({ defaultForm }: ReadingChoices): WorkForm[] =>
  defaultForm === null ? [] : [defaultForm];

function readPlace(reader: Reader) {
  const { cells, known } = reader;
  const town = cells.text("municipality") || null;
  const postcode = checked(reader, "postcode", readPostcode, "postcode-unreadable");
  const line = readStreetAddress(cells.text("address"));
  const street = cells.text("street") || line.street || null;
  const houseNumber = cells.text("house_number") || line.houseNumber;
  const box = cells.text("box") || line.box;
  if (!town && !postcode && !street) return { nis: null, written: null, facts: null };
  const nis = town || postcode ? known.municipality(postcode, town) : null;
  const point = known.point({ street, houseNumber, postcode, town, nis });
  const facts = {
    is_seat: true,
    country: "BE",
    ...given({ street, house_number: houseNumber, box, postcode, town, nis }),
    ...(point ?? {}),
  };
  return { nis, written: [postcode, town].filter(Boolean).join(" ") || null, facts };
}

const given = (facts: Record<string, string | null>) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
