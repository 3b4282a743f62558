import type { ActionContent } from "../actions/action-content.ts";
import type { PlanProposal } from "./compare-plan.ts";
import type { KnownNode } from "./plan-world.ts";

/** How many rows went which way. */
export type ImportCounts = {
  readonly nodes: KindCounts;
  readonly actions: KindCounts;
  /** Rows not taken over. */
  readonly refused: number;
  /** Cells left out or filled in. */
  readonly told: number;
};

type KindCounts = {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
};

export function countProposal({ nodes, actions, troubles }: PlanProposal): ImportCounts {
  const ofRows = troubles.filter(({ raw }) => raw !== null);
  // A row with two things wrong is told twice, and refused once.
  const rows = new Set(ofRows.map(({ sheet, line, raw }) => JSON.stringify([sheet, line, raw])));
  return {
    nodes: countKinds(nodes),
    actions: countKinds(actions),
    refused: rows.size,
    told: troubles.length - ofRows.length,
  };
}

const countKinds = (
  changes: readonly { readonly kind: "added" | "changed" | "unchanged" }[],
): KindCounts => {
  const of = (kind: string) => changes.filter((one) => one.kind === kind).length;
  return { added: of("added"), changed: of("changed"), unchanged: of("unchanged") };
};

export const changesNothing = ({ nodes, actions }: ImportCounts): boolean =>
  nodes.added + nodes.changed + actions.added + actions.changed === 0;

/** A part of the plan as undo gives it back. */
export type NodeState = Omit<KnownNode, "id" | "version">;

/** What an import made and what stood before, so that the whole can be taken back. */
export type ImportUndo = {
  readonly planId: string;
  /** The plan itself was made by the import. */
  readonly planMade: boolean;
  readonly nodes: readonly {
    readonly id: string;
    readonly before: NodeState | null;
    readonly after: NodeState;
  }[];
  readonly actions: readonly {
    readonly id: string;
    readonly title: string;
    /** Only the fields that changed; null: the action was made. */
    readonly before: Partial<ActionContent> | null;
    readonly after: Partial<ActionContent> | null;
    readonly noteIds: readonly string[];
  }[];
};

/** What an undo gave back, and what it left because somebody changed it since. */
export type UndoOutcome = {
  readonly given: number;
  readonly kept: readonly {
    readonly kind: "action" | "node" | "plan";
    readonly id: string;
    readonly name: string;
  }[];
};
