import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openWindow } from "./browser.ts";
import { type Demonstration, startDemonstration } from "./demonstration.ts";

let server: Demonstration;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstration({ desk: "empty" }), openBrowser()]);
  ({ page, errors } = await openWindow(browser));
  await server.signIn(page);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const name = (text: string) => ({ name: text, exact: true });

describe("a buyer uses a clause of the own house", () => {
  test("writes it, is told of a blank nobody knows, and keeps it as a draft", async () => {
    await page.goto(`${server.url}/clausules/bibliotheek`);
    await page.getByText("29 clausules").waitFor();
    await expectAccessible(page);
    await page.getByRole("link", name("Schrijf een clausule")).click();
    await page.getByLabel("Naam", { exact: true }).fill("Rondleiding voor scholen");
    await page.getByLabel("Soort").selectOption({ label: "Opleidingsclausule" });
    await page.getByRole("radio", name("licht")).check();
    await page
      .getByLabel("Tekst Nederlands")
      .fill("Er zijn [[bezoeken]] bezoeken voor [[gemeente]].");
    await page.getByLabel("Tekst Frans").fill("Il y a [[bezoeken]] visites pour [[gemeente]].");
    await page.getByLabel("Artikel").fill("Wet 17 juni 2016, art. 87");
    await page.getByRole("button", name("Bewaar als ontwerp")).click();
    await page.getByRole("alert").getByText("Zeg wat er moet komen op: bezoeken.").waitFor();
    await expectAccessible(page);
    await page.getByLabel("Wat komt hier?").fill("Aantal bezoeken per jaar");
    await page.getByRole("button", name("Bewaar als ontwerp")).click();
    await page.getByRole("heading", { name: "Rondleiding voor scholen" }).waitFor();
    await page.getByText("Het wordt pas gebruikt als iemand het goedkeurt").waitFor();
  });

  test("approves it, fills in the blanks and has the text to paste", async () => {
    await page.getByRole("button", name("Keur versie 1 goed")).click();
    await page.getByText(/goedgekeurd door Voorbeeld Beheerder/).waitFor();
    await page.getByLabel("Aantal bezoeken per jaar").fill("4");
    await page.getByLabel("Naam van het bestuur dat koopt").fill("Gemeente Voorbeelddorp");
    await page.getByRole("button", name("Maak de tekst")).click();
    await page.getByText("Alles is ingevuld.").waitFor();
    await page.getByText("Er zijn 4 bezoeken voor Gemeente Voorbeelddorp.").waitFor();
    await expectAccessible(page);
  });

  test("writes a newer version, compares both, and throws it away and back", async () => {
    await page.getByRole("link", name("Schrijf een nieuwe versie")).click();
    await page
      .getByLabel("Tekst Nederlands")
      .fill("Er zijn [[bezoeken]] rondleidingen voor [[gemeente]].");
    await page.getByRole("button", name("Bewaar als ontwerp")).click();
    await page.getByRole("link", name("Vergelijk versies")).click();
    await page.locator("ins", { hasText: "rondleidingen" }).waitFor();
    await expectAccessible(page);
    await page.goBack();
    await page.getByRole("link", name("versie 2")).click();
    await page.getByRole("button", name("Gooi het ontwerp weg")).click();
    await page.getByText("Het ontwerp is weg.").waitFor();
    await page.getByRole("button", name("Maak de laatste stap ongedaan")).click();
    await page.getByRole("heading", { name: "Rondleiding voor scholen" }).waitFor();
    await page.getByRole("link", name("versie 2")).waitFor();
  });

  test("takes the library along as Word and as a table", async () => {
    for (const [ending, start] of [
      ["docx", "PK"],
      ["csv", "\ufeff"],
    ] as const) {
      const file = await page.request.get(`${server.url}/clausules/bibliotheek.${ending}`);
      expect(file.status()).toBe(200);
      expect((await file.body()).toString("utf8").startsWith(start)).toBe(true);
    }
  });
});

describe("a municipality sets its policy and looks how it is followed", () => {
  test("what is wrong is told field by field; a policy is kept and can be taken back", async () => {
    await page.goto(`${server.url}/clausules/beleid`);
    await expectAccessible(page);
    await page.getByRole("link", name("Halle")).click();
    await page.getByRole("link", name("Leg een beleid vast")).first().click();
    await page.getByLabel("Aandeel voor de sociale economie (%)").fill("150");
    await page.getByLabel("Vanaf (euro, zonder btw)").first().fill("30.000");
    await page.getByLabel("Eerste dag").fill("2026-01-01");
    await page.getByLabel("Laatste dag").fill("2025-12-31");
    await page.getByRole("button", name("Bewaar het beleid")).click();
    const alert = page.getByRole("alert");
    await alert.getByText("Een aandeel kan niet meer dan 100 % zijn.").waitFor();
    await alert.getByText("De laatste dag valt voor de eerste.").waitFor();
    await expectAccessible(page);
    await page.getByLabel("Aandeel voor de sociale economie (%)").fill("15");
    await page.getByLabel("Laatste dag").fill("");
    await page.getByRole("button", name("Bewaar het beleid")).click();
    await page.getByText("15 % van het onderhoudsbudget").waitFor();
    await page.getByText("geldt nu").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", name("Verwijder")).click();
    await page.getByRole("button", name("Zet terug")).click();
    await page.getByText("geldt nu").waitFor();
  });

  test("the page of the municipality says what is known, and what is not", async () => {
    await page.getByRole("link", name("Naar de pagina van de gemeente")).click();
    await page.getByRole("heading", { name: "Halle als opdrachtgever" }).waitFor();
    await page.getByRole("link", name("Laad een grootboek")).waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await page.goto(`${server.url}/opdrachtgever`);
    await page.getByRole("link", name("Halle")).waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    const file = await page.request.get(`${server.url}/opdrachtgever/23027.xlsx?jaar=2026`);
    expect((await file.body()).toString("latin1").startsWith("PK")).toBe(true);
    // A form that is sent back says so in the console as well.
    expect(errors.filter((one) => !one.includes("422"))).toEqual([]);
  });
});
