import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CpvLabel } from "../../src/domains/matching/rules/cpv/cpv-code.ts";

/**
 * CPV labels in a language our code list lacks, out of the headers of TED notices: the header of a notice is the label
 * of its main code, officially translated. Used as labels of codes only, never as the text of a notice.
 */
export async function readHeaderLabels(folder: string, language: string): Promise<CpvLabel[]> {
  const found = new Map<string, string>();
  if (!existsSync(folder)) return [];
  const title = new RegExp(`<ML_TI_DOC LG="${language}">.*?<TI_TEXT>\\s*<P>\\s*(.*?)\\s*</P>`, "s");
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    if (!name.endsWith(".ted.xml")) continue;
    const text = await readFile(join(folder, name), "utf8");
    const code = /<ORIGINAL_CPV CODE="(\d{8})/.exec(text)?.[1];
    const label = title.exec(text)?.[1];
    if (code && label) found.set(code, label.replace(/\s+/g, " "));
  }
  return [...found].map(([code, label]) => ({
    code,
    language: language.toLowerCase(),
    text: label,
  }));
}
