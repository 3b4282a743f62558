import type { Day } from "#kernel/day";
import { emptyNeed, type Match, type Matching, type Need, namesOf, openMatching } from "#matching";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { listCurrentWorkForms } from "#register";
import {
  type AdviceFacts,
  activitiesOf,
  countedValue,
  placesOf,
} from "../../rules/clauses/advice-facts.ts";
import { type Capacity, hoursForWork, type LocalOperator } from "../../rules/clauses/capacity.ts";
import { worthNaming } from "../../rules/plans/worth-naming.ts";

export type AskingApp = Pick<App, "db" | "files" | "config">;

const mostOperators = 40;

export type AskedRegister = {
  readonly capacity: Capacity;
  /** The activity the words speak of most, when the buyer named none. */
  readonly activity: string | null;
  /** Kinds of work the words join, two or more, when the buyer named none. */
  readonly readWorks: readonly string[];
};

/** Who of the social enterprises in the register could do it, near enough to count as competition. */
export async function askCapacity(
  app: AskingApp,
  partnershipId: string,
  facts: AdviceFacts,
  today: Day,
): Promise<AskedRegister> {
  const matching = await openMatching(app, partnershipId);
  const read = matching.read(needOfFacts(facts));
  const ranking = matching.rank(read, { limit: mostOperators, today });
  const codeIsSure = read.need.cpv.length > 0 || read.prediction.verdict.kind === "sure";
  const same = nearEnough(worthNaming(ranking.matches, codeIsSure || facts.activity !== null));
  const activity = facts.activity ?? read.activities[0]?.code ?? null;
  const readWorks =
    activitiesOf(facts).length > 0 || read.halves.length < 2
      ? []
      : [...new Set(read.halves.map(({ name }) => name))];
  const works = [
    ...new Set([...(activity ? [activity] : []), ...activitiesOf(facts), ...readWorks]),
  ];
  const said = read.activities.map(({ code }) => code);
  const found = new Set(same.map(({ organisationId }) => organisationId));
  const doing = new Set(
    same
      .filter(({ reasons }) => !reasons.some(({ kind }) => kind === "same-group"))
      .map(({ organisationId }) => organisationId),
  );
  const kindred = kindredOf(matching, facts, activity, today).filter(
    ({ organisationId }) => !found.has(organisationId),
  );
  const named = [...same, ...kindred].slice(0, mostOperators);
  const ids = named.map(({ organisationId }) => organisationId);
  const forms = await inPartnership(app.db, { partnershipId }, (tx) =>
    listCurrentWorkForms(tx, ids, today),
  );
  const names = await namesOf(app, matching, "nl");
  const operators = named.flatMap(({ organisationId, score }): LocalOperator[] => {
    const supplier = matching.supplier(organisationId);
    if (!supplier || supplier.status === "stopped") return [];
    const isRecognised = forms.get(organisationId)?.includes("collectief-maatwerk") ?? false;
    return [
      {
        id: organisationId,
        name: supplier.name,
        place: supplier.seatNis ? names.municipality(supplier.seatNis) : null,
        placeNis: supplier.seatNis ?? null,
        mayReserve: isRecognised ? "yes" : "ask",
        work: doing.has(organisationId) ? "same" : "kindred",
        hoursPerMonth: hoursFor(supplier, works, said),
        areaNis: supplier.areaNis,
        activities: supplier.activities.map(({ code }) => code),
        hoursByActivity: statedHours(supplier),
        score,
      },
    ];
  });
  return {
    capacity: { asOf: today, considered: ranking.considered, operators },
    activity,
    readWorks,
  };
}

/** Groups in which one kind of work says nothing about another: removals, energy, odd jobs. */
const tooWide: ReadonlySet<string> = new Set(["bouw"]);

const nearEnough = (matches: readonly Match[]): readonly Match[] =>
  matches.filter(({ doubts }) => !doubts.some(({ kind }) => kind === "far" || kind === "abroad"));

/** Who does other work of the same group: no proof of competition, but worth a question. */
function kindredOf(
  matching: Matching,
  facts: AdviceFacts,
  activity: string | null,
  today: Day,
): readonly Match[] {
  const group = activity?.split("/")[0];
  if (!group || tooWide.has(group)) return [];
  const need: Need = {
    ...emptyNeed,
    activities: [group],
    place: { nis: [...placesOf(facts)], nuts: [] },
  };
  const { matches } = matching.rank(matching.read(need), { limit: mostOperators, today });
  return nearEnough(worthNaming(matches, true));
}

/** A purchase as a need somebody could meet. */
function needOfFacts(facts: AdviceFacts): Need {
  const { cents } = countedValue(facts);
  const { hours, months } = facts;
  return {
    ...emptyNeed,
    texts: [facts.title, facts.about, ...facts.lots.map(({ title }) => title)].filter(Boolean),
    cpv: facts.cpv ? [facts.cpv] : [],
    activities: [...activitiesOf(facts)],
    place: { nis: [...placesOf(facts)], nuts: [] },
    size:
      hours !== null && months !== null
        ? { hoursPerMonth: Math.round(hours / months) }
        : cents === null
          ? {}
          : { cents },
  };
}

/** What it has for this work, else what it has in all, else for what else the words may mean. */
function hoursFor(
  supplier: Supplier,
  works: readonly string[],
  said: readonly string[],
): number | null {
  const stated = statedHours(supplier);
  const first = (codes: readonly string[]) =>
    codes.map((code) => hoursForWork(stated, code)).find((hours) => hours !== null);
  return first(works) ?? supplier.hoursPerMonth ?? first(said) ?? null;
}

type Supplier = NonNullable<ReturnType<Matching["supplier"]>>;

const statedHours = ({ activities }: Supplier): Readonly<Record<string, number>> =>
  Object.fromEntries(
    activities.flatMap(({ code, hoursPerMonth }) =>
      hoursPerMonth === null || hoursPerMonth === undefined ? [] : [[code, hoursPerMonth] as const],
    ),
  );
