import type { Day } from "#kernel/day";
import type { Multilingual } from "#kernel/language";
import type { Db, Tx } from "#platform/db";
import type { ContactBlock } from "./tables.ts";

/** The municipalities that steer together, and how the public pages speak of them. */
export type Partnership = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly legalForm: string;
  readonly managingNis: string | null;
  readonly contact: ContactBlock;
  readonly partners: readonly { readonly name: string; readonly url?: string }[];
  readonly followLinks: readonly { readonly name: string; readonly url: string }[];
  readonly intro: Multilingual;
  readonly published: boolean;
  readonly isExample: boolean;
};

const columns = [
  "id",
  "slug",
  "name",
  "legal_form",
  "managing_nis",
  "contact",
  "partners",
  "follow_links",
  "intro",
  "published",
  "is_example",
] as const;

/** All partnerships of the installation, by name. */
export async function listPartnerships(db: Db | Tx): Promise<Partnership[]> {
  const rows = await db.selectFrom("partnership").select(columns).orderBy("name").execute();
  return rows.map(toPartnership);
}

export async function findPartnership(db: Db | Tx, id: string): Promise<Partnership | null> {
  const row = await db
    .selectFrom("partnership")
    .select(columns)
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? toPartnership(row) : null;
}

export async function findPartnershipBySlug(
  db: Db | Tx,
  slug: string,
): Promise<Partnership | null> {
  const row = await db
    .selectFrom("partnership")
    .select(columns)
    .where("slug", "=", slug)
    .executeTakeFirst();
  return row ? toPartnership(row) : null;
}

/** NIS codes of the members on a day, in order. */
export async function listMemberNis(
  db: Db | Tx,
  partnershipId: string,
  on: Day,
): Promise<string[]> {
  const rows = await db
    .selectFrom("partnership_member")
    .select("nis")
    .where("partnership_id", "=", partnershipId)
    .where("from_day", "<=", on)
    .where((eb) => eb.or([eb("to_day", "is", null), eb("to_day", ">", on)]))
    .orderBy("nis")
    .execute();
  return rows.map(({ nis }) => nis);
}

type PartnershipRow = {
  id: string;
  slug: string;
  name: string;
  legal_form: string;
  managing_nis: string | null;
  contact: ContactBlock;
  partners: Partnership["partners"];
  follow_links: Partnership["followLinks"];
  intro: Multilingual;
  published: boolean;
  is_example: boolean;
};

const toPartnership = (row: PartnershipRow): Partnership => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  legalForm: row.legal_form,
  managingNis: row.managing_nis,
  contact: row.contact,
  partners: row.partners,
  followLinks: row.follow_links,
  intro: row.intro,
  published: row.published,
  isExample: row.is_example,
});
