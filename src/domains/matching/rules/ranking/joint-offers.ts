import type { Day } from "#kernel/day";
import { kilometresBetween } from "./distance.ts";
import { lotsOf } from "./draw-lots.ts";
import type { SupplierIndex } from "./index-suppliers.ts";
import { hoursFor } from "./judge-capacity.ts";
import { type Judged, judgeSuppliers } from "./judge-suppliers.ts";
import type { RankTools } from "./rank-tools.ts";
import type { ReadNeed } from "./read-need.ts";

/** What one member adds. */
export type JointMember = {
  readonly organisationId: string;
  readonly score: number;
  readonly nis: readonly string[];
  /** Null: not known. */
  readonly hoursPerMonth: number | null;
  readonly activities: readonly string[];
};

/** Two or three that together cover more than any of them alone. */
export type JointOffer = {
  readonly members: readonly JointMember[];
  /** 0 … 1: how much of what is asked they cover together. */
  readonly covered: number;
  readonly reasons: readonly JointReason[];
  /** Of some member it is not known how many hours it has. */
  readonly hoursUnknown: boolean;
};

export type JointReason =
  | { readonly kind: "area"; readonly covered: number; readonly of: number }
  | { readonly kind: "hours"; readonly hoursPerMonth: number; readonly asked: number }
  | { readonly kind: "activities"; readonly codes: readonly string[] };

export type JointOptions = {
  readonly today: Day;
  readonly regularToo?: boolean;
  /** At most so many offers. */
  readonly limit?: number;
};

/** Every two or three of these are tried: 12 make 286. */
const mostCandidates = 12;
const mostDemands = 5;
const sureEnough = 0.85;
/** When nothing is surer: what a synonym or a code asks for. */
const isWorkFrom = 0.4;
/** Who states no area is taken to come this far. */
const comesKm = 20;
const defaultLimit = 3;

type Candidate = JointMember & { readonly fits: number; readonly doesWork: boolean };
type Asked = {
  readonly nis: readonly string[];
  readonly hours: number | null;
  readonly activities: readonly string[];
  /** Activities that do each of these. */
  readonly doing: ReadonlyMap<string, readonly string[]>;
  /** Any of these is the work: area and hours of who does other work help nobody. */
  readonly work: ReadonlySet<string>;
};

/**
 * Which two or three together cover municipalities, hours and activities asked; the fullest first, then the fewer
 * and the better fitting. Empty when one alone covers all, or when only one thing is asked.
 */
export function jointOffers(
  read: ReadNeed,
  index: SupplierIndex,
  { today, regularToo = false, limit = defaultLimit }: JointOptions,
): JointOffer[] {
  const asked = askedOf(read, index.tools);
  if (asked.nis.length < 2 && asked.hours === null && asked.activities.length < 2) return [];
  const byLot = byLotOf(read);
  const { judged } = judgeSuppliers(read, index, { today, regularToo });
  const candidates = judged
    .map((one) => candidateOf(one, read, asked, index.tools))
    .filter((one) => one.doesWork && (one.nis.length > 0 || asked.nis.length === 0))
    .sort((a, b) => b.fits - a.fits || byLot(a, b))
    .slice(0, mostCandidates);
  const alone = Math.max(0, ...candidates.map((one) => coverage([one], asked)));
  if (alone >= 1) return [];
  return groupsOf(candidates)
    .filter((members) => everyoneAdds(members, asked) && coverage(members, asked) > alone)
    .map((members) => ({ members, covered: coverage(members, asked) }))
    .sort(
      (a, b) =>
        b.covered - a.covered ||
        a.members.length - b.members.length ||
        meanFit(b.members) - meanFit(a.members) ||
        byLot(a.members[0], b.members[0]),
    )
    .slice(0, limit)
    .map(({ members, covered }) => offerOf(members, covered, asked));
}

function askedOf(read: ReadNeed, tools: RankTools): Asked {
  const leaves = read.activities.filter(({ code }) => tools.activities.get(code)?.parent);
  const ticked = leaves.filter(({ asked }) => asked === "ticked");
  const said = leaves.filter(({ asked, sureness }) => asked === "words" && sureness >= sureEnough);
  const surest = ticked.length > 0 ? ticked : said;
  const work = surest.length > 0 ? surest : leaves.filter(({ sureness }) => sureness >= isWorkFrom);
  const demands =
    read.halves.length > 1
      ? read.halves
      : surest.slice(0, mostDemands).map(({ code }) => ({ name: code, codes: [code] }));
  return {
    nis: read.nis,
    hours: read.need.size.hoursPerMonth ?? null,
    activities: demands.map(({ name }) => name),
    doing: new Map(demands.map(({ name, codes }) => [name, codes])),
    work: new Set([...work.map(({ code }) => code), ...read.halves.flatMap(({ codes }) => codes)]),
  };
}

function candidateOf(one: Judged, read: ReadNeed, asked: Asked, tools: RankTools): Candidate {
  const { filed, score, evidence } = one;
  const reaches = (nis: string): boolean => {
    if (filed.area.size > 0) return filed.area.has(nis);
    const centre = tools.centres.get(nis);
    return (
      centre !== undefined &&
      filed.places.some((place) => kilometresBetween(place, centre) <= comesKm)
    );
  };
  const does = (code: string): boolean => filed.activities.get(code)?.basis === "stated";
  return {
    organisationId: one.id,
    score,
    doesWork: [...asked.work].some(does),
    // How well it does the work; area and hours are what a joint offer makes up for.
    fits: evidence[0]?.strength ?? 0,
    nis: asked.nis.filter(reaches),
    hoursPerMonth: hoursFor(filed, read),
    activities: asked.activities.filter((name) => asked.doing.get(name)?.some(does)),
  };
}

/** Mean over what is asked: share of municipalities, of hours, of activities. */
function coverage(members: readonly Candidate[], asked: Asked): number {
  const parts: number[] = [];
  const share = (of: readonly string[], pick: (one: Candidate) => readonly string[]) =>
    new Set(members.flatMap(pick)).size / of.length;
  if (asked.nis.length > 0) parts.push(share(asked.nis, ({ nis }) => nis));
  if (asked.activities.length > 0)
    parts.push(share(asked.activities, ({ activities }) => activities));
  if (asked.hours) parts.push(Math.min(1, hoursOf(members) / asked.hours));
  return parts.reduce((sum, part) => sum + part, 0) / Math.max(1, parts.length);
}

const hoursOf = (members: readonly Candidate[]): number =>
  members.reduce((sum, { hoursPerMonth }) => sum + (hoursPerMonth ?? 0), 0);

const everyoneAdds = (members: readonly Candidate[], asked: Asked): boolean =>
  members.every(
    (one) =>
      coverage(members, asked) >
      coverage(
        members.filter((other) => other !== one),
        asked,
      ),
  );

const meanFit = (members: readonly Candidate[]): number =>
  members.reduce((sum, { fits }) => sum + fits, 0) / members.length;

function groupsOf(candidates: readonly Candidate[]): Candidate[][] {
  const groups: Candidate[][] = [];
  candidates.forEach((a, first) => {
    candidates.slice(first + 1).forEach((b, second) => {
      groups.push([a, b]);
      for (const c of candidates.slice(first + second + 2)) groups.push([a, b, c]);
    });
  });
  return groups;
}

type Some = Pick<JointMember, "organisationId"> | undefined;

/** Between equals the lot, as in every other list. */
function byLotOf(read: ReadNeed): (a: Some, b: Some) => number {
  const lotFor = lotsOf(read.need);
  return (a, b) => {
    const [one, other] = [a?.organisationId ?? "", b?.organisationId ?? ""];
    return lotFor(one) - lotFor(other) || (one < other ? -1 : 1);
  };
}

function offerOf(members: readonly Candidate[], covered: number, asked: Asked): JointOffer {
  const reasons: JointReason[] = [];
  const nis = new Set(members.flatMap((one) => one.nis));
  if (asked.nis.length > 1) reasons.push({ kind: "area", covered: nis.size, of: asked.nis.length });
  if (asked.hours !== null)
    reasons.push({ kind: "hours", hoursPerMonth: hoursOf(members), asked: asked.hours });
  const codes = [...new Set(members.flatMap(({ activities }) => activities))];
  if (asked.activities.length > 1) reasons.push({ kind: "activities", codes });
  return {
    members: members.map(({ fits: _, doesWork: __, ...member }) => member),
    covered,
    reasons,
    hoursUnknown:
      asked.hours !== null && members.some(({ hoursPerMonth }) => hoursPerMonth === null),
  };
}
