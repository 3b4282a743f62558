import { spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sourcesFingerprint } from "./sources-fingerprint.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const mark = `${root}build/fingerprint`;

function run(program: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(`${root}node_modules/.bin/${program}`, args, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (status === 0) return;
  process.stderr.write(`${stdout}\n${stderr}\n`);
  throw new Error(`${program} ${args.join(" ")} failed`);
}

/** Builds the pages and the islands, unless nothing changed since the last time. */
export function build(say: (line: string) => void): void {
  const fingerprint = sourcesFingerprint(root);
  if (existsSync(mark) && readFileSync(mark, "utf8") === fingerprint) return;
  say("Regiekamer: building the pages (once after each change)…");
  rmSync(`${root}build`, { recursive: true, force: true });
  run("react-router", ["build"]);
  // Nothing asks for the scripts of pages that are not hydrated.
  for (const script of globSync(`${root}build/client/assets/*.{js,ts}`)) rmSync(script);
  run("vite", ["build", "--config", "vite.islands.config.ts"]);
  writeFileSync(mark, fingerprint);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build(console.log);
