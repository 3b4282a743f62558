import { z } from "zod";
import { readReferenceFile, rowsOf } from "#platform/reference-file";

const shape = z.object({
  nis: z.string(),
  indicator: z.string(),
  period: z.string(),
  value: z.number(),
});

export type Inhabitants = {
  /** On 1 January of this year; null: none are known. */
  readonly year: number | null;
  readonly of: ReadonlyMap<string, number>;
};

/** How many live in each municipality, in the published year nearest to the one asked; only those that come along. */
export async function readInhabitants(projectRoot: string, asked: number): Promise<Inhabitants> {
  const rows = rowsOf(await readReferenceFile(`${projectRoot}reference`, "indicators"), shape);
  const population = rows.filter(({ indicator }) => indicator === "population");
  const [year = null] = [...new Set(population.map(({ period }) => Number(period)))].sort(
    (one, other) => Math.abs(one - asked) - Math.abs(other - asked) || other - one,
  );
  const known = population.filter(({ period }) => Number(period) === year);
  return { year, of: new Map(known.map(({ nis, value }) => [nis, value])) };
}
