import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { awkwardLedger } from "../../src/domains/procurement/examples/spend/ledgers.ts";
import { inspectDesk, openBrowser, openWindow } from "./browser.ts";
import { type Demonstration, startDemonstration } from "./demonstration.ts";

let server: Demonstration;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstration(), openBrowser()]);
  ({ page } = await openWindow(browser));
  await server.signIn(page);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();
const text = async () => (await page.locator("main").textContent()) ?? "";

describe("a finance officer with a ledger in which much is wrong", () => {
  test("sees how it is read, and what was concluded from the whole", async () => {
    await page.goto(`${server.url}/uitgaven/invoer`);
    await inspectDesk(page);
    await page.getByLabel("Van welke gemeente zijn deze boeken?").selectOption("23027");
    await page.locator("input[type=file]").setInputFiles({
      name: awkwardLedger.name,
      mimeType: "text/csv",
      buffer: Buffer.from(awkwardLedger.text),
    });
    await page.getByRole("button", { name: "Bekijk de bestanden" }).click();
    await heading("Hoe wordt dit grootboek gelezen?");
    expect(await text()).toContain("kolomtitels op rij 2");
    await inspectDesk(page);
  });

  test("sees every row that is refused or told, and the difference with the file's own total", async () => {
    await page.getByRole("button", { name: "Bekijk het voorbeeld" }).click();
    await heading("Zo wordt het gelezen");
    const seen = await text();
    expect(seen).toContain("Dit is geen bedrag");
    expect(seen).toContain("Deze datum ligt in de toekomst");
    expect(seen).toMatch(/verschil met de bestanden€\s574,00/);
    await page.getByLabel("Neem de leverancier van de rij erboven").check();
    await page.getByLabel("Tel ze één keer").check();
    await page.getByRole("button", { name: "Reken opnieuw" }).click();
    await page.getByText("dubbel, telt niet mee").waitFor();
    await inspectDesk(page);
  });

  test("takes it in, and decides who somebody was; it is asked once", async () => {
    await page.getByRole("button", { name: /^Neem 9.lijnen over$/ }).click();
    await heading("De uitgaven zijn ingelezen");
    await inspectDesk(page);
    await page.getByRole("link", { name: "Beslis over leveranciers in twijfel" }).click();
    await heading("Leveranciers");
    await inspectDesk(page);
    const spaak = page.locator("li", {
      has: page.getByRole("heading", { name: "Fietspunt Spaak" }),
    });
    await spaak.getByRole("button", { name: "Dit is hem Fietspunt Spaak (voorbeeld)" }).click();
    await page.getByText(/^Beslist over 1.leverancier\.$/).waitFor();
    expect(await page.getByRole("heading", { name: "Fietspunt Spaak" }).count()).toBe(0);
    await page.getByRole("link", { name: /^door u beslist/ }).click();
    await page.getByRole("button", { name: "Neem de beslissing terug" }).click();
    await page.getByText("De beslissing is teruggenomen.").waitFor();
  });

  test("takes the whole import back", async () => {
    await page.goto(`${server.url}/uitgaven/invoer`);
    await page.getByRole("link", { name: awkwardLedger.name }).click();
    await page.getByRole("button", { name: "Neem deze invoer terug" }).click();
    await heading("De uitgaven zijn teruggenomen");
    await page.getByText(/^9.lijnen weggehaald\.$/).waitFor();
  });

  test("says what an account is about", async () => {
    await page.goto(`${server.url}/uitgaven/rekeningen?gemeente=23027`);
    await heading("Waarover gaan uw rekeningen?");
    await inspectDesk(page);
    await page.getByLabel("CPV-code voor rekening 613120").fill("90910000");
    await page.getByRole("button", { name: "Bewaar" }).click();
    await page.getByText(/^Bewaard; 21.lijnen aangepast\.$/).waitFor();
  });
});
