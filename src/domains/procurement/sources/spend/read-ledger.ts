import { AppError } from "#kernel/app-error";
import type { Day } from "#kernel/day";
import { isRowProblem, readTable, type Table, type TableLine } from "#platform/tables";
import { tallCellFiller } from "../../rules/spend/ledgers/fill-tall-cells.ts";
import {
  type ColumnGuess,
  columnsOf,
  guessColumns,
  missingColumns,
} from "../../rules/spend/ledgers/ledger-columns.ts";
import {
  addEvidence,
  type LedgerEvidence,
  type LedgerPlan,
  noEvidence,
  planLedger,
} from "../../rules/spend/ledgers/ledger-evidence.ts";
import {
  amountFields,
  fieldOfHeader,
  type LedgerField,
} from "../../rules/spend/ledgers/ledger-field.ts";
import { type LedgerNote, ledgerReader } from "../../rules/spend/ledgers/read-ledger-row.ts";
import { type LedgerTally, ledgerTally } from "../../rules/spend/ledgers/tally-ledger.ts";
import type { SpendLine, SpendMessage } from "../../rules/spend/spend-line.ts";

/** How a ledger is written, before its rows are read. */
export type LedgerLook = {
  readonly headerRow: number;
  readonly header: readonly string[];
  readonly guesses: readonly ColumnGuess[];
  /** Without these it cannot be read. */
  readonly missing: readonly ("supplier" | "amount")[];
  readonly plan: LedgerPlan;
  readonly evidence: LedgerEvidence;
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** The first rows below the header. */
  readonly samples: readonly (readonly string[])[];
};

export type LedgerOptions = {
  /** As the person knows it. */
  readonly fileName: string;
  readonly sheet?: string;
  /** Plain text of the header → field, as chosen before. */
  readonly lastTime?: Readonly<Record<string, LedgerField>>;
};

// A ledger of a city for ten years.
const limits = { maxBytes: 1024 ** 3, maxRows: 5_000_000 };
const mostAboveHeader = 15;
const mostSamples = 200;
const mostShown = 6;
const noColumns: ReadonlySet<number> = new Set();

/**
 * Looks at a ledger as a whole: where its header stands, what its columns hold, how amounts and days are written. One
 * pass over the file; nothing is held of it but counts.
 * @throws AppError `table.…` when it is no table
 */
export async function lookAtLedger(path: string, options: LedgerOptions): Promise<LedgerLook> {
  const { table, header, headerRow, lines } = await openLedger(path, options);
  const samples: (readonly string[])[] = [];
  let guesses: ColumnGuess[] | null = null;
  const evidence = noEvidence();
  const settle = () => {
    const settled = guessColumns(header, samples, options.lastTime);
    for (const cells of samples) addEvidence(evidence, cells, columnsOf(settled));
    return settled;
  };
  for await (const line of lines(noColumns)) {
    if (isRowProblem(line)) continue;
    if (guesses) addEvidence(evidence, line.cells, columnsOf(guesses));
    else if (samples.push(line.cells) >= mostSamples) guesses = settle();
  }
  guesses ??= settle();
  const columns = columnsOf(guesses);
  return {
    headerRow,
    header,
    guesses,
    missing: missingColumns(columns),
    plan: planLedger(columns, evidence, table.format),
    evidence,
    sheets: table.sheets,
    sheet: table.sheet,
    samples: samples.slice(0, mostShown),
  };
}

export type LedgerPart =
  | {
      readonly kind: "line";
      readonly line: SpendLine;
      readonly messages: readonly SpendMessage<LedgerNote>[];
    }
  /** About a row that is no line: refused, with the whole row, or a total that differs. */
  | {
      readonly kind: "told";
      readonly messages: readonly SpendMessage<LedgerNote>[];
      readonly refused: string | null;
    }
  | { readonly kind: "end"; readonly tally: LedgerTally };

/**
 * The lines of a ledger one by one, with what is to be told of each; at the end what it came to. Every row is a line, a
 * total, a header printed again or refused with the reason.
 * @param plan as looked at, or changed by a person
 * @throws AppError `spend.columns-missing` when who or how much is in no column
 */
export async function* readLedger(
  path: string,
  plan: LedgerPlan,
  options: LedgerOptions & { readonly today: Day },
): AsyncGenerator<LedgerPart> {
  const missing = missingColumns(plan.columns);
  if (missing.length > 0) throw new AppError("spend.columns-missing", missing.join(", "));
  const { header, lines } = await openLedger(path, options);
  const read = ledgerReader(plan, header, options);
  const { tally, add } = ledgerTally(plan.currency);
  const amounts = new Set(amountFields.flatMap((field) => plan.columns[field] ?? []));
  for await (const line of lines(amounts)) {
    if (isRowProblem(line)) {
      const { row, starts } = line;
      const message = {
        line: row,
        code: "row-unreadable" as const,
        about: line.because,
        found: starts,
      };
      const messages = add(row, { kind: "refused", messages: [message] });
      yield { kind: "told", messages, refused: starts };
      continue;
    }
    const one = read(line);
    const messages = add(line.row, one);
    if (one.kind === "line") yield { kind: "line", line: one.line, messages };
    else if (messages.length > 0) {
      const refused = one.kind === "refused" ? line.cells.join(" | ").slice(0, 2_000) : null;
      yield { kind: "told", messages, refused };
    }
  }
  yield { kind: "end", tally };
}

/** The rows below the header. Above it stand titles and dates of print, which are no rows of the ledger. */
async function openLedger(path: string, { fileName, sheet }: LedgerOptions) {
  const table = await readTable(path, { fileName, sheet, limits });
  const first: TableLine[] = [{ row: table.headerRow, cells: table.header }];
  const rest = table.lines[Symbol.asyncIterator]();
  while (first.length < mostAboveHeader) {
    const next = await rest.next();
    if (next.done) break;
    first.push(next.value);
  }
  const at = headerAt(first);
  const head = first[at];
  const tall = (await table.tallCells?.()) ?? [];
  return {
    table,
    header: head && "cells" in head ? head.cells.map((cell) => cell.trim()) : table.header,
    headerRow: head?.row ?? table.headerRow,
    /** @param leftAlone columns of which a merged cell does not hold for the rows below */
    lines: (leftAlone: ReadonlySet<number>) =>
      linesFrom(first.slice(at + 1), rest, table, tallCellFiller(tall, leftAlone)),
  };
}

/** The row with the most headers we know, if it has two at least; else the first. */
function headerAt(rows: readonly TableLine[]): number {
  const known = rows.map((line) =>
    isRowProblem(line) ? 0 : new Set(line.cells.map(fieldOfHeader).filter(Boolean)).size,
  );
  const most = Math.max(0, ...known);
  return most >= 2 ? known.indexOf(most) : 0;
}

async function* linesFrom(
  first: readonly TableLine[],
  rest: AsyncIterator<TableLine>,
  table: Table,
  fill: ReturnType<typeof tallCellFiller>,
): AsyncGenerator<TableLine> {
  const filled = (line: TableLine): TableLine =>
    isRowProblem(line) ? line : { row: line.row, cells: fill(line.row, line.cells) };
  try {
    for (const line of first) yield filled(line);
    for (let next = await rest.next(); !next.done; next = await rest.next())
      yield filled(next.value);
  } finally {
    await table.close();
  }
}
