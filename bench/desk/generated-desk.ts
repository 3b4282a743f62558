import type { RawSql } from "#platform/db";

/** A desk with years of work in it, the same for the same seed. */
export type DeskSize = {
  readonly actions: number;
  readonly evidence: number;
  /** The last year of work; today lies in it. */
  readonly lastYear: number;
  readonly years: number;
  /** Evidence does not happen after it: `2026-11-23`. */
  readonly today: string;
  readonly seed: number;
};

/** What an action can be tagged with in a year. */
export type Taggable = {
  readonly year: number;
  readonly frameId: string;
  readonly code: string;
};

type Made = { readonly actions: number; readonly evidence: number };

const goals = 5;
const plansPerGoal = 4;

/**
 * Fills the desk of one partnership by `insert … select generate_series`: a plan with goals and action plans,
 * actions with owners, tags and money, and evidence of which one in twenty waits in the tray. Everything is
 * recognisably invented.
 * @param raw a connection of the application: the rows obey row-level security like any other
 * @param nis the municipalities work is spread over
 */
export async function generateDesk(
  raw: RawSql,
  partnershipId: string,
  nis: readonly string[],
  taggable: readonly Taggable[],
  size: DeskSize,
): Promise<Made> {
  return raw.begin(async (tx) => {
    const sql = tx as unknown as RawSql;
    await sql`select set_config('regiekamer.partnership', ${partnershipId}, true)`;
    await sql`create or replace function pg_temp.drawn(of bigint, salt integer, below integer) returns integer
      language sql immutable as 'select mod(hashint8extended(of * 1000 + salt, 42) & 9223372036854775807, below)::integer'`;
    await makePlan(sql, size);
    await makeActions(sql, nis, size);
    await tagActions(sql, taggable, size);
    await makeMoney(sql, size);
    await makeEvidence(sql, nis, size);
    return { actions: size.actions, evidence: size.evidence };
  }) as Promise<Made>;
}

async function makePlan(sql: RawSql, { lastYear, years }: DeskSize): Promise<void> {
  await sql`update plan set is_current = false where is_current`;
  await sql`insert into plan (partnership_id, id, name, from_year, to_year, is_current)
    values (current_partnership(), md5('plan' || current_partnership()::text)::uuid, 'Voorbeeldplan', ${lastYear - years + 1}, ${lastYear}, true)`;
  await sql`insert into plan_node (partnership_id, plan_id, id, level, code, title, position)
    select current_partnership(), md5('plan' || current_partnership()::text)::uuid, md5('goal' || g || current_partnership()::text)::uuid,
      'goal', 'BD' || g, 'Voorbeelddoelstelling ' || g, g
    from generate_series(1, ${goals}::integer) g`;
  await sql`insert into plan_node (partnership_id, plan_id, id, parent_id, level, code, title, position)
    select current_partnership(), md5('plan' || current_partnership()::text)::uuid,
      md5('node' || (g * 100 + p) || current_partnership()::text)::uuid, md5('goal' || g || current_partnership()::text)::uuid,
      'action-plan', 'AP' || g || '.' || p, 'Voorbeeldactieplan ' || g || '.' || p, p
    from generate_series(1, ${goals}::integer) g, generate_series(1, ${plansPerGoal}::integer) p`;
}

async function makeActions(sql: RawSql, nis: readonly string[], size: DeskSize): Promise<void> {
  const firstYear = size.lastYear - size.years + 1;
  await sql`
    insert into action (partnership_id, id, number, code, title, node_id, status, starts_on, due_on, done_on, owner_name, owner_nis, nis, origin)
    select current_partnership(), md5('action' || n || current_partnership()::text)::uuid,
      n + (select coalesce(max(number), 0) from action), 'AC' || n, 'Voorbeeldactie ' || n,
      md5('node' || ((1 + n % ${goals}::integer) * 100 + 1 + n % ${plansPerGoal}::integer) || current_partnership()::text)::uuid,
      status, starts_on, due_on,
      case when status = 'done' then due_on - least(due_on - starts_on, pg_temp.drawn(n + ${size.seed}, 4, 20)) end,
      'Voorbeeld Eigenaar ' || (1 + n % 9), places[1], places, 'hand'
    from (
      select n, starts_on, starts_on + length as due_on, places,
        case when draw < 8 and starts_on + length < ${size.today}::date then 'done'
          when draw = 8 then 'stopped' when draw % 2 = 0 then 'running' else 'planned' end as status
      from (
        select n, make_date(${firstYear}::integer + (n % ${size.years}::integer)::integer, 1 + pg_temp.drawn(n + ${size.seed}, 1, 12), 1 + pg_temp.drawn(n + ${size.seed}, 2, 28)) as starts_on,
          20 + pg_temp.drawn(n + ${size.seed}, 3, 200) as length, pg_temp.drawn(n + ${size.seed}, 5, 10) as draw,
          case pg_temp.drawn(n + ${size.seed}, 6, 4) when 0 then '{}'::text[]
            when 1 then array[all_nis[1 + pg_temp.drawn(n, 7, cardinality(all_nis))], all_nis[1 + pg_temp.drawn(n, 8, cardinality(all_nis))]]
            else array[all_nis[1 + pg_temp.drawn(n, 7, cardinality(all_nis))]] end as places
        from generate_series(1, ${size.actions}::bigint) n, (select ${[...nis]}::text[] as all_nis) given
      ) dated
    ) judged`;
}

/** One tag for most, two for some, none for one in ten. */
async function tagActions(
  sql: RawSql,
  taggable: readonly Taggable[],
  { seed }: DeskSize,
): Promise<void> {
  await sql`
    insert into action_priority (partnership_id, action_id, frame_id, code)
    select distinct a.partnership_id, a.id, (t.tags->at->>'frameId')::uuid, t.tags->at->>'code'
    from action a
    join (
      select (tag->>'year')::integer as year, jsonb_agg(tag) as tags, count(*)::integer as size
      from jsonb_array_elements(${sql.json(taggable as never)}::jsonb) tag group by 1
    ) t on t.year = extract(year from a.starts_on)
    cross join lateral (
      select pg_temp.drawn(a.number + ${seed}, 10 + turn, t.size) as at from generate_series(1, 2) turn
      where turn = 1 or pg_temp.drawn(a.number + ${seed}, 9, 4) = 0
    ) drawn
    where a.title like 'Voorbeeldactie %' and pg_temp.drawn(a.number + ${seed}, 13, 10) > 0`;
}

async function makeMoney(sql: RawSql, { seed }: DeskSize): Promise<void> {
  await sql`
    insert into action_money (partnership_id, action_id, year, financing, budget_cents, spent_cents)
    select partnership_id, id, extract(year from starts_on)::integer, 'Eigen middelen',
      100000 * (1 + pg_temp.drawn(number + ${seed}, 20, 50)), 80000 * (1 + pg_temp.drawn(number + ${seed}, 21, 50))
    from action where title like 'Voorbeeldactie %'`;
}

async function makeEvidence(sql: RawSql, nis: readonly string[], size: DeskSize): Promise<void> {
  const { seed, today, evidence, actions } = size;
  await sql`
    insert into evidence (partnership_id, id, action_id, kind, title, happened_on, nis, organisations_social,
      organisations_regular, people, amount_cents, hours, origin)
    select a.partnership_id, md5('evidence' || m || current_partnership()::text)::uuid,
      case when m % 20 = 0 then null else a.id end,
      (array['event', 'round-table', 'meeting', 'match', 'scan', 'advice', 'contract', 'delivery', 'publication', 'training', 'agreement', 'service'])[1 + pg_temp.drawn(m + ${seed}, 30, 12)],
      'Voorbeeldbewijs ' || m,
      least(a.starts_on + pg_temp.drawn(m + ${seed}, 31, a.due_on - a.starts_on + 1), ${today}::date),
      case pg_temp.drawn(m + ${seed}, 32, 3) when 0 then '{}'::text[] else array[all_nis[1 + pg_temp.drawn(m, 33, cardinality(all_nis))]] end,
      pg_temp.drawn(m + ${seed}, 34, 12), pg_temp.drawn(m + ${seed}, 35, 8), pg_temp.drawn(m + ${seed}, 36, 40),
      case when m % 4 = 0 then 100 * pg_temp.drawn(m + ${seed}, 37, 500000) end,
      case when m % 5 = 0 then pg_temp.drawn(m + ${seed}, 38, 200) end, 'hand'
    from generate_series(1, ${evidence}::bigint) m
    cross join (select ${[...nis]}::text[] as all_nis) given
    join action a on a.id = md5('action' || (1 + pg_temp.drawn(m + ${seed}, 39, ${actions}::integer)) || current_partnership()::text)::uuid
      and a.starts_on <= ${today}::date`;
}
