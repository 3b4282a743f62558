import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type TestServer = {
  readonly url: string;
  readonly dataFolder: string;
  readonly process: ChildProcess;
  /** Everything it wrote so far. */
  output(): string;
  /** Stops it as Ctrl-C would and removes its data. */
  stop(): Promise<void>;
};

export type ServerOptions = {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Keeps using this folder, and leaves it there afterwards. */
  readonly dataFolder?: string;
};

/** A port nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, "127.0.0.1", done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** The real server, on a data folder and a port of its own. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), "regiekamer-server-")));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ["src/server.ts", ...(options.args ?? [])], {
    // As `npm start` does: React chooses its development self when nothing says otherwise.
    env: {
      ...process.env,
      NODE_ENV: "production",
      // Many servers at once: none does what nobody asks for.
      REGIEKAMER_WARM_UP: "no",
      REGIEKAMER_DATA: dataFolder,
      PORT: String(port),
      ...options.env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const exited = new Promise<void>((done) => child.once("exit", () => done()));
  await new Promise<void>((ready, failed) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes(`Regiekamer: ${url}`)) ready();
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", (code) => failed(new Error(`the server ended (${code}):\n${output}`)));
  });
  return {
    url,
    dataFolder,
    process: child,
    output: () => output,
    stop: async () => {
      child.kill("SIGTERM");
      await exited;
      if (!options.dataFolder) await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
