import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectNoSidewaysScroll, inspect, openBrowser, openWindow } from "./browser.ts";
import { type Demonstration, startDemonstration } from "./demonstration.ts";

let server: Demonstration;
let browser: Browser;

// The demonstration may have frames of its own for this year; nothing holds so far ahead.
const year = new Date().getFullYear() + 4;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstration(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test("a coordinator goes on with the priorities where no frame holds, and sees what is missing", async () => {
  const { page, errors } = await openWindow(browser);
  await server.signIn(page);
  await page.goto(`${server.url}/kaders/nieuw?van=wse-2023&vanaf=${year}`);
  await inspect(page);
  // Refused kindly: the end lies before the beginning, and what was typed is still there.
  await page.getByLabel("Laatste dag").fill(`${year - 1}-12-31`);
  await page.getByLabel("Naam in het Nederlands").first().fill("Ons kader (voorbeeld)");
  await page.getByRole("button", { name: "Bewaar het kader" }).click();
  await page.getByRole("link", { name: "De laatste dag valt voor de eerste dag" }).waitFor();
  expect(await page.getByLabel("Naam in het Nederlands").first().inputValue()).toBe(
    "Ons kader (voorbeeld)",
  );
  await inspect(page);
  await page.getByLabel("Laatste dag").fill("");
  await page.getByRole("button", { name: "Bewaar het kader" }).click();
  await page.getByRole("heading", { level: 1, name: "Ons kader (voorbeeld)" }).waitFor();
  await inspect(page);

  await page.goto(`${server.url}/dekking?jaar=${year}&kader=ons-kader-voorbeeld`);
  await page.getByText("4 prioriteiten ontbreken nog.").waitFor();
  await inspect(page);
  await page.getByRole("link", { name: "Ontbreekt" }).first().click();
  await page.getByRole("heading", { level: 1, name: `WSE-LR1 in ${year}` }).waitFor();
  await page.getByText("Nog geen actie draagt deze prioriteit in dit jaar.").waitFor();
  await inspect(page);
  // The browser itself notes that the first form was refused.
  expect(errors.filter((line) => !line.includes("422"))).toEqual([]);
});

test("on a phone, in French and without script, the board and all years can be read", async () => {
  const { page, errors } = await openWindow(browser, { size: "phone", script: false });
  await server.signIn(page);
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
