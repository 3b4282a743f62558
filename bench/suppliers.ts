import { join } from "node:path";
import { openStartModel } from "../src/domains/matching/usecases/cpv/open-start-model.ts";
import { openBenchDatabase } from "./directory/bench-database.ts";
import { readAwards } from "./suppliers/awards.ts";
import { openBenchWorld } from "./suppliers/bench-world.ts";
import { measureAwards } from "./suppliers/measure-awards.ts";
import { measureScale, readEnterprises } from "./suppliers/measure-scale.ts";

const root = join(import.meta.dirname, "../");
const shared = join(root, "../shared/data");

/**
 * Who can do this job: each award notice is asked anew, and its winners are looked for among all winners by their other
 * awards, beside BM25 (MiniSearch), the CPV prefix, PostgreSQL full text, pg_trgm and a directory's filter; then the
 * time for 5,000 suppliers. Options: --data DIR (notices; ../shared/data/notices).
 */
export async function run(options: Record<string, string | true>) {
  const folder = typeof options.data === "string" ? options.data : join(shared, "notices");
  const notices = await readAwards(folder);
  const tools = await openBenchWorld(root);
  // Knows the labels only: it learned from no notice.
  const predict = await openStartModel(root);
  const enterprises = await readEnterprises(join(shared, "social-economy/fr_siae_lemarche.csv"));
  const scale = measureScale(enterprises, notices, tools, predict);
  const database = await openBenchDatabase(root);
  try {
    const awards = await measureAwards(notices, tools, predict, database.owner);
    console.table(scale.table);
    return {
      table: awards.table,
      figures: {
        recall10: 0,
        bm25_recall10: 0,
        prefix_recall10: 0,
        ...awards.figures,
        ...scale.figures,
      },
    };
  } finally {
    await database.close();
  }
}
