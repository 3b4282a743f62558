import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import "./tables.ts";

export type ContactReach = {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  readonly email: string | null;
  readonly phone: string | null;
};

/** How an organisation is reached, and where it works: for who writes to it or calls it. */
export type OrganisationReach = {
  readonly name: string;
  readonly isSocial: boolean;
  /** Municipalities (NIS) it serves and that of its seat: what permissions are asked about. */
  readonly nis: readonly string[];
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly workForms: readonly string[];
  /** Persons whose name may still be shown, by name; whoever shows them asks `contact.read` first. */
  readonly contacts: readonly ContactReach[];
};

/** Null when the partnership at hand has no such organisation. */
export async function findReach(tx: Tx, id: string, today: Day): Promise<OrganisationReach | null> {
  const row = await tx
    .selectFrom("organisation")
    .select(["name", "kind", "area_nis", "seat_nis", "email", "phone", "website", "work_forms"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  const contacts = await tx
    .selectFrom("contact")
    .select(["id", "name", "role", "email", "phone"])
    .where("organisation_id", "=", id)
    .where("expires_on", ">", today)
    .orderBy("name")
    .orderBy("id")
    .execute();
  return {
    name: row.name,
    isSocial: row.kind === "social-enterprise",
    nis: [...new Set([...row.area_nis, ...(row.seat_nis ? [row.seat_nis] : [])])],
    email: row.email,
    phone: row.phone,
    website: row.website,
    workForms: row.work_forms,
    contacts,
  };
}

/**
 * Until which day the register may show a person with one of these mail addresses, by address in small letters; the
 * last day of several. Who may not be shown any more today is left out.
 */
export async function listContactEnds(
  tx: Tx,
  addresses: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, Day>> {
  if (addresses.length === 0) return new Map();
  const wanted = addresses.map((address) => address.toLowerCase());
  const rows = await tx
    .selectFrom("contact")
    .select(["email", "expires_on"])
    .where((eb) => eb(eb.fn<string>("lower", ["email"]), "in", wanted))
    .where("expires_on", ">", today)
    .orderBy("expires_on")
    .execute();
  return new Map(rows.map((row) => [row.email?.toLowerCase() ?? "", row.expires_on]));
}

/** Name and own mail address of each of these organisations, by id; who is not in the register is left out. */
export async function listOwnAddresses(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly email: string | null }>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("organisation")
    .select(["id", "name", "email"])
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map(({ id, ...own }) => [id, own]));
}
