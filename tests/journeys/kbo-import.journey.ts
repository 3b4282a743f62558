import { spawnSync } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inspect, openBrowser, openWindow } from "./browser.ts";
import { type Demonstration, startDemonstration } from "./demonstration.ts";

let server: Demonstration;
let browser: Browser;
let folder: string;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regiekamer-kbo-"));
  [server, browser] = await Promise.all([startDemonstration(), openBrowser()]);
  generate("kbo.zip");
  for (const edition of [141, 142])
    generate(`update-${edition}.zip`, `--edition=${edition}`, "--update");
  ({ page } = await openWindow(browser));
  await server.signIn(page);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

function generate(name: string, ...options: string[]): void {
  const command = ["src/cli.ts", "register", "generate-kbo", "--out", join(folder, name)];
  const made = spawnSync(
    process.execPath,
    [...command, "--enterprises=800", "--area=23027,23003", ...options],
    { encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(made.stderr);
}

async function bringFile(name: string): Promise<void> {
  await page.goto(`${server.url}/invoer/kbo`);
  await page.getByLabel("ZIP-bestand van KBO Open Data").setInputFiles(join(folder, name));
  await page.getByRole("button", { name: "Lees het bestand" }).click();
}

async function readFileOnPage(name: string): Promise<void> {
  await bringFile(name);
  await result().click({ timeout: 30_000 });
}

/** What is refused shows its reason by itself, nobody has to look for it. */
const reasons = () => page.waitForURL(/\/invoer\/kbo\/[0-9a-f-]{36}$/, { timeout: 30_000 });

const result = () => page.getByRole("link", { name: "Bekijk het resultaat" });

describe("a coordinator with an extract of KBO Open Data", () => {
  test("without a file is told what is missing", async () => {
    await page.goto(`${server.url}/invoer/kbo`);
    await inspect(page);
    await page.getByRole("button", { name: "Lees het bestand" }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toContain("Kies een bestand");
    await inspect(page);
  });

  test("uploads it, waits, and sees what came of it", async () => {
    await readFileOnPage("kbo.zip");
    await page.getByRole("heading", { level: 1, name: "KBO-bestand ingelezen" }).waitFor();
    await page.getByText("Geen enkele rij is geweigerd.").waitFor();
    await inspect(page);
  });

  test("is told which update is missing, and applies the one whose turn it is", async () => {
    await bringFile("update-142.zip");
    await reasons();
    await page.getByText("eerst moet update 141 nog komen").waitFor();
    await page.getByText("Er is niets veranderd in het register.").waitFor();
    await inspect(page);
    await readFileOnPage("update-141.zip");
    await page.getByRole("heading", { level: 1, name: "KBO-update ingelezen" }).waitFor();
    await inspect(page);
    await page.goto(`${server.url}/invoer/kbo`);
    await page.getByText("De volgende update is nummer 142.").waitFor();
    await inspect(page);
  });

  test("chooses what an operator left in the inbox, and is told why it is no extract", async () => {
    await mkdir(join(server.dataFolder, "inbox"), { recursive: true });
    await writeFile(join(server.dataFolder, "inbox/lijst.zip"), "naam,adres\n");
    await copyFile(join(folder, "kbo.zip"), join(server.dataFolder, "inbox/kbo.zip"));
    await page.goto(`${server.url}/invoer/kbo`);
    await page.getByLabel("Of kies een bestand uit de map inbox").selectOption("lijst.zip");
    await page.getByRole("button", { name: "Lees het bestand" }).click();
    await reasons();
    await page.getByText("Dit is geen leesbaar ZIP-bestand").waitFor();
    await page.getByText("Er is niets veranderd in het register.").waitFor();
    await inspect(page);
    await page.goto(`${server.url}/invoer`);
    await page.getByRole("link", { name: "kbo.zip" }).first().waitFor();
  });
});
