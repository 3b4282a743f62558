import { type Actor, mayReach } from "#access";
import type { TraceRow } from "../../rules/report/report-content.ts";

/** Which rows of a trace lead to their record for this reader. */
export type MayFollow = Readonly<Record<Exclude<TraceRow["kind"], "line">, boolean>>;

export const mayFollow = (actor: Actor): MayFollow => ({
  action: mayReach(actor, "plan.read"),
  evidence: mayReach(actor, "evidence.read"),
  question: mayReach(actor, "question.read"),
  advice: mayReach(actor, "clause.read"),
  contract: mayReach(actor, "contract.read"),
  spend: mayReach(actor, "spend.read"),
  gathering: mayReach(actor, "gathering.read"),
});
