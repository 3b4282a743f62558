import { createHash } from "node:crypto";
import { chmod, mkdir, readdir, readFile, realpath, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { AppError } from "#kernel/app-error";
import { notReadable } from "./faults.ts";
import { canReach, handOver, openPassage } from "./identity.ts";
import type { Identity } from "./run-program.ts";

/*
 * <data folder>/postgres/        the home: ours, other things may lie beside it
 *   data/                        the cluster; appears finished or not at all
 *   data/regiekamer.json         our mark, and the owner's password
 *   data.new-<pid>-<random>/     a cluster being made
 *   run/ log/ binaries/          socket, server log, copied programs
 *   elsewhere.json               the home is another folder, because PostgreSQL cannot reach this one
 */
const ownEntries = /^(data|data\.new-.*|run|log|binaries|elsewhere\.json)$/;
const formatNow = 1;

const markShape = z.object({
  product: z.literal("regiekamer"),
  format: z.number().int(),
  password: z.string().min(20),
});

export type Mark = z.infer<typeof markShape>;

export const cornerOf = (dataFolder: string): string => join(dataFolder, "postgres");
export const clusterOf = (home: string): string => join(home, "data");
const markFile = "regiekamer.json";

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;

async function entriesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isCode(error, "ENOENT")) return [];
    throw error;
  }
}

/** Our mark in a cluster; undefined when it is not there. */
export async function readMark(cluster: string): Promise<Mark | undefined> {
  try {
    return markShape.parse(JSON.parse(await readFile(join(cluster, markFile), "utf8")));
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    if (error instanceof z.ZodError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Flushed to the disk before it returns: without this password nobody opens the cluster again. */
export async function writeMark(cluster: string, password: string): Promise<string> {
  const path = join(cluster, markFile);
  const mark: Mark = { product: "regiekamer", format: formatNow, password };
  await writeFile(path, `${JSON.stringify(mark)}\n`, { mode: 0o600, flush: true });
  return path;
}

/**
 * Looks, and touches nothing.
 * @param major of the programs that would open it
 * @throws AppError `postgres.foreign-folder`, `postgres.newer-data`, `postgres.older-data`
 */
export async function inspectHome(home: string, major?: number): Promise<"empty" | "ours"> {
  const entries = await entriesOf(home);
  const foreign = entries.find((entry) => !ownEntries.test(entry));
  if (foreign) throw foreignFolder(home, foreign);
  const cluster = clusterOf(home);
  const inside = entries.includes("data") ? await entriesOf(cluster) : [];
  if (inside.length === 0) return "empty";
  const mark = await readMark(cluster);
  if (!mark) throw foreignFolder(cluster, inside[0] ?? "");
  const version = Number.parseInt(await readFile(join(cluster, "PG_VERSION"), "utf8"), 10);
  if (mark.format > formatNow || (major !== undefined && version > major)) {
    throw new AppError(
      "postgres.newer-data",
      `The database in ${home} was made by a newer version (PostgreSQL ${version}, this one has ` +
        `${major ?? "?"}). Start the newer Regiekamer again; nothing was changed.`,
    );
  }
  if (major !== undefined && version < major) {
    throw new AppError(
      "postgres.older-data",
      `The database in ${home} was made by PostgreSQL ${version}, this one is ${major}. Dump it with ` +
        `version ${version} and load it in a new data folder, or set REGIEKAMER_POSTGRES_BIN to ` +
        `the programs of version ${version}; nothing was changed.`,
    );
  }
  return "ours";
}

const foreignFolder = (folder: string, entry: string): AppError =>
  new AppError(
    "postgres.foreign-folder",
    `${folder} is not a database folder of Regiekamer (it holds "${entry}"). ` +
      "Choose another data folder; nothing was changed.",
  );

const elsewhereShape = z.object({ home: z.string().startsWith("/") });

/** Refuses a data folder that is itself somebody's database, and gives the home it points to. */
export async function findHome(dataFolder: string): Promise<string> {
  if ((await entriesOf(dataFolder)).includes("PG_VERSION")) {
    throw foreignFolder(dataFolder, "PG_VERSION");
  }
  const corner = cornerOf(dataFolder);
  try {
    const text = await readFile(join(corner, "elsewhere.json"), "utf8");
    return elsewhereShape.parse(JSON.parse(text)).home;
  } catch (error) {
    if (isCode(error, "ENOENT")) return corner;
    throw error;
  }
}

/**
 * Makes the home, in the data folder or, when the identity cannot reach that, below `systemFolder`.
 * @returns where it is
 */
export async function settleHome(
  dataFolder: string,
  place: { as: Identity | undefined; systemFolder: string; log: (line: string) => void },
): Promise<string> {
  const corner = cornerOf(dataFolder);
  const known = await findHome(dataFolder);
  // Only what is ours is closed; folders above it are made as everybody makes them.
  await mkdir(dirname(dataFolder), { recursive: true });
  for (const folder of [dataFolder, corner]) await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!place.as || known !== corner) return known;
  // Root works in a user's own folder: that user must be able to go on without root.
  if ((await stat(dataFolder)).uid === place.as.uid) await handOver(corner, place.as);
  await openPassage(dataFolder, place.as);
  await openPassage(corner, place.as);
  if (await canReach(corner, place.as)) return corner;
  if (await stat(clusterOf(corner)).catch(() => undefined)) {
    throw notReadable(corner, `a folder above it is closed to user ${place.as.uid}`);
  }
  const name = createHash("sha256")
    .update(await realpath(dataFolder))
    .digest("hex")
    .slice(0, 12);
  const home = join(place.systemFolder, `data-${name}`);
  await mkdir(home, { recursive: true });
  for (const folder of [place.systemFolder, home]) await chmod(folder, 0o755);
  await writeFile(join(corner, "elsewhere.json"), `${JSON.stringify({ home })}\n`, { flush: true });
  place.log(`the database's user cannot reach ${dataFolder}: the database is kept in ${home}`);
  return home;
}
