import { sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import {
  asksEachLine,
  type LineSort,
  type SpendFilter,
} from "../../rules/spend-view/spend-filter.ts";
import type { SpendReach } from "../../rules/spend-view/spend-sums.ts";
import type { LocalStanding, SocialStanding } from "../../rules/spend-view/standing.ts";
import {
  accountOfLine,
  categoryOfLine,
  dayThatCounts,
  localOfLine,
  socialOfLine,
  standingOfLine,
  vatOfLine,
} from "./settle.ts";
import { categoryIs, listSuppliersOf } from "./sums.ts";
import "../spend/tables.ts";
import "./tables.ts";

/** One line with whom it paid and where that supplier stood on its day. */
export type ListedLine = {
  readonly importId: number;
  readonly position: number;
  /** Row in the file. */
  readonly line: number;
  readonly file: string | null;
  readonly importName: string;
  readonly nis: string;
  readonly day: Day | null;
  readonly year: number | null;
  readonly cents: number;
  readonly currency: string;
  readonly kind: string;
  readonly vat: "with" | "without" | "unknown";
  readonly account: string;
  readonly category: string | null;
  readonly categoryScheme: string | null;
  readonly categoryVia: string | null;
  readonly document: string | null;
  readonly description: string;
  readonly supplierId: number;
  readonly supplierName: string;
  readonly supplierNumber: string | null;
  readonly organisationId: string | null;
  readonly isPerson: boolean;
  readonly band: "accepted" | "review" | "none";
  readonly social: SocialStanding;
  readonly local: LocalStanding;
};

type Condition = ReturnType<typeof sql<boolean>>;

/** From so many lines to be walked through in order, sorting what fits is quicker. */
const mostWalked = 60_000;
/** From so many suppliers on, naming them does not help to find their lines. */
const mostNamed = 500;

/** Is a supplier a person with a business, said, likely, or by a decision? */
export const isPersonSupplier = sql<boolean>`(p.natural_person <> 'no' or p.decision = 'person')`;

/** @param persons where names of persons may be searched for */
function conditionsOf(filter: SpendFilter, reach: SpendReach, persons: SpendReach): Condition {
  const wanted: Condition[] = [
    sql<boolean>`l.known_in is null and l.currency = ${filter.currency}`,
  ];
  const add = (condition: Condition) => wanted.push(condition);
  if (reach !== "all") add(sql`l.nis = any(${[...reach]}::text[])`);
  if (filter.year !== null)
    add(filter.year === 0 ? sql`l.year is null` : sql`l.year = ${filter.year}`);
  if (filter.nis !== null) add(sql`l.nis = ${filter.nis}`);
  if (filter.account !== null) add(sql`${accountOfLine} = ${filter.account}`);
  if (filter.category !== null) {
    add(categoryIs(categoryOfLine, filter.category));
  }
  if (filter.social !== null) add(sql`s.social = ${filter.social}`);
  if (filter.local === "near") add(sql`s.local in ('municipality', 'partnership')`);
  else if (filter.local !== null) add(sql`s.local = ${filter.local}`);
  if (filter.vat !== null) add(sql`${vatOfLine} = ${filter.vat}`);
  if (filter.supplierId !== null) add(sql`l.supplier_id = ${filter.supplierId}`);
  if (filter.importId !== null) add(sql`l.import_id = ${filter.importId}`);
  if (filter.kind !== null) add(sql`l.kind = ${filter.kind}`);
  if (filter.fromCents !== null) add(sql`l.cents >= ${filter.fromCents}`);
  if (filter.toCents !== null) add(sql`l.cents <= ${filter.toCents}`);
  for (const word of filter.words.split(/\s+/).filter(Boolean).slice(0, 6))
    add(saysWord(word, persons));
  return sql<boolean>`${sql.join(wanted, sql` and `)}`;
}

/** In the name of the supplier, the text or the number of the document; never in what hides a person. */
function saysWord(word: string, persons: SpendReach): Condition {
  // Only letters without accents are folded, as in `said`: whole rows in every alphabet would take seconds.
  const plain = word.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const like = `%${plain.replace(/[\\%_]/g, "\\$&")}%`;
  const says = (column: Condition) => sql`lower(${column} collate "C") like ${like}`;
  if (persons === "all")
    return sql<boolean>`(l.said like ${like}
      or l.supplier_id in (select p.id from spend_supplier p where ${says(sql`p.name`)}))`;
  const mayBeSeen = sql`(not ${isPersonSupplier} or p.nis = any(${[...persons]}::text[]))`;
  const hidden = sql`l.supplier_id in (select p.id from spend_supplier p where not ${mayBeSeen})`;
  return sql<boolean>`((l.said like ${like} and (not ${hidden} or ${says(sql`l.document`)}))
    or l.supplier_id in (select p.id from spend_supplier p where ${says(sql`p.name`)} and ${mayBeSeen}))`;
}

const orders: Record<LineSort, { inIndex: Condition; sorted: Condition }> = {
  "-day": {
    inIndex: sql`l.year desc nulls last, l.day desc nulls last, l.import_id, l.position`,
    sorted: sql`l.year + 0 desc nulls last, l.day desc nulls last, l.import_id, l.position`,
  },
  day: {
    inIndex: sql`l.year asc nulls first, l.day asc nulls first, l.import_id desc, l.position desc`,
    sorted: sql`l.year + 0 asc nulls first, l.day asc nulls first, l.import_id desc, l.position desc`,
  },
  "-amount": {
    inIndex: sql`l.cents desc, l.import_id, l.position`,
    sorted: sql`l.cents + 0 desc, l.import_id, l.position`,
  },
  amount: {
    inIndex: sql`l.cents asc, l.import_id desc, l.position desc`,
    sorted: sql`l.cents + 0 asc, l.import_id desc, l.position desc`,
  },
};

/** Every supplier of lines that were added up has a standing; joined so, the planner knows how many have it. */
const standingJoined = sql`join spend_standing s on s.partnership_id = l.partnership_id
  and s.supplier_id = l.supplier_id and s.from_day <= ${dayThatCounts} and ${dayThatCounts} < s.until_day`;

const needsStanding = ({ social, local }: SpendFilter): boolean =>
  social !== null || local !== null;

export type LinePage = {
  readonly sort: LineSort;
  readonly limit: number;
  readonly offset: number;
  /** How many lines the filter has, and among how many they lie in this order; decides how they are found. */
  readonly total: number;
  readonly inOrder: number;
  readonly persons: SpendReach;
};

/** Lines of a filter in the order asked for; those that count elsewhere are left out. */
export async function listLines(
  tx: Tx,
  filter: SpendFilter,
  reach: SpendReach,
  page: LinePage,
): Promise<ListedLine[]> {
  const { sort, limit, offset, total, inOrder, persons } = page;
  const walked = ((offset + limit) * inOrder) / Math.max(1, total);
  const isFew = filter.supplierId !== null && total <= mostWalked;
  if (walked <= mostWalked && !isFew && !asksEachLine(filter))
    return walkLines(tx, filter, reach, page);
  const named = await listSuppliersOf(tx, filter, reach, mostNamed);
  const narrowed = sql<boolean>`${conditionsOf(filter, reach, persons)} and ${narrowing(filter, named)}`;
  // What was stored a moment ago has no statistics yet: the planner would read a million lines for a few hundred.
  const isNarrow = named !== null && total <= mostWalked && !asksEachLine(filter);
  if (isNarrow) await mayPlan(tx, "enable_seqscan", false);
  const rows = await showLines(
    tx,
    sql`select l.* from spend_line l ${needsStanding(filter) ? standingJoined : sql``}
      where ${narrowed} order by ${orders[sort].sorted} limit ${limit} offset ${offset}`,
    sort,
  );
  if (isNarrow) await mayPlan(tx, "enable_seqscan", true);
  return rows;
}

/** By an index in the order asked for, passing by what does not fit. */
async function walkLines(
  tx: Tx,
  filter: SpendFilter,
  reach: SpendReach,
  { sort, limit, offset, persons }: Omit<LinePage, "total" | "inOrder">,
): Promise<ListedLine[]> {
  // The planner takes what fits for rarer than it is and would sort all of it, where walking the index ends soon.
  await mayPlan(tx, "enable_sort", false);
  const rows = await showLines(
    tx,
    sql`select l.* from spend_line l ${needsStanding(filter) ? standingJoined : sql``}
      where ${conditionsOf(filter, reach, persons)}
      order by ${orders[sort].inIndex} limit ${limit} offset ${offset}`,
    sort,
  );
  await mayPlan(tx, "enable_sort", true);
  return rows;
}

const narrowing = ({ category }: SpendFilter, named: readonly number[] | null): Condition =>
  sql<boolean>`${sql.join(
    [
      named ? sql`l.supplier_id = any(${[...named]}::int[])` : sql`true`,
      category && /^\d/.test(category)
        ? sql`l.category >= ${category} and l.category < ${`${category}:`}`
        : sql`true`,
    ],
    sql` and `,
  )}`;

const showLines = async (tx: Tx, wanted: ReturnType<typeof sql>, sort: LineSort) => {
  const { rows } = await sql<ListedLine>`
    with wanted as materialized (${wanted}) ${columns} order by ${orders[sort].inIndex}`.execute(
    tx,
  );
  return rows;
};

const mayPlan = (tx: Tx, what: "enable_sort" | "enable_seqscan", may: boolean) =>
  sql`select set_config(${what}, ${may ? "on" : "off"}, true)`.execute(tx);

type FoundLines = {
  readonly total: { readonly lines: number; readonly cents: number };
  readonly lines: readonly ListedLine[];
};

/** Of a hundred pages one is looked at to know whether words are common. */
const sampled = 1;

/**
 * The lines of a filter that asks every line, with what all of them come to. Every line is read once; when many fit (a
 * sample says so) they are counted, and walking an index soon meets a page of them.
 */
export async function searchLines(
  tx: Tx,
  filter: SpendFilter,
  reach: SpendReach,
  page: Omit<LinePage, "total">,
): Promise<FoundLines> {
  const { sort, limit, offset, persons, inOrder } = page;
  const standing = needsStanding(filter) ? standingJoined : sql``;
  const asked = conditionsOf(filter, reach, persons);
  const { rows: sample } = await sql<{ lines: number }>`
    select count(*)::int as lines from spend_line l tablesample system (${sampled}) ${standing}
    where ${asked}`.execute(tx);
  const likely = ((sample[0]?.lines ?? 0) * 100) / sampled;
  if (likely > 0 && ((offset + limit) * inOrder) / likely <= mostWalked) {
    const total = await sumLines(tx, filter, reach, persons);
    return { total, lines: await listLinesInOrder(tx, filter, reach, page, total.lines) };
  }
  // The planner takes every second line to fit, and would spare the workers the bringing of them.
  await sql`select set_config('parallel_tuple_cost', '0.001', true)`.execute(tx);
  const { rows: sums } = await sql<{ lines: number; cents: number; found: string }>`
    with found as materialized (
      select l.import_id, l.position, l.cents, l.year, l.day from spend_line l ${standing} where ${asked}
    ), placed as (
      select * from found l order by ${orders[sort].sorted} limit ${limit} offset ${offset})
    select (select count(*) from found)::int as lines, (select coalesce(sum(cents), 0) from found)::bigint as cents,
      (select coalesce(json_agg(json_build_array(import_id, position)), '[]') from placed)::text as found`.execute(
    tx,
  );
  await sql`select set_config('parallel_tuple_cost', '0.1', true)`.execute(tx);
  const { lines = 0, cents = 0, found = "[]" } = sums[0] ?? {};
  const keys = JSON.parse(found) as [number, number][];
  if (keys.length === 0) return { total: { lines, cents }, lines: [] };
  const shown = await showLines(
    tx,
    sql`select l.* from unnest(${keys.map(([id]) => id)}::int[], ${keys.map(([, at]) => at)}::int[]) k (import_id, position)
      join spend_line l using (import_id, position)`,
    sort,
  );
  return { total: { lines, cents }, lines: shown };
}

/** A sample can be wrong: only when so many do fit is an index walked. */
const listLinesInOrder = (
  tx: Tx,
  filter: SpendFilter,
  reach: SpendReach,
  page: Omit<LinePage, "total">,
  total: number,
) =>
  ((page.offset + page.limit) * page.inOrder) / Math.max(1, total) <= 2 * mostWalked
    ? walkLines(tx, filter, reach, page)
    : listLines(tx, filter, reach, { ...page, total });

/** What is shown of the lines in `wanted`. */
const columns = sql`
  select l.import_id as "importId", l.position, l.line, l.file, i.name as "importName", l.nis, l.day, l.year, l.cents,
    l.currency, l.kind, ${vatOfLine} as vat, ${accountOfLine} as account, l.category,
    l.category_scheme as "categoryScheme", l.category_via as "categoryVia", l.document, l.description,
    l.supplier_id as "supplierId", coalesce(p.name, '') as "supplierName", p.kbo_number as "supplierNumber",
    p.organisation_id as "organisationId", coalesce(${isPersonSupplier}, false) as "isPerson",
    coalesce(p.band, 'none') as band, ${socialOfLine} as social, ${localOfLine} as local
  from wanted l ${standingOfLine}
  left join spend_supplier p on p.partnership_id = l.partnership_id and p.id = l.supplier_id
  join spend_import i on i.partnership_id = l.partnership_id and i.id = l.import_id`;

/** The lines of a filter after one of them, in the order of their files: to read all of them in parts. */
export async function listLinesAfter(
  tx: Tx,
  filter: SpendFilter,
  reach: SpendReach,
  after: { readonly importId: number; readonly position: number },
  limit: number,
): Promise<ListedLine[]> {
  const { rows } = await sql<ListedLine>`
    with wanted as materialized (
      select l.* from spend_line l ${needsStanding(filter) ? standingJoined : sql``}
      where ${conditionsOf(filter, reach, [])}
        and (l.import_id, l.position) > (${after.importId}, ${after.position})
      order by l.import_id, l.position limit ${limit}
    )
    ${columns} order by l.import_id, l.position`.execute(tx);
  return rows;
}

/** What the lines of a filter come to, by looking at each of them. */
export async function sumLines(
  tx: Tx,
  filter: SpendFilter,
  reach: SpendReach,
  persons: SpendReach,
): Promise<{ readonly lines: number; readonly cents: number }> {
  const { rows } = await sql<{ lines: number; cents: number }>`
    select count(*)::int as lines, coalesce(sum(l.cents), 0)::bigint as cents
    from spend_line l ${needsStanding(filter) ? standingJoined : sql``}
    where ${conditionsOf(filter, reach, persons)}`.execute(tx);
  return rows[0] ?? { lines: 0, cents: 0 };
}

/** How many lines of a filter stand in another import too and count there. */
export async function countKnownElsewhere(
  tx: Tx,
  filter: SpendFilter,
  reach: SpendReach,
): Promise<number> {
  const places = reach === "all" ? sql`true` : sql`nis = any(${[...reach]}::text[])`;
  const { rows } = await sql<{ lines: number }>`
    select count(*)::int as lines from spend_line where known_in is not null and ${places}
      and ${filter.nis === null ? sql`true` : sql`nis = ${filter.nis}`}
      and ${filter.year === null ? sql`true` : sql`year = ${filter.year}`}`.execute(tx);
  return rows[0]?.lines ?? 0;
}
