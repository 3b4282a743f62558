import type { Supplier } from "../supplier.ts";
import { type ContractIndex, contractIndex } from "./contract-index.ts";
import type { RankTools } from "./rank-tools.ts";
import type { Point } from "./ranking-world.ts";
import { type TermIndex, termIndex } from "./term-index.ts";

/** A supplier with its facts laid out for ranking. */
export type FiledSupplier = {
  readonly supplier: Supplier;
  /** Activities by code; a stated one goes before a derived one. */
  readonly activities: ReadonlyMap<string, Supplier["activities"][number]>;
  /** CPV codes of stated activities, each with the activity. */
  readonly activityCodes: readonly string[];
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

/** Files suppliers; what was read of one is remembered with it, so that filing them again is quick. */
export function indexSuppliers(suppliers: readonly Supplier[], tools: RankTools): SupplierIndex {
  // The order in which they came may not matter.
  const sorted = [...suppliers].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    tools,
    suppliers: sorted.map((supplier) => fileSupplier(supplier, tools)),
    terms: termIndex(sorted, tools),
    contracts: contractIndex(sorted, tools.readContract, tools.slotsMet),
  };
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
    area: new Set(supplier.areaNis),
    places: supplier.places.length > 0 ? supplier.places : seat ? [seat] : [],
  };
}
