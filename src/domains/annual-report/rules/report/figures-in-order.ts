import { figureKinds } from "./figure-kinds.ts";
import type { Figure, ReportContent } from "./report-content.ts";

const groups = [
  "whole",
  "priority",
  "municipality",
  "family",
  "form",
  "gathering",
  "round",
  "money",
  "benchmark",
];
const places = ["own", "lower", "middle", "upper"];

/**
 * The figures as one reads them: of the whole, per priority, per municipality, of money, beside others. What is
 * kept in a database comes back in another order than it was counted in.
 */
export function figuresInOrder({ figures, municipalities }: ReportContent): Figure[] {
  const rankOf = ({ key, kind }: Figure): (number | string)[] => {
    const [group = "", of = ""] = key.split(".");
    const within =
      group === "municipality"
        ? municipalities.findIndex(({ nis }) => nis === of)
        : key.slice(0, key.lastIndexOf("."));
    const last =
      kind === "benchmark"
        ? places.indexOf(key.slice(key.lastIndexOf(".") + 1))
        : figureKinds.indexOf(kind);
    return [groups.indexOf(group), within, last];
  };
  return Object.values(figures)
    .map((figure) => ({ figure, rank: rankOf(figure) }))
    .sort((one, other) => compareRanks(one.rank, other.rank))
    .map(({ figure }) => figure);
}

function compareRanks(
  one: readonly (number | string)[],
  other: readonly (number | string)[],
): number {
  for (const [at, mine] of one.entries()) {
    const theirs = other[at] ?? 0;
    if (mine !== theirs) return mine < theirs ? -1 : 1;
  }
  return 0;
}
