import type { Refusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { type Actor, tenantOf } from "../rules/actor.ts";
import { refusalFor } from "../rules/permissions.ts";
import {
  type AuditEntry,
  type AuditFilter,
  auditChoices,
  listAuditEntries,
} from "../store/audit-entries.ts";

export const auditPageSize = 50;

export type AuditPage = {
  readonly entries: readonly AuditEntry[];
  readonly total: number;
  readonly verbs: readonly string[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
};

/**
 * The audit trail of the partnership, the newest first.
 * @param page counted from 1
 */
export async function readAudit(
  app: Pick<App, "db">,
  actor: Actor,
  filter: AuditFilter,
  page: number,
): Promise<AuditPage | Refusal<"not-permitted">> {
  const refused = refusalFor(actor, "audit.read");
  if (refused) return refused;
  const window = { offset: (page - 1) * auditPageSize, limit: auditPageSize };
  return inPartnership(app.db, tenantOf(actor), async (tx) => ({
    ...(await listAuditEntries(tx, actor.partnershipId, filter, window)),
    ...(await auditChoices(tx, actor.partnershipId)),
  }));
}
