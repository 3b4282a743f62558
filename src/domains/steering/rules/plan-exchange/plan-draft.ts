import type { Day } from "#kernel/day";
import type { ActionStatus } from "../action.ts";

/** Where in the file something stands. */
export type FilePlace = { readonly sheet: string | null; readonly line: number };

/** Why a row was not taken over, or a cell left out. */
export type RowTroubleReason =
  | "no-title"
  | "title-too-long"
  | "description-too-long"
  | "owner-too-long"
  | "financing-too-long"
  | "done-in-future"
  | "done-before-start"
  | "code-too-long"
  | "code-twice"
  | "ends-before-begins"
  | "wrong-day"
  | "wrong-amount"
  | "wrong-status"
  | "wrong-level"
  | "wrong-number"
  | "unknown-place"
  | "unknown-part"
  | "part-of-other-level"
  | "total-row"
  | "broken-row"
  | "no-such-action"
  | "several-actions"
  | "was-removed"
  | "year-out-of-range"
  | "money-twice"
  | "year-missing";

/** What is told about a cell without refusing its row. */
export type CellTroubleReason =
  | "owner-as-name"
  | "unknown-partner"
  | "unknown-priority"
  | "period-filled-in"
  | "done-day-filled-in"
  | "several-sources";

export type Trouble = FilePlace & {
  /** Header of the column; null: the row as a whole. */
  readonly field: string | null;
  readonly because: RowTroubleReason | CellTroubleReason;
  /** What stood there, or what it is about. */
  readonly detail: string;
  /** The whole row when it is refused; null when only a cell is left out. */
  readonly raw: string | null;
};

/** A goal or action plan as a file tells it. What the file has no column for is undefined, and stays as it was. */
export type DraftNode = {
  readonly place: FilePlace;
  readonly level: "goal" | "action-plan";
  readonly code: string;
  /** Code of the goal above an action plan. */
  readonly parentCode: string | null;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly position: number | undefined;
  /** What was stated, by year, for the years the file has a column for; null: nothing stated. EUR cents. */
  readonly budgets: ReadonlyMap<number, number | null>;
};

/** Money as told for one action. No `financing`: the file does not say from which source. */
export type DraftMoney = {
  readonly year: number;
  readonly financing: string | null;
  readonly budgetCents: number | undefined;
  readonly spentCents: number | undefined;
};

export type DraftNote = {
  readonly body: string;
  readonly personName: string;
  /** A moment as we write it ourselves; null: unknown. */
  readonly at: string | null;
};

export type DraftAction = {
  readonly place: FilePlace;
  readonly raw: string;
  /** Our own mark of this action; empty in files of others. */
  readonly reference: string;
  /** Number of the action here, in files of our own. */
  readonly number: number | null;
  readonly code: string;
  readonly hasCode: boolean;
  readonly title: string;
  /** Code of the part of the plan; null: stands alone; undefined: not told. */
  readonly nodeCode: string | null | undefined;
  readonly description: string | undefined;
  readonly status: ActionStatus | undefined;
  readonly startsOn: Day | undefined;
  readonly dueOn: Day | undefined;
  readonly doneOn: Day | null | undefined;
  readonly owner: string | undefined;
  readonly ownerNis: string | null | undefined;
  readonly nis: readonly string[] | undefined;
  readonly priorities: readonly string[] | undefined;
  readonly partners: readonly string[] | undefined;
  /** Undefined: the file says nothing of money. */
  readonly money: readonly DraftMoney[] | undefined;
  /** All money of the action stands here, so that what is not told is gone. */
  readonly moneyIsWhole: boolean;
  readonly notes: readonly DraftNote[];
  /** Headers of the columns the fields came from, to name them in a trouble. */
  readonly columns: Readonly<Record<string, string>>;
};

export type PlanDraft = {
  /** Name and years, where the file tells them. */
  readonly plan: {
    readonly name: string;
    readonly fromYear: number;
    readonly toYear: number;
  } | null;
  readonly nodes: readonly DraftNode[];
  readonly actions: readonly DraftAction[];
  readonly troubles: readonly Trouble[];
};
