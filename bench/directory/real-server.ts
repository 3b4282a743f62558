import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

export type RealServer = { readonly url: string; stop(): Promise<void> };

/** The server as people run it, on the given database; needs `npm run build` first. */
export async function startRealServer(root: string, databaseUrl: string): Promise<RealServer> {
  if (!existsSync(join(root, "build/server/index.js"))) {
    throw new Error("Run `npm run build` first: this measures the built server.");
  }
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, "src/server.ts")], {
    cwd: root,
    env: {
      NODE_ENV: "production",
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      HOST: "127.0.0.1",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://127.0.0.1:${port}`;
  await answers(url, child);
  return {
    url,
    stop: async () => {
      child.kill("SIGTERM");
      await Promise.race([once(child, "exit"), wait(10_000)]);
      child.kill("SIGKILL");
    },
  };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`);
    const health = await fetch(`${url}/healthz`).catch(() => null);
    if (health?.ok) return;
    await wait(100);
  }
  throw new Error("The server did not answer within 30 s");
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  return typeof address === "object" && address ? address.port : 4699;
}

/** Asks all addresses with so many clients at once, from another process. */
export async function askAll(
  addresses: readonly string[],
  clients: number,
): Promise<{
  p50: number;
  p95: number;
  p99: number;
  perSecond: number;
  failed: number;
  bytesEach: number;
}> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "http-clients.ts"), String(clients)],
    {
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  child.stdin.end(addresses.join("\n"));
  let out = "";
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  await once(child, "close");
  return JSON.parse(out) as Awaited<ReturnType<typeof askAll>>;
}
