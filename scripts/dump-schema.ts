/**
 * Writes `migrations/schema.sql`: the schema all migrations together make, read from the catalogs of an embedded
 * PostgreSQL of its own. With `--check` nothing is written; it ends with 1 when the file would change.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "#platform/db";
import { migrate } from "#platform/migrate";
import { startPostgres } from "#platform/postgres/index";
import { describeSchema } from "./dump-schema/describe-schema.ts";

const path = join(import.meta.dirname, "../migrations/schema.sql");
const dataFolder = mkdtempSync(join(tmpdir(), "regiekamer-schema-"));
const postgres = await startPostgres({ dataFolder, mode: "server" });
try {
  const owner = openDatabase(postgres.url, "owner", 1);
  await migrate(owner.raw, join(import.meta.dirname, "../migrations"));
  const text = await describeSchema(owner.raw);
  await owner.close();
  if (!process.argv.includes("--check")) {
    writeFileSync(path, text);
    console.log(`migrations/schema.sql: ${text.split("\n").length} lines`);
  } else if (readFileSync(path, "utf8") !== text) {
    console.error("migrations/schema.sql is not up to date: run node scripts/dump-schema.ts");
    process.exitCode = 1;
  }
} finally {
  await postgres.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}
