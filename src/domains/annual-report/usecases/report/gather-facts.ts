import { asDay, type Day, dayOf } from "#kernel/day";
import type { Language } from "#kernel/language";
import { readNetworkingYear } from "#networking";
import type { Tx } from "#platform/db";
import { readClientYear } from "#procurement";
import { listYearQuestions, sumTimeByMonth, totalsByMunicipality } from "#questions";
import {
  listStatedBudgets,
  listYearActions,
  listYearEvidence,
  listYearMoney,
  listYearPartners,
  lookAtYear,
  readCoverage,
  stateOfAction,
  type YearAction,
  type YearEvidence,
} from "#steering";
import { findPartnership, listMunicipalities } from "#territory";
import { compare } from "../../rules/benchmark/compare.ts";
import { nameOfPlace } from "../../rules/coverage/place-name.ts";
import type {
  ReportAction,
  ReportBenchmark,
  ReportFacts,
} from "../../rules/report/report-facts.ts";
import { findShare, listResults, readMinimum } from "../../store/benchmark/shares.ts";
import type { Report } from "../../store/report/reports.ts";

/** What a report of a year is made of, without any text: language, title and what was chosen. */
export type ReportOrder = Pick<
  Report,
  "year" | "language" | "title" | "showOwners" | "showBenchmark"
>;

/** Loads everything a report of one year says. */
export async function gatherFacts(
  tx: Tx,
  partnershipId: string,
  order: ReportOrder & { readonly blocks: Readonly<Record<string, string>> },
  today: Day,
): Promise<ReportFacts> {
  const { year, language, showBenchmark, ...chosen } = order;
  const coverage = await readCoverage(tx, { year, today });
  const [
    partnership,
    actions,
    evidence,
    money,
    stated,
    partners,
    questions,
    next,
    months,
    benchmark,
    client,
    networking,
  ] = await Promise.all([
    findPartnership(tx, partnershipId),
    listYearActions(tx, year),
    listYearEvidence(tx, year),
    listYearMoney(tx, year),
    listStatedBudgets(tx, year),
    listYearPartners(tx, year),
    listYearQuestions(tx, year),
    listYearActions(tx, year + 1),
    sumMonths(tx, year),
    showBenchmark ? gatherBenchmark(tx, year, today) : noBenchmark("not-chosen"),
    readClientYear(tx, { year, members: coverage.municipalities, today }),
    readNetworkingYear(tx, { year, members: coverage.municipalities, today }),
  ]);
  const { municipalities: members } = coverage;
  const names = await namesOf(tx, language, [
    members,
    ...actions.map(({ nis }) => nis),
    ...evidence.map(({ nis }) => nis),
    months.flatMap(({ nis }) => nis ?? []),
    client.contracts.flatMap(({ nis }) => nis ?? []),
  ]);
  const { municipalities, total } = totalsByMunicipality(months, members);
  return {
    ...chosen,
    year,
    language,
    today,
    partnership: { name: partnership?.name ?? "", isExample: partnership?.isExample ?? false },
    municipalities: inNameOrder(members, names, language),
    placeNames: names,
    coverage,
    actions: lookUp(actions, evidence, partners, members, year),
    evidence,
    money,
    stated,
    questions,
    time: { municipalities, months, total },
    benchmark,
    client,
    networking,
    madeActions: madeIn(networking, [...actions, ...next]),
    next: next
      .filter(({ status }) => status === "planned" || status === "running")
      .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1)),
  };
}

const sumMonths = (tx: Tx, year: number) =>
  sumTimeByMonth(tx, "all", { from: asDay(`${year}-01-01`), until: asDay(`${year + 1}-01-01`) });

const inNameOrder = (
  members: readonly string[],
  names: Readonly<Record<string, string>>,
  language: Language,
): ReportFacts["municipalities"] =>
  members
    .map((nis) => ({ nis, name: names[nis] ?? nis }))
    .toSorted((one, other) => one.name.localeCompare(other.name, language));

/** Those that still stand in the plan, each once. */
function madeIn(
  { actions: made }: ReportFacts["networking"],
  known: readonly YearAction[],
): ReportFacts["madeActions"] {
  const byId = new Map(known.map((action) => [action.id, action]));
  return made.flatMap(({ gatheringId, id }) => {
    const action = byId.get(id);
    return action ? [{ gatheringId, id, number: action.number, title: action.title }] : [];
  });
}

async function namesOf(
  tx: Tx,
  language: Language,
  lists: readonly (readonly string[])[],
): Promise<Record<string, string>> {
  const nis = [...new Set(lists.flat())];
  const found = nis.length > 0 ? await listMunicipalities(tx, nis) : [];
  return Object.fromEntries(found.map((place) => [place.nis, nameOfPlace(place, language)]));
}

function lookUp(
  actions: readonly YearAction[],
  evidence: readonly YearEvidence[],
  partners: Awaited<ReturnType<typeof listYearPartners>>,
  members: readonly string[],
  year: number,
): ReportAction[] {
  const evidenceOf = Map.groupBy(evidence, ({ actionId }) => actionId);
  const partnersOf = Map.groupBy(partners, ({ actionId }) => actionId);
  return actions.map((action) => {
    const inYear = lookAtYear(action, evidenceOf.get(action.id) ?? [], year);
    const stateIn = (place: string) => (inYear ? stateOfAction(inYear, place) : null);
    return {
      ...action,
      state: stateIn("whole"),
      stateFor: Object.fromEntries(members.map((nis) => [nis, stateIn(nis)])),
      partners: (partnersOf.get(action.id) ?? []).map(({ name }) => name),
    };
  });
}

const noBenchmark = (
  because: (ReportBenchmark & { kind: "absent" })["because"],
): ReportBenchmark => ({
  kind: "absent",
  because,
});

/** What may be said beside others: only for who shares the year, and only of a group that may be told of. */
async function gatherBenchmark(tx: Tx, year: number, today: Day): Promise<ReportBenchmark> {
  const share = await findShare(tx, year);
  if (!share) return noBenchmark("not-shared");
  const results = await listResults(tx, year);
  const figures = compare(share.figures, results).flatMap(({ figure, own, group }) =>
    group ? [{ figure, own, group }] : [],
  );
  const [first] = results;
  if (!first || figures.length === 0) return noBenchmark("not-told");
  return {
    kind: "told",
    inhabitants: share.inhabitants,
    sharedOn: dayOf(share.refreshedAt),
    computedOn: dayOf(first.computedAt),
    minimum: await readMinimum(tx, today),
    figures,
  };
}
