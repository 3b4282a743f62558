import { readEstablishmentNumber, readKboNumber } from "#kernel/kbo-number";
import { parseKboDay } from "./kbo-day.ts";
import type { RowProblem } from "./kbo-extract.ts";
import type { KboPart, KboRowFile } from "./kbo-layout.ts";

type CellProblem = { readonly because: RowProblem; readonly column: string };
type CellCheck = (cell: string) => RowProblem | null;

const day: CellCheck = (cell) => (cell === "" || parseKboDay(cell) ? null : "unknown-day");
const filled: CellCheck = (cell) => (cell.trim() === "" ? "empty-field" : null);
const oneOf =
  (...codes: string[]): CellCheck =>
  (cell) =>
    codes.includes(cell) ? null : "unknown-code";
const digits =
  (least: number, most: number): CellCheck =>
  (cell) =>
    /^\d+$/.test(cell) && cell.length >= least && cell.length <= most ? null : "unknown-code";

const enterpriseNumber: CellCheck = (cell) => {
  const reading = readKboNumber(cell);
  if (reading.kind === "number") return null;
  return reading.because === "wrong-check-digits" ? "wrong-check-digits" : "not-a-number";
};
const establishmentNumber: CellCheck = (cell) =>
  readEstablishmentNumber(cell) ? null : "not-a-number";

/** What a cell must be; a column that is not named may hold anything. */
const checks: Readonly<Record<KboRowFile, Readonly<Record<string, CellCheck>>>> = {
  enterprise: {
    EnterpriseNumber: enterpriseNumber,
    TypeOfEnterprise: oneOf("0", "1", "2"),
    StartDate: day,
  },
  establishment: {
    EstablishmentNumber: establishmentNumber,
    StartDate: day,
    EnterpriseNumber: enterpriseNumber,
  },
  denomination: {
    Language: oneOf("0", "1", "2", "3", "4"),
    TypeOfDenomination: digits(3, 3),
    Denomination: filled,
  },
  address: { TypeOfAddress: filled, DateStrikingOff: day },
  activity: { NaceVersion: oneOf("2003", "2008", "2025"), NaceCode: digits(2, 7) },
  contact: { ContactType: filled, Value: filled },
};

/** The first cell of a row that is not what its column says; null when all are. `cells` in the order of the columns. */
export function problemOfCells(
  { file, columns }: KboPart,
  cells: readonly string[],
): CellProblem | null {
  const ofFile = checks[file];
  for (const [index, column] of columns.entries()) {
    const because = ofFile[column]?.(cells[index] ?? "") ?? null;
    if (because) return { because, column };
  }
  return null;
}
