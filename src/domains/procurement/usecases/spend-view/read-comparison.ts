import { type Actor, refusalFor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Refusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { listMemberNis } from "#territory";
import {
  type ComparedCell,
  type CompareRule,
  compareCell,
  hideBeside,
  nobodyBehind,
} from "../../rules/spend-view/compare-cells.ts";
import { reaches } from "../../rules/spend-view/spend-sums.ts";
import { yearToShow } from "../../rules/spend-view/year-to-show.ts";
import {
  findCompareRule,
  listComparedYears,
  lookBehind,
  type PlaceSums,
  sumPlaces,
} from "../../store/spend-view/compare.ts";
import { categoryNames } from "./category-names.ts";
import { readInhabitants } from "./inhabitants.ts";
import { placeNames } from "./read-overview.ts";
import { reachOrNone } from "./spend-reach.ts";

export type ComparedPlace = {
  readonly nis: string;
  readonly name: string;
  /** The reader may open its lines. */
  readonly isOpen: boolean;
  readonly whole: ComparedCell;
  /** By division, in the order of `divisions`. */
  readonly cells: readonly ComparedCell[];
};

export type Comparison = {
  readonly kind: "comparison";
  readonly year: number | null;
  readonly years: readonly number[];
  readonly places: readonly ComparedPlace[];
  /** Members that brought nothing in for this year. */
  readonly missing: readonly string[];
  readonly divisions: readonly { readonly code: string; readonly name: string | null }[];
  readonly rule: CompareRule;
  readonly inhabitantsOn: number | null;
};

const mostDivisions = 12;

/**
 * The municipalities of the partnership beside each other. Of a municipality that is not the reader's own only shares are
 * told, and none that too few suppliers are behind, that one of them nearly is, or that would give such a one away.
 */
export async function readComparison(
  app: Pick<App, "db" | "config">,
  actor: Actor,
  asked: { readonly year: number | null; readonly language: Language; readonly today: Day },
): Promise<Comparison | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "spend.compare");
  if (refusal) return refusal;
  const reach = reachOrNone(actor, "spend.read");
  const { projectRoot } = app.config;
  const nameOf = await categoryNames(projectRoot, asked.language);
  const tenant = tenantOf(actor);
  return inPartnership(app.db, tenant, async (tx) => {
    const years = await listComparedYears(tx);
    const year = asked.year ?? yearToShow(years, asked.today);
    const [sums, behind, rule, members] = await Promise.all([
      year === null ? [] : sumPlaces(tx, year),
      year === null ? [] : lookBehind(tx, year),
      findCompareRule(tx, asked.today),
      listMemberNis(tx, tenant.partnershipId, asked.today),
    ]);
    const inhabitants = await readInhabitants(projectRoot, year ?? 0);
    const names = await placeNames(tx, asked.language, [...members, ...sums.map(({ nis }) => nis)]);
    const sumOf = new Map(sums.map((one) => [`${one.nis} ${one.division}`, one]));
    const behindOf = new Map(behind.map((one) => [`${one.nis} ${one.division}`, one]));
    const divisions = largestDivisions(sums);
    const cellOf = (nis: string, division: string) =>
      compareCell(
        {
          sums: sumOf.get(`${nis} ${division}`),
          behind: behindOf.get(`${nis} ${division}`) ?? nobodyBehind,
          inhabitants: inhabitants.of.get(nis) ?? null,
          isOpen: reaches(reach, nis),
        },
        rule,
      );
    const cellsOf = (nis: string) =>
      hideBeside(
        cellOf(nis, "*"),
        divisions.map((division) => cellOf(nis, division)),
        divisions.map((division) => sumOf.get(`${nis} ${division}`)?.totalCents ?? 0),
        sums.filter((one) => one.nis === nis && isNotShown(one, divisions)).length,
      );
    const present = [...new Set(sums.map(({ nis }) => nis))];
    return {
      kind: "comparison",
      year,
      years,
      places: present
        .map((nis) => ({
          nis,
          name: names.get(nis) ?? nis,
          isOpen: reaches(reach, nis),
          whole: cellOf(nis, "*"),
          cells: cellsOf(nis),
        }))
        .toSorted((one, other) => one.name.localeCompare(other.name, asked.language)),
      missing: members.filter((nis) => !present.includes(nis)).map((nis) => names.get(nis) ?? nis),
      divisions: divisions.map((code) => ({ code, name: nameOf(code) })),
      rule,
      inhabitantsOn: inhabitants.year,
    };
  });
}

const isNotShown = ({ division, lines }: PlaceSums, shown: readonly string[]): boolean =>
  lines > 0 && division !== "*" && !shown.includes(division);

/** On which most was spent by all of them together; only codes, so nobody's amount shows but in the order. */
function largestDivisions(
  sums: readonly { readonly division: string; readonly totalCents: number }[],
): string[] {
  const total = new Map<string, number>();
  for (const { division, totalCents } of sums)
    if (division !== "*" && division !== "")
      total.set(division, (total.get(division) ?? 0) + totalCents);
  return [...total]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, mostDivisions)
    .map(([division]) => division);
}
