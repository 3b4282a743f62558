import { join } from "node:path";
import { readPairs } from "../scripts/names/read-pairs.ts";
import { openNameModel } from "../src/domains/procurement/usecases/spend/open-name-model.ts";
import { lookUpLines } from "./names/look-up-lines.ts";
import { lookUpTradeNames } from "./names/look-up-trade-names.ts";
import { scorePairs } from "./names/pair-scores.ts";

const root = join(import.meta.dirname, "../");

/**
 * Names to enterprises: labelled pairs by cross-validation beside other measures; trade names looked up; lines of an
 * invented ledger in an invented registry (`--enterprises` 2,000,000, `--lines` 100,000); `--dealings` 5: how often the
 * pairs are dealt over folds.
 */
export async function run(options: Record<string, string | true>) {
  const data = typeof options.data === "string" ? options.data : join(root, "../shared/data");
  const model = await openNameModel(join(root, "reference"));
  const { rows, sure } = scorePairs(readPairs(data).pairs, Number(options.dealings ?? 5));
  console.table(rows);
  console.table(lookUpTradeNames(data, model));
  const lines = lookUpLines(
    model,
    Number(options.enterprises ?? 2_000_000),
    Number(options.lines ?? 100_000),
  );
  const ours = rows.find(({ part, method }) => part === "all" && method.startsWith("ours"));
  return {
    table: lines.rows,
    figures: {
      pairs: ours?.pairs ?? 0,
      f1: ours?.f1 ?? 0,
      recall_at_precision_99: sure,
      ...lines.figures,
    },
  };
}
