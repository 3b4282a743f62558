import { z } from "zod";
import { readReferenceFile, rowsOf } from "#platform/reference-file";

const shape = z.object({
  nis: z.string(),
  indicator: z.string(),
  period: z.string(),
  value: z.number(),
});

export type KnownInhabitants = {
  readonly inhabitants: number;
  /** On 1 January of this year. */
  readonly year: number;
};

/**
 * How many live in these municipalities together, from the published figures that come along; null when one of
 * them is not among those.
 * @param year of the figures: the nearest that were published, the same for all of them
 */
export async function countInhabitants(
  projectRoot: string,
  members: readonly string[],
  year: number,
): Promise<KnownInhabitants | null> {
  if (members.length === 0) return null;
  const rows = rowsOf(await readReferenceFile(`${projectRoot}reference`, "indicators"), shape);
  const population = rows.filter(
    ({ nis, indicator }) => indicator === "population" && members.includes(nis),
  );
  const [nearest] = [...new Set(population.map(({ period }) => Number(period)))].sort(
    (one, other) => Math.abs(one - year) - Math.abs(other - year) || other - one,
  );
  const own = population.filter(({ period }) => Number(period) === nearest);
  if (nearest === undefined || own.length < new Set(members).size) return null;
  return { year: nearest, inhabitants: own.reduce((sum, { value }) => sum + value, 0) };
}
