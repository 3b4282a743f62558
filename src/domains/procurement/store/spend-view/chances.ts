import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Match } from "#matching";
import type { Tx } from "#platform/db";
import { type CategorySpend, leastChanceCents } from "../../rules/spend-view/chance.ts";
import type { SpendReach } from "../../rules/spend-view/spend-sums.ts";
import { standingOfLine } from "./settle.ts";
import "../spend/tables.ts";
import "../clauses/tables.ts";
import "../contracts/tables.ts";
import "../plans/tables.ts";
import "../notices/tables.ts";
import "./tables.ts";

export type FoundMatch = Pick<Match, "organisationId" | "score" | "reasons" | "doubts">;

/** Spend that social organisations nearby could do, with who they are and what was decided. */
export type Chance = CategorySpend & {
  /** Null: nobody looked yet. */
  readonly foundWith: string | null;
  readonly found: readonly FoundMatch[];
  /** CPV of eight digits it is mostly about. */
  readonly codes: readonly string[];
  readonly state: "open" | "dismissed";
  readonly reason: string;
  readonly handledBy: string;
  readonly handledAt: Instant | null;
  readonly actionId: string | null;
  readonly needId: string | null;
  /** Last day of a running contract for this kind of thing that ends within a year; null: none, or it was not asked. */
  readonly endsOn: Day | null;
};

export type ChanceQuestion = {
  /** Contracts that end within a year from here put a chance up to twice as high. */
  readonly today?: Day;
  readonly year: number;
  readonly nis?: string | null;
  readonly reach?: SpendReach;
  readonly category?: string;
  readonly state?: "open" | "dismissed";
  /** near: somebody is; nobody: looked, nobody is; unlooked: nobody looked with this state of the register. */
  readonly who?: "near" | "nobody" | { readonly unlooked: string };
  readonly limit?: number;
  readonly offset?: number;
};

const conditions = ({ year, nis, reach = "all", category }: ChanceQuestion) => sql`
  t.year = ${year} and t.currency = 'EUR' and t.category ~ '^[0-9]{3}$'
  and ${nis ? sql`t.nis = ${nis}` : sql`true`} and ${category ? sql`t.category = ${category}` : sql`true`}
  and ${reach === "all" ? sql`true` : sql`t.nis = any(${[...reach]}::text[])`}`;

const whoIs = (who: ChanceQuestion["who"]) => {
  if (who === undefined) return sql`true`;
  if (who === "near") return sql`jsonb_array_length(c.found) > 0`;
  if (who === "nobody") return sql`c.found_with <> '' and jsonb_array_length(c.found) = 0`;
  return sql`c.found_with is distinct from ${who.unlooked}`;
};

const spent = (question: ChanceQuestion) => sql`
  select t.nis, t.category,
    coalesce(sum(t.cents) filter (where t.social = 'regular'), 0)::bigint as "regularCents",
    coalesce(sum(t.cents) filter (where t.social = 'unknown'), 0)::bigint as "unknownCents",
    coalesce(sum(t.cents) filter (where t.social = 'social'), 0)::bigint as "socialCents",
    coalesce(sum(t.lines) filter (where t.social <> 'social'), 0)::int as lines
  from spend_total t where ${conditions(question)}
  group by t.nis, t.category
  having coalesce(sum(t.cents) filter (where t.social <> 'social'), 0) >= ${leastChanceCents}`;

/**
 * Running contracts that end within a year, with the kind of thing they are for: as their notice, plan or advice
 * says, else what the supplier is paid most for by that municipality.
 */
const endingContracts = (today: Day) => sql`
  select c.id, c.nis, c.title, c.ends_on, c.amount_cents, coalesce(case c.source_kind
      when 'notice' then (select left(n.cpv, 3) from notice n where n.id::text = c.source_ref)
      when 'plan' then (select left(coalesce(l.own_cpv, l.stated_cpv, l.echo_cpv), 3) from purchase_line l where l.id::text = c.source_ref)
      when 'advice' then (select left(a.facts ->> 'cpv', 3) from clause_advice a where a.id::text = c.source_ref)
    end, (select y.category from spend_supplier p join spend_tally y on y.partnership_id = p.partnership_id and y.supplier_id = p.id
      where p.organisation_id = c.organisation_id and p.nis = c.nis and y.currency = 'EUR' and y.category <> ''
      group by y.category order by sum(y.cents) desc, y.category limit 1)) as category
  from purchase_contract c
  where c.removed_at is null and c.state in ('contract', 'running') and c.nis is not null
    and c.ends_on between ${today}::date and ${today}::date + 365`;

const soonest = (today: Day | undefined) =>
  today === undefined
    ? sql`select null::text as nis, null::text as category, null::date as ends_on where false`
    : sql`select nis, category, min(ends_on) as ends_on from (${endingContracts(today)}) e group by nis, category`;

/** A contract that ends today doubles what a chance weighs; one that ends in a year leaves it. */
const weight = (today: Day | undefined) =>
  today === undefined ? sql`1` : sql`(2 - coalesce(e.ends_on - ${today}::date, 365) / 365.0)`;

/** Spend by municipality and kind of thing, the most euros outside the social economy first. Asks nobody who may. */
export async function missedChances(tx: Tx, question: ChanceQuestion): Promise<Chance[]> {
  const { limit = 40, offset = 0, state, who, today } = question;
  const { rows } = await sql<Chance>`
    with wanted as materialized (
      select s.*, c.found_with as "foundWith", coalesce(c.found, '[]') as found, coalesce(c.codes, '{}') as codes, coalesce(c.state, 'open') as state,
        coalesce(c.reason, '') as reason, coalesce(c.handled_by, '') as "handledBy", c.handled_at as "handledAt",
        c.action_id as "actionId", c.need_id as "needId", e.ends_on as "endsOn",
        (s."regularCents" + s."unknownCents") * ${weight(today)} as weight
      from (${spent(question)}) s left join spend_chance c on c.nis = s.nis and c.category = s.category
      left join (${soonest(today)}) e on e.nis = s.nis and e.category = s.category
      where ${whoIs(who)} and ${state ? sql`coalesce(c.state, 'open') = ${state}` : sql`true`}
      order by weight desc, s.nis, s.category limit ${limit} offset ${offset})
    select w.*, (select count(distinct coalesce(p.kbo_number::bigint, -p.id))::int
      from spend_tally y join spend_supplier p on p.partnership_id = y.partnership_id and p.id = y.supplier_id
      where y.nis = w.nis and y.year = ${question.year} and y.category = w.category and y.currency = 'EUR'
        and y.social <> 'social') as suppliers
    from wanted w order by w.weight desc, w.nis, w.category`.execute(tx);
  return rows;
}

/** How many there are and what they come to, whatever the page. */
export async function countChances(
  tx: Tx,
  question: ChanceQuestion,
): Promise<{ readonly chances: number; readonly cents: number }> {
  const { state, who } = question;
  const { rows } = await sql<{ chances: number; cents: number }>`
    select count(*)::int as chances, coalesce(sum(s."regularCents" + s."unknownCents"), 0)::bigint as cents
    from (${spent(question)}) s left join spend_chance c on c.nis = s.nis and c.category = s.category
    where ${whoIs(who)} and ${state ? sql`coalesce(c.state, 'open') = ${state}` : sql`true`}`.execute(
    tx,
  );
  return rows[0] ?? { chances: 0, cents: 0 };
}

export type MainCode = {
  readonly nis: string;
  readonly category: string;
  /** CPV of eight digits. */
  readonly code: string;
};

/** The codes of eight digits on which most went elsewhere, three at most for each. */
export async function listMainCodes(
  tx: Tx,
  year: number,
  chances: readonly Pick<CategorySpend, "nis" | "category">[],
): Promise<MainCode[]> {
  const { rows } = await sql<MainCode>`
    select wanted.nis, wanted.category, main.code
    from unnest(${chances.map(({ nis }) => nis)}::text[], ${chances.map(({ category }) => category)}::text[])
      as wanted (nis, category)
    cross join lateral (
      select l.category as code, sum(l.cents) as cents from spend_line l ${standingOfLine}
      where l.nis = wanted.nis and l.year = ${year} and l.known_in is null and l.currency = 'EUR'
        and l.category_scheme = 'cpv' and l.category >= wanted.category and l.category < wanted.category || ':'
        and coalesce(s.social, 'unknown') <> 'social'
      group by l.category order by cents desc, code limit 3
    ) main where main.cents > 0`.execute(tx);
  return rows;
}

export type FoundRow = {
  readonly nis: string;
  readonly category: string;
  /** CPV of eight digits it is mostly about. */
  readonly codes: readonly string[];
  readonly found: readonly FoundMatch[];
};

/** Keeps who could do it, and with which register that was looked for. */
export async function writeFound(
  tx: Tx,
  rows: readonly FoundRow[],
  foundWith: string,
): Promise<void> {
  for (const { nis, category, codes, found } of rows)
    await sql`
      insert into spend_chance (partnership_id, nis, category, found_with, codes, found)
      values (current_partnership(), ${nis}, ${category}, ${foundWith}, ${[...codes]}::text[], ${JSON.stringify(found)}::text::jsonb)
      on conflict (partnership_id, nis, category)
      do update set found_with = excluded.found_with, codes = excluded.codes, found = excluded.found`.execute(
      tx,
    );
}

/** `year`: of the spending it was taken up for. */
export type ChanceDeed =
  | { readonly state: "open" | "dismissed"; readonly reason: string }
  | { readonly actionId: string; readonly year: number }
  | { readonly needId: string; readonly year: number };

/** Keeps what was decided about a chance. */
export async function handleChance(
  tx: Tx,
  { nis, category }: Pick<Chance, "nis" | "category">,
  deed: ChanceDeed,
  by: { readonly name: string; readonly now: Instant },
): Promise<void> {
  await sql`insert into spend_chance (partnership_id, nis, category) values (current_partnership(), ${nis}, ${category})
    on conflict (partnership_id, nis, category) do nothing`.execute(tx);
  await tx
    .updateTable("spend_chance")
    .set(
      "state" in deed
        ? { state: deed.state, reason: deed.reason, handled_by: by.name, handled_at: by.now }
        : {
            ...("actionId" in deed ? { action_id: deed.actionId } : { need_id: deed.needId }),
            taken_years: sql`array(select distinct unnest(taken_years || ${deed.year}::smallint) order by 1)`,
          },
    )
    .where("nis", "=", nis)
    .where("category", "=", category)
    .execute();
}

/** Of how many chances of a year's spending an action or a need was made. */
export async function countTaken(
  tx: Tx,
  year: number,
): Promise<{ readonly nis: string; readonly chances: number }[]> {
  const { rows } = await sql<{ nis: string; chances: number }>`
    select nis, count(*)::int as chances from spend_chance where ${year}::smallint = any(taken_years)
    group by nis order by nis`.execute(tx);
  return rows;
}

/** Something at which a contract may be made or end: a contract that ends, a planned purchase, an earlier notice. */
export type Handle = {
  readonly kind: "contract" | "plan" | "notice";
  readonly id: string;
  readonly nis: string;
  readonly category: string;
  readonly title: string;
  /** Of a notice: when it was published; of a contract: its last day. */
  readonly day: string | null;
  readonly cents: number | null;
};

/** Ending contracts, planned purchases and earlier notices about the same kind of thing, three of each for a chance. */
export async function listHandles(
  tx: Tx,
  chances: readonly Pick<Chance, "nis" | "category">[],
  today: Day,
): Promise<Handle[]> {
  if (chances.length === 0) return [];
  const nis = [...new Set(chances.map((chance) => chance.nis))];
  const categories = [...new Set(chances.map(({ category }) => category))];
  const { rows } = await sql<Handle & { place: number }>`
    select * from (
      select *, row_number() over (partition by kind, nis, category order by day desc nulls last, cents desc nulls last, id) as place
      from (
        select 'plan' as kind, id::text, nis, left(coalesce(own_cpv, stated_cpv, echo_cpv), 3) as category, title,
          null::date as day, total_cents as cents
        from purchase_line where nis = any(${nis}::text[])
        union all
        select 'contract', id::text, nis, category, title, ends_on, amount_cents from (${endingContracts(today)}) c
        union all
        select 'notice', id::text, buyer_nis, left(cpv, 3),
          coalesce(title ->> 'nl', title ->> 'fr', title ->> 'en', title ->> 'de', ''), published_on, awarded_cents
        from notice where buyer_nis = any(${nis}::text[]) and merged_into is null and kind in ('result', 'competition')
      ) found where category = any(${categories}::text[])
    ) placed where place <= 3 order by array_position(array['contract', 'plan', 'notice'], kind), day`.execute(
    tx,
  );
  return rows;
}
