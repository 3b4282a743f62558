import type { Actor } from "#access";
import { isAppError } from "#kernel/app-error";
import type { Instant } from "#kernel/day";
import { readKboNumber } from "#kernel/kbo-number";
import { type Refusal, refuse } from "#kernel/refusal";
import { isMailAddress } from "#platform/mail/letter";
import type { App } from "#platform/request-context";
import { isRowProblem, readTable } from "#platform/tables";
import { longest } from "../../rules/guests/guest.ts";
import {
  type GuestColumn,
  type RefusedGuestRow,
  readGuestHeader,
  readGuestLanguage,
  readSide,
} from "../../rules/guests/guest-columns.ts";
import { insertGuest, selectGuestsOf } from "../../store/guests/guest-rows.ts";
import { insertImport } from "../../store/guests/import-rows.ts";
import { readSettings } from "../../store/guests/settings-rows.ts";
import { fieldsOf, findSame, type TypedGuest } from "./add-guests.ts";
import { auditGuests, type HeldRefusal, keepUntilOf, nameOf, withGuestsOf } from "./hold-guests.ts";

export const mostGuestListBytes = 5 * 1024 * 1024;
const mostRows = 2_000;

type ReadRow = { readonly row: number; readonly typed: TypedGuest };
export type ReadGuestList = {
  readonly kind: "read";
  readonly rows: readonly ReadRow[];
  readonly refused: readonly RefusedGuestRow[];
  /** Headings that say nothing we know. */
  readonly unused: readonly string[];
};

/** A guest list somebody brings in: CSV or a workbook, in columns of any order. */
export async function readGuestList(
  content: Uint8Array,
  fileName: string,
): Promise<ReadGuestList | Refusal<"no-columns" | "unreadable">> {
  try {
    const limits = { maxBytes: mostGuestListBytes, maxRows: mostRows };
    const table = await readTable(content, { fileName, limits });
    const columns = readGuestHeader(table.header);
    if (columns.organisation === undefined && columns.person === undefined) {
      await table.close();
      return refuse("no-columns", table.header.join(", ").slice(0, 200));
    }
    const rows: ReadRow[] = [];
    const refused: RefusedGuestRow[] = [];
    for await (const line of table.lines) {
      if (isRowProblem(line)) {
        refused.push({ row: line.row, because: "unreadable", field: "", text: line.starts });
        continue;
      }
      const read = readRow(line.row, line.cells, columns, table.header);
      if ("because" in read) refused.push(read);
      else rows.push(read);
    }
    const used = Object.values(columns);
    const unused = table.header.filter((name, at) => name.trim() !== "" && !used.includes(at));
    return { kind: "read", rows, refused, unused };
  } catch (fault) {
    if (isAppError(fault)) return refuse("unreadable", fault.message);
    throw fault;
  }
}

function readRow(
  row: number,
  cells: readonly string[],
  columns: Partial<Record<GuestColumn, number>>,
  header: readonly string[],
): ReadRow | RefusedGuestRow {
  const cell = (column: GuestColumn): string => {
    const at = columns[column];
    return at === undefined ? "" : (cells[at] ?? "").replace(/\s+/g, " ").trim();
  };
  const no = (because: RefusedGuestRow["because"], column?: GuestColumn): RefusedGuestRow => {
    const at = column === undefined ? undefined : columns[column];
    const text = column === undefined ? cells.join(" · ") : cell(column);
    const field = at === undefined ? "" : (header[at] ?? "");
    return { row, because, field, text: text.slice(0, 200) };
  };
  const [organisationName, personName, email] = [
    cell("organisation"),
    cell("person"),
    cell("email"),
  ];
  if (organisationName === "" && personName === "") return no("no-name");
  if (organisationName.length > longest.organisation) return no("too-long", "organisation");
  if (personName.length > longest.person) return no("too-long", "person");
  if (email !== "" && !isMailAddress(email)) return no("email", "email");
  const numberText = cell("number");
  const number = numberText === "" ? null : readKboNumber(numberText);
  if (number?.kind === "refused") return no("number", "number");
  const language = readGuestLanguage(cell("language"));
  if (language === null) return no("language", "language");
  const side = readSide(cell("side"));
  if (side === null) return no("side", "side");
  return {
    row,
    typed: {
      organisationName,
      personName,
      email,
      organisationNumber: number?.number ?? null,
      language,
      side,
    },
  };
}

export type GuestsImported = {
  readonly kind: "imported";
  readonly id: string;
  readonly added: number;
  readonly known: number;
  readonly refused: number;
};

/** Puts the rows of a file on the list; who is there already stays as it is, what is wrong is kept and told. */
export const importGuests = (
  app: Pick<App, "db">,
  actor: Actor,
  gatheringId: string,
  file: { readonly name: string; readonly content: Uint8Array },
  now: Instant,
): Promise<GuestsImported | HeldRefusal | Refusal<"no-columns" | "unreadable">> =>
  withGuestsOf<GuestsImported | Refusal<"no-columns" | "unreadable">>(
    app.db,
    actor,
    gatheringId,
    "guest.edit",
    async (tx, gathering) => {
      const read = await readGuestList(file.content, file.name);
      if (read.kind === "refused") return read;
      const settings = await readSettings(tx, gatheringId);
      const keepUntil = keepUntilOf(gathering, settings);
      const there = [...(await selectGuestsOf(tx, gatheringId))];
      const seen: { id: string; organisationNumber: string | null; email: string | null }[] = [];
      const refused = [...read.refused];
      let [added, known] = [0, 0];
      for (const { row, typed } of read.rows) {
        if (findSame(there, typed)) {
          known += 1;
          continue;
        }
        const text = typed.organisationName || typed.personName;
        if (findSame(seen, typed)) {
          refused.push({ row, because: "twice", field: "", text });
          continue;
        }
        const fields = await fieldsOf(tx, typed);
        const id = await insertGuest(tx, gatheringId, { ...fields, origin: "import", keepUntil });
        if (!id) {
          refused.push({ row, because: "twice", field: "", text });
          continue;
        }
        seen.push({ id, organisationNumber: typed.organisationNumber, email: fields.email });
        added += 1;
      }
      refused.sort((one, other) => one.row - other.row);
      const made = { fileName: file.name, added, known, refused, at: now, byName: nameOf(actor) };
      const id = await insertImport(tx, gatheringId, made);
      await auditGuests(tx, actor, "import", gathering, { added, known, refused: refused.length });
      return { kind: "imported", id, added, known, refused: refused.length };
    },
  );
