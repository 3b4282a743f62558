import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Cookie, Page } from "playwright-core";
import { inject } from "vitest";
import { startServer, type TestServer } from "../server/start-server.ts";

/** What lies on the desk of the demonstration. */
export type Desk = "at-work" | "empty";

export const demonstrationArguments: Readonly<Record<Desk, readonly string[]>> = {
  "at-work": ["--demo"],
  empty: ["--demo", "--empty-desk"],
};

export type Demonstration = TestServer & {
  /** Of the administrator of the demonstration. */
  readonly email: string;
  readonly password: string;
  /** Signs the administrator in: by the form the first time, afterwards by the same session. */
  signIn(page: Page): Promise<void>;
};

/** The real server on a demonstration that nobody touched yet; its data is gone when it stops. */
export async function startDemonstration(
  options: { readonly desk?: Desk; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Demonstration> {
  const desk = options.desk ?? "at-work";
  const dataFolder = await mkdtemp(join(tmpdir(), "regiekamer-journey-"));
  const prepared = inject("demonstrations")?.[desk];
  // With its owners and modes, which PostgreSQL insists on.
  if (prepared) await promisify(execFile)("cp", ["-a", `${prepared}/.`, dataFolder]);
  const args = demonstrationArguments[desk];
  const server = await startServer({ args, dataFolder, ...(options.env && { env: options.env }) });
  const password = (await readFile(join(dataFolder, "demonstration-account"), "utf8")).trim();
  const email = "voorbeeld@regiekamer.example";
  let session: Cookie[] = [];
  return {
    ...server,
    email,
    password,
    async signIn(page) {
      if (session.length === 0) {
        await fillInSignIn(page, server.url, { email, password });
        session = await page.context().cookies();
      } else await page.context().addCookies(session);
      await page.goto(`${server.url}/vandaag`);
    },
    async stop() {
      await server.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function fillInSignIn(
  page: Page,
  url: string,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<void> {
  await page.goto(`${url}/aanmelden`);
  await page.locator("[name=email]").fill(email);
  await page.locator("[name=password]").fill(password);
  await page.locator("main form button[type=submit]").first().click();
  await page.waitForURL((address) => address.pathname !== "/aanmelden");
}

/** The command line on the data of a server. @returns its JSON object */
export function cli(server: TestServer, ...args: string[]): Record<string, unknown> {
  const run = spawnSync(process.execPath, ["src/cli.ts", ...args, "--json"], {
    env: { ...process.env, REGIEKAMER_DATA: server.dataFolder, REGIEKAMER_URL: server.url },
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}
