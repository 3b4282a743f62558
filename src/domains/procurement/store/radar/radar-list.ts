import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { ByLanguage, Notice, NoticeIdentity, NoticeKind } from "../../rules/notice.ts";
import type { Assessment } from "../../rules/radar/assessment.ts";
import type { HandlingState } from "../../rules/radar/handling.ts";
import type { NoticeTerms } from "../../rules/radar/notice-marks.ts";
import { callDays, plannedDays } from "../../rules/radar/notice-over.ts";
import type { AreaCodes } from "../../rules/radar/radar-area.ts";
import type {
  RadarFilter,
  RadarMark,
  RadarSort,
  RadarView,
} from "../../rules/radar/radar-filter.ts";
import "../notices/tables.ts";
import { holdsWords } from "../search-words.ts";
import "./tables.ts";

/** A notice as the radar lists it. */
export type ListedNotice = NoticeTerms & {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly title: ByLanguage;
  readonly buyer: string;
  readonly buyerNis: string | null;
  readonly placeNis: readonly string[];
  readonly nuts: readonly string[];
  readonly cpv: string | null;
  readonly lots: number;
  readonly reservedLots: number;
  readonly publishedOn: Day | null;
  readonly deadlineOn: Day | null;
  readonly deadlineTime: string | null;
  readonly cents: number | null;
  readonly currency: string | null;
  readonly isExample: boolean;
  /** Where the buyer or the platform shows it; empty when not said. */
  readonly publicHref: string;
  readonly state: HandlingState;
  readonly assignedPersonId: string | null;
  readonly assignedName: string;
  /** Null: not looked at yet. */
  readonly assessment: Assessment | null;
};

/** A search, with where its area lies. */
export type RadarQuestion = {
  readonly filter: RadarFilter;
  readonly area: AreaCodes | null;
  readonly today: Day;
};

// Asked once for all rows: which purchases have a result, and which were called.
const wentOnTo = (kind: NoticeKind) => sql<SqlBool>`(
  coalesce(notice.procedure_id in (select later.procedure_id from notice as later
    where later.kind = ${kind} and later.merged_into is null and later.procedure_id is not null), false)
  or coalesce(notice.ocid in (select later.ocid from notice as later
    where later.kind = ${kind} and later.merged_into is null and later.ocid is not null), false))`;

/** What one can no longer do anything about: its day has passed, or a later notice of the same purchase came. */
const isPast = (today: Day) => sql<SqlBool>`(notice.kind in ('planned', 'competition') and (
  coalesce(notice.deadline_on < ${today}, notice.published_on
    < ${today}::date - case notice.kind when 'planned' then ${plannedDays}::int else ${callDays}::int end, false)
  or ${wentOnTo("result")} or (notice.kind = 'planned' and ${wentOnTo("competition")})))`;

const stateOf = sql<HandlingState>`coalesce(notice_handling.state, 'new')`;

const viewConditions: Record<RadarView, RawBuilder<SqlBool>> = {
  chances: sql<SqlBool>`${stateOf} <> 'dismissed'`,
  saved: sql<SqlBool>`${stateOf} = 'saved'`,
  assigned: sql<SqlBool>`${stateOf} = 'assigned'`,
  dismissed: sql<SqlBool>`${stateOf} = 'dismissed'`,
  all: sql<SqlBool>`true`,
};

const markConditions: Record<RadarMark, RawBuilder<SqlBool>> = {
  reserved: sql<SqlBool>`(notice.reserved_participation <> '{}' or notice.reserved_execution)`,
  social: sql<SqlBool>`('soc-obj' = any(notice.strategic) or notice.social_objectives <> '{}')`,
  conditions: sql<SqlBool>`notice.has_performance_terms`,
  green: sql<SqlBool>`('env-imp' = any(notice.strategic) or notice.environmental_impacts <> '{}')`,
};

const suitedConditions = {
  likely: sql<SqlBool>`notice_assessment.level = 'likely'`,
  possible: sql<SqlBool>`notice_assessment.level in ('likely', 'possible')`,
};

const inArea = ({ nis, nutsStarts }: AreaCodes): RawBuilder<SqlBool> => {
  const starts = nutsStarts.map((start) => sql<SqlBool>`code like ${`${start}%`}`);
  const any = sql.join([sql`code = any(${[...nis]}::text[])`, ...starts], sql` or `);
  return sql<SqlBool>`notice.id in (select notice_id from notice_area where ${any})`;
};

/** What is asked for besides view, area and day. */
function chosen(filter: RadarFilter): RawBuilder<SqlBool>[] {
  const all: RawBuilder<SqlBool>[] = [];
  if (filter.kinds.length > 0) all.push(sql`notice.kind = any(${[...filter.kinds]}::text[])`);
  if (filter.suited) all.push(suitedConditions[filter.suited]);
  if (filter.mark) all.push(markConditions[filter.mark]);
  if (filter.municipality) all.push(inArea({ nis: [filter.municipality], nutsStarts: [] }));
  if (filter.cpv) {
    const start = `${filter.cpv}%`;
    all.push(sql`(notice.cpv like ${start}
      or exists (select from unnest(notice.other_cpv) as other where other like ${start}))`);
  }
  if (filter.buyer) {
    all.push(...holdsWords(sql`notice.searched`, filter.buyer));
    all.push(...holdsWords(sql`search_words(notice.buyer_name)`, filter.buyer));
  }
  if (filter.assignee) all.push(sql`notice_handling.assigned_person_id = ${filter.assignee}::uuid`);
  all.push(...holdsWords(sql`notice.searched`, filter.words));
  return all;
}

/** A chance is something one can still do, and that is suited or not looked at yet, unless one asks otherwise. */
function viewOf({ view, kinds, suited }: RadarFilter): RawBuilder<SqlBool>[] {
  if (view !== "chances") return [viewConditions[view]];
  return [
    viewConditions.chances,
    ...(kinds.length === 0 ? [sql<SqlBool>`notice.kind in ('planned', 'competition')`] : []),
    ...(suited ? [] : [sql<SqlBool>`coalesce(notice_assessment.level, 'possible') <> 'unlikely'`]),
  ];
}

const dayCondition = ({ filter, today }: RadarQuestion): RawBuilder<SqlBool>[] =>
  filter.past ? [] : [sql<SqlBool>`not ${isPast(today)}`];

/** Everything a search asks. */
export const conditionsOf = (question: RadarQuestion): RawBuilder<SqlBool>[] => [
  ...viewOf(question.filter),
  ...(question.area ? [inArea(question.area)] : []),
  ...dayCondition(question),
  ...chosen(question.filter),
];

export const fromNotices = (tx: Tx) =>
  tx
    .selectFrom("notice")
    .leftJoin("notice_assessment", "notice_assessment.notice_id", "notice.id")
    .leftJoin("notice_handling", "notice_handling.notice_id", "notice.id")
    .where("notice.merged_into", "is", null);

const orders: Record<RadarSort, string> = {
  deadline: "notice.deadline_on",
  published: "notice.published_on",
  value: "coalesce(notice.estimated_cents, notice.awarded_cents)",
  chance: "notice_assessment.chance",
};

/** Notices of a search; without a chosen order what closes soonest stands first, then the newest. */
export const listRadar = (tx: Tx, question: RadarQuestion, span: Span): Promise<ListedNotice[]> => {
  const { sort } = question.filter;
  const order = sort
    ? sql`${sql.raw(orders[sort.key])} ${sql.raw(sort.descending ? "desc" : "asc")} nulls last`
    : undefined;
  return selectListed(tx, conditionsOf(question), span, order);
};

type Span = { readonly limit: number; readonly offset: number };

/** Notices that meet conditions, what closes soonest first unless another order is given. */
export async function selectListed(
  tx: Tx,
  conditions: readonly RawBuilder<SqlBool>[],
  { limit, offset }: Span,
  order: RawBuilder<unknown> = sql`notice.deadline_on asc nulls last`,
): Promise<ListedNotice[]> {
  const inOrder = () =>
    fromNotices(tx)
      .orderBy(order)
      .orderBy("notice.published_on", (by) => by.desc().nullsLast())
      .orderBy("notice.id");
  // Which first, then what they say: texts of notices that are not shown are not fetched.
  const shown = inOrder()
    .where((eb) => eb.and([...conditions]))
    .select("notice.id")
    .limit(limit)
    .offset(offset);
  const rows = await inOrder()
    .where("notice.id", "in", shown)
    .select(listedColumns)
    .select(moreColumns)
    .execute();
  return rows.map(asListed);
}

const listedColumns = [
  "notice.id",
  "notice.kind",
  "notice.title",
  "notice.buyer_name as buyer",
  "notice.buyer_nis as buyerNis",
  "notice.place_nis as placeNis",
  "notice.nuts",
  "notice.cpv",
  "notice.lots",
  "notice.reserved_lots as reservedLots",
  "notice.published_on as publishedOn",
  "notice.deadline_on as deadlineOn",
  "notice.deadline_time as deadlineTime",
  "notice.is_example as isExample",
  "notice.reserved_participation as reservedParticipation",
  "notice.reserved_execution as reservedExecution",
  "notice.strategic",
  "notice.social_objectives as socialObjectives",
  "notice.environmental_impacts as environmentalImpacts",
  "notice.has_performance_terms as hasPerformanceTerms",
  "notice.accessibility",
  "notice_handling.assigned_person_id as assignedPersonId",
  "notice_handling.assigned_name as assignedName",
  "notice_assessment.level",
  "notice_assessment.chance",
  "notice_assessment.reasons",
  "notice_assessment.fitting",
  "notice_assessment.top",
  "notice_assessment.assessed_at as assessedAt",
] as const;

/** The value is the estimate, else for what it was awarded; the address is that of the notice elsewhere. */
const moreColumns = [
  stateOf.as("state"),
  sql<string>`coalesce(jsonb_path_query_first(notice.content,
    '$.links[*] ? (@.kind == "notice").url') #>> '{}', '')`.as("publicHref"),
  sql<number | null>`coalesce(estimated_cents, awarded_cents)`.as("cents"),
  sql<
    string | null
  >`case when estimated_cents is null then awarded_currency else estimated_currency end`.as(
    "currency",
  ),
];

type AssessmentColumns = {
  readonly level: string | null;
  readonly chance: number | null;
  readonly reasons: unknown;
  readonly fitting: number | null;
  readonly top: unknown;
  readonly assessedAt: Instant | null;
};

function asListed<Row extends AssessmentColumns & { assignedName: string | null }>(row: Row) {
  const { level, chance, reasons, fitting, top, assessedAt, assignedName, ...notice } = row;
  const assessment =
    level === null
      ? null
      : ({ level, chance, reasons, fitting, lots: top, assessedAt } as Assessment);
  return { ...notice, assignedName: assignedName ?? "", assessment };
}

/** A notice with all it says. */
export type RadarNotice = ListedNotice & { readonly notice: Notice; readonly changedAt: Instant };

/** One notice as the radar knows it; null when it is not there, or became part of another. */
export async function readRadarNotice(tx: Tx, id: string): Promise<RadarNotice | null> {
  const row = await fromNotices(tx)
    .where("notice.id", "=", id)
    .select(listedColumns)
    .select(["notice.content as notice", "notice.changed_at as changedAt"])
    .select(moreColumns)
    .executeTakeFirst();
  return row ? asListed(row) : null;
}

/** How many notices a search has, and how many more there are of which the day has passed. */
export type RadarCounts = {
  readonly total: number;
  readonly past: number;
  readonly unassessed: number;
};

/** What a search has in each of some areas, found in one go. @param question its own area does not count */
export async function countRadar<Area extends string>(
  tx: Tx,
  { filter, today }: Omit<RadarQuestion, "area">,
  areas: Readonly<Record<Area, AreaCodes | null>>,
): Promise<Readonly<Record<Area, RadarCounts>>> {
  const past = isPast(today);
  const shown = filter.past ? sql<SqlBool>`true` : sql<SqlBool>`not past`;
  const names = Object.keys(areas) as Area[];
  const lies = (at: number) => sql.ref(`in_${at}`);
  const everywhere = { filter: { ...filter, past: true }, area: null, today };
  const found = fromNotices(tx)
    .where((eb) => eb.and(conditionsOf(everywhere)))
    .select([past.as("past"), sql<boolean>`notice_assessment.level is null`.as("unassessed")])
    .select(
      names.map((name, at) => {
        const area = areas[name];
        return (area ? inArea(area) : sql<SqlBool>`true`).as(`in_${at}`);
      }),
    );
  const sums = names.map(
    (_, at) => sql`json_build_object(
      'total', count(*) filter (where ${lies(at)} and ${shown}),
      'past', count(*) filter (where ${lies(at)} and past),
      'unassessed', count(*) filter (where ${lies(at)} and unassessed and ${shown}))`,
  );
  // Materialized: what is counted twelve times is found out once.
  const { rows } = await sql<{ counts: RadarCounts[] }>`with found as materialized (${found})
    select json_build_array(${sql.join(sums)}) as counts from found`.execute(tx);
  const counts = rows[0]?.counts ?? [];
  return Object.fromEntries(names.map((name, at) => [name, counts[at]])) as Record<
    Area,
    RadarCounts
  >;
}

/** The day on which the result of the same purchase was published as another notice; undefined: no result is known. */
export async function findResultDay(
  tx: Tx,
  { procedureId, ocid }: Pick<NoticeIdentity, "procedureId" | "ocid">,
): Promise<Day | null | undefined> {
  const row = await tx
    .selectFrom("notice")
    .select("published_on")
    .where("kind", "=", "result")
    .where("merged_into", "is", null)
    .where((eb) =>
      eb.or([
        ...(procedureId ? [eb("procedure_id", "=", procedureId)] : []),
        ...(ocid ? [eb("ocid", "=", ocid)] : []),
      ]),
    )
    .orderBy("published_on", (by) => by.desc().nullsLast())
    .limit(1)
    .executeTakeFirst();
  return row?.published_on;
}

const countAs = (condition: RawBuilder<SqlBool>) =>
  sql<number>`count(*) filter (where ${condition})::int`;

/** How many stand under each tab, each with its own area and days; what was chosen besides does not count. */
export async function countViews(
  tx: Tx,
  { area, today }: Omit<RadarQuestion, "filter">,
): Promise<Readonly<Record<RadarView, number>>> {
  const here = area ? inArea(area) : sql<SqlBool>`true`;
  const open = sql<SqlBool>`not ${isPast(today)}`;
  const and = (...parts: RawBuilder<SqlBool>[]) => sql<SqlBool>`${sql.join(parts, sql` and `)}`;
  const chance = sql<SqlBool>`notice.kind in ('planned', 'competition')
    and coalesce(notice_assessment.level, 'possible') <> 'unlikely'`;
  return fromNotices(tx)
    .select([
      countAs(and(viewConditions.chances, chance, here, open)).as("chances"),
      countAs(viewConditions.saved).as("saved"),
      countAs(viewConditions.assigned).as("assigned"),
      countAs(viewConditions.dismissed).as("dismissed"),
      countAs(and(here, open)).as("all"),
    ])
    .executeTakeFirstOrThrow();
}

/** Is there any notice at all? Without one the radar tells how to get them. */
export async function hasNotices(tx: Tx): Promise<boolean> {
  const row = await tx
    .selectFrom("notice")
    .select("id")
    .where("merged_into", "is", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** So many are told at most in one letter, and count as told. */
const mostTold = 500;

/** Notices of a search that were first read after a moment and that a subscription was not told of yet. */
export const listUntold = (
  tx: Tx,
  question: RadarQuestion,
  { subscriptionId, since }: { readonly subscriptionId: string; readonly since: Instant },
): Promise<ListedNotice[]> => {
  // What was not looked at yet is told once it is.
  const untold = sql<SqlBool>`notice.first_read_at > ${since} and notice_assessment.level is not null
    and not exists (select from radar_told where radar_told.notice_id = notice.id
      and radar_told.subscription_id = ${subscriptionId}::uuid)`;
  return selectListed(tx, [...conditionsOf(question), untold], { limit: mostTold, offset: 0 });
};
