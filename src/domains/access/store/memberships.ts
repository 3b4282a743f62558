import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Db, Tx } from "#platform/db";
import type { Grant } from "../rules/actor.ts";
import { columnsOfGrant, grantOfRow } from "./grant-columns.ts";
import type { Via } from "./tables.ts";

export type Membership = {
  readonly id: string;
  readonly personId: string;
  readonly grant: Grant;
  readonly via: Via;
};

/** Gives a role in the partnership at hand; giving it twice changes nothing. */
export async function addMembership(
  tx: Tx,
  partnershipId: string,
  personId: string,
  grant: Grant,
  via: Via,
): Promise<void> {
  await tx
    .insertInto("membership")
    .values({ partnership_id: partnershipId, person_id: personId, via, ...columnsOfGrant(grant) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The roles in the partnership at hand of one person, or of all; held until the transaction ends. */
export async function holdMemberships(
  tx: Tx,
  partnershipId: string,
  personId?: string,
): Promise<Membership[]> {
  // Who may change the roles of a partnership waits for its neighbour: the last administrator must stay.
  await sql`select pg_advisory_xact_lock(hashtext(${`membership ${partnershipId}`}))`.execute(tx);
  let query = tx
    .selectFrom("membership")
    .select(["id", "person_id", "role", "nis", "organisation_id", "via"])
    .where("partnership_id", "=", partnershipId)
    .orderBy("created_at")
    .orderBy("id");
  if (personId) query = query.where("person_id", "=", personId);
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    grant: grantOfRow(row),
    via: row.via,
  }));
}

export async function removeMemberships(
  tx: Tx,
  partnershipId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .deleteFrom("membership")
    .where("partnership_id", "=", partnershipId)
    .where("id", "in", ids)
    .execute();
}

export type PersonLine = {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly grants: readonly (Grant & { readonly via: Via })[];
  /** When one of their sessions was last used; null when they have none open. */
  readonly seenAt: Instant | null;
};

/** Everybody with a role in the partnership at hand, by name. */
export async function listPeople(tx: Tx, partnershipId: string): Promise<PersonLine[]> {
  const rows = await tx
    .selectFrom("membership as m")
    .innerJoin("person as p", "p.id", "m.person_id")
    .select(["m.person_id", "p.name", "p.email", "m.role", "m.nis", "m.organisation_id", "m.via"])
    .select((q) =>
      q
        .selectFrom("session as s")
        .select((s) => s.fn.max("s.updated_at").as("seen"))
        .whereRef("s.person_id", "=", "m.person_id")
        .as("seenAt"),
    )
    .where("m.partnership_id", "=", partnershipId)
    .orderBy(sql`p.name collate nl_be`)
    .orderBy("p.id")
    .orderBy("m.created_at")
    .execute();
  const people = new Map<string, PersonLine>();
  for (const row of rows) {
    const known = people.get(row.person_id);
    people.set(row.person_id, {
      personId: row.person_id,
      name: row.name,
      email: row.email,
      grants: [...(known?.grants ?? []), { ...grantOfRow(row), via: row.via }],
      seenAt: row.seenAt,
    });
  }
  return [...people.values()];
}

/** The partnerships a person has a role in, the first joined first. For a transaction of that person. */
export async function partnershipsOf(
  tx: Tx,
  personId: string,
): Promise<{ id: string; name: string }[]> {
  const rows = await tx
    .selectFrom("membership as m")
    .innerJoin("partnership as p", "p.id", "m.partnership_id")
    .select(["p.id", "p.name"])
    .select((q) => q.fn.min("m.created_at").as("since"))
    .where("m.person_id", "=", personId)
    .groupBy(["p.id", "p.name"])
    .orderBy("since")
    .execute();
  return rows.map(({ id, name }) => ({ id, name }));
}

/** What a partnership is called; undefined when there is none of that id. */
export async function partnershipName(db: Db | Tx, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("partnership")
    .select("name")
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.name;
}

/** Every partnership of the installation, the oldest first; their names are public. */
export const listPartnerships = (
  db: Db,
): Promise<{ id: string; slug: string; name: string; published: boolean }[]> =>
  db
    .selectFrom("partnership")
    .select(["id", "slug", "name", "published"])
    .orderBy("created_at")
    .orderBy("id")
    .execute();
