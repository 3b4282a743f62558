import { randomBytes } from "node:crypto";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Binaries } from "./binaries.ts";
import { clusterOf, inspectHome, writeMark } from "./data-folder.ts";
import { faultBehind } from "./faults.ts";
import { handOver } from "./identity.ts";
import { isAlive } from "./process-identity.ts";
import { type Identity, runProgram } from "./run-program.ts";
import { accessText, settingsText } from "./settings.ts";

export type Place = {
  readonly home: string;
  readonly binaries: Binaries;
  readonly as: Identity | undefined;
  readonly log: (line: string) => void;
};

/**
 * Makes a new cluster beside its final place and moves it there when it is finished, so that a kill,
 * a full disk or a second process at the same moment never leaves half a database.
 */
export async function provision(place: Place): Promise<void> {
  const { home, as } = place;
  await sweepUnfinished(home);
  const fresh = join(home, `data.new-${process.pid}-${randomBytes(4).toString("hex")}`);
  try {
    await mkdir(fresh, { mode: 0o700 });
    await handOver(fresh, as);
    await initialise(place, fresh);
    const password = randomBytes(24).toString("base64url");
    await handOver(await writeMark(fresh, password), as);
    await writeSettings(fresh, place);
    await makeOwner(place, fresh, password);
    await rename(fresh, clusterOf(home));
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    if ((await inspectHome(home)) === "ours") return;
    throw error;
  }
}

/** Both configuration files, as this version of Regiekamer wants them. */
export async function writeSettings(cluster: string, { home, as }: Place): Promise<void> {
  const files = { "postgresql.conf": await settingsText(home), "pg_hba.conf": accessText };
  for (const [name, text] of Object.entries(files)) {
    const path = join(cluster, name);
    const unfinished = `${path}.${randomBytes(4).toString("hex")}`;
    await writeFile(unfinished, text, { mode: 0o600 });
    await handOver(unfinished, as);
    await rename(unfinished, path);
  }
}

async function sweepUnfinished(home: string): Promise<void> {
  for (const entry of await readdir(home)) {
    const maker = Number(/^data\.new-(\d+)-/.exec(entry)?.[1]);
    if (maker > 0 && !isAlive(maker)) await rm(join(home, entry), { recursive: true, force: true });
  }
}

/** Full-text search splits words by the character type: with plain C, quotes and dashes stick to words. */
const characterTypes = ["C.UTF-8", "en_US.UTF-8", "C"];

async function initialise({ binaries, as, home, log }: Place, fresh: string): Promise<void> {
  const order =
    binaries.major >= 17 ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] : [];
  let output = "";
  for (const locale of characterTypes) {
    log(`PostgreSQL ${binaries.major} makes a new database in ${home}`);
    const args = ["-D", fresh, "-U", "postgres", "--encoding=UTF8", `--locale=${locale}`, ...order];
    const rest = [
      "--data-checksums",
      "--auth-local=peer",
      "--auth-host=reject",
      "--no-instructions",
    ];
    const made = await runProgram(join(binaries.folder, "initdb"), [...args, ...rest], { as });
    if (made.code === 0) return;
    output = made.output;
    if (!/invalid locale name|locale .* (is )?not/i.test(output)) break;
  }
  throw await faultBehind("make a new database", output, home);
}

// CREATEDB: tests and restores work in a database beside the living one. The superuser keeps no
// password at all: only a program that runs as PostgreSQL's own user can act as it.
async function makeOwner({ binaries, as, home }: Place, fresh: string, password: string) {
  const statements = [
    `create role regiekamer_owner login createrole createdb password '${password}'`,
    "create database regiekamer owner regiekamer_owner",
  ];
  const args = ["--single", "-D", fresh, "-c", "exit_on_error=on", "-c", "logging_collector=off"];
  const done = await runProgram(join(binaries.folder, "postgres"), [...args, "postgres"], {
    as,
    input: `${statements.join("\n")}\n`,
  });
  if (done.code !== 0) throw await faultBehind("make its owner", done.output, home);
}
