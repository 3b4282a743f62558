import { type Actor, recordAudit } from "#access";
import type { Tx } from "#platform/db";
import type { GatheringFacts } from "../../store/guests/gathering-facts.ts";

/** Writes a deed of follow-up in the audit trail; numbers, no names. */
export const auditFollowUp = (
  tx: Tx,
  actor: Actor,
  deed: string,
  { id, title }: Pick<GatheringFacts, "id" | "title">,
  details?: Record<string, string | number | boolean | null>,
): Promise<void> =>
  recordAudit(tx, actor, `follow-up.${deed}`, { kind: "gathering", id, name: title }, details);
