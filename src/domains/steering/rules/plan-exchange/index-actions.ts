import { plainText } from "#kernel/file-table";
import type { KnownAction, PlanWorld } from "./plan-world.ts";

/** The actions here, by everything a file can name them by. Built once, whatever the size of the file. */
export type ActionIndex = {
  byMark: ReadonlyMap<string, KnownAction>;
  byNumber: ReadonlyMap<number, KnownAction>;
  /** Of this plan, or standing alone. */
  byCode: ReadonlyMap<string, readonly KnownAction[]>;
  /** Likewise, by the plain text of the title. */
  byTitle: ReadonlyMap<string, readonly KnownAction[]>;
};

export function indexActions(world: Pick<PlanWorld, "nodes" | "actions">): ActionIndex {
  const nodes = new Set(world.nodes.map(({ id }) => id));
  const byMark = new Map<string, KnownAction>();
  for (const action of world.actions) if (action.mark) byMark.set(action.mark, action);
  for (const action of world.actions) byMark.set(action.id, action);
  const here = world.actions.filter(
    ({ content }) => content.nodeId === null || nodes.has(content.nodeId),
  );
  return {
    byMark,
    byNumber: new Map(world.actions.map((action) => [action.number, action])),
    byCode: Map.groupBy(
      here.filter(({ content }) => content.code !== ""),
      ({ content }) => content.code,
    ),
    byTitle: Map.groupBy(here, ({ content }) => plainText(content.title)),
  };
}
