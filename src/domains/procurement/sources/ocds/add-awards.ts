import { emptyLot } from "../../rules/empty-lot.ts";
import { given } from "../../rules/given.ts";
import type { Amount, AwardState, Lot, Winner } from "../../rules/notice.ts";
import { ownExtension } from "../../rules/ocds/write-values.ts";
import type { JsonObject, TrackedJson } from "../tracked-json.ts";
import { type Party, readAmountAt, readOwnAmount } from "./read-ocds-values.ts";

const states: ReadonlyMap<string, AwardState> = new Map([
  ["active", "awarded"],
  ["unsuccessful", "none"],
  ["cancelled", "none"],
  ["pending", "open"],
]);

type Award = {
  readonly lots: readonly string[];
  readonly state: AwardState | undefined;
  readonly winners: readonly Winner[];
  readonly value: Amount | null;
};

/** The lots with what became of them; an award for a lot that the tender does not describe makes that lot. */
export function addAwards(
  lots: readonly Lot[],
  release: JsonObject,
  parties: ReadonlyMap<string, Party>,
  tracked: TrackedJson,
): Lot[] {
  const received = readReceived(release, tracked);
  const [only] = lots;
  const single = only && lots.length === 1 ? only.id : null;
  const byLot = new Map<string, Award[]>();
  for (const award of readAwards(release, parties, tracked)) {
    for (const id of award.lots.length > 0 ? award.lots : [single ?? "1"]) {
      const ofLot = byLot.get(id) ?? [];
      ofLot.push(award);
      byLot.set(id, ofLot);
    }
  }
  const known = new Set(lots.map(({ id }) => id));
  const unknown = [...byLot.keys()].filter((id) => !known.has(id));
  if (lots.length > 0) for (const id of unknown) tracked.note("lot-unknown", "awards", id);
  return [...lots, ...unknown.map((id) => emptyLot(id))].map((lot) => {
    const mine = byLot.get(lot.id) ?? [];
    const [first] = mine;
    const count = received.get(lot.id) ?? (single ? received.get("") : undefined);
    return {
      ...lot,
      ...given("awardState", mine.find(({ state }) => state === "awarded")?.state ?? first?.state),
      winners: mine.flatMap(({ winners }) => winners),
      ...given("awardedValue", mine.length === 1 ? first?.value : null),
      ...given("tendersReceived", count),
    };
  });
}

/** How many bids per lot; for a tender without lots under an empty name. */
function readReceived(release: JsonObject, tracked: TrackedJson): Map<string, number> {
  const received = new Map<string, number>();
  for (const one of tracked.objects(release, "bids.statistics")) {
    if (one.measure !== "bids") continue;
    tracked.value(one, "id");
    tracked.value(one, "measure");
    const lot = tracked.value(one, "relatedLot") ?? tracked.values(one, "relatedLots")[0] ?? "";
    const count = Number(tracked.value(one, "value") ?? Number.NaN);
    if (Number.isInteger(count) && count >= 0) received.set(lot, count);
  }
  return received;
}

function readAwards(
  release: JsonObject,
  parties: ReadonlyMap<string, Party>,
  tracked: TrackedJson,
): Award[] {
  return tracked.objects(release, "awards").map((award) => {
    tracked.value(award, "id");
    return {
      lots: tracked.values(award, "relatedLots"),
      state: states.get(tracked.value(award, "status") ?? "active"),
      winners: readSuppliers(award, parties, tracked),
      value: readAmountAt(award, "value", tracked),
    };
  });
}

function readSuppliers(
  award: JsonObject,
  parties: ReadonlyMap<string, Party>,
  tracked: TrackedJson,
): Winner[] {
  return tracked.objects(award, "suppliers").flatMap((supplier): Winner[] => {
    const id = tracked.value(supplier, "id") ?? "";
    const name = tracked.value(supplier, "name");
    const value = readOwnAmount(supplier, `${ownExtension}.value`, tracked);
    const party = parties.get(id)?.organisation ?? (name ? { name: { und: name } } : null);
    if (!party) tracked.note("organisation-unknown", "awards", id);
    return party ? [{ ...party, ...given("value", value) }] : [];
  });
}
