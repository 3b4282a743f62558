import { mkdir } from "node:fs/promises";
import { loadScanEditions } from "#csr-scan";
import { systemNow, systemToday } from "#platform/clock";
import type { Config } from "#platform/config";
import { openDatabase } from "#platform/db";
import { openFiles } from "#platform/files";
import { openJobs } from "#platform/jobs";
import type { Log } from "#platform/log";
import { openMail } from "#platform/mail";
import { migrate } from "#platform/migrate";
import { startPostgres } from "#platform/postgres/index";
import type { App } from "#platform/request-context";
import { loadClauseEditions, loadProcurementRules } from "#procurement";
import { loadRegisterReference } from "#register";
import { loadFrameEditions } from "#steering";
import { loadReferenceFacts } from "#territory";

export type OpenedApp = { readonly app: App; readonly databaseUrl: string; close(): Promise<void> };

/**
 * Everything a process needs: the database (started, joined, or the one DATABASE_URL names), its newest
 * schema, the reference facts, files, mail and jobs.
 * @param mode "server" owns the data folder; "guest" (command line, bench) joins it
 */
export async function openApp(
  config: Config,
  log: Log,
  mode: "server" | "guest",
): Promise<OpenedApp> {
  await mkdir(config.dataFolder, { recursive: true });
  const postgres = config.databaseUrl
    ? { url: config.databaseUrl, stop: async () => undefined }
    : await startPostgres({
        dataFolder: config.dataFolder,
        mode,
        log: (line) => log.info(line),
        ...(config.postgresBinaries ? { binaries: config.postgresBinaries } : {}),
      });
  try {
    await prepareDatabase(postgres.url, config, log);
    const { db, raw, close } = openDatabase(postgres.url, "app");
    const files = openFiles({ folder: config.dataFolder });
    const jobs = await openJobs({ url: postgres.url, db });
    const mail = openMail({ config, jobs });
    const app: App = {
      config,
      db,
      raw,
      log,
      files,
      mail,
      jobs,
      now: systemNow,
      today: systemToday,
    };
    return {
      app,
      databaseUrl: postgres.url,
      close: async () => {
        await jobs.close();
        await close();
        await postgres.stop();
      },
    };
  } catch (fault) {
    await postgres.stop();
    throw fault;
  }
}

async function prepareDatabase(url: string, config: Config, log: Log): Promise<void> {
  const owner = openDatabase(url, "owner", 1);
  try {
    const steps = await migrate(owner.raw, `${config.projectRoot}migrations`);
    if (steps.length > 0) log.info("migrated", { steps: steps.length, to: steps.at(-1) });
    const loaded = [
      ...(await loadReferenceFacts(owner.db, `${config.projectRoot}reference`)),
      ...(await loadRegisterReference(owner.db, `${config.projectRoot}reference`)),
      ...(await loadFrameEditions(owner.db, `${config.projectRoot}reference`)),
      ...(await loadClauseEditions(owner.db, `${config.projectRoot}reference`)),
      ...(await loadProcurementRules(owner.db, `${config.projectRoot}reference`)),
      ...(await loadScanEditions(owner.db, `${config.projectRoot}reference`)),
    ];
    if (loaded.length > 0) log.info("reference facts loaded", { names: loaded.join(", ") });
  } finally {
    await owner.close();
  }
}
