import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "./build.ts";

// Starts the server and starts it again when it dies without having been asked to.
const root = fileURLToPath(new URL("..", import.meta.url));
const exitForGood = 3;
const quickestRestartMs = 1_000;

build(console.log);

let stopping = false;
let server: ChildProcess;

function startServer(): void {
  const startedAt = performance.now();
  server = fork(`${root}src/server.ts`, process.argv.slice(2), {
    cwd: root,
    stdio: "inherit",
    // React takes its slow, checking self without it: a page then costs twice as much.
    env: { NODE_ENV: "production", ...process.env },
  });
  server.on("exit", (code, signal) => {
    if (stopping || code === 0 || code === exitForGood) process.exit(code === exitForGood ? 1 : 0);
    console.error(`Regiekamer: the server stopped unasked (${signal ?? code}); starting it again`);
    const lived = performance.now() - startedAt;
    setTimeout(startServer, lived > 60_000 ? 0 : quickestRestartMs);
  });
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    stopping = true;
    server.kill(signal);
  });
}
startServer();
