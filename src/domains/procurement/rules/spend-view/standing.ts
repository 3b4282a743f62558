import { addDays, type Day } from "#kernel/day";

/**
 * social: in the register with a work form on the day · regular: found, and not that · unknown: not found, in doubt, or
 * in the register as a social enterprise of which no work form is known.
 */
export const socialStandings = ["social", "regular", "unknown"] as const;
export type SocialStanding = (typeof socialStandings)[number];

/** municipality: seat or open establishment in the municipality that paid · partnership: in another member. */
export const localStandings = ["municipality", "partnership", "elsewhere", "unknown"] as const;
export type LocalStanding = (typeof localStandings)[number];
/** near: in the municipality or elsewhere in the partnership. */
export type LocalChoice = LocalStanding | "near";

/** From a day until the day before another; null: always before, always after. */
export type Spell = {
  readonly from: Day | null;
  readonly until: Day | null;
  readonly social: SocialStanding;
  readonly local: LocalStanding;
};

/** What the register says of an organisation through time. */
export type OrganisationPast = {
  readonly isSocial: boolean;
  /** First and last day, both included. */
  readonly workForms: readonly { readonly from: Day | null; readonly to: Day | null }[];
  /** Seat and establishments; `closedOn` is the first day it was no longer there. */
  readonly places: readonly {
    readonly nis: string | null;
    readonly startedOn: Day | null;
    readonly closedOn: Day | null;
  }[];
};

/** A supplier as the books of one municipality know it. */
export type KnownSupplier = {
  /** Whose books. */
  readonly nis: string;
  readonly band: "accepted" | "review" | "none";
  /** A person said that it is somebody with a business, not an organisation. */
  readonly isSaidPerson: boolean;
  /** By the address in the file: a municipality, abroad or another region, or not to be told. */
  readonly address:
    | { readonly kind: "nis"; readonly nis: string }
    | { readonly kind: "outside" | "unknown" };
  /** Null: not in the register. */
  readonly organisation: OrganisationPast | null;
};

/**
 * Where a supplier stands from day to day, for the municipality that paid: as few spells as can say it, the earliest
 * first, without gaps.
 * @param members municipalities of the partnership
 */
export function spellsOf(supplier: KnownSupplier, members: ReadonlySet<string>): Spell[] {
  const starts: (Day | null)[] = [null, ...changeDays(supplier.organisation)];
  const spells: Spell[] = [];
  for (const [at, from] of starts.entries()) {
    const until = starts[at + 1] ?? null;
    const social = socialOn(supplier, from);
    const local = localOn(supplier, from, members);
    const last = spells.at(-1);
    if (last && last.social === social && last.local === local)
      spells[spells.length - 1] = { ...last, until };
    else spells.push({ from, until, social, local });
  }
  return spells;
}

/** Days on which something begins or is over, in order. */
function changeDays(organisation: OrganisationPast | null): Day[] {
  if (!organisation) return [];
  const days = [
    ...organisation.workForms.flatMap(({ from, to }) => [from, to && addDays(to, 1)]),
    ...organisation.places.flatMap(({ startedOn, closedOn }) => [startedOn, closedOn]),
  ];
  return [...new Set(days.filter((day) => day !== null))].sort();
}

/** @param day null: before everything that is dated */
function socialOn({ band, isSaidPerson, organisation }: KnownSupplier, day: Day | null) {
  if (isSaidPerson) return "regular";
  if (band !== "accepted") return "unknown";
  if (!organisation) return "regular";
  const { workForms, isSocial } = organisation;
  if (workForms.length === 0) return isSocial ? "unknown" : "regular";
  return workForms.some(({ from, to }) => holds(from, to && addDays(to, 1), day))
    ? "social"
    : "regular";
}

function localOn(supplier: KnownSupplier, day: Day | null, members: ReadonlySet<string>) {
  const { nis, address, organisation, band } = supplier;
  const places = band === "accepted" ? (organisation?.places ?? []) : [];
  const open = places.filter(({ startedOn, closedOn }) => holds(startedOn, closedOn, day));
  if (open.some((place) => place.nis === nis)) return "municipality";
  if (open.some((place) => place.nis !== null && members.has(place.nis))) return "partnership";
  if (open.some((place) => place.nis !== null)) return "elsewhere";
  if (address.kind !== "nis") return address.kind === "outside" ? "elsewhere" : "unknown";
  if (address.nis === nis) return "municipality";
  return members.has(address.nis) ? "partnership" : "elsewhere";
}

/** @param until the first day it no longer holds */
function holds(from: Day | null, until: Day | null, day: Day | null): boolean {
  if (day === null) return from === null;
  return (from === null || from <= day) && (until === null || day < until);
}
