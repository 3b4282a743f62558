import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inspect, openBrowser, openWindow } from "./browser.ts";
import { type Demonstration, startDemonstration } from "./demonstration.ts";

let server: Demonstration;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstration(), openBrowser()]);
  ({ page } = await openWindow(browser));
  page.setDefaultTimeout(20_000);
  await server.signIn(page);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** From the file to the preview, under one name of the list. */
async function bring(name: string, content: string, day: string): Promise<void> {
  await page.goto(`${server.url}/invoer/lijst`);
  const buffer = Buffer.from(content);
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Lees het bestand" }).click();
  await page.getByLabel("Uitgever").fill("Voorbeeldfederatie");
  await page.getByLabel("Naam van de lijst").fill("Ledenlijst (voorbeeld)");
  await page.getByLabel("Licentie of afspraak").fill("eigen gegevens");
  await page.getByLabel("Datum van de lijst").fill(day);
  await page.getByRole("button", { name: "Toon het voorbeeld" }).click();
  await page.getByRole("heading", { level: 1, name: "Wat er gaat gebeuren" }).waitFor();
}

const header = "naam;gemeente;postcode;vte\n";

describe("a coordinator with the same list twice", () => {
  test("brings a small list in and reads the result at once", async () => {
    const rows = "De Populier (voorbeeld);Lembeek;1500;12,5\nDe Wilg (voorbeeld);Halle;1500;2\n";
    await bring("leden.csv", header + rows, "2026-10-01");
    await page.getByText("kaart: wijk").waitFor();
    await page.getByRole("button", { name: "Neem 2 organisaties over" }).click();
    await page.waitForURL(/\/resultaat$/);
    await page.getByText("Geen enkele rij is geweigerd.").waitFor();
  });

  test("is told who left the list, ends what it said of them, and takes that back", async () => {
    await bring("leden2.csv", `${header}De Populier (voorbeeld);Lembeek;1500;13\n`, "2026-11-01");
    await page
      .getByText("1 organisatie stond in een vorige versie van deze lijst en ontbreekt nu")
      .first()
      .waitFor();
    await inspect(page);
    await page.getByLabel(/^De lijst spreekt niet meer over hen/).check();
    await page.getByRole("button", { name: "Neem 1 organisatie over" }).click();
    await page.waitForURL(/\/resultaat$/);
    await page.getByText("1 organisatie stond niet meer in deze lijst.").waitFor();
    await inspect(page);
    await page.getByRole("button", { name: "Laat de lijst weer meetellen" }).click();
    await page.getByText("De lijst telt weer mee voor 1 organisatie.").waitFor();
  });

  test("ticks an activity with its capacity and saves once", async () => {
    await page.goto(`${server.url}/kaart?q=wilg`);
    await page.getByRole("link", { name: "De Wilg (voorbeeld)" }).first().click();
    await page.getByText("2 voltijdse equivalenten").first().waitFor();
    await page.getByRole("link", { name: "Bewerk", exact: true }).click();
    await page.getByLabel("Tuinaanleg", { exact: true }).check();
    await page.getByLabel("hoeveel: Tuinaanleg").fill("40");
    await page.getByLabel("eenheid: Tuinaanleg").selectOption("hours-per-month");
    await inspect(page);
    await page.getByRole("button", { name: "Bewaar de fiche" }).click();
    await page.getByText("40 uur per maand").first().waitFor();
  });

  test("a file that is no list is told for what it is", async () => {
    await page.goto(`${server.url}/invoer/lijst`);
    const buffer = Buffer.from("naam;plaats\n");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "leden.zip", mimeType: "application/zip", buffer });
    await page.getByRole("button", { name: "Lees het bestand" }).click();
    expect(await page.getByRole("alert").textContent()).toContain(
      "De naam eindigt op .zip, maar het is gewone tekst.",
    );
  });
});
