import {
  type RawBuilder,
  type Selectable,
  type SelectQueryBuilder,
  type SqlBool,
  sql,
} from "kysely";
import type { Day } from "#kernel/day";
import type { Tables, Tx } from "#platform/db";
import type { ReadScope } from "../../rules/actions/action-subject.ts";
import type {
  EvidenceFilter,
  EvidenceSort,
  EvidenceState,
} from "../../rules/evidence/evidence-filter.ts";
import type { EvidenceReach } from "../../rules/evidence/read-reach.ts";
import type { EvidenceKind, TookPart } from "../../rules/evidence.ts";
import { mayRead, textArray } from "../actions/action-conditions.ts";
import type { EvidenceTable } from "../tables.ts";
import type { ActionLine } from "./action-lines.ts";
import "../tables.ts";

export type ListedEvidence = TookPart & {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly description: string;
  readonly happenedOn: Day;
  readonly nis: readonly string[];
  readonly amountCents: number | null;
  readonly hours: number | null;
  readonly origin: string;
  readonly hasFile: boolean;
  /** linked: it belongs to an action, also when that one is not shown. */
  readonly state: EvidenceState;
  readonly recordedBy: string | null;
  /** Null: there is none, it was removed, or the reader may not see it. */
  readonly action: ActionLine | null;
};

/** What a filtered list adds up to. */
export type ListTotals = { readonly [field in keyof TookPart]: number } & {
  readonly pieces: number;
  readonly amountCents: number;
  readonly hours: number;
};

type Found = SelectQueryBuilder<Tables, "evidence", object>;

export const within = (reach: EvidenceReach): RawBuilder<SqlBool> =>
  reach.kind === "all"
    ? sql<SqlBool>`true`
    : sql<SqlBool>`(evidence.nis = '{}' or evidence.nis && ${textArray(reach.nis)})`;

function narrowed(tx: Tx, filter: EvidenceFilter, reach: EvidenceReach): Found {
  let query: Found = tx.selectFrom("evidence").where(within(reach));
  if (filter.year !== null) {
    query = query
      .where("evidence.happened_on", ">=", `${filter.year}-01-01` as Day)
      .where("evidence.happened_on", "<=", `${filter.year}-12-31` as Day);
  }
  const { nis } = filter;
  if (nis) query = query.where(sql<SqlBool>`(evidence.nis = '{}' or ${nis} = any(evidence.nis))`);
  if (filter.kind) query = query.where("evidence.kind", "=", filter.kind);
  if (filter.origin) query = query.where("evidence.origin", "=", filter.origin);
  if (filter.actionId) query = query.where("evidence.action_id", "=", filter.actionId);
  query = filter.state
    ? query.where("evidence.state", "=", filter.state)
    : query.where("evidence.set_aside_at", "is", null);
  for (const word of filter.words) {
    const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where(sql<SqlBool>`evidence.words like plain_text(${pattern})`);
  }
  return query;
}

const sortColumn = {
  day: "happened_on",
  title: "title",
  people: "people",
  amount: "amount_cents",
  hours: "hours",
} as const satisfies Record<EvidenceSort, string>;

/** As the filter asks; equals by day, newest first, and by id, so that pages never overlap. */
function inOrder({ sort, descending }: EvidenceFilter) {
  const direction = sql.raw(descending ? "desc" : "asc");
  const column = sql.ref(`evidence.${sortColumn[sort]}`);
  // The index on days gives its rows in this order only when nothing is said of nulls.
  return sort === "day"
    ? sql`${column} ${direction}, evidence.id ${direction}`
    : sql`${column} ${direction} nulls last, evidence.happened_on desc, evidence.id`;
}

/** One page of the list, in the order the filter asks; equals by day and id, so that pages never overlap. */
export const listEvidencePage = (
  tx: Tx,
  filter: EvidenceFilter,
  reach: EvidenceReach,
  scope: ReadScope,
  page: { readonly limit: number; readonly offset: number },
): Promise<ListedEvidence[]> =>
  // The rows are found first and their actions looked up for those alone.
  withActions(
    tx,
    narrowed(tx, filter, reach)
      .selectAll("evidence")
      .orderBy(inOrder(filter))
      .limit(page.limit)
      .offset(page.offset),
    filter,
    scope,
  );

type EvidenceRows = SelectQueryBuilder<Tables, "evidence", Selectable<EvidenceTable>>;

async function withActions(
  tx: Tx,
  found: EvidenceRows,
  filter: EvidenceFilter,
  scope: ReadScope,
): Promise<ListedEvidence[]> {
  const rows = await tx
    .selectFrom(found.as("evidence"))
    .leftJoin("action", (join) =>
      join
        .onRef("action.partnership_id", "=", "evidence.partnership_id")
        .onRef("action.id", "=", "evidence.action_id")
        .on("action.removed_at", "is", null)
        .on(mayRead(scope)),
    )
    .select([
      "evidence.id",
      "evidence.kind",
      "evidence.title",
      "evidence.description",
      "evidence.happened_on as happenedOn",
      "evidence.nis",
      "evidence.organisations_social as organisationsSocial",
      "evidence.organisations_regular as organisationsRegular",
      "evidence.organisations_public as organisationsPublic",
      "evidence.people",
      "evidence.amount_cents as amountCents",
      "evidence.hours",
      "evidence.origin",
      "evidence.file_id as fileId",
      "evidence.state",
      "evidence.recorded_by as recordedBy",
      "action.id as actionId",
      "action.number",
      "action.code",
      "action.title as actionTitle",
    ])
    .orderBy(inOrder(filter))
    .execute();
  return rows.map(({ actionId, number, code, actionTitle, fileId, ...row }) => ({
    ...row,
    kind: row.kind as EvidenceKind,
    hours: row.hours === null ? null : Number(row.hours),
    hasFile: fileId !== null,
    action: actionId
      ? { id: actionId, number: number ?? 0, code: code ?? "", title: actionTitle ?? "" }
      : null,
  }));
}

/** A page of a list with the sums of all of it. */
export type SummedPage = {
  readonly rows: readonly ListedEvidence[];
  readonly totals: ListTotals;
  /** The page shown: the last one, when a later one was asked. */
  readonly page: number;
};

/**
 * One page and the sums of the whole filtered list. The sums come from the tally the database keeps; a list
 * narrowed by words or to one action is gone through once for both.
 */
export async function readEvidencePage(
  tx: Tx,
  filter: EvidenceFilter,
  reach: EvidenceReach,
  scope: ReadScope,
  asked: { readonly page: number; readonly size: number },
): Promise<SummedPage> {
  if (filter.words.length > 0 || filter.actionId !== null) {
    const { ids, page, ...sums } = await search(tx, filter, reach, asked);
    const ofPage = tx.selectFrom("evidence").selectAll().where("id", "in", ids);
    const rows = ids.length === 0 ? [] : await withActions(tx, ofPage, filter, scope);
    return { rows, totals: inNumbers(sums), page };
  }
  const totals = inNumbers(await tallied(tx, filter, reach));
  const page = Math.min(asked.page, Math.max(1, Math.ceil(totals.pieces / asked.size)));
  const slice = { limit: asked.size, offset: (page - 1) * asked.size };
  return { rows: await listEvidencePage(tx, filter, reach, scope, slice), totals, page };
}

const inNumbers = (row: Readonly<Record<keyof ListTotals, string>>): ListTotals => ({
  pieces: Number(row.pieces),
  organisationsSocial: Number(row.organisationsSocial),
  organisationsRegular: Number(row.organisationsRegular),
  organisationsPublic: Number(row.organisationsPublic),
  people: Number(row.people),
  amountCents: Number(row.amountCents),
  hours: Number(row.hours),
});

const sumOf = (column: string) => sql<string>`coalesce(sum(${sql.ref(column)}), 0)`;

const sums = [
  sumOf("organisations_social").as("organisationsSocial"),
  sumOf("organisations_regular").as("organisationsRegular"),
  sumOf("organisations_public").as("organisationsPublic"),
  sumOf("people").as("people"),
  sumOf("amount_cents").as("amountCents"),
  sumOf("hours").as("hours"),
] as const;

/** Goes through the evidence once: what it adds up to, and the ids of one page of it. */
function search(
  tx: Tx,
  filter: EvidenceFilter,
  reach: EvidenceReach,
  { page, size }: { readonly page: number; readonly size: number },
) {
  const last = sql`greatest(1, (count(*) + ${size - 1}) / ${size})`;
  return (
    tx
      // Under its own name, so that it is sorted as the table is.
      .with(
        (cte) => cte("evidence").materialized(),
        () =>
          narrowed(tx, filter, reach).select([
            "evidence.id",
            "evidence.title",
            "evidence.happened_on",
            "evidence.organisations_social",
            "evidence.organisations_regular",
            "evidence.organisations_public",
            "evidence.people",
            "evidence.amount_cents",
            "evidence.hours",
          ]),
      )
      .with("summed", (made) =>
        made
          .selectFrom("evidence")
          .select([
            sql<string>`count(*)`.as("pieces"),
            ...sums,
            sql<number>`least(${page}, ${last})::integer`.as("page"),
          ]),
      )
      .selectFrom("summed")
      .selectAll()
      .select(
        sql<string[]>`array(select id from evidence order by ${inOrder(filter)}
          limit ${size} offset (select page - 1 from summed) * ${size})`.as("ids"),
      )
      .executeTakeFirstOrThrow()
  );
}

function tallied(tx: Tx, filter: EvidenceFilter, reach: EvidenceReach) {
  const { year, nis, kind, origin, state } = filter;
  let query = tx
    .selectFrom("evidence_tally")
    .where(
      reach.kind === "all"
        ? sql<SqlBool>`true`
        : sql<SqlBool>`(nis = '{}' or nis && ${textArray(reach.nis)})`,
    )
    .where("state", "in", state ? [state] : ["linked", "tray"]);
  if (year !== null) query = query.where("year", "=", year);
  if (nis) query = query.where(sql<SqlBool>`(nis = '{}' or ${nis} = any(nis))`);
  if (kind) query = query.where("kind", "=", kind);
  if (origin) query = query.where("origin", "=", origin);
  return query.select([sumOf("pieces").as("pieces"), ...sums]).executeTakeFirstOrThrow();
}

/** Years in which anything happened, newest first; found by skipping from year to year in the index. */
export async function listEvidenceYears(tx: Tx): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    with recursive years as (
      select max(happened_on) as day from evidence where partnership_id = current_partnership()
      union all
      select (select max(happened_on) from evidence where partnership_id = current_partnership()
        and happened_on < date_trunc('year', years.day)::date)
      from years where years.day is not null
    )
    select extract(year from day)::integer as year from years where day is not null`.execute(tx);
  return rows.map(({ year }) => year);
}

/** From where evidence comes, in so far as there is any. */
export async function listOrigins(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ origin: string }>`
    with recursive origins as (
      select min(origin) as origin from evidence where partnership_id = current_partnership()
      union all
      select (select min(e.origin) from evidence e where e.partnership_id = current_partnership()
        and e.origin > origins.origin)
      from origins where origins.origin is not null
    )
    select origin from origins where origin is not null`.execute(tx);
  return rows.map(({ origin }) => origin);
}
