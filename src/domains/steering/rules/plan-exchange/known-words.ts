import { plainText } from "#kernel/file-table";
import type { ActionStatus } from "../action.ts";
import type { RowLevel } from "./read-values.ts";

/** What the reader must be told about the world. */
export type KnownPlanWords = {
  /** NIS of a municipality by its name, code or postcode; null when unknown or not one. */
  placeOf(text: string): string | null;
  /** Our own words in the language of the file. */
  statusOf(text: string): ActionStatus | null;
  levelOf(text: string): RowLevel | null;
};

/** Names a part of the plan inside one file: its code, or its title where it has none. */
export const nodeKey = (code: string, title: string): string =>
  code === "" ? `~${plainText(title)}` : code;

export type Part = { readonly code: string; readonly title: string };
