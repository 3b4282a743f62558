import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

export type SpanishNotice = { readonly text: string; readonly divisions: ReadonlySet<string> };

/** Spanish contract titles with their CPV divisions (Navas-Loro, Garijo, Corcho 2022). */
export async function readSpanish(
  folder: string,
  part: "train" | "test",
): Promise<SpanishNotice[]> {
  const file = await readFile(join(folder, `es_dataset10_${part}.csv`), "utf8");
  const [header = [], ...rows] = parse(file) as string[][];
  const divisions = header.slice(2);
  return rows.map(([, text = "", ...marks]) => ({
    text,
    divisions: new Set(divisions.filter((_, at) => Number(marks[at]) === 1)),
  }));
}
