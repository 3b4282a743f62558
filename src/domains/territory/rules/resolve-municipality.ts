import type { Day } from "#kernel/day";
import { comparablePlaceName, letterDistance } from "./place-name.ts";
import type { Nis } from "./succession.ts";

/** What is known about names and postcodes; only municipalities that exist today carry a `nis` here. */
export type PlaceFacts = {
  municipalities: readonly { nis: Nis; nameNl: string; nameFr: string }[];
  postcodes: readonly { postcode: string; nis: Nis; isMain: boolean }[];
  /** Municipalities that merged: the old name, and what it became. */
  former: readonly { nameNl: string; newNis: Nis; since: Day }[];
  /** Parts of municipalities (deelgemeenten, districts). */
  localities: readonly { nameNl: string; nis: Nis }[];
};

/** By what a place was recognised; a former municipality says since when it is part of another. */
export type RecognisedBy =
  | { kind: "name" }
  | { kind: "postcode" }
  | { kind: "former-name"; formerName: string; since: Day }
  | { kind: "locality"; locality: string };

export type PlaceCandidate = { nis: Nis; by: RecognisedBy };

export type Resolution =
  | { kind: "found"; nis: Nis; by: RecognisedBy }
  /** More than one municipality fits; the likeliest first. */
  | { kind: "ambiguous"; candidates: PlaceCandidate[] }
  /** Nothing fits; municipalities with a name close to what was typed, at most five. */
  | { kind: "unknown"; suggestions: Nis[] };

export type PlaceIndex = {
  byName: ReadonlyMap<string, readonly PlaceCandidate[]>;
  byPostcode: ReadonlyMap<string, readonly PlaceCandidate[]>;
};

/** Facts arranged for looking up; build it once and keep it. */
export function indexPlaces(facts: PlaceFacts): PlaceIndex {
  const byName = new Map<string, PlaceCandidate[]>();
  const add = (name: string, candidate: PlaceCandidate) => {
    const key = comparablePlaceName(name);
    const known = byName.get(key) ?? [];
    if (!known.some(({ nis }) => nis === candidate.nis)) byName.set(key, [...known, candidate]);
  };
  for (const { nis, nameNl, nameFr } of facts.municipalities) {
    for (const name of [nameNl, nameFr]) add(name, { nis, by: { kind: "name" } });
  }
  for (const { nameNl, newNis, since } of facts.former) {
    add(nameNl, { nis: newNis, by: { kind: "former-name", formerName: nameNl, since } });
  }
  for (const { nameNl, nis } of facts.localities) {
    add(nameNl, { nis, by: { kind: "locality", locality: nameNl } });
  }
  const byPostcode = new Map<string, PlaceCandidate[]>();
  for (const { postcode, nis } of [...facts.postcodes].sort(mainFirst)) {
    const known = byPostcode.get(postcode) ?? [];
    byPostcode.set(postcode, [...known, { nis, by: { kind: "postcode" } }]);
  }
  return { byName, byPostcode };
}

/**
 * The present municipality a person means by `typed`: a name in Dutch or French, a former municipality, a
 * deelgemeente, a postcode, or some of these together (“B-1502 Lembeek (Halle)”, “Uccle/Ukkel”).
 */
export function resolveMunicipality(index: PlaceIndex, typed: string): Resolution {
  const words = typed.trim().replace(/^\s*B\s*-\s*(?=\d)/i, "");
  const postcode = /\b[1-9]\d{3}\b/.exec(words)?.[0];
  const name = words.replace(/\b[1-9]\d{3}\b/, "").trim();
  const byPostcode = postcode ? (index.byPostcode.get(postcode) ?? []) : [];
  const byName = name === "" ? [] : candidatesFor(index, name);
  if (byPostcode.length === 0) return answer(index, byName, name);
  if (byName.length === 0) return answer(index, byPostcode, name);
  const both = byName.filter(({ nis }) => byPostcode.some((other) => other.nis === nis));
  return answer(index, both.length > 0 ? both : [...byName, ...byPostcode], name);
}

function answer(
  index: PlaceIndex,
  candidates: readonly PlaceCandidate[],
  name: string,
): Resolution {
  const [first] = candidates;
  if (!first) return { kind: "unknown", suggestions: suggestionsFor(index, name) };
  if (candidates.length === 1) return { kind: "found", nis: first.nis, by: first.by };
  return { kind: "ambiguous", candidates: [...candidates] };
}

function candidatesFor(index: PlaceIndex, name: string): PlaceCandidate[] {
  const whole = strongest(lookUp(index, name));
  if (whole.length > 0) return whole;
  const qualified = /^(.+?)\s*\(([^)]+)\)\s*$/.exec(name);
  if (qualified) return candidatesInside(index, qualified[1] ?? "", qualified[2] ?? "");
  const halves = name.split("/").map((half) => strongest(lookUp(index, half)));
  const [first = [], ...others] = halves;
  return first.filter(({ nis }) => others.every((half) => half.some((one) => one.nis === nis)));
}

/** “Deurne (Antwerpen)”: the places called Deurne that lie in Antwerpen, else Antwerpen itself. */
function candidatesInside(index: PlaceIndex, part: string, whole: string): PlaceCandidate[] {
  const around = strongest(lookUp(index, whole));
  const inside = lookUp(index, part).filter(({ nis }) => around.some((one) => one.nis === nis));
  return inside.length > 0 ? inside : around;
}

const titles =
  /^(?:de\s+)?(?:gemeente|stad|ville\s+de|ville\s+d'|commune\s+de|commune\s+d'|city\s+of)\s*/i;

function lookUp(index: PlaceIndex, name: string): readonly PlaceCandidate[] {
  const as = (text: string) => index.byName.get(comparablePlaceName(text));
  return as(name) ?? as(name.trim().replace(titles, "")) ?? [];
}

/** A municipality of that name goes before a former one, a former one before a part of another. */
function strongest(candidates: readonly PlaceCandidate[]): PlaceCandidate[] {
  for (const kind of ["name", "former-name", "locality"] as const) {
    const found = candidates.filter(({ by }) => by.kind === kind);
    if (found.length > 0) return found;
  }
  return [];
}

function suggestionsFor(index: PlaceIndex, name: string): Nis[] {
  const typed = comparablePlaceName(name.replace(titles, ""));
  if (typed.length < 3) return [];
  // In a short name two other letters make another name: Parijs is no slip for Parike.
  const most = typed.length < 8 ? 1 : 2;
  const close: { nis: Nis; far: number; known: string }[] = [];
  for (const [known, candidates] of index.byName) {
    const far = known.startsWith(typed) ? 0 : letterDistance(typed, known, most);
    if (far > most) continue;
    for (const { nis } of candidates) close.push({ nis, far, known });
  }
  close.sort((a, b) => a.far - b.far || (a.known < b.known ? -1 : 1));
  return [...new Set(close.map(({ nis }) => nis))].slice(0, 5);
}

const mainFirst = (a: { isMain: boolean; nis: Nis }, b: { isMain: boolean; nis: Nis }): number =>
  Number(b.isMain) - Number(a.isMain) || (a.nis < b.nis ? -1 : 1);
