import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { RevisionVia } from "../revisions.ts";
import "../tables.ts";

/** Municipalities (NIS) somebody looks after; "all": the whole register. */
export type Reach = "all" | readonly string[];

/** Records that sit in, or work for, these municipalities. */
const liesIn = (reach: Reach): RawBuilder<SqlBool> =>
  reach === "all"
    ? sql<SqlBool>`true`
    : sql<SqlBool>`(o.seat_nis = any(${[...reach]}::text[]) or o.area_nis && ${[...reach]}::text[])`;

/** A record that others changed since somebody looked, by its last change. */
export type ChangedRecord = {
  readonly id: string;
  readonly name: string;
  readonly nis: string | null;
  readonly what: "new" | "stopped" | "edited";
  readonly at: Instant;
  readonly via: RevisionVia;
  readonly personName: string | null;
};

/** So many of the last changes are looked through: enough for weeks of a desk, and quick. */
const lookBack = 1_000;

/**
 * Records that were made, stopped or edited since `look`, the newest first. What one did oneself is no news;
 * of an import only who stopped is told, since the import itself is told whole.
 */
export async function listChangedRecords(
  tx: Tx,
  reach: Reach,
  look: { readonly personId: string; readonly seenRevision: number; readonly since: Instant },
  limit: number,
): Promise<{ readonly records: ChangedRecord[]; readonly total: number }> {
  const { rows } = await sql<ChangedRecord & { total: number }>`
    with recent as (
      select id, organisation_id, at, via, person_id, person_name, import_id, changes from revision
      where id > ${look.seenRevision}::bigint order by id desc limit ${lookBack}::integer
    ), told as (
      select distinct on (r.organisation_id) r.organisation_id, r.at, r.via, r.person_name,
        exists (select from jsonb_array_elements(r.changes) c
          where c->>'field' = 'status' and c->'after' = '"stopped"') as stopped
      from recent r
      left join register_look_at_record l on l.organisation_id = r.organisation_id
        and l.partnership_id = current_partnership() and l.person_id = ${look.personId}::uuid
      where r.id > coalesce(l.seen_revision, 0) and r.at >= ${look.since}::timestamptz
        and r.via <> 'start-set' and r.person_id is distinct from ${look.personId}::uuid
        and (r.import_id is null or exists (select from jsonb_array_elements(r.changes) c
          where c->>'field' = 'status' and c->'after' = '"stopped"'))
      order by r.organisation_id, r.id desc
    )
    select o.id, o.name, o.seat_nis as nis, t.at, t.via, t.person_name as "personName",
      case when t.stopped then 'stopped' when o.created_at >= ${look.since}::timestamptz then 'new' else 'edited' end as what,
      count(*) over () as total
    from told t join organisation o on o.partnership_id = current_partnership() and o.id = t.organisation_id
    where ${liesIn(reach)}
    order by t.stopped desc, t.at desc, o.id limit ${limit}::integer`.execute(tx);
  return {
    records: rows.map(({ total: _, ...record }) => record),
    total: Number(rows[0]?.total ?? 0),
  };
}

/** A contact person whose ground to be kept ends soon; who it is, is read at the record. */
export type EndingContact = {
  readonly id: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly nis: string | null;
  readonly expiresOn: Day;
};

export async function listEndingContacts(
  tx: Tx,
  reach: Reach,
  until: Day,
  limit: number,
): Promise<{ readonly contacts: EndingContact[]; readonly total: number }> {
  const { rows } = await sql<EndingContact & { total: number }>`
    select c.id, o.id as "organisationId", o.name as organisation, o.seat_nis as nis,
      c.expires_on as "expiresOn", count(*) over () as total
    from contact c join organisation o on o.partnership_id = c.partnership_id and o.id = c.organisation_id
    where c.expires_on <= ${until}::date and ${liesIn(reach)}
    order by c.expires_on, c.id limit ${limit}::integer`.execute(tx);
  return {
    contacts: rows.map(({ total: _, ...contact }) => contact),
    total: Number(rows[0]?.total ?? 0),
  };
}

export type UnconfirmedRecord = {
  readonly id: string;
  readonly name: string;
  readonly nis: string | null;
  /** Last said to be right; null: never since it was made. */
  readonly confirmedOn: Day | null;
};

/** Social enterprises of these municipalities that nobody confirmed since `before`, the longest ago first. */
export async function listUnconfirmed(
  tx: Tx,
  nis: readonly string[],
  before: Day,
  limit: number,
): Promise<{ readonly records: UnconfirmedRecord[]; readonly total: number }> {
  const { rows } = await sql<UnconfirmedRecord & { total: number }>`
    select o.id, o.name, o.seat_nis as nis, o.confirmed_on as "confirmedOn", count(*) over () as total
    from organisation o
    where o.kind = 'social-enterprise' and o.status = 'active' and o.seat_nis = any(${[...nis]}::text[])
      and coalesce(o.confirmed_on, o.created_at::date) < ${before}::date
    order by o.confirmed_on nulls first, o.name, o.id limit ${limit}::integer`.execute(tx);
  return {
    records: rows.map(({ total: _, ...record }) => record),
    total: Number(rows[0]?.total ?? 0),
  };
}

export type FinishedImport = {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly finishedAt: Instant;
};

/** Imports others finished since, the newest first. */
export async function listFinishedImports(
  tx: Tx,
  since: Instant,
  personId: string,
  limit: number,
): Promise<FinishedImport[]> {
  const rows = await tx
    .selectFrom("import_run")
    .select(["id", "kind", "file_name as fileName", "counts", "finished_at as finishedAt"])
    .where("state", "=", "done")
    .where("kind", "in", ["list", "kbo"])
    .where("finished_at", ">", since)
    .where("person_id", "is distinct from", personId)
    .orderBy("finished_at", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...row,
    counts: row.counts as Record<string, number>,
    finishedAt: row.finishedAt ?? since,
  }));
}
