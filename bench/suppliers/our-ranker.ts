import { asDay } from "#kernel/day";
import { type CpvPredictor, emptyNeed, type Supplier } from "#matching";
import { indexSuppliers } from "../../src/domains/matching/rules/ranking/index-suppliers.ts";
import { rankSuppliers } from "../../src/domains/matching/rules/ranking/rank-suppliers.ts";
import type { RankTools } from "../../src/domains/matching/rules/ranking/rank-tools.ts";
import { readNeed } from "../../src/domains/matching/rules/ranking/read-need.ts";
import type { Ranker } from "./references.ts";
import type { ProfileAward } from "./trials.ts";

export const benchDay = asDay("2026-11-23");
const ranked = 50;

/** A supplier of whom nothing is known but what it won. */
const supplierOf = (id: string, awards: readonly ProfileAward[]): Supplier => ({
  id,
  name: "",
  isSocial: true,
  status: "active",
  activities: [],
  texts: [],
  nace: [],
  areaNis: [],
  seatNis: null,
  places: [],
  hoursPerMonth: null,
  won: awards.map(({ won }) => won),
  confirmedOn: benchDay,
  changedOn: benchDay,
});

/** Ours as the product uses it; without the family of the notice that is asked. */
export function ourRanker(
  profiles: readonly ProfileAward[],
  tools: RankTools,
  predict: CpvPredictor,
  { withCpv }: { readonly withCpv: boolean },
): Ranker {
  return ({ notice }) => {
    const own = Map.groupBy(
      profiles.filter(({ family }) => family !== notice.family),
      ({ supplier }) => supplier,
    );
    const suppliers = [...own].map(([id, awards]) => supplierOf(id, awards));
    const texts = [notice.title, notice.description].filter(Boolean);
    const need = { ...emptyNeed, texts, cpv: withCpv ? notice.cpv : [] };
    const read = readNeed(need, tools, predict);
    const { matches } = rankSuppliers(read, indexSuppliers(suppliers, tools), {
      limit: ranked,
      today: benchDay,
    });
    return matches.map(({ organisationId }) => organisationId);
  };
}
