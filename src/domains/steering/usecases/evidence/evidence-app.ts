import { type Actor, mayReach, refusalFor } from "#access";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import type { App } from "#platform/request-context";
import type { ReadScope } from "../../rules/actions/action-subject.ts";
import { type EvidenceReach, nisToRead, ownNis } from "../../rules/evidence/read-reach.ts";
import { readScope } from "../actions/read-scope.ts";

/** What the use cases of evidence are handed of the process. */
export type EvidenceApp = Pick<App, "db" | "files">;

/** How much of the evidence somebody may see; a refusal when nothing at all. */
export function readReach(actor: Actor): EvidenceReach | Refusal<"not-permitted"> {
  if (!mayReach(actor, "evidence.read")) return refuse("not-permitted", "evidence.read");
  if (!refusalFor(actor, "evidence.read")) return { kind: "all" };
  return { kind: "municipalities", nis: ownNis(actor) };
}

/** Which actions evidence may name to somebody: those they may read; at the least those of the whole partnership. */
export function actionsInSight(actor: Actor): ReadScope {
  const scope = readScope(actor);
  return isRefusal(scope) ? { nis: [], personId: null } : scope;
}

/** Evidence of the whole partnership is read by everybody who may read any. */
export const refusalToRead = (actor: Actor, nis: readonly string[]) =>
  refusalFor(actor, "evidence.read", { nis: nisToRead(actor, nis) });

/** For whom something that comes in is, until somebody says otherwise: staff may only record for their own. */
export const nisByDefault = (actor: Actor): readonly string[] =>
  refusalFor(actor, "evidence.edit") ? ownNis(actor) : [];
