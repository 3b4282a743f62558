import { readFile, readlink, realpath } from "node:fs/promises";
import { runProgram } from "./run-program.ts";

/** Whether a process with this number exists, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Whether `pid` is the postmaster of that cluster, and not another process that was given its number
 * later. A postmaster works in its cluster folder and names it on its command line; both outlive
 * a clock that is set right, which the moments of starting do not.
 */
export async function isPostmasterOf(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  return process.platform === "linux" ? linuxProcess(pid, cluster) : otherProcess(pid, cluster);
}

async function linuxProcess(pid: number, cluster: string): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const state = status.slice(status.lastIndexOf(")") + 2, status.lastIndexOf(")") + 3);
  // A zombie has ended; in a container there may be nobody who buries it.
  if (state === "Z" || state === "X" || state === "") return false;
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(cluster));
  } catch {
    const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    return command.split("\0").includes(cluster);
  }
}

async function otherProcess(pid: number, cluster: string): Promise<boolean> {
  const { output } = await runProgram("/bin/ps", ["-ww", "-o", "command=", "-p", String(pid)]);
  return output.includes(`-D ${cluster}`);
}
