import { sumOf } from "../../rules/amount.ts";
import { emptyLot } from "../../rules/empty-lot.ts";
import { given } from "../../rules/given.ts";
import type { Amount, Lot, SocialTerms, Winner } from "../../rules/notice.ts";
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
  const names = nameLots(lots);
  for (const award of awards) {
    for (const id of lotsOf(award, names)) {
      const ofLot = byLot.get(id) ?? [];
      ofLot.push(award);
      byLot.set(id, ofLot);
    }
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

type LotNames = {
  readonly ids: ReadonlySet<string>;
  readonly byBare: ReadonlyMap<string, string>;
  readonly only: string | null;
};

function nameLots(lots: readonly Lot[]): LotNames {
  const [first] = lots;
  return {
    ids: new Set(lots.map(({ id }) => id)),
    byBare: new Map(lots.map(({ id }) => [bare(id), id])),
    only: first && lots.length === 1 ? first.id : null,
  };
}

function lotsOf({ lotNumber }: Award, { ids, byBare, only }: LotNames): string[] {
  if (lotNumber === null) return [only ?? "1"];
  if (ids.has(lotNumber)) return [lotNumber];
  // `01` in the award is `1` in the description.
  const same = byBare.get(bare(lotNumber));
  if (same !== undefined) return [same];
  if (only !== null) return [only];
  // One award for several lots: `1, 3 et 4`.
  const several = lotNumber.split(/[^\p{L}\p{N}.]+/u).filter((part) => ids.has(part));
  return several.length > 0 ? [...new Set(several)] : [lotNumber];
}

function bare(id: string): string {
  const short = id
    .trim()
    .toLowerCase()
    .replace(/^(lot|perceel|partie)\b/, "")
    .replace(/^[\s.:°n-]*0*/, "");
  return short || id;
}

function withAwards(lot: Lot, awards: readonly Award[]): Lot {
  if (awards.length === 0) return lot;
  const won = awards.filter(({ isAwarded }) => isAwarded);
  const received = awards.map(({ tendersReceived }) => tendersReceived).filter((n) => n !== null);
  return {
    ...lot,
    awardState: won.length > 0 ? "awarded" : "none",
    winners: won.flatMap(({ winners }) => winners),
    ...given("awardedValue", sumOf(won.map(({ value }) => value))),
    ...given(
      "tendersReceived",
      received.length > 0 ? received.reduce((most, one) => Math.max(most, one)) : null,
    ),
  };
}
