import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { isAppError } from "#kernel/app-error";
import { systemNow } from "#platform/clock";
import { type Config, readConfig } from "#platform/config";
import { openLog } from "#platform/log";
import { listenForLetters } from "#platform/mail-in";
import { exitForGood } from "#platform/process-exit";
import { keepHouse } from "./daily-chores.ts";
import { openDemonstration } from "./demonstration.ts";
import { workOnJobs } from "./jobs.ts";
import { letterTakers } from "./mail-in.ts";
import { type OpenedApp, openApp } from "./open-app.ts";
import { warmUp } from "./warm-up.ts";
import { keepWatch } from "./watch-notices.ts";

const log = openLog(systemNow, (line) => process.stderr.write(`${line}\n`));

/** Faults that a new start would meet again, so that nobody keeps trying. */
const lasting = /^(config\.|postgres\.|migrate\.|server\.|mail-in\.)/;

async function start(): Promise<void> {
  const config = readConfig();
  const opened = await openApp(config, log, "server");
  try {
    const wanted = process.argv.includes("--demo");
    // For a test or a course that begins with an empty desk: the register alone.
    const desk = !process.argv.includes("--empty-desk");
    const account = wanted ? await openDemonstration(opened.app, { desk }) : null;
    const server = await listen(opened, config);
    const work = await workOnJobs(opened.app, opened.databaseUrl);
    const stopChores = keepHouse(opened.app, opened.databaseUrl);
    const stopWatch = keepWatch(opened.app);
    const stopWarming = warmUp(opened.app);
    const letters = await listenForLetters(opened.app, letterTakers);
    // The address last: whoever waits for it then knows everything.
    if (account) process.stdout.write(`Sign in as ${account.email} with ${account.password}\n`);
    process.stdout.write(`Regiekamer: ${config.url}\n`);
    stopOnce(async () => {
      const choresDone = Promise.all([stopChores(), stopWatch(), stopWarming()]);
      await letters?.stop();
      server.close();
      server.closeIdleConnections();
      const deadline = setTimeout(() => server.closeAllConnections(), 3_000);
      await Promise.all([work.stop(), choresDone]);
      await new Promise((done) => (server.listening ? server.once("close", done) : done(null)));
      clearTimeout(deadline);
      await opened.close();
    });
  } catch (fault) {
    await opened.close();
    throw fault;
  }
}

async function listen({ app }: OpenedApp, config: Config): Promise<Server> {
  const { createWebApp } = await import(`${config.projectRoot}build/server/index.js`);
  const manifest = JSON.parse(
    await readFile(`${config.projectRoot}build/client/islands/manifest.json`, "utf8"),
  ) as Record<string, { file: string; name?: string; isEntry?: boolean }>;
  const islands = Object.fromEntries(
    Object.values(manifest)
      .filter((chunk) => chunk.isEntry)
      .map((chunk) => [String(chunk.name).replace(/\.island$/, ""), `/islands/${chunk.file}`]),
  );
  const server = createServer(await createWebApp(app, islands));
  await new Promise<void>((listening, failed) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      failed(
        error.code === "EADDRINUSE"
          ? Object.assign(new Error(`Port ${config.port} is taken; choose another with PORT=…`), {
              name: "AppError",
              code: "server.port-taken",
            })
          : error,
      );
    });
    server.listen(config.port, config.host, listening);
  });
  return server;
}

/** Stops once, whoever asks: a signal, the terminal, or the parent process that went away. */
function stopOnce(stop: () => Promise<void>): void {
  let stopping = false;
  const leave = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), 20_000).unref();
    stop().then(
      () => process.exit(0),
      (fault) => {
        log.error("stopping failed", { fault: String(fault) });
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, leave);
  if (process.send) process.on("disconnect", leave);
}

start().catch((fault: unknown) => {
  const code = isAppError(fault) ? fault.code : "fault";
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  if (!isAppError(fault))
    log.error("the server could not start", { stack: String((fault as Error)?.stack) });
  process.exit(lasting.test(code) ? exitForGood : 1);
});
