import { sameContent } from "./canonical.ts";
import type { Candidate, Choice, PickRule } from "./choose-value.ts";
import type { EstablishmentFacts } from "./field.ts";

type Facts = EstablishmentFacts;
type Group = readonly (keyof Facts)[];

// A street of one source with the house number of another would be an address nobody gave.
const address: Group = ["street", "house_number", "box", "postcode", "town", "country", "nis"];
const point: Group = ["lon", "lat", "place_precision"];
const singles: readonly Group[] = [
  ["name"],
  ["is_seat"],
  ["nace_codes"],
  ["started_on"],
  ["closed_on"],
];

/**
 * One establishment out of what several sources say about it: the address whole from one source, the
 * point on the map whole from one source, the rest apart.
 * @param candidates the best first
 * @param rule why the first stands first
 */
export function chooseEstablishment(
  candidates: readonly Candidate<Facts>[],
  rule: PickRule,
): Choice<Facts> {
  const [first] = candidates;
  const differ = candidates.some(({ value }) => contradicts(value, first?.value ?? null));
  if (!first || first.value === null) {
    return { value: null, from: candidates.slice(0, 1), candidates, rule, differ };
  }
  const standing = candidates.filter(({ value }) => value !== null);
  const used = new Set<Candidate<Facts>>();
  const value: Record<string, unknown> = {};
  const take = (group: Group, from: Candidate<Facts> | undefined) => {
    if (!from?.value) return;
    used.add(from);
    for (const key of group) if (from.value[key] != null) value[key] = from.value[key];
  };
  for (const group of [address, ...singles]) take(group, speaksOf(group, standing));
  take(point, pointFor(value as Facts, standing));
  const from = candidates.filter((one) => used.has(one));
  return {
    value: value as Facts,
    from: from.length > 0 ? from : [first],
    candidates,
    rule,
    differ,
  };
}

const speaksOf = (group: Group, candidates: readonly Candidate<Facts>[]) =>
  candidates.find(({ value }) => group.some((key) => value?.[key] != null));

/** A computed point belongs to the address it was computed from; one placed by hand stays. */
function pointFor(chosen: Facts, candidates: readonly Candidate<Facts>[]) {
  return candidates.find(
    ({ value }) =>
      value?.lon != null &&
      (value.place_precision === "placed-by-hand" ||
        speaksOf(address, [{ value } as Candidate<Facts>]) === undefined ||
        sameAddress(value, chosen)),
  );
}

const sameAddress = (left: Facts, right: Facts): boolean =>
  (["street", "house_number", "postcode"] as const).every(
    (key) => (left[key] ?? "").trim().toLowerCase() === (right[key] ?? "").trim().toLowerCase(),
  );

/** Do both speak of the same thing and say something else? */
const contradicts = (left: Facts | null, right: Facts | null): boolean => {
  if (left === null || right === null) return left !== right;
  return [...address, ...singles.flat()].some(
    (key) => left[key] != null && right[key] != null && !sameContent(left[key], right[key]),
  );
};
