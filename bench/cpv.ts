import { existsSync } from "node:fs";
import { join } from "node:path";
import { readCpvLabels } from "../src/domains/matching/usecases/cpv/read-cpv-labels.ts";
import { readHeaderLabels } from "./cpv/header-labels.ts";
import { measureNotices } from "./cpv/measure-notices.ts";
import { measureSpanish } from "./cpv/measure-spanish.ts";
import { openBenchDatabase } from "./directory/bench-database.ts";

const root = join(import.meta.dirname, "../");
const shared = join(root, "../shared/data");

/**
 * CPV from text: Spanish titles (divisions, F1) and real notices per language (recall), beside MiniSearch, cosine of
 * letters, PostgreSQL full text and pg_trgm. Options: --data DIR (notices; ../shared/data/notices).
 */
export async function run(options: Record<string, string | true>) {
  const own = join(shared, "notices");
  const folder = typeof options.data === "string" ? options.data : own;
  const labels = await readCpvLabels(root);
  const database = await openBenchDatabase(root);
  try {
    const spanish = await measureSpanishIfThere(labels, database.owner);
    const ted = await measureNotices(
      root,
      { own: existsSync(own) ? own : null, folder },
      labels,
      database.owner,
    );
    console.table(spanish.table);
    return { table: ted.table, figures: { ...spanish.figures, ...ted.figures } };
  } finally {
    await database.close();
  }
}

async function measureSpanishIfThere(
  labels: Awaited<ReturnType<typeof readCpvLabels>>,
  database: Parameters<typeof measureSpanish>[2],
): Promise<Awaited<ReturnType<typeof measureSpanish>>> {
  const folder = join(shared, "cpv-es");
  if (!existsSync(folder)) {
    console.error(`${folder} is absent: the Spanish titles are left out.`);
    return { table: [], figures: {} };
  }
  // Dutch shares hardly a word with Spanish; the headers of notices hold some labels in Spanish itself.
  const akin = labels.filter(({ language }) => language !== "nl");
  const own = await readHeaderLabels(join(shared, "notices"), "ES");
  return measureSpanish(folder, [...akin, ...own], database);
}
