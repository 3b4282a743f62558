import { spawn } from "node:child_process";
import { link, mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "#kernel/app-error";
import { type Address, listenArguments, socketPath } from "./address.ts";
import { clusterOf } from "./data-folder.ts";
import { faultBehind } from "./faults.ts";
import { handOver } from "./identity.ts";
import { isAlive, isPostmasterOf } from "./process-identity.ts";
import { type Place, writeSettings } from "./provision.ts";
import { plainEnvironment } from "./run-program.ts";

export type Postmaster = {
  readonly pid: number;
  readonly address: Address;
  readonly ready: boolean;
};

const lockFile = "postmaster.pid";
const pollMs = 25;
const patienceMs = 600_000;

/**
 * The postmaster that serves this cluster now, also one that a killed process left behind.
 * @returns undefined when there is none; the lock of a dead one is left to PostgreSQL to clear
 */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(cluster, lockFile), "utf8").catch(() => "");
  const [pidLine = "", , , port = "", folder = "", , , status = ""] = text.split("\n");
  const pid = Number(pidLine);
  if (!(pid > 0) || !(await isPostmasterOf(pid, cluster))) return undefined;
  const address: Address = folder
    ? { kind: "socket", folder, port: Number(port) }
    : { kind: "loopback", port: Number(port) };
  return { pid, address, ready: status.trim() === "ready" };
}

/**
 * Starts a postmaster that outlives this process if need be, and waits until it takes connections.
 * @returns `again`, and why, when another process was faster or the one before has not quite gone
 */
export async function launch(
  place: Place,
  address: Address,
): Promise<Postmaster | { readonly again: string }> {
  const { home, binaries, as, log } = place;
  const cluster = clusterOf(home);
  const logFolder = join(home, "log");
  await mkdir(logFolder, { recursive: true, mode: 0o700 });
  await handOver(logFolder, as);
  await writeSettings(cluster, place);
  await removeReusedLock(join(cluster, lockFile), cluster);
  if (address.kind === "socket") {
    await removeReusedLock(`${socketPath(address.folder, address.port)}.lock`, cluster);
  }
  const before = await newestLog(logFolder);
  const args = ["-D", cluster, ...listenArguments(address)];
  // A session of its own: Ctrl-C in the terminal is for us, who then stop it in good order.
  const child = spawn(join(binaries.folder, "postgres"), args, {
    ...as,
    cwd: "/",
    env: plainEnvironment,
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  let ended = false;
  child.stderr.on("data", (chunk: Buffer) => {
    said = `${said}${chunk.toString("utf8")}`.slice(-20_000);
  });
  child.on("error", (error) => {
    said += error.message;
    ended = true;
  });
  child.on("exit", () => {
    ended = true;
  });
  for (let waitedMs = 0; !ended; waitedMs += pollMs) {
    const found = await findPostmaster(cluster);
    if (found?.ready && found.pid === child.pid) {
      child.unref();
      if ("unref" in child.stderr) (child.stderr as { unref(): void }).unref();
      return found;
    }
    if (waitedMs > 0 && waitedMs % 10_000 === 0) log("PostgreSQL is still restoring its data …");
    if (waitedMs > patienceMs) throw await faultBehind("start in ten minutes", said, home);
    await pause(pollMs);
  }
  await pause(pollMs);
  return judgeFailure(`${said}${await logSince(before, logFolder)}`, home);
}

async function judgeFailure(output: string, home: string): Promise<{ again: string }> {
  const passing =
    /lock file ".*" already exists|pre-existing shared memory block|could not create any (TCP|Unix)|could not create lock file ".*PGSQL/;
  const fault = await faultBehind("start", output, home);
  if (fault.code === "postgres.did-not-start" && passing.test(output)) {
    return { again: fault.message };
  }
  throw fault;
}

type LogPoint = { readonly path: string; readonly size: number; readonly changedMs: number };

async function newestLog(folder: string): Promise<LogPoint | undefined> {
  let newest: LogPoint | undefined;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const { size, mtimeMs } = await stat(path);
    if (!newest || mtimeMs > newest.changedMs) newest = { path, size, changedMs: mtimeMs };
  }
  return newest;
}

async function logSince(before: LogPoint | undefined, folder: string): Promise<string> {
  const now = await newestLog(folder);
  if (!now) return "";
  const bytes = await readFile(now.path);
  const grew = before?.path === now.path && now.size >= before.size;
  return bytes.subarray(grew ? before.size : 0).toString("utf8");
}

/**
 * PostgreSQL itself clears the lock of a dead postmaster, but refuses when the number in it now
 * belongs to another process of the same user. Moving it away first and looking again means a
 * lock that a faster starter wrote in between is put back.
 */
async function removeReusedLock(path: string, cluster: string): Promise<void> {
  const holder = await firstNumber(path);
  if (!holder || !isAlive(holder) || (await isPostmasterOf(holder, cluster))) return;
  const aside = `${path}.reused-${process.pid}`;
  await rename(path, aside).catch(() => undefined);
  const moved = await firstNumber(aside);
  if (moved && moved !== holder) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

const firstNumber = async (path: string): Promise<number> =>
  Number((await readFile(path, "utf8").catch(() => "")).split("\n")[0]);

/**
 * Stops it cleanly: open transactions are rolled back, everything is written. Only when that takes
 * longer than 30 s it is told to quit at once, which is safe but makes the next start recover.
 * @throws AppError `postgres.did-not-stop`
 */
export async function shutDown(pid: number, cluster: string): Promise<void> {
  for (const [signal, waitMs] of [
    ["SIGINT", 30_000],
    ["SIGQUIT", 10_000],
  ] as const) {
    if (!(await isPostmasterOf(pid, cluster))) return;
    process.kill(pid, signal);
    for (let waitedMs = 0; waitedMs < waitMs; waitedMs += pollMs) {
      if (!(await isPostmasterOf(pid, cluster))) return;
      await pause(pollMs);
    }
  }
  throw new AppError("postgres.did-not-stop", `PostgreSQL (process ${pid}) does not stop`);
}
