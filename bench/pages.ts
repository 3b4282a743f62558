import { createServer } from "node:http";
import autocannon from "autocannon";
import { build } from "../scripts/build.ts";
import { startServer } from "../tests/server/start-server.ts";

const clients = 20;

type Timed = {
  readonly p50: number;
  readonly p95: number;
  readonly perSecond: number;
  readonly errors: number;
};

/** Latency in milliseconds under `clients` clients that never pause, each asking these paths in turn. */
async function time(
  url: string,
  paths: readonly string[],
  cookie: string,
  seconds: number,
): Promise<Timed> {
  const latencies: number[] = [];
  let errors = 0;
  const run = autocannon({
    url,
    connections: clients,
    requests: paths.map((path) => ({ path })),
    duration: seconds,
    headers: cookie ? { cookie } : {},
    setupClient: (client) => {
      client.on("response", (status: number, _bytes: number, time: number) => {
        if (status !== 200) errors += 1;
        latencies.push(time);
      });
    },
  });
  await run;
  latencies.sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round((latencies[Math.floor(latencies.length * share)] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), perSecond: Math.round(latencies.length / seconds), errors };
}

async function signIn(url: string, said: string): Promise<string> {
  const [, email = "", password = ""] = /Sign in as (\S+) with (\S+)/.exec(said) ?? [];
  const answer = await fetch(`${url}/aanmelden`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: url },
    body: new URLSearchParams({ email, password }),
  });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

/** The same bytes from memory: what this machine and this load generator allow at most. */
async function timeFloor(body: string, seconds: number): Promise<Timed> {
  const floor = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8").end(body);
  });
  await new Promise<void>((done) => floor.listen(0, "127.0.0.1", done));
  const address = floor.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const timed = await time(`http://127.0.0.1:${port}`, ["/"], "", seconds);
  floor.close();
  return timed;
}

/**
 * Pages of the demonstration under 20 clients, beside the same bytes served from memory.
 * @param options.seconds per page, 5 unless said
 */
export async function run(options: Record<string, string | true>) {
  const seconds = Number(options.seconds ?? 5);
  build(console.error);
  const server = await startServer({ args: ["--demo"] });
  try {
    const cookie = await signIn(server.url, server.output());
    const directory = await (await fetch(`${server.url}/kaart`, { headers: { cookie } })).text();
    const records = [...directory.matchAll(/href="(\/organisatie\/[0-9a-f-]{36})"/g)];
    const filters = ["q=groen", "vorm=kringwinkel", "gemeente=23027", "uren=50", "page=2"];
    const asked: Record<string, readonly string[]> = {
      "/kaart": ["/kaart"],
      "/kaart, six different": ["/kaart", ...filters.map((filter) => `/kaart?${filter}`)],
      "/organisatie/:id, each record of a page": records.map(([, path = ""]) => path),
      "/beheer": ["/beheer"],
      "/publiek": ["/publiek"],
    };
    const table: Record<string, unknown>[] = [];
    let worst = 0;
    for (const [page, paths] of Object.entries(asked)) {
      // The public page is asked for as the public does: without an account.
      const who = page === "/publiek" ? "" : cookie;
      await time(server.url, paths, who, 1);
      const timed = await time(server.url, paths, who, seconds);
      worst = Math.max(worst, timed.p95);
      table.push({ page, clients, ...timed });
    }
    table.push({
      page: "reference: same bytes from memory",
      clients,
      ...(await timeFloor(directory, seconds)),
    });
    return { table, figures: { clients, p95_ms: worst } };
  } finally {
    await server.stop();
  }
}
