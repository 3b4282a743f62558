import { plainText } from "#kernel/file-table";
import type { ActionStatus } from "../action.ts";
import {
  type DetailColumn,
  detailColumns,
  type OwnWorkbookWords,
  type SheetRole,
  sheetRoles,
} from "./read-own-workbook.ts";
import type { RowLevel } from "./read-values.ts";
import { type PlainTarget, plainTargets } from "./target-field.ts";

/** Columns of our own files. */
export type OwnColumn = Exclude<
  PlainTarget,
  "ignore" | "codeAndTitle" | "goalBoth" | "planBoth" | "actionBoth"
>;

/** The words in our own files, in one language. */
export type FileWords = {
  readonly sheets: Readonly<Record<SheetRole, string>>;
  readonly columns: Readonly<Record<OwnColumn, string>>;
  /** Columns that only the sheets with details have. */
  readonly details: Readonly<
    Record<
      "partnerNumber" | "name" | "frame" | "priority" | "text" | "who" | "when" | "from" | "to",
      string
    >
  >;
  readonly levels: Readonly<Record<RowLevel, string>>;
  readonly statuses: Readonly<Record<ActionStatus, string>>;
  /** For reading only: of an action, all years and sources together. */
  readonly totalBudget: string;
};

/** How our own files are recognised and read, in whichever of the languages they were written. */
export type OwnWords = OwnWorkbookWords & {
  statusOf(text: string): ActionStatus | null;
  levelOf(text: string): RowLevel | null;
};

/** The words of all languages turned round: from what stands in a file to what it means. */
export function ownWords(languages: readonly FileWords[]): OwnWords {
  const headers = new Map<string, PlainTarget>();
  const sheets = new Map<string, SheetRole>();
  const details = new Map<string, DetailColumn>();
  const statuses = new Map<string, ActionStatus>();
  const levels = new Map<string, RowLevel>();
  for (const words of languages) {
    for (const target of plainTargets) {
      if (target in words.columns) {
        headers.set(plainText(words.columns[target as OwnColumn]), target);
      }
    }
    for (const role of sheetRoles) sheets.set(plainText(words.sheets[role]), role);
    for (const column of detailColumns) details.set(plainText(detailName(words, column)), column);
    for (const [status, name] of entriesOf(words.statuses)) statuses.set(plainText(name), status);
    for (const [level, name] of entriesOf(words.levels)) levels.set(plainText(name), level);
  }
  return {
    headers,
    sheets,
    details,
    statusOf: (text) => statuses.get(plainText(text)) ?? null,
    levelOf: (text) => levels.get(plainText(text)) ?? null,
  };
}

const entriesOf = <Key extends string>(
  words: Readonly<Record<Key, string>>,
): readonly (readonly [Key, string])[] => Object.entries(words) as [Key, string][];

/** What a column of a sheet with details is called. */
export const detailName = ({ columns, details }: FileWords, column: DetailColumn): string =>
  column === "number" ? details.partnerNumber : ({ ...columns, ...details } as const)[column];
