import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import "./tables.ts";

export type AuditEntry = {
  readonly id: number;
  readonly at: Instant;
  readonly actorKind: "person" | "operator" | "visitor";
  readonly personName: string | null;
  readonly verb: string;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly subjectName: string | null;
  readonly details: Readonly<Record<string, unknown>>;
};

export type NewAuditEntry = Omit<AuditEntry, "id" | "at"> & { readonly personId: string | null };

export async function addAuditEntry(
  tx: Tx,
  partnershipId: string,
  entry: NewAuditEntry,
): Promise<void> {
  await tx
    .insertInto("audit_entry")
    .values({
      partnership_id: partnershipId,
      actor_kind: entry.actorKind,
      person_id: entry.personId,
      person_name: entry.personName,
      verb: entry.verb,
      subject_kind: entry.subjectKind,
      subject_id: entry.subjectId,
      subject_name: entry.subjectName,
      details: entry.details,
    })
    .execute();
}

export type AuditFilter = {
  readonly verb?: string;
  readonly personId?: string;
  readonly from?: Day;
  /** The last day that counts. */
  readonly to?: Day;
};

const filtered = (tx: Tx, partnershipId: string, filter: AuditFilter) => {
  let query = tx.selectFrom("audit_entry").where("partnership_id", "=", partnershipId);
  if (filter.verb) query = query.where("verb", "=", filter.verb);
  if (filter.personId) query = query.where("person_id", "=", filter.personId);
  if (filter.from) {
    query = query.where(
      "at",
      ">=",
      sql<Instant>`${filter.from}::date::timestamp at time zone 'Europe/Brussels'`,
    );
  }
  if (filter.to) {
    query = query.where(
      "at",
      "<",
      sql<Instant>`(${filter.to}::date + 1)::timestamp at time zone 'Europe/Brussels'`,
    );
  }
  return query;
};

/** The newest first; one page and how many there are in all. */
export async function listAuditEntries(
  tx: Tx,
  partnershipId: string,
  filter: AuditFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ entries: AuditEntry[]; total: number }> {
  const { total } = await filtered(tx, partnershipId, filter)
    .select((q) => q.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const entries = await filtered(tx, partnershipId, filter)
    .select(["id", "at", "verb", "details"])
    .select([
      "actor_kind as actorKind",
      "person_name as personName",
      "subject_kind as subjectKind",
      "subject_id as subjectId",
      "subject_name as subjectName",
    ])
    .orderBy("id", "desc")
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return { entries, total };
}

/** What the filter can choose from: deeds done and people who did them. */
export async function auditChoices(
  tx: Tx,
  partnershipId: string,
): Promise<{ verbs: string[]; people: { id: string; name: string }[] }> {
  const verbs = await tx
    .selectFrom("audit_entry")
    .select("verb")
    .distinct()
    .where("partnership_id", "=", partnershipId)
    .orderBy("verb")
    .execute();
  const people = await tx
    .selectFrom("audit_entry")
    .select(["person_id as id"])
    .select((q) => q.fn.max("person_name").as("name"))
    .where("partnership_id", "=", partnershipId)
    .where("person_id", "is not", null)
    .groupBy("person_id")
    .orderBy("name")
    .execute();
  return {
    verbs: verbs.map(({ verb }) => verb),
    people: people.flatMap(({ id, name }) => (id && name ? [{ id, name }] : [])),
  };
}
