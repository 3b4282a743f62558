import type { Tx } from "#platform/db";
import { type Actor, personOf } from "../rules/actor.ts";
import { addAuditEntry } from "../store/audit-entries.ts";

/** About what: the kind of thing, which one, and what it was called then. */
export type AuditSubject = {
  readonly kind: string;
  readonly id?: string;
  readonly name?: string;
};

/**
 * Writes who did what to the audit trail of the partnership, in the transaction that does it: both happen or
 * neither. Nobody can change or remove it afterwards.
 * @param verb    `domain.deed`, lower case with hyphens: `register.merge`
 * @param details what a later reader needs to understand it; no secrets, no more of a person than needed
 */
export async function recordAudit(
  tx: Tx,
  actor: Actor,
  verb: `${string}.${string}`,
  subject?: AuditSubject,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const person = personOf(actor);
  await addAuditEntry(tx, actor.partnershipId, {
    actorKind: actor.kind,
    personId: person?.id ?? null,
    personName: person?.name ?? null,
    verb,
    subjectKind: subject?.kind ?? null,
    subjectId: subject?.id ?? null,
    subjectName: subject?.name ?? null,
    details,
  });
}
