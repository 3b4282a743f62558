import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import { type ClientYear, leastPlacesOfTotal } from "../../rules/client/client-year.ts";
import { agreedStates } from "../../rules/contracts/contract.ts";
import { isClauseFamily } from "../../rules/library/families.ts";
import {
  type ComparedCell,
  compareCell,
  hideBeside,
  nobodyBehind,
} from "../../rules/spend-view/compare-cells.ts";
import { noSpend, type SpendSums } from "../../rules/spend-view/spend-sums.ts";
import { listAdvices } from "../../store/clauses/advices.ts";
import { listContracts } from "../../store/contracts/list-contracts.ts";
import { countTaken } from "../../store/spend-view/chances.ts";
import { findCompareRule, lookBehind, sumPlaces } from "../../store/spend-view/compare.ts";

/**
 * What the members did as a client in a year, in figures a report may tell to everybody: of spending only shares, and
 * none that the rule of the comparison hides. Asks nobody: whoever calls asked who may.
 */
export async function readClientYear(
  tx: Tx,
  {
    year,
    members,
    today,
  }: { readonly year: number; readonly members: readonly string[]; readonly today: Day },
): Promise<ClientYear> {
  const [advices, contracts, taken, spend] = await Promise.all([
    listAdvices(tx, { year }),
    listContracts(tx, { year }),
    countTaken(tx, year),
    readShares(tx, year, members, today),
  ]);
  return {
    ...spend,
    advices: advices
      .map(({ id, number, title, nis, day, routes }) => ({ id, number, title, nis, day, routes }))
      .toSorted((one, other) => one.number - other.number),
    contracts: contracts
      .filter(({ state }) => agreedStates.includes(state))
      .map(({ id, number, title, nis, clauses, promised, delivered }) => ({
        id,
        number,
        title,
        nis,
        families: [
          ...new Set(clauses.flatMap(({ family }) => (isClauseFamily(family) ? family : []))),
        ],
        promised,
        delivered,
      }))
      .toSorted((one, other) => one.number - other.number),
    chancesTaken: Object.fromEntries(
      taken.filter(({ nis }) => members.includes(nis)).map(({ nis, chances }) => [nis, chances]),
    ),
  };
}

async function readShares(tx: Tx, year: number, members: readonly string[], today: Day) {
  const [sums, behind, rule] = await Promise.all([
    sumPlaces(tx, year),
    lookBehind(tx, year),
    findCompareRule(tx, today),
  ]);
  const places = sums.filter(({ nis, division }) => division === "*" && members.includes(nis));
  const cellOf = (one: SpendSums, nis: string): ComparedCell =>
    compareCell(
      {
        sums: one,
        behind: behind.find((row) => row.nis === nis && row.division === "*") ?? nobodyBehind,
        inhabitants: null,
        isOpen: false,
      },
      rule,
    );
  const together = places.reduce<SpendSums>(addSums, noSpend);
  const whole = cellOf(together, "*");
  const parts = hideBeside(
    whole,
    places.map((place) => cellOf(place, place.nis)),
    places.map(({ totalCents }) => totalCents),
    0,
  );
  return {
    spend: whole,
    spendOf: Object.fromEntries(
      places.map(({ nis }, at) => [nis, parts[at] ?? ({ kind: "none" } as const)]),
    ),
    totalCents:
      whole.kind === "shown" && places.length >= leastPlacesOfTotal ? together.totalCents : null,
  };
}

const addSums = (one: SpendSums, other: SpendSums): SpendSums => ({
  totalCents: one.totalCents + other.totalCents,
  socialCents: one.socialCents + other.socialCents,
  regularCents: one.regularCents + other.regularCents,
  unknownCents: one.unknownCents + other.unknownCents,
  municipalityCents: one.municipalityCents + other.municipalityCents,
  partnershipCents: one.partnershipCents + other.partnershipCents,
  elsewhereCents: one.elsewhereCents + other.elsewhereCents,
  localUnknownCents: one.localUnknownCents + other.localUnknownCents,
  lines: one.lines + other.lines,
});
