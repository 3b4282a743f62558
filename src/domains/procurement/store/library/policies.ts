import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Policy, PolicyContent } from "../../rules/library/policy.ts";
import "./tables.ts";

const columns = ["id", "nis", "version", "content", "valid_from", "valid_to"] as const;

const toPolicy = (row: {
  id: string;
  nis: string;
  version: number;
  content: unknown;
  valid_from: Day;
  valid_to: Day | null;
}): Policy => ({
  ...(row.content as PolicyContent),
  id: row.id,
  nis: row.nis,
  version: row.version,
  validFrom: row.valid_from,
  validTo: row.valid_to,
});

/** The policy of a municipality that holds on a day; null: it decided none. */
export async function policyOf(tx: Tx, nis: string, on: Day): Promise<Policy | null> {
  const row = await tx
    .selectFrom("client_policy")
    .select(columns)
    .where("nis", "=", nis)
    .where("removed_at", "is", null)
    .where("valid_from", "<=", on)
    .where((where) => where.or([where("valid_to", "is", null), where("valid_to", ">", on)]))
    .orderBy("valid_from", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? toPolicy(row) : null;
}

/** The first policy that begins after a day; null: none is known. */
export async function nextPolicyOf(tx: Tx, nis: string, after: Day): Promise<Policy | null> {
  const row = await tx
    .selectFrom("client_policy")
    .select(columns)
    .where("nis", "=", nis)
    .where("removed_at", "is", null)
    .where("valid_from", ">", after)
    .orderBy("valid_from")
    .limit(1)
    .executeTakeFirst();
  return row ? toPolicy(row) : null;
}

/** Policies that stand, by municipality and from the newest. @param nis only of this one */
export async function listPolicies(tx: Tx, nis?: string): Promise<Policy[]> {
  const rows = await tx
    .selectFrom("client_policy")
    .select(columns)
    .where("removed_at", "is", null)
    .$if(nis !== undefined, (query) => query.where("nis", "=", nis ?? ""))
    .orderBy("nis")
    .orderBy("valid_from", "desc")
    .execute();
  return rows.map(toPolicy);
}
