import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { loadScanEditions } from "#csr-scan";
import { openDatabase } from "#platform/db";
import { migrate } from "#platform/migrate";
import { startPostgres } from "#platform/postgres/index";
import { loadClauseEditions, loadProcurementRules } from "#procurement";
import { loadRegisterReference } from "#register";
import { loadFrameEditions } from "#steering";
import { loadReferenceFacts } from "#territory";

declare module "vitest" {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

/** One real PostgreSQL for the whole run; each test file works in a copy of the migrated template. */
export default async function setUp(project: TestProject) {
  const dataFolder = await mkdtemp(join(tmpdir(), "regiekamer-tests-"));
  const postgres = await startPostgres({ dataFolder, mode: "server" });
  const owner = openDatabase(postgres.url, "owner", 1);
  await migrate(owner.raw, "migrations");
  await loadReferenceFacts(owner.db, "reference");
  await loadRegisterReference(owner.db, "reference");
  await loadFrameEditions(owner.db, "reference");
  await loadClauseEditions(owner.db, "reference");
  await loadProcurementRules(owner.db, "reference");
  await loadScanEditions(owner.db, "reference");
  await owner.close();
  project.provide("databaseUrl", postgres.url);
  return async () => {
    await postgres.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
}
