import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import { type OrganisationKind, publishedAtFirst } from "../rules/organisation.ts";
import "./tables.ts";

export type NewOrganisation = {
  readonly id?: string;
  readonly number?: string | null;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly published?: boolean;
  readonly isExample?: boolean;
};

/**
 * An empty record that waits for its first statement. Say afterwards what is known with saveStatement and
 * recomputeOrganisations; until then it carries only what is given here.
 */
export async function createOrganisation(tx: Tx, organisation: NewOrganisation): Promise<string> {
  const row = await tx
    .insertInto("organisation")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      ...(organisation.id ? { id: organisation.id } : {}),
      number: organisation.number ?? null,
      name: organisation.name,
      kind: organisation.kind,
      published: organisation.published ?? publishedAtFirst(organisation.kind),
      is_example: organisation.isExample ?? false,
      // 0 until the first time it is put together, so that its history begins with everything.
      version: 0,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export type FoundOrganisation = {
  readonly id: string;
  readonly number: string | null;
  readonly name: string;
  readonly version: number;
};

const foundColumns = ["id", "number", "name", "version"] as const;

/** The one record with this enterprise number. */
export async function findOrganisationByNumber(
  tx: Tx,
  number: string,
): Promise<FoundOrganisation | undefined> {
  return tx
    .selectFrom("organisation")
    .select(foundColumns)
    .where("number", "=", number)
    .executeTakeFirst();
}

/** The records with these enterprise numbers, by number. */
export async function findOrganisationsByNumber(
  tx: Tx,
  numbers: readonly string[],
): Promise<Map<string, { readonly id: string; readonly name: string }>> {
  if (numbers.length === 0) return new Map();
  const rows = await tx
    .selectFrom("organisation")
    .select(["id", "number", "name"])
    .where("number", "in", [...new Set(numbers)])
    .execute();
  return new Map(rows.flatMap(({ id, number, name }) => (number ? [[number, { id, name }]] : [])));
}

/** Keeps others from changing the record until this transaction ends. */
export async function lockOrganisation(tx: Tx, id: string) {
  return tx
    .selectFrom("organisation")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** Puts a record before the public, or takes it away from there. */
export async function setPublished(
  tx: Tx,
  id: string,
  published: boolean,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable("organisation")
    .set((eb) => ({ published, updated_at: now, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

/** Somebody who knows says that everything is still right. */
export async function setConfirmed(tx: Tx, id: string, today: Day): Promise<void> {
  await tx
    .updateTable("organisation")
    .set((eb) => ({ confirmed_on: today, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

/**
 * Gives everything that hangs on one record to another and takes the empty one away. Contacts, statements and
 * branches move; of two stakeholder views the one that stays is kept. Call recomputeOrganisations afterwards.
 */
export async function moveEverything(tx: Tx, from: string, into: string): Promise<void> {
  await tx
    .updateTable("statement")
    .set({ organisation_id: into })
    .where("organisation_id", "=", from)
    .execute();
  await tx
    .updateTable("contact")
    .set({ organisation_id: into })
    .where("organisation_id", "=", from)
    .execute();
  await tx
    .updateTable("organisation")
    .set({ parent_id: into })
    .where("parent_id", "=", from)
    .execute();
  const kept = await tx
    .selectFrom("stakeholder")
    .select("role")
    .where("organisation_id", "=", into)
    .executeTakeFirst();
  if (!kept) {
    await tx
      .updateTable("stakeholder")
      .set({ organisation_id: into })
      .where("organisation_id", "=", from)
      .execute();
  }
  // Matches, letters, questions, contracts: whatever others keep about it.
  await sql`select follow_merge(${from}::uuid, ${into}::uuid)`.execute(tx);
  await tx.deleteFrom("organisation").where("id", "=", from).execute();
}
