import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import "./tables.ts";

export type RevisionSubject = "action" | "plan-node" | "evidence" | "vision" | "frame";
export type RevisionDeed = "made" | "changed" | "removed" | "restored";

export type NewSteeringRevision = {
  readonly subject: RevisionSubject;
  readonly id: string;
  readonly deed: RevisionDeed;
  /** Only the fields that changed; null when there was nothing before. */
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly now: Instant;
};

/** Adds one line to the history of an action, a part of the plan or a piece of evidence. */
export async function addSteeringRevision(tx: Tx, revision: NewSteeringRevision): Promise<void> {
  await tx
    .insertInto("steering_revision")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      subject_kind: revision.subject,
      subject_id: revision.id,
      deed: revision.deed,
      before: asJson(revision.before),
      after: asJson(revision.after),
      person_id: revision.person?.id ?? null,
      person_name: revision.person?.name ?? "",
      recorded_at: revision.now,
    })
    .execute();
}

const asJson = (value: unknown) =>
  value === null ? null : sql`${JSON.stringify(value)}::text::jsonb`;

export type SteeringRevision = {
  readonly id: string;
  readonly deed: RevisionDeed;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly personName: string;
  readonly at: Instant;
};

/** The history of one thing, newest first, at most `limit`. */
export async function listSteeringRevisions(
  tx: Tx,
  subject: RevisionSubject,
  id: string,
  limit: number,
): Promise<SteeringRevision[]> {
  const rows = await tx
    .selectFrom("steering_revision")
    .select(["id", "deed", "before", "after", "person_name", "recorded_at"])
    .where("subject_kind", "=", subject)
    .where("subject_id", "=", id)
    .orderBy("recorded_at", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    deed: row.deed as RevisionDeed,
    before: row.before as SteeringRevision["before"],
    after: row.after as SteeringRevision["after"],
    personName: row.person_name,
    at: row.recorded_at,
  }));
}

/** One line of the history of one thing. */
export async function findSteeringRevision(
  tx: Tx,
  subject: RevisionSubject,
  id: string,
  revisionId: string,
): Promise<SteeringRevision | undefined> {
  const listed = await listSteeringRevisions(tx, subject, id, mostSearched);
  return listed.find((revision) => revision.id === revisionId);
}

/** Older lines are read, never undone. */
const mostSearched = 500;
