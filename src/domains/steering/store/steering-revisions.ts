import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
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

/** The history of one thing, newest first, at most `limit`; of one instant, what was written last first. */
export async function listSteeringRevisions(
  tx: Tx,
  subject: RevisionSubject,
  id: string,
  limit: number,
): Promise<SteeringRevision[]> {
  const rows = await linesOf(tx, subject, id)
    .orderBy("recorded_at", "desc")
    .orderBy("line", "desc")
    .limit(limit)
    .execute();
  return rows.map(asRevision);
}

/** One line of the history of one thing. */
export async function findSteeringRevision(
  tx: Tx,
  subject: RevisionSubject,
  id: string,
  revisionId: string,
): Promise<SteeringRevision | undefined> {
  if (!isId(revisionId)) return undefined;
  const row = await linesOf(tx, subject, id).where("id", "=", revisionId).executeTakeFirst();
  return row && asRevision(row);
}

const linesOf = (tx: Tx, subject: RevisionSubject, id: string) =>
  tx
    .selectFrom("steering_revision")
    .select(["id", "deed", "before", "after", "person_name as personName", "recorded_at as at"])
    .where("subject_kind", "=", subject)
    .where("subject_id", "=", id);

type Line = Awaited<ReturnType<ReturnType<typeof linesOf>["execute"]>>[number];

const asRevision = (line: Line): SteeringRevision => ({
  ...line,
  deed: line.deed as RevisionDeed,
  before: line.before as SteeringRevision["before"],
  after: line.after as SteeringRevision["after"],
});
