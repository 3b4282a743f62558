import type { SqlBool } from "kysely";
import { sql } from "kysely";
import { type Language, languages } from "#kernel/language";
import type { Tx } from "#platform/db";
import type { OrganisationKind } from "../rules/organisation.ts";
import type { WorkForm } from "../rules/work-form.ts";
import "./tables.ts";

/** Which organisations; what is left out or empty does not choose. Within one line any will do, between lines all hold. */
export type Segment = {
  readonly ids?: readonly string[];
  readonly kinds?: readonly OrganisationKind[];
  /** Codes of activities; "groen" stands for all below it as well. */
  readonly activities?: readonly string[];
  readonly workForms?: readonly WorkForm[];
  /** Municipalities (NIS) of the seat. */
  readonly seats?: readonly string[];
  /** Municipalities (NIS) it serves. */
  readonly serves?: readonly string[];
};

export type SegmentOrganisation = {
  readonly id: string;
  readonly number: string | null;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly activities: readonly string[];
  readonly workForms: readonly WorkForm[];
  readonly seatNis: string | null;
  /** Own mail address of the organisation. */
  readonly email: string | null;
};

/** Organisations of the register that are not stopped, by name; at most `limit`. */
export async function listSegment(
  tx: Tx,
  segment: Segment,
  limit: number,
): Promise<readonly SegmentOrganisation[]> {
  const overlaps = (column: string, values: readonly string[]) =>
    sql<SqlBool>`${sql.ref(column)} && ${[...values]}::text[]`;
  let query = tx
    .selectFrom("organisation")
    .select(["id", "number", "name", "kind", "activity_codes", "work_forms", "seat_nis", "email"])
    .where("status", "<>", "stopped");
  if (segment.ids)
    query = query.where("id", "in", segment.ids.length ? [...segment.ids] : [null as never]);
  if (segment.kinds?.length) query = query.where("kind", "in", [...segment.kinds]);
  if (segment.workForms?.length) query = query.where(overlaps("work_forms", segment.workForms));
  if (segment.seats?.length) query = query.where("seat_nis", "in", [...segment.seats]);
  if (segment.serves?.length) query = query.where(overlaps("area_nis", segment.serves));
  if (segment.activities?.length) {
    const codes = [...segment.activities];
    query = query.where(
      sql<SqlBool>`exists (
        select 1 from unnest(activity_codes) as code, unnest(${codes}::text[]) as asked
        where code = asked or starts_with(code, asked || '/'))`,
    );
  }
  const rows = await query.orderBy("name").orderBy("id").limit(limit).execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    name: row.name,
    kind: row.kind as OrganisationKind,
    activities: row.activity_codes,
    workForms: row.work_forms as WorkForm[],
    seatNis: row.seat_nis,
    email: row.email,
  }));
}

/** Mail addresses of contact persons that may be used today, by the id of the person. */
export async function listContactAddresses(
  tx: Tx,
  ids: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("contact")
    .select(["id", "email"])
    .where("id", "in", [...ids])
    .where("expires_on", ">", today as never)
    .where("email", "is not", null)
    .execute();
  return new Map(rows.map(({ id, email }) => [id, email ?? ""]));
}

/** In which languages the sources state the name of an organisation, or what it does. */
export async function listStatedLanguages(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Language[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("organisation")
    .select(["id", "names", "description"])
    .where("id", "in", [...ids])
    .execute();
  return new Map(
    rows.map(({ id, names, description }) => {
      const known = { ...(description as object), ...(names as object) };
      return [id, languages.filter((language) => language in known)];
    }),
  );
}

/** The persons of these organisations that may be shown today and have a mail address: the first by name of each. */
export async function listFirstContacts(
  tx: Tx,
  ids: readonly string[],
  today: string,
): Promise<
  ReadonlyMap<string, { readonly id: string; readonly name: string; readonly email: string }>
> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("contact")
    .select(["id", "organisation_id", "name", "email"])
    .where("organisation_id", "in", [...ids])
    .where("expires_on", ">", today as never)
    .where("email", "is not", null)
    .orderBy("name", "desc")
    .orderBy("id", "desc")
    .execute();
  return new Map(
    rows.map(({ organisation_id, id, name, email }) => [
      organisation_id,
      { id, name, email: email ?? "" },
    ]),
  );
}
