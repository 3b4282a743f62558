import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkbook, readCell } from "#platform/workbook";
import { inspect, openBrowser, sizes } from "./browser.ts";
import { type Demonstration, startDemonstration } from "./demonstration.ts";

let server: Demonstration;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstration(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function begin(page: Page): Promise<string> {
  await page.goto(`${server.url}/mvo/starten`);
  await page.getByLabel("Naam van uw organisatie").fill("Bakkerij Voorbeeld");
  await page.getByLabel("Uw naam").fill("Ans Voorbeeld");
  await page.getByLabel("Uw e-mailadres").fill("ans@voorbeeld.example");
  await page.getByRole("button", { name: "Begin de scan" }).click();
  await page.getByText("Dit is uw link. Bewaar hem.").waitFor();
  return `${server.url}${new URL(page.url()).pathname.replace(/\/over$/, "")}`;
}

const blank = "../shared/data/vsme/VSME-Digital-Template-1.3.0.xlsx";

test("figures on a phone, what contradicts, the official workbook and the report", async () => {
  const context = await browser.newContext({ locale: "nl-BE", viewport: sizes.phone });
  const page = await context.newPage();
  const scan = await begin(page);
  await page.goto(`${scan}/cijfers`);
  await inspect(page);
  await page.getByRole("link", { name: "B1 invullen" }).click();
  await page.getByLabel("Ondernemingsnummer (KBO)").fill("0999.000.030");
  await page.getByLabel("Omzet van het jaar").fill("1.250.000,50");
  await page.getByLabel("Hoeveel mensen waren er in dienst?").fill("0");
  await inspect(page);
  await page.getByRole("button", { name: "Bewaren en verder" }).click();

  await page.goto(`${scan}/cijfers/b8`);
  await page.getByLabel("Vrouwen", { exact: true }).fill("3");
  await page.getByLabel("Mannen", { exact: true }).fill("veel");
  await page.getByRole("button", { name: "Bewaren en verder" }).click();
  await page.getByText("is 0, maar bij “Vrouwen” staat 3").waitFor();
  expect(await page.getByLabel("Mannen", { exact: true }).inputValue()).toBe("veel");
  await inspect(page);

  await page.goto(`${scan}/uit`);
  await inspect(page);
  const report = await context.request.get(`${scan}/verslag.pdf`);
  expect((await report.body()).subarray(0, 5).toString()).toBe("%PDF-");
  const facts = await (await context.request.get(`${scan}/vsme.json`)).json();
  expect(JSON.stringify(facts)).toContain("vsme:Turnover");
  if (existsSync(blank)) {
    await page.setInputFiles("input[name=sjabloon]", blank);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Invullen en ophalen" }).click(),
    ]);
    const book = await openWorkbook(await readFile(await download.path()), "filled");
    expect(readCell(book, { name: "Turnover" })).toBe(1_250_000.5);
    expect(book.nameCount).toBe(879);
  }
  await page.goto(`${scan}/verklaringen`);
  await inspect(page);
  await context.close();
});
