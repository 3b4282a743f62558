import type { Day } from "#kernel/day";
import type { Match, Reason } from "../match.ts";
import type { Supplier } from "../supplier.ts";
import type { RankingWorld } from "./ranking-world.ts";
import type { ReadNeed } from "./read-need.ts";

export type RankingOptions = {
  readonly limit: number;
  readonly today: Day;
  /** Also companies that are no social enterprise. */
  readonly regularToo?: boolean;
};

export type Ranking = {
  /** The best first. */
  readonly matches: readonly Match[];
  /** How many organisations were held against the need. */
  readonly considered: number;
};

/** Suppliers made ready once for many needs. */
export type PreparedSuppliers = { readonly world: RankingWorld };

export const prepareSuppliers = (world: RankingWorld): PreparedSuppliers => ({ world });

/** Who could do it, the best first: the same input gives the same answer. */
export function rankSuppliers(
  { world }: PreparedSuppliers,
  read: ReadNeed,
  { limit, regularToo = false }: RankingOptions,
): Ranking {
  const asked = askedActivities(world, read);
  const candidates = world.suppliers.filter(
    ({ status, isSocial }) => status !== "stopped" && (isSocial || regularToo),
  );
  const matches = candidates
    .flatMap((supplier) => matchOf(supplier, read, asked) ?? [])
    .sort((a, b) => b.score - a.score || (a.organisationId < b.organisationId ? -1 : 1))
    .slice(0, limit);
  return { matches, considered: candidates.length };
}

type Asked = ReadonlyMap<string, "ticked" | "words" | "cpv">;

function askedActivities(
  { activities }: RankingWorld,
  { need, activities: named }: ReadNeed,
): Asked {
  const groups = need.cpv.map((code) => code.slice(0, 3));
  return new Map([
    ...activities
      .filter(({ cpv }) => cpv.some((code) => groups.includes(code.slice(0, 3))))
      .map(({ code }) => [code, "cpv"] as const),
    ...named.map(({ code }) => [code, "words"] as const),
    ...need.activities.map((code) => [code, "ticked"] as const),
  ]);
}

function matchOf(supplier: Supplier, { need }: ReadNeed, asked: Asked): Match | null {
  const met = supplier.activities.filter(({ code }) => asked.has(code));
  if (met.length === 0) return null;
  const nis = supplier.areaNis.filter((one) => need.place.nis.includes(one));
  const isNear = nis.length > 0 || need.place.nis.includes(supplier.seatNis ?? "");
  const reasons: Reason[] = met.map(({ code }) => ({
    kind: "activity",
    code,
    asked: asked.get(code) ?? "words",
  }));
  if (nis.length > 0) reasons.push({ kind: "serves", nis });
  const stated = met.some(({ basis }) => basis === "stated");
  return {
    organisationId: supplier.id,
    score: Math.min(1, (stated ? 0.5 : 0.3) + (isNear || need.place.nis.length === 0 ? 0.3 : 0)),
    reasons,
    doubts: supplier.hoursPerMonth === null ? [{ kind: "capacity-unknown" }] : [],
  };
}
