import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Policy, PolicyContent } from "../../rules/library/policy.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;
const asJson = (value: unknown) => sql`${JSON.stringify(value)}::text::jsonb`;

export type PolicyDeed = "set" | "changed" | "removed" | "restored";

/** A policy with what became of it. */
export type StoredPolicy = Policy & {
  readonly removedAt: Instant | null;
  readonly changedBy: string | null;
  readonly changedAt: Instant;
};

/** Holds the policies of a municipality, so that two that overlap cannot be written at once. */
export async function lockPolicies(tx: Tx, nis: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('client_policy ' || ${here} || ${nis}))`.execute(
    tx,
  );
}

/** One policy, removed ones too; null: there is none. */
export async function findPolicy(tx: Tx, id: string): Promise<StoredPolicy | null> {
  const row = await tx
    .selectFrom("client_policy")
    .select(["id", "nis", "version", "content", "valid_from", "valid_to"])
    .select(["removed_at", "changed_by", "changed_at"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    ...(row.content as PolicyContent),
    id: row.id,
    nis: row.nis,
    version: row.version,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    removedAt: row.removed_at,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
  };
}

type Person = { readonly id: string | null; readonly name: string };

/** Writes a policy as it is from now on, and keeps what it says as a version. @returns its id */
export async function writePolicy(
  tx: Tx,
  given: {
    /** null: a new one. */
    readonly id: string | null;
    readonly nis: string;
    readonly version: number;
    readonly content: PolicyContent;
    readonly deed: PolicyDeed;
    readonly person: Person;
    readonly now: Instant;
  },
): Promise<string> {
  const { content, version, deed, person, now } = given;
  const values = {
    version,
    content: asJson(content),
    valid_from: content.validFrom as Day,
    valid_to: content.validTo,
    removed_at: deed === "removed" ? now : null,
    changed_by: person.name || null,
    changed_at: now,
  };
  const id =
    given.id ??
    (
      await tx
        .insertInto("client_policy")
        .values({ partnership_id: here, nis: given.nis, ...values })
        .returning("id")
        .executeTakeFirstOrThrow()
    ).id;
  if (given.id !== null) {
    await tx.updateTable("client_policy").set(values).where("id", "=", id).execute();
  }
  await tx
    .insertInto("client_policy_version")
    .values({
      partnership_id: here,
      policy_id: id,
      version,
      deed,
      content: asJson(content),
      person_id: person.id,
      person_name: person.name,
      recorded_at: now,
    })
    .execute();
  return id;
}

export type PolicyVersion = PolicyContent & {
  readonly version: number;
  readonly deed: PolicyDeed;
  readonly personName: string;
  readonly at: Instant;
};

/** All a policy ever said, newest first. */
export async function listPolicyVersions(tx: Tx, id: string): Promise<PolicyVersion[]> {
  const rows = await tx
    .selectFrom("client_policy_version")
    .select(["version", "deed", "content", "person_name", "recorded_at"])
    .where("policy_id", "=", id)
    .orderBy("version", "desc")
    .execute();
  return rows.map((row) => ({
    ...(row.content as PolicyContent),
    version: row.version,
    deed: row.deed as PolicyDeed,
    personName: row.person_name,
    at: row.recorded_at,
  }));
}

/** Removed policies of a municipality, the newest first. */
export async function listRemovedPolicies(tx: Tx, nis: string): Promise<StoredPolicy[]> {
  const rows = await tx
    .selectFrom("client_policy")
    .select("id")
    .where("nis", "=", nis)
    .where("removed_at", "is not", null)
    .orderBy("removed_at", "desc")
    .limit(20)
    .execute();
  const found = await Promise.all(rows.map(({ id }) => findPolicy(tx, id)));
  return found.filter((policy) => policy !== null);
}
