import { type Actor, tenantOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import type { ActionStatus } from "../../rules/action.ts";
import { loadAction } from "../../store/actions/action-rows.ts";
import { refusalToEdit } from "./read-scope.ts";
import { type ChangeProblem, writeChange } from "./write-change.ts";

export type StatusChanged =
  | { readonly kind: "changed"; readonly title: string }
  | Refusal<"no-such-action" | "changed-since" | ChangeProblem>;

/**
 * Moves an action to another status, from the board or with one click; done means done today, and what
 * would only begin later began today.
 * @param move `from`: the status the person saw; refused when it meanwhile became another
 */
export async function changeStatus(
  db: Db,
  actor: Actor,
  id: string,
  move: { readonly from: ActionStatus; readonly to: ActionStatus },
  now: Instant,
): Promise<StatusChanged> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const stored = await loadAction(tx, id, { lock: true });
    if (!stored || stored.removedAt) return refuse("no-such-action");
    const refusal = refusalToEdit(actor, stored.content);
    if (refusal) return refusal;
    if (stored.content.status !== move.from) return refuse("changed-since", "status");
    const doneOn = move.to === "done" ? dayOf(now) : null;
    const { startsOn } = stored.content;
    const content = {
      ...stored.content,
      status: move.to,
      doneOn,
      startsOn: doneOn !== null && doneOn < startsOn ? doneOn : startsOn,
    };
    const written = await writeChange(tx, actor, stored, content, now);
    if (written.kind === "problems") return written.problems[0] ?? refuse("changed-since");
    return { kind: "changed", title: content.title };
  });
}
