import { sumOf } from "../../rules/amount.ts";
import {
  type Amount,
  type Lot,
  noTerms,
  type SocialTerms,
  type Winner,
} from "../../rules/notice.ts";
import { given } from "../read-values.ts";
import type { Tracked } from "../tracked-xml.ts";

/** One award of a TED form: for a lot by its number, or for the undivided purchase. */
export type Award = {
  readonly lotNumber: string | null;
  readonly title: Lot["title"];
  readonly isAwarded: boolean;
  readonly winners: readonly Winner[];
  readonly value: Amount | null;
  readonly tendersReceived: number | null;
};

/** The lots with their awards; an award for a lot that the form does not describe makes that lot. */
export function placeAwards(
  lots: readonly Lot[],
  awards: readonly Award[],
  terms: SocialTerms,
  tracked: Pick<Tracked, "note">,
): Lot[] {
  const byLot = new Map<string, Award[]>();
  for (const award of awards) {
    for (const id of lotsOf(award, lots)) byLot.set(id, [...(byLot.get(id) ?? []), award]);
  }
  const placed = lots.map((lot) => withAwards(lot, byLot.get(lot.id) ?? []));
  const known = new Set(lots.map(({ id }) => id));
  for (const [id, ofLot] of byLot) {
    if (known.has(id)) continue;
    if (lots.length > 0) tracked.note("lot-unknown", "AWARD_CONTRACT", id);
    placed.push(withAwards({ ...emptyLot(id, terms), title: ofLot[0]?.title ?? {} }, ofLot));
  }
  return placed;
}

/** A lot of which nothing is told. */
export const emptyLot = (id: string, terms: SocialTerms = noTerms): Lot => ({
  id,
  title: {},
  description: {},
  natures: [],
  otherCpv: [],
  places: [],
  ...terms,
  winners: [],
});

function lotsOf({ lotNumber }: Award, lots: readonly Lot[]): string[] {
  const [only] = lots;
  if (lotNumber === null) return [only && lots.length === 1 ? only.id : "1"];
  if (lots.some(({ id }) => id === lotNumber)) return [lotNumber];
  // `01` in the award is `1` in the description.
  const same = lots.find(({ id }) => bare(id) === bare(lotNumber));
  if (same) return [same.id];
  if (only && lots.length === 1) return [only.id];
  // One award for several lots: `1, 3 et 4`.
  const several = lotNumber
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((part) => lots.some(({ id }) => id === part));
  return several.length > 0 ? several : [lotNumber];
}

const bare = (id: string): string =>
  id
    .trim()
    .toLowerCase()
    .replace(/^(lot|perceel|partie)\b/, "")
    .replace(/^[\s.:°n-]*0*/, "");

function withAwards(lot: Lot, awards: readonly Award[]): Lot {
  if (awards.length === 0) return lot;
  const won = awards.filter(({ isAwarded }) => isAwarded);
  const received = awards.map(({ tendersReceived }) => tendersReceived).filter((n) => n !== null);
  return {
    ...lot,
    awardState: won.length > 0 ? "awarded" : "none",
    winners: won.flatMap(({ winners }) => winners),
    ...given("awardedValue", sumOf(won.map(({ value }) => value))),
    ...given("tendersReceived", received.length > 0 ? Math.max(...received) : null),
  };
}
