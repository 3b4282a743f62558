import { type Actor, listColleagues, personOf, refusalFor } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import { listMunicipalities } from "#territory";
import type { NewAction } from "../../rules/action.ts";
import { type ActionContent, inOrder, type MoneyLine } from "../../rules/actions/action-content.ts";
import { type ActionProblem, judgeAction } from "../../rules/actions/judge-action.ts";
import { nextActionNumber } from "../../store/actions/action-number.ts";
import { findByOrigin, insertAction, nodeExists } from "../../store/actions/action-rows.ts";
import { addSteeringRevision } from "../../store/steering-revisions.ts";

/** What only the plan itself says about a new action: other domains leave it out. */
export type ActionExtras = Partial<
  Pick<ActionContent, "status" | "doneOn"> & {
    readonly money: readonly MoneyLine[];
    readonly copiedFrom: string;
  }
>;

export type AddedAction =
  | { readonly kind: "added"; readonly id: string; readonly number: number }
  /** The same record made this action before; nothing was written. */
  | { readonly kind: "known"; readonly id: string; readonly number: number }
  | Refusal<
      "not-permitted" | "no-such-node" | "no-such-owner" | "no-such-municipality" | ActionProblem
    >;

/**
 * Makes an owned action in the transaction of whoever calls. With an `originRef` the same record never makes
 * two: the second time the first is named, also when it was removed meanwhile.
 * @param actor may edit the plan for the municipalities of the action; for the whole partnership (no `nis`) that is the coordinator
 */
export async function addAction(
  tx: Tx,
  actor: Actor,
  action: NewAction,
  now: Instant,
  extras: ActionExtras = {},
): Promise<AddedAction> {
  const refusal = refusalFor(actor, "plan.edit", { nis: action.nis ?? [] });
  if (refusal) return refusal;
  const [problem] = judgeAction({ ...action, ...extras }, dayOf(now));
  if (problem) return problem;
  // Before looking for an earlier one: the lock in it makes two callers wait for each other.
  const number = await nextActionNumber(tx);
  const known = action.originRef && (await findByOrigin(tx, action.origin, action.originRef));
  if (known) return { kind: "known", ...known };
  if (action.nodeId && !(await nodeExists(tx, action.nodeId))) {
    return refuse("no-such-node", "nodeId");
  }
  if (!(await areKnown(tx, action))) return refuse("no-such-municipality", "ownerNis");
  const ownerName = await nameOfOwner(tx, action);
  if (ownerName === null) return refuse("no-such-owner", "ownerPersonId");
  const content = contentOf(action, ownerName, extras);
  const id = await insertAction(tx, content, {
    number,
    origin: action.origin,
    originRef: action.originRef ?? null,
    originHref: action.originHref ?? null,
    originLabel: action.originLabel ?? null,
    copiedFrom: extras.copiedFrom ?? null,
    createdBy: personOf(actor)?.id ?? null,
    now,
  });
  const person = personOf(actor);
  await addSteeringRevision(tx, {
    subject: "action",
    id,
    deed: "made",
    before: null,
    after: { title: content.title },
    person,
    now,
  });
  return { kind: "added", id, number };
}

/** Is every municipality an action names one that there is? */
export async function areKnown(
  tx: Tx,
  { nis = [], ownerNis }: { readonly nis?: readonly string[]; readonly ownerNis?: string | null },
): Promise<boolean> {
  const named = new Set([...nis, ...(ownerNis ? [ownerNis] : [])]);
  return named.size === 0 || (await listMunicipalities(tx, [...named])).length === named.size;
}

/** The name that stands with the action; null when the account named has no role here. */
export async function nameOfOwner(
  tx: Tx,
  owner: { readonly ownerPersonId?: string | null; readonly ownerName?: string },
): Promise<string | null> {
  if (!owner.ownerPersonId) return (owner.ownerName ?? "").trim();
  if (!isId(owner.ownerPersonId)) return null;
  const colleagues = await listColleagues(tx);
  return colleagues.find(({ id }) => id === owner.ownerPersonId)?.name ?? null;
}

const contentOf = (action: NewAction, ownerName: string, extras: ActionExtras): ActionContent =>
  inOrder({
    title: action.title.trim(),
    description: (action.description ?? "").trim(),
    code: (action.code ?? "").trim(),
    nodeId: action.nodeId ?? null,
    status: extras.status ?? "planned",
    startsOn: action.startsOn,
    dueOn: action.dueOn,
    doneOn: extras.status === "done" ? (extras.doneOn ?? null) : null,
    ownerPersonId: action.ownerPersonId ?? null,
    ownerName,
    ownerNis: action.ownerNis ?? null,
    nis: action.nis ?? [],
    counts: action.counts ?? [],
    partnerIds: action.partnerIds ?? [],
    money: extras.money ?? [],
  });
