import { type Actor, recordAudit, tenantOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import type { ActionContent } from "../../rules/actions/action-content.ts";
import { judgeAction } from "../../rules/actions/judge-action.ts";
import { addAction } from "./add-action.ts";
import type { ChangeProblem } from "./write-change.ts";

export type ActionStarted =
  | { readonly kind: "added"; readonly id: string; readonly number: number }
  | { readonly kind: "problems"; readonly problems: readonly Refusal<ChangeProblem>[] };

/** Makes an action a person typed, with everything that is wrong about it told at once. */
export async function startAction(
  db: Db,
  actor: Actor,
  content: ActionContent,
  now: Instant,
): Promise<ActionStarted> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const added = await addAction(tx, actor, { ...content, origin: "hand" }, now, content);
    if (isRefusal(added)) {
      const problems = judgeAction(content, dayOf(now));
      return { kind: "problems", problems: problems.length > 0 ? problems : [added] };
    }
    const about = { kind: "action", id: added.id, name: content.title };
    await recordAudit(tx, actor, "steering.add-action", about);
    return { kind: "added", id: added.id, number: added.number };
  });
}
