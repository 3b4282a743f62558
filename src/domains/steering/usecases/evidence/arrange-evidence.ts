import { type Actor, refusalFor, tenantOf } from "#access";
import type { Day, Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import { type ActionLine, findActionLine } from "../../store/evidence/action-lines.ts";
import { type Evidence, findEvidence } from "../../store/evidence/evidence-rows.ts";
import { addAction } from "../actions/add-action.ts";
import { actionsInSight, type EvidenceApp } from "./evidence-app.ts";
import { writeAside, writeChange } from "./write-evidence.ts";

/** More at once is no longer looking at each. */
const mostAtOnce = 200;

export type Arranged =
  | { readonly kind: "arranged"; readonly count: number; readonly action: ActionLine | null }
  | Refusal<"not-permitted" | "no-such-evidence" | "no-such-action" | "nothing-chosen">;

/** Does something to several pieces in one transaction: all of them, or none. */
async function arrange(
  { db }: Pick<EvidenceApp, "db">,
  actor: Actor,
  ids: readonly string[],
  work: (tx: Tx, evidence: Evidence) => Promise<unknown>,
  before: (tx: Tx) => Promise<ActionLine | null | Refusal<"no-such-action">> = async () => null,
): Promise<Arranged> {
  if (ids.length === 0 || ids.length > mostAtOnce) return refuse("nothing-chosen");
  return inPartnership(db, tenantOf(actor), async (tx): Promise<Arranged> => {
    const chosen: Evidence[] = [];
    // In one order, so that two who choose the same pieces wait for each other and do not block.
    for (const id of [...new Set(ids)].sort()) {
      const evidence = await findEvidence(tx, id, { lock: true });
      if (!evidence) return refuse("no-such-evidence");
      const refusal = refusalFor(actor, "evidence.edit", { nis: evidence.content.nis });
      if (refusal) return refusal;
      chosen.push(evidence);
    }
    const action = await before(tx);
    if (action && "kind" in action) return action;
    for (const evidence of chosen) await work(tx, evidence);
    return { kind: "arranged", count: chosen.length, action };
  });
}

/** Lets evidence prove an action; null takes it back to the tray. What was set aside counts again. */
export const linkEvidence = (
  app: Pick<EvidenceApp, "db">,
  actor: Actor,
  ids: readonly string[],
  actionId: string | null,
  now: Instant,
): Promise<Arranged> =>
  arrange(
    app,
    actor,
    ids,
    async (tx, evidence) => {
      if (evidence.setAsideAt) await writeAside(tx, actor, evidence, false, now);
      await writeChange(tx, actor, evidence, { ...evidence.content, actionId }, now);
    },
    async (tx) => {
      if (actionId === null) return null;
      return (
        (await findActionLine(tx, actionsInSight(actor), actionId)) ??
        refuse("no-such-action", "actionId")
      );
    },
  );

/** Takes evidence out of the tray without an action, or brings it back; the deed itself stays on record. */
export const setAside = (
  app: Pick<EvidenceApp, "db">,
  actor: Actor,
  ids: readonly string[],
  aside: boolean,
  now: Instant,
): Promise<Arranged> =>
  arrange(app, actor, ids, async (tx, evidence) => {
    if ((evidence.setAsideAt !== null) !== aside) await writeAside(tx, actor, evidence, aside, now);
  });

export type ActionMade =
  | { readonly kind: "made" | "known"; readonly actionId: string; readonly number: number }
  | Refusal;

/** Makes an action of the deed, done on its day, which the evidence then proves. The same evidence never makes two. */
export async function makeActionOfEvidence(
  { db }: Pick<EvidenceApp, "db">,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<ActionMade> {
  return inPartnership(db, tenantOf(actor), async (tx): Promise<ActionMade> => {
    const evidence = await findEvidence(tx, id, { lock: true });
    if (!evidence) return refuse("no-such-evidence");
    const { content } = evidence;
    const refusal = refusalFor(actor, "evidence.edit", { nis: content.nis });
    if (refusal) return refusal;
    const done = { status: "done", doneOn: content.happenedOn } as const;
    const added = await addAction(tx, actor, actionOf(evidence), now, done);
    if (added.kind === "refused") return added;
    // Made before and removed since: there it would count for nothing, unseen.
    if (!(await findActionLine(tx, actionsInSight(actor), added.id))) {
      return refuse("no-such-action", "actionId");
    }
    if (evidence.setAsideAt) await writeAside(tx, actor, evidence, false, now);
    await writeChange(tx, actor, evidence, { ...content, actionId: added.id }, now);
    return {
      kind: added.kind === "added" ? "made" : "known",
      actionId: added.id,
      number: added.number,
    };
  });
}

const actionOf = ({ id, content }: Evidence) => ({
  title: content.title,
  description: content.description,
  startsOn: content.happenedOn as Day,
  dueOn: content.happenedOn as Day,
  nis: content.nis,
  origin: "evidence",
  originRef: id,
  originHref: `/bewijs/${id}`,
  originLabel: content.title,
});
