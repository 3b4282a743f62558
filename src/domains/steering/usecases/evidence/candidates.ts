import type { Actor } from "#access";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import {
  type PreparedActions,
  type PriorityKinds,
  prepareActions,
} from "../../rules/evidence/suggest-actions.ts";
import { listCandidates, stampOfCandidates } from "../../store/evidence/tray.ts";
import { listFrames } from "../../store/frames/frames.ts";
import { actionsInSight } from "./evidence-app.ts";

export type Candidates = {
  readonly prepared: PreparedActions;
  readonly kinds: readonly PriorityKinds[];
};

/** Thousands of actions take longer to read than everything else of the page; one set a partnership and sight is kept. */
const kept = new Map<string, { readonly stamp: string; readonly prepared: PreparedActions }>();
const mostKept = 20;

/** The actions in the actor's sight that evidence of these days may belong to, and which sorts of deed count for what. */
export async function candidatesFor(
  tx: Tx,
  actor: Actor,
  evidence: readonly { readonly happenedOn: Day }[],
): Promise<Candidates> {
  const years = evidence.map(({ happenedOn }) => Number(happenedOn.slice(0, 4)));
  if (years.length === 0) return { prepared: prepareActions([]), kinds: [] };
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const frames = await listFrames(tx, to);
  const kinds = frames.flatMap(({ id, priorities }) =>
    priorities.map(({ code, suggestedKinds }) => ({ frameId: id, code, suggestedKinds })),
  );
  const scope = actionsInSight(actor);
  const whose = JSON.stringify([actor.partnershipId, scope.nis === "all" ? "all" : scope]);
  const stamp = `${from}-${to} ${await stampOfCandidates(tx, scope, from, to)}`;
  const known = kept.get(whose);
  if (known?.stamp === stamp) return { prepared: known.prepared, kinds };
  const prepared = prepareActions(await listCandidates(tx, scope, from, to));
  kept.delete(whose);
  kept.set(whose, { stamp, prepared });
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return { prepared, kinds };
}
