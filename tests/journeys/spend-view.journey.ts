import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inspect, openBrowser, openWindow } from "./browser.ts";
import { cli, type Demonstration, startDemonstration } from "./demonstration.ts";

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

const euros = (text: string) => text.replace(/[^\d,.€-]/g, "");

describe("a coordinator looks at what was spent", () => {
  test("from the overview to the lines of a figure, and to the row of the file", async () => {
    await page.goto(`${server.url}/uitgaven`);
    await page.getByRole("heading", { level: 1, name: "Uitgaven" }).waitFor();
    await inspect(page);
    const row = page.locator("#rubrieken tbody tr").filter({ hasText: "77" }).first();
    const amount = row.getByRole("link", { name: /€/ }).first();
    const shown = euros((await amount.textContent()) ?? "");
    await amount.click();
    await page.waitForURL(/\/uitgaven\/lijnen\?.*rubriek=77/);
    const total = (await page.locator(".spend__sum").textContent()) ?? "";
    expect(euros(total.slice(total.indexOf("€")))).toBe(shown);
    await inspect(page);
    const file = page.waitForEvent("download");
    await page.getByText("Exporteer").click();
    await page.getByRole("link", { name: "CSV" }).click();
    expect((await file).suggestedFilename()).toMatch(/^uitgaven .*\.csv$/);
    await page
      .getByRole("link", { name: /^rij \d/ })
      .first()
      .click();
    await page.waitForURL(/\/uitgaven\/invoer\/\d+/);
  });

  test("who a supplier is, and how it counts", async () => {
    await page.goto(`${server.url}/uitgaven/lijnen?sociaal=sociaal`);
    await page.locator("tbody th a").first().click();
    await page.getByRole("heading", { name: "Hoe telt hij mee?" }).waitFor();
    await inspect(page);
  });

  test("a missed chance becomes an action, another is no chance with a reason", async () => {
    await page.goto(`${server.url}/uitgaven/kansen`);
    const chance = page.locator(".spend-chance").first();
    await inspect(page);
    await chance.getByText("Maak er een actie van").click();
    await chance.getByRole("button", { name: "Zet in het plan" }).click();
    await page.getByText("De actie staat in het plan.").waitFor();
    await page.getByRole("link", { name: "Bekijk de actie" }).first().waitFor();
    const other = page.locator(".spend-chance").last();
    await other.getByText("Geen kans").first().click();
    await other.getByLabel("Waarom niet?").fill("Vorige maand geprobeerd (voorbeeld)");
    await other.getByRole("button", { name: "Geen kans" }).click();
    await page.getByRole("link", { name: "Geen kans (1)" }).click();
    await page.getByText("Vorige maand geprobeerd (voorbeeld)").waitFor();
  });

  test("the municipalities beside each other", async () => {
    await page.goto(`${server.url}/uitgaven/vergelijking`);
    await page.getByRole("heading", { name: "Aandeel sociale economie per rubriek" }).waitFor();
    await inspect(page);
  });
});

describe("somebody of one municipality looks at what was spent", () => {
  test("only their own lines, whatever the address asks, and of others only shares", async () => {
    const email = "mia@voorbeeld.example";
    const role = ["--role", "municipal-staff", "--nis", "23027"];
    const { link } = cli(server, "access", "invite", email, ...role);
    const { context, page: own } = await openWindow(browser);
    await own.goto(String(link).replace(/^https?:\/\/[^/]+/, server.url));
    await own.getByLabel("Naam").fill("Mia Voorbeeld");
    await own.locator("#field-password").fill("drie-natte-bomen-bij-het-huis");
    await own.getByRole("button", { name: "Aanvaard de uitnodiging" }).click();
    await own.waitForURL(`${server.url}/vandaag`);
    await own.goto(`${server.url}/uitgaven/lijnen`);
    const sum = (await own.locator(".spend__sum").textContent()) ?? "";
    expect(sum).not.toBe("");
    await own.goto(`${server.url}/uitgaven/lijnen?gemeente=23027`);
    expect(await own.locator(".spend__sum").textContent()).toBe(sum);
    await own.goto(`${server.url}/uitgaven/lijnen?gemeente=23003`);
    await own.getByText("Geen lijnen met deze keuze").waitFor();
    await own.goto(`${server.url}/uitgaven/vergelijking`);
    await own.getByRole("link", { name: "Halle", exact: true }).waitFor();
    expect(await own.getByRole("link", { name: "Beersel", exact: true }).count()).toBe(0);
    await inspect(own);
    await context.close();
  });
});
