import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, onTestFinished } from "vitest";
import { openDatabase } from "#platform/db";
import { clusterOf, findHome } from "./data-folder.ts";
import {
  type PostgresOptions,
  type RunningPostgres,
  type Surroundings,
  startPostgres,
} from "./index.ts";
import { findPostmaster, shutDown } from "./postmaster.ts";

export const weAreRoot = process.getuid?.() === 0;

/** An empty folder, gone after the test together with whatever still serves it. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rk-pg-"));
  onTestFinished(async () => {
    await endAll(folder);
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

let template: Promise<string> | undefined;

async function makeTemplate(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rk-pg-"));
  const postgres = await startPostgres({ dataFolder: folder, mode: "guest" });
  await postgres.stop();
  return folder;
}

afterAll(async () => {
  if (template) await rm(await template, { recursive: true, force: true });
});

/** A folder with a stopped database of ours, copied because making one takes much longer. */
export async function aFolderWithDatabase(): Promise<string> {
  template ??= makeTemplate();
  const folder = await aFolder();
  execFileSync("cp", ["-a", join(await template, "postgres"), folder]);
  return folder;
}

async function endAll(dataFolder: string): Promise<void> {
  const home = await findHome(dataFolder).catch(() => undefined);
  const running = home && (await findPostmaster(clusterOf(home)));
  if (running) await shutDown(running.pid, clusterOf(home));
}

/** Starts in this process and stops after the test at the latest. */
export async function start(
  options: PostgresOptions,
  surroundings?: Surroundings,
): Promise<RunningPostgres> {
  const postgres = await startPostgres(options, surroundings);
  onTestFinished(() => postgres.stop());
  return postgres;
}

/** The rows of one statement, as the owner. */
export async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const { raw, close } = openDatabase(url, "owner", 1);
  try {
    return [...(await raw.unsafe(statement))];
  } finally {
    await close();
  }
}

export type Said = {
  url?: string;
  pid?: number;
  startedByUs?: boolean;
  code?: string;
  message?: string;
};

export type Elsewhere = {
  readonly process: ChildProcess;
  readonly said: Said;
  end(): Promise<void>;
};

const script = `
  const { startPostgres } = await import(process.argv[1]);
  const say = (what) => process.stdout.write(JSON.stringify(what) + "\\n");
  try {
    const running = await startPostgres(JSON.parse(process.argv[2]));
    const { url, pid, startedByUs } = running;
    process.stdin.once("data", async () => { await running.stop(); process.exit(0); });
    say({ url, pid, startedByUs });
  } catch (error) { say({ code: error.code, message: error.message }); process.exit(1); }
`;

/** Starts in a process of its own, if wanted as another user. */
export async function startElsewhere(options: PostgresOptions, uid?: number): Promise<Elsewhere> {
  const front = new URL("./index.ts", import.meta.url).href;
  const args = ["--input-type=module", "-e", script, front, JSON.stringify(options)];
  const as = uid === undefined ? {} : { uid, gid: uid };
  const child = spawn(process.execPath, args, { ...as, stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const line = await new Promise<string>((resolve) => {
    createInterface(child.stdout).once("line", resolve);
    child.once("exit", () => resolve("{}"));
  });
  const end = async () => {
    child.stdin.write("stop\n");
    await gone;
  };
  return { process: child, said: JSON.parse(line) as Said, end };
}

/** A file system of its own, so that it can be full; undefined when we may not mount. */
export async function aSmallDisk(megabytes: number): Promise<string | undefined> {
  const folder = await aFolder();
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], {
      stdio: "ignore",
    });
  } catch {
    return undefined;
  }
  await chmod(folder, 0o755);
  onTestFinished(async () => {
    await endAll(folder);
    execFileSync("umount", ["-l", folder]);
  });
  return folder;
}
