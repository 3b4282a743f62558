import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type OpenDatabase, openDatabase } from "#platform/db";
import { migrate } from "#platform/migrate";
import { startPostgres } from "#platform/postgres/index";
import { loadRegisterReference } from "#register";
import { loadReferenceFacts } from "#territory";

export type BenchDatabase = {
  readonly url: string;
  readonly app: OpenDatabase;
  readonly owner: OpenDatabase;
  close(): Promise<void>;
};

/** A database of its own for one measurement, with migrations and reference facts, gone afterwards. */
export async function openBenchDatabase(root: string): Promise<BenchDatabase> {
  const dataFolder = await mkdtemp(join(tmpdir(), "regiekamer-bench-"));
  const postgres = await startPostgres({ dataFolder, mode: "server" });
  const owner = openDatabase(postgres.url, "owner", 4);
  await migrate(owner.raw, join(root, "migrations"));
  await loadReferenceFacts(owner.db, join(root, "reference"));
  await loadRegisterReference(owner.db, join(root, "reference"));
  const app = openDatabase(postgres.url, "app", 10);
  return {
    url: postgres.url,
    app,
    owner,
    close: async () => {
      await app.close();
      await owner.close();
      await postgres.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
