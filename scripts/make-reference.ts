/**
 * Makes the files of `reference/` from published data: `node scripts/make-reference.ts [--data DIR] [--check]`.
 * With `--check` nothing is written; it ends with 1 when a file would change. See docs/sources/README.md.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeReferenceFiles } from "./make-reference/make-files.ts";
import { referenceText } from "./make-reference/reference-file.ts";

const root = join(import.meta.dirname, "..");
const { values } = parseArgs({ options: { data: { type: "string" }, check: { type: "boolean" } } });
const dataDir = values.data ?? join(root, "../shared/data");

if (existsSync(join(dataDir, "SOURCES.md"))) {
  writeAll();
} else {
  console.error(`No published data in ${dataDir}; name the folder with --data DIR.`);
  process.exitCode = 1;
}

function writeAll() {
  for (const file of makeReferenceFiles(dataDir)) {
    const text = referenceText(file);
    const path = join(root, "reference", file.name);
    const isSame = existsSync(path) && readFileSync(path, "utf8") === text;
    console.log(
      `${isSame ? "same   " : "changed"} ${file.name}: ${file.rows.length} rows, ${Math.ceil(text.length / 1000)} kB`,
    );
    if (isSame) continue;
    if (values.check) process.exitCode = 1;
    else writeFileSync(path, text);
  }
}
