import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Multilingual } from "#kernel/language";
import type { Tx } from "#platform/db";
import type { Membership } from "../rules/membership.ts";
import type { ContactBlock } from "./tables.ts";

export type NewPartnership = {
  readonly slug: string;
  readonly name: string;
  readonly legalForm: string;
  readonly managingNis: string | null;
  readonly isExample: boolean;
};

export const newPartnershipId = (): string => randomUUID();

/** Adds a partnership; the transaction must already work for its id. */
export async function insertPartnership(
  tx: Tx,
  id: string,
  partnership: NewPartnership,
): Promise<void> {
  await tx
    .insertInto("partnership")
    .values({
      id,
      slug: partnership.slug,
      name: partnership.name,
      legal_form: partnership.legalForm,
      managing_nis: partnership.managingNis,
      is_example: partnership.isExample,
    })
    .execute();
}

export type PartnershipChange = {
  readonly name?: string;
  readonly legalForm?: string;
  readonly managingNis?: string | null;
  readonly contact?: ContactBlock;
  readonly partners?: readonly { readonly name: string; readonly url?: string }[];
  readonly followLinks?: readonly { readonly name: string; readonly url: string }[];
  readonly intro?: Multilingual;
  readonly published?: boolean;
};

export async function updatePartnership(
  tx: Tx,
  id: string,
  change: PartnershipChange,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable("partnership")
    .set({
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.legalForm === undefined ? {} : { legal_form: change.legalForm }),
      ...(change.managingNis === undefined ? {} : { managing_nis: change.managingNis }),
      ...(change.contact === undefined ? {} : { contact: change.contact }),
      ...(change.partners === undefined ? {} : { partners: change.partners }),
      ...(change.followLinks === undefined ? {} : { follow_links: change.followLinks }),
      ...(change.intro === undefined ? {} : { intro: change.intro }),
      ...(change.published === undefined ? {} : { published: change.published }),
      updated_at: now,
    })
    .where("id", "=", id)
    .execute();
}

/** Another name and address, for a partnership nobody knows yet: links to the old address break. */
export async function renamePartnership(
  tx: Tx,
  id: string,
  name: string,
  slug: string,
): Promise<void> {
  await tx.updateTable("partnership").set({ name, slug }).where("id", "=", id).execute();
}

/** All memberships through time, by municipality and day. */
export async function listMemberships(tx: Tx, partnershipId: string): Promise<Membership[]> {
  return tx
    .selectFrom("partnership_member")
    .select(["nis", "from_day as from", "to_day as to"])
    .where("partnership_id", "=", partnershipId)
    .orderBy("nis")
    .orderBy("from_day")
    .execute();
}

/** Makes the memberships of a partnership exactly these. */
export async function replaceMemberships(
  tx: Tx,
  partnershipId: string,
  memberships: readonly Membership[],
): Promise<void> {
  await tx.deleteFrom("partnership_member").where("partnership_id", "=", partnershipId).execute();
  if (memberships.length === 0) return;
  await tx
    .insertInto("partnership_member")
    .values(
      memberships.map(({ nis, from, to }) => ({
        partnership_id: partnershipId,
        nis,
        from_day: from,
        to_day: to,
      })),
    )
    .execute();
}

/** The slug itself, or with the first number behind it that is free; what `ownId` has counts as free. */
export async function freeSlug(tx: Tx, wanted: string, ownId?: string): Promise<string> {
  let query = tx
    .selectFrom("partnership")
    .select("slug")
    .where(sql<boolean>`slug like ${`${wanted}%`}`);
  if (ownId) query = query.where("id", "!=", ownId);
  const rows = await query.execute();
  const taken = new Set(rows.map(({ slug }) => slug));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}

/** One founder at a time: two browsers finishing the set-up together must not make two partnerships. */
export async function waitToFound(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(46802)`.execute(tx);
}

export async function countPartnerships(tx: Tx): Promise<number> {
  const { count } = await tx
    .selectFrom("partnership")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}
