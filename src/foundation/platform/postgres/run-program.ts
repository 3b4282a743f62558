import { spawn } from "node:child_process";

/** Whom PostgreSQL runs as; absent = as this process. */
export type Identity = { readonly uid: number; readonly gid: number };

// Settings of the person who starts us (PGDATA, LANG, LD_PRELOAD …) must not reach the database;
// English messages are what `faults.ts` recognises.
export const plainEnvironment = { PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

export type Outcome = { readonly code: number; readonly output: string };

/**
 * Runs a program to its end.
 * @param input what it reads on standard input
 * @returns exit code (126: could not be started, 128: ended by a signal) and what it said on both streams
 */
export function runProgram(
  file: string,
  args: readonly string[],
  { as, input = "" }: { as?: Identity | undefined; input?: string } = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    let output = "";
    const hear = (chunk: Buffer) => {
      output += chunk.toString("utf8");
    };
    try {
      const child = spawn(file, args, { cwd: "/", env: plainEnvironment, ...as });
      child.stdout.on("data", hear);
      child.stderr.on("data", hear);
      // A program that ends before it has read everything is judged by its exit code.
      child.stdin.on("error", () => undefined);
      child.on("error", (error) => resolve({ code: 126, output: `${output}${error.message}` }));
      child.on("close", (code) => resolve({ code: code ?? 128, output }));
      child.stdin.end(input);
    } catch (error) {
      resolve({ code: 126, output: String(error) });
    }
  });
}
