import { spawnSync } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer, type TestServer } from "../server/start-server.ts";
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openWindow } from "./browser.ts";

let server: TestServer;
let browser: Browser;
let folder: string;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regiekamer-kbo-"));
  [server, browser] = await Promise.all([startServer({ args: ["--demo"] }), openBrowser()]);
  generate("kbo.zip");
  for (const edition of [141, 142])
    generate(`update-${edition}.zip`, `--edition=${edition}`, "--update");
  ({ page } = await openWindow(browser));
  const password = await readFile(`${server.dataFolder}/demonstration-account`, "utf8");
  await page.goto(`${server.url}/aanmelden`);
  await page.getByLabel("E-mailadres").fill("voorbeeld@regiekamer.example");
  await page.getByLabel("Wachtwoord").fill(password.trim());
  await page.getByRole("button", { name: "Meld aan", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/aanmelden");
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

async function readFileOnPage(name: string): Promise<void> {
  await page.goto(`${server.url}/invoer/kbo`);
  await page.getByLabel("ZIP-bestand van KBO Open Data").setInputFiles(join(folder, name));
  await page.getByRole("button", { name: "Lees het bestand" }).click();
  await page.waitForURL(/\/taken\//);
  await result().click({ timeout: 30_000 });
}

async function inspect(): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

const result = () => page.getByRole("link", { name: "Bekijk het resultaat" });

describe("a coordinator with an extract of KBO Open Data", () => {
  test("without a file is told what is missing", async () => {
    await page.goto(`${server.url}/invoer/kbo`);
    await inspect();
    await page.getByRole("button", { name: "Lees het bestand" }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toContain("Kies een bestand");
    await inspect();
  });

  test("uploads it, waits, and sees what came of it", async () => {
    await readFileOnPage("kbo.zip");
    await page.getByRole("heading", { level: 1, name: "KBO-bestand ingelezen" }).waitFor();
    await page.getByText("Geen enkele rij is geweigerd.").waitFor();
    await inspect();
  });

  test("is told which update is missing, and applies the one whose turn it is", async () => {
    await readFileOnPage("update-142.zip");
    await page.getByText("eerst moet update 141 nog komen").waitFor();
    await page.getByText("Er is niets veranderd in het register.").waitFor();
    await inspect();
    await readFileOnPage("update-141.zip");
    await page.getByRole("heading", { level: 1, name: "KBO-update ingelezen" }).waitFor();
    await inspect();
    await page.goto(`${server.url}/invoer/kbo`);
    await page.getByText("De volgende update is nummer 142.").waitFor();
    await inspect();
  });

  test("chooses what an operator left in the inbox, and is told why it is no extract", async () => {
    await mkdir(join(server.dataFolder, "inbox"), { recursive: true });
    await writeFile(join(server.dataFolder, "inbox/lijst.zip"), "naam,adres\n");
    await copyFile(join(folder, "kbo.zip"), join(server.dataFolder, "inbox/kbo.zip"));
    await page.goto(`${server.url}/invoer/kbo`);
    await page.getByLabel("Of kies een bestand uit de map inbox").selectOption("lijst.zip");
    await page.getByRole("button", { name: "Lees het bestand" }).click();
    await result().click({ timeout: 30_000 });
    await page.getByText("Dit is geen leesbaar ZIP-bestand").waitFor();
    await page.getByText("Er is niets veranderd in het register.").waitFor();
    await inspect();
    await page.goto(`${server.url}/invoer`);
    await page.getByRole("link", { name: "kbo.zip" }).first().waitFor();
  });
});
