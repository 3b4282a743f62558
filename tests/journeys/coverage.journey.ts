import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, type TestServer } from "../server/start-server.ts";
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openWindow } from "./browser.ts";

let server: TestServer;
let browser: Browser;
let password = "";

// The demonstration may have frames of its own for this year; nothing holds so far ahead.
const year = new Date().getFullYear() + 4;

beforeAll(async () => {
  server = await startServer({ args: ["--demo"] });
  password = (await readFile(`${server.dataFolder}/demonstration-account`, "utf8")).trim();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function signIn(page: Page): Promise<void> {
  await page.goto(`${server.url}/aanmelden`);
  await page.getByLabel("E-mailadres").fill("voorbeeld@regiekamer.example");
  await page.getByLabel("Wachtwoord").fill(password);
  await page.getByRole("button", { name: "Meld aan", exact: true }).click();
  await page.waitForURL(/\/(kaart|vandaag)?$/);
}

async function check(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

test("a coordinator goes on with the priorities where no frame holds, and sees what is missing", async () => {
  const { page, errors } = await openWindow(browser);
  await signIn(page);
  await page.goto(`${server.url}/kaders/nieuw?van=wse-2023&vanaf=${year}`);
  await check(page);
  // Refused kindly: the end lies before the beginning, and what was typed is still there.
  await page.getByLabel("Laatste dag").fill(`${year - 1}-12-31`);
  await page.getByLabel("Naam in het Nederlands").first().fill("Ons kader (voorbeeld)");
  await page.getByRole("button", { name: "Bewaar het kader" }).click();
  await page.getByRole("link", { name: "De laatste dag valt voor de eerste dag" }).waitFor();
  expect(await page.getByLabel("Naam in het Nederlands").first().inputValue()).toBe(
    "Ons kader (voorbeeld)",
  );
  await check(page);
  await page.getByLabel("Laatste dag").fill("");
  await page.getByRole("button", { name: "Bewaar het kader" }).click();
  await page.getByRole("heading", { level: 1, name: "Ons kader (voorbeeld)" }).waitFor();
  await check(page);

  await page.goto(`${server.url}/dekking?jaar=${year}&kader=ons-kader-voorbeeld`);
  await page.getByText("4 prioriteiten ontbreken nog.").waitFor();
  await check(page);
  await page.getByRole("link", { name: "Ontbreekt" }).first().click();
  await page.getByRole("heading", { level: 1, name: `WSE-LR1 in ${year}` }).waitFor();
  await page.getByText("Nog geen actie draagt deze prioriteit in dit jaar.").waitFor();
  await check(page);
  // The browser itself notes that the first form was refused.
  expect(errors.filter((line) => !line.includes("422"))).toEqual([]);
});

test("on a phone, in French and without script, the board and all years can be read", async () => {
  const { page, errors } = await openWindow(browser, { size: "phone", script: false });
  await signIn(page);
  await page.goto(`${server.url}/taal/fr?naar=/dekking`);
  await page.goto(`${server.url}/dekking?jaar=2025&kader=wse-2023`);
  await page.getByRole("heading", { level: 1, name: "Couverture" }).waitFor();
  const frame = "Rôle de régie économie sociale et emploi 2023–2025, 2025";
  await page.getByRole("heading", { level: 2, name: frame }).waitFor();
  await expectNoSidewaysScroll(page);
  await page.getByRole("link", { name: "Toutes les années" }).click();
  await page.getByRole("heading", { level: 2, name: frame.slice(0, -6) }).waitFor();
  await expectNoSidewaysScroll(page);
  await page.goto(`${server.url}/taal/nl?naar=/kaders`);
  await page.getByRole("heading", { level: 1, name: "Kaders" }).waitFor();
  await expectNoSidewaysScroll(page);
  expect(errors).toEqual([]);
});
