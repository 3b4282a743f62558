import type { Day } from "#kernel/day";
import type { ActionContent } from "../actions/action-content.ts";

export type KnownNode = {
  readonly id: string;
  readonly parentId: string | null;
  readonly level: "goal" | "action-plan";
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly position: number;
  readonly version: number;
  readonly budgets: readonly { readonly year: number; readonly amountCents: number }[];
};

export type KnownAction = {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  /** By which the file it came from named it; null when it was made here. */
  readonly mark: string | null;
  readonly content: ActionContent;
  /** What was written at it. */
  readonly notes: readonly {
    readonly body: string;
    readonly personName: string;
    readonly at: string;
  }[];
};

/** What stands in the partnership, as far as a plan file can touch it. */
export type PlanWorld = {
  readonly nodes: readonly KnownNode[];
  readonly actions: readonly KnownAction[];
  /** Ids and marks of actions that were removed. */
  readonly removed: ReadonlySet<string>;
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  /** Priorities of every frame, of all its versions. */
  readonly priorities: readonly {
    readonly frameId: string;
    readonly key: string;
    readonly code: string;
  }[];
  /** Organisations of the register. */
  readonly organisations: readonly {
    readonly id: string;
    readonly number: string | null;
    readonly name: string;
  }[];
};

/** What the file does not tell. */
export type PlanDefaults = {
  /** Source of an amount without one. */
  readonly financing: string;
  readonly fromYear: number;
  readonly toYear: number;
  /** Nothing can be done after it. */
  readonly today: Day;
};
