import type { Supplier } from "../supplier.ts";
import { type ContractIndex, contractIndex } from "./contract-index.ts";
import type { RankTools } from "./rank-tools.ts";
import type { Point } from "./ranking-world.ts";
import { fieldsOf, type TermIndex, termIndex } from "./term-index.ts";

/** A supplier with its facts laid out for ranking. */
export type FiledSupplier = {
  readonly supplier: Supplier;
  /** Activities by code; a stated one goes before a derived one. */
  readonly activities: ReadonlyMap<string, Supplier["activities"][number]>;
  /** CPV codes of stated activities, each with the activity. */
  readonly activityCodes: readonly string[];
  readonly wonCodes: readonly string[];
  readonly area: ReadonlySet<string>;
  /** Establishments, or the centre of the municipality of the seat; none: place unknown. */
  readonly places: readonly Point[];
};

/** Suppliers made ready to be ranked; rebuilt when the register changed. */
export type SupplierIndex = {
  readonly tools: RankTools;
  readonly suppliers: readonly FiledSupplier[];
  readonly terms: TermIndex;
  readonly contracts: ContractIndex;
};

const readAtOnce = 50;

/** Files suppliers; what was read of one is remembered with it, so that filing them again is quick. */
export function indexSuppliers(
  suppliers: readonly Supplier[],
  tools: RankTools,
  before?: SupplierIndex,
): SupplierIndex {
  const steps = indexingSuppliers(suppliers, tools, before);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same in steps, between which others can be served.
 * @param before an index with the same tools, of which what did not change serves again
 */
export function* indexingSuppliers(
  suppliers: readonly Supplier[],
  tools: RankTools,
  before?: SupplierIndex,
): Generator<void, SupplierIndex> {
  // The order in which they came may not matter.
  const sorted = [...suppliers].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (let at = 0; at < sorted.length; at += readAtOnce) {
    for (const supplier of sorted.slice(at, at + readAtOnce)) readSupplier(supplier, tools);
    yield;
  }
  const filed = sorted.map((supplier) => fileSupplier(supplier, tools));
  yield;
  const terms = termIndex(sorted, tools);
  yield;
  const contracts = contractIndex(sorted, tools.readContract, tools.slotsMet, before?.contracts);
  return { tools, suppliers: filed, terms, contracts };
}

/** Reads its words and contracts, which is most of the work. */
function readSupplier(supplier: Supplier, tools: RankTools): void {
  fieldsOf(supplier, tools);
  for (const won of supplier.won) tools.readContract(won);
}

export function fileSupplier(supplier: Supplier, tools: RankTools): FiledSupplier {
  const activities = new Map<string, Supplier["activities"][number]>();
  for (const activity of supplier.activities) {
    const before = activities.get(activity.code);
    if (before?.basis !== "stated") activities.set(activity.code, activity);
  }
  const stated = [...activities.values()].filter(({ basis }) => basis === "stated");
  const seat = supplier.seatNis ? tools.centres.get(supplier.seatNis) : undefined;
  return {
    supplier,
    activities,
    activityCodes: [
      ...new Set(stated.flatMap(({ code }) => tools.activities.get(code)?.cpv ?? [])),
    ],
    wonCodes: [...new Set(supplier.won.flatMap(({ cpv }) => cpv))],
    area: new Set(supplier.areaNis),
    places: supplier.places.length > 0 ? supplier.places : seat ? [seat] : [],
  };
}
