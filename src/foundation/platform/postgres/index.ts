import { realpath } from "node:fs/promises";
import { join, resolve } from "node:path";
import { AppError } from "#kernel/app-error";
import { socketFoldersFor } from "./address.ts";
import { embeddedFolder, findBinaries } from "./binaries.ts";
import { clusterOf, cornerOf, findHome, inspectHome, settleHome } from "./data-folder.ts";
import { translateFault } from "./faults.ts";
import { chooseIdentity } from "./identity.ts";
import { type Mode, type Site, supervise } from "./supervise.ts";

export type RunningPostgres = {
  /** For `openDatabase`, as role regiekamer_owner, which is no superuser. */
  readonly url: string;
  readonly dataFolder: string;
  readonly startedByUs: boolean;
  /** Of the postmaster; another one after it was lost and started again. */
  readonly pid: number;
  /** Leaves; whoever leaves last stops the postmaster cleanly. */
  stop(): Promise<void>;
};

export type PostgresOptions = {
  readonly dataFolder: string;
  /** "server": at most one per data folder; "guest": command line, bench and tests, any number. */
  readonly mode: Mode;
  readonly log?: (line: string) => void;
  /** A bin folder with initdb and postgres to use instead of the installed package. */
  readonly binaries?: string;
};

/** What the machine gives; tests give something else. */
export type Surroundings = {
  readonly systemFolder: string;
  readonly embedded: string | undefined;
  readonly socketFolders: ((home: string, uid: number) => readonly string[]) | undefined;
};

const thisMachine: Surroundings = {
  systemFolder: "/var/lib/regiekamer",
  embedded: embeddedFolder(),
  socketFolders: socketFoldersFor,
};

/**
 * Joins the PostgreSQL of a data folder, or makes and starts it.
 * Below `<dataFolder>/postgres` only; other things may lie in the data folder.
 * @throws AppError `postgres.already-served`, `.foreign-folder`, `.newer-data`, `.older-data`,
 *   `.disk-full`, `.not-readable`, `.nameless-user`, `.no-binaries`, `.did-not-start`, `.did-not-stop`
 */
export async function startPostgres(
  options: PostgresOptions,
  surroundings: Surroundings = thisMachine,
): Promise<RunningPostgres> {
  const dataFolder = resolve(options.dataFolder);
  try {
    const site = await prepareSite(dataFolder, options, surroundings);
    const supervised = await supervise(site, options.mode);
    return {
      url: supervised.url,
      dataFolder,
      startedByUs: supervised.startedByUs,
      get pid() {
        return supervised.pid();
      },
      stop: supervised.stop,
    };
  } catch (error) {
    throw await translateFault(error, dataFolder);
  }
}

async function prepareSite(
  dataFolder: string,
  { binaries: chosen, log = () => undefined }: PostgresOptions,
  { systemFolder, embedded, socketFolders = socketFoldersFor }: Surroundings,
): Promise<Site> {
  if (!process.getuid) {
    throw new AppError(
      "postgres.no-binaries",
      "Windows is not supported: use WSL, or DATABASE_URL",
    );
  }
  const ourUid = process.getuid();
  const before = await findHome(dataFolder);
  await inspectHome(before);
  const as = await chooseIdentity(ourUid, clusterOf(before), [cornerOf(dataFolder), dataFolder]);
  const home = await realpath(await settleHome(dataFolder, { as, systemFolder, log }));
  const copiesIn = join(as ? systemFolder : home, "binaries");
  const binaries = await findBinaries({ chosen, embedded, as, copiesIn, log });
  await inspectHome(home, binaries.major);
  const uid = as?.uid ?? ourUid;
  return { home, binaries, as, log, uid, socketFolders: socketFolders(home, uid) };
}
