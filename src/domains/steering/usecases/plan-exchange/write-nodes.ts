import { type Actor, personOf } from "#access";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { NodeChange } from "../../rules/plan-exchange/compare-nodes.ts";
import type { ImportUndo, NodeState } from "../../rules/plan-exchange/import-record.ts";
import type { KnownNode } from "../../rules/plan-exchange/plan-world.ts";
import { insertNode, nextPosition, updateNode, writeBudgets } from "../../store/plan/plan-nodes.ts";
import { addSteeringRevision } from "../../store/steering-revisions.ts";

/** What a part of the plan says, without who it is. */
export const stateOf = ({ id: _, version: __, ...state }: KnownNode): NodeState => state;

/**
 * Writes goals and action plans, goals first.
 * @returns ids by the keys of the file, and what undo needs
 */
export async function writeNodes(
  tx: Tx,
  actor: Actor,
  planId: string,
  {
    changes,
    known,
  }: { readonly changes: readonly NodeChange[]; readonly known: readonly KnownNode[] },
  now: Instant,
): Promise<{ readonly ids: ReadonlyMap<string, string>; readonly nodes: ImportUndo["nodes"] }> {
  const ids = new Map(known.map(({ code, id }) => [code, id]));
  const nodes: ImportUndo["nodes"][number][] = [];
  const goalsFirst = [...changes].sort(
    (a, b) => Number(a.after.level !== "goal") - Number(b.after.level !== "goal"),
  );
  for (const { key, before } of changes) if (before) ids.set(key, before.id);
  for (const change of goalsFirst) {
    const { key, kind, before } = change;
    if (kind === "unchanged") continue;
    const after = await stateAfter(tx, planId, change, ids);
    const { budgets, ...content } = after;
    const id = before?.id ?? (await insertNode(tx, planId, content, now));
    ids.set(key, id);
    if (before) await updateNode(tx, id, content, now);
    await writeBudgets(tx, id, budgets);
    await addSteeringRevision(tx, {
      subject: "plan-node",
      id,
      deed: before ? "changed" : "made",
      before: before ? stateOf(before) : null,
      after: { ...after, planId },
      person: personOf(actor),
      now,
    });
    nodes.push({ id, before: before ? stateOf(before) : null, after });
  }
  return { ids, nodes };
}

async function stateAfter(
  tx: Tx,
  planId: string,
  { after, before }: NodeChange,
  ids: ReadonlyMap<string, string>,
): Promise<NodeState> {
  const { parentKey, position, ...said } = after;
  const parentId = parentKey === null ? null : (ids.get(parentKey) ?? before?.parentId ?? null);
  return {
    ...said,
    parentId,
    position: position ?? (await nextPosition(tx, planId, parentId)),
  };
}
