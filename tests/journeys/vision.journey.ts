import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openWindow } from "./browser.ts";
import { cli, type Demonstration, startDemonstration } from "./demonstration.ts";

const slug = "visie-voorbeeld";

let server: Demonstration;
let browser: Browser;
let page: Page;
let staff: Page;
let errors: string[];

const invite = (email: string, ...more: string[]) =>
  String(cli(server, "access", "invite", email, "--partnership", slug, ...more).link).replace(
    /^https?:\/\/[^/]+/,
    server.url,
  );

/** A partnership of its own, so that the story begins without a vision. */
beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstration(), openBrowser()]);
  ({ page, errors } = await openWindow(browser));
  await server.signIn(page);
  cli(server, "territory", "found", "Visie Voorbeeld", "--municipalities", "Halle,Beersel");
  await page.goto(invite(server.email, "--role", "coordinator"));
  await page.getByRole("button", { name: /Aanvaard/ }).click();
  await page.waitForURL(`${server.url}/vandaag`);
  const link = invite("noor@voorbeeld.example", "--role", "municipal-staff", "--nis", "23027");
  ({ page: staff } = await openWindow(browser, { size: "phone", script: false }));
  await staff.goto(link);
  await staff.getByLabel("Naam").fill("Noor Voorbeeld");
  await staff.locator("#field-password").fill("vier paarden eten kiwi");
  await staff.getByRole("button", { name: "Aanvaard de uitnodiging" }).click();
  await staff.waitForURL(`${server.url}/vandaag`);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const name = (text: string) => ({ name: text, exact: true });
const flash = (text: string | RegExp) =>
  page.getByRole("status").filter({ hasText: text }).waitFor();

/** Registers that a council agreed. */
async function agree(number: number, body: string, place: string, file = false): Promise<void> {
  await page.goto(`${server.url}/visie/${number}/akkoord`);
  await page.getByLabel("Raad of bestuur").fill(body);
  await page.getByLabel("Voor welke gemeente").selectOption({ label: place });
  await page.getByLabel("Datum van het besluit").fill("2026-10-20");
  await page.getByLabel("Nummer van het besluit").fill("GR/2026/7");
  if (file) {
    await page.getByLabel(/^Besluit/).setInputFiles({
      name: "besluit.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.7 voorbeeldbesluit"),
    });
  }
  await page.getByRole("button", name("Registreer dit akkoord")).click();
  await flash(body);
}

describe("a partnership writes its vision", () => {
  test("beginning with a text that was there", async () => {
    await page.goto(`${server.url}/visie`);
    await expectAccessible(page);
    await page.getByRole("link", name("Begin met een visie")).click();
    await page
      .getByLabel("Plak de tekst")
      .fill(
        "# Werk voor wie wil\n\nIn 2031 vindt iedereen werk op **maat**.\n\n- dichtbij\n- duurzaam",
      );
    await page.getByRole("button", name("Begin met deze tekst")).click();
    await page.getByRole("heading", { level: 1, name: "Werk voor wie wil" }).waitFor();
    expect(await page.locator(".light-text strong").textContent()).toBe("maat");
    await page.getByRole("link", name("Voeg een doel toe")).click();
    await page.getByLabel("Doel", { exact: true }).fill("Meer plaatsen in arbeidszorg");
    await page.getByRole("button", name("Bewaar")).click();
    await page.getByRole("link", { name: /^Voeg een indicator toe/ }).click();
    await page.getByLabel("Wat meet u?").fill("Plaatsen in arbeidszorg");
    await page.getByLabel("Waarde bij het begin").fill("40");
    await page.getByRole("button", name("Bewaar")).click();
    await page.getByText("Zeg bij welk jaar dit cijfer hoort.").first().waitFor();
    expect(await page.getByLabel("Wat meet u?").inputValue()).toBe("Plaatsen in arbeidszorg");
    await page.getByLabel("Jaar van het begin").fill("2025");
    await page.getByLabel("Waarde als doel").fill("60");
    await page.getByLabel("Jaar van het doel").fill("2031");
    await page.getByRole("button", name("Bewaar")).click();
    await flash("Bewaard.");
    await expectAccessible(page);
  });

  test("a goal is added, moved, removed and put back", async () => {
    await page.getByRole("link", name("Voeg een doel toe")).click();
    await page.getByLabel("Doel", { exact: true }).fill("Elk jaar een beurs");
    await page.getByRole("button", name("Bewaar")).click();
    await page.getByRole("button", name("Zet Elk jaar een beurs hoger")).click();
    const titles = page.locator(".vision__goal-title");
    await titles.first().filter({ hasText: "beurs" }).waitFor();
    await page.getByRole("button", name("Verwijder Elk jaar een beurs")).click();
    await page.getByText("“Elk jaar een beurs” is verwijderd.").waitFor();
    expect(await titles.count()).toBe(1);
    await page.getByRole("button", name("Zet terug")).click();
    await flash("“Elk jaar een beurs” staat terug.");
    expect(await titles.count()).toBe(2);
  });

  test("somebody of a municipality comments on a phone, without script", async () => {
    await staff.goto(`${server.url}/visie`);
    expect(await staff.getByRole("link", name("Bewerk de tekst")).count()).toBe(0);
    await staff.getByLabel(/^Waarover/).selectOption({ label: "Elk jaar een beurs" });
    await staff.getByLabel("Uw opmerking").fill("Liever om de twee jaar.");
    await staff.getByRole("button", name("Plaats opmerking")).click();
    await staff.getByText("Uw opmerking staat erbij.").waitFor();
    await expectNoSidewaysScroll(staff);
    await page.reload();
    await page.getByText("Liever om de twee jaar.").waitFor();
    await page.getByRole("button", { name: /^Afgehandeld/ }).click();
    await flash("De opmerking is afgehandeld.");
  });

  test("two edit the same text: the second sees both and loses nothing", async () => {
    const other = await page.context().newPage();
    for (const one of [page, other]) await one.goto(`${server.url}/visie/1/tekst`);
    await page.getByLabel("Titel").fill("Werk voor iedereen");
    await page.getByRole("button", name("Bewaar")).click();
    await flash("Bewaard.");
    await other.getByLabel("Titel").fill("Samen aan het werk");
    await other.getByLabel("Eerste jaar").fill("2026");
    await other.getByRole("button", name("Bewaar")).click();
    await other.getByText("Werk voor iedereen").first().waitFor();
    await expectAccessible(other);
    await other.getByLabel("Een eigen tekst uit beide").check();
    await other.getByLabel("Titel, uit beide teksten").fill("Samen werk voor iedereen");
    await other.getByRole("button", name("Bewaar met deze keuzes")).click();
    await other.getByRole("heading", { level: 1, name: "Samen werk voor iedereen" }).waitFor();
    await other.getByText("vanaf 2026").first().waitFor();
    await other.close();
  });

  test("agreed by one council, then by the other", async () => {
    await page.goto(`${server.url}/visie/1`);
    await page.getByText("Registreer eerst minstens één akkoord.").waitFor();
    await page.goto(`${server.url}/visie/1/akkoord`);
    await page.getByRole("button", name("Registreer dit akkoord")).click();
    await page.getByText("Zeg wie akkoord ging.").first().waitFor();
    await expectAccessible(page);
    await agree(1, "Gemeenteraad van Halle", "Halle", true);
    await page.getByText("Nog geen akkoord van: Beersel.").waitFor();
    await page.getByRole("button", name("Markeer versie 1 als goedgekeurd")).click();
    await flash("Versie 1 geldt nu.");
    expect(await page.getByRole("link", name("Bewerk de tekst")).count()).toBe(0);
    await agree(1, "Gemeenteraad van Beersel", "Beersel");
    await page.getByText("Alle gemeenten gingen akkoord.").waitFor();
    const refused = await page.goto(`${server.url}/visie/1/tekst`);
    expect(refused?.status()).toBe(409);
  });

  test("how far an indicator is, is measured without touching what was agreed", async () => {
    await page.goto(`${server.url}/visie`);
    await page.getByRole("link", { name: /^Noteer een meting van Plaatsen/ }).click();
    await page.getByLabel(/^Waarde/).fill("45");
    await page.getByRole("button", name("Bewaar de meting")).click();
    await flash("De meting is bewaard.");
    await expectAccessible(page);
    await page.goto(`${server.url}/visie`);
    await page.getByText("25% van de weg").or(page.getByText("25 % van de weg")).waitFor();
  });

  test("the next version is compared with the one that holds, word by word", async () => {
    await page.getByRole("link", name("Begin een nieuwe versie")).click();
    await page.getByRole("button", name("Begin met een kopie")).click();
    await page.getByRole("link", name("Bewerk de tekst")).click();
    const body = page.getByLabel("Tekst", { exact: false }).last();
    await body.fill((await body.inputValue()).replace("iedereen werk", "iedereen goed werk"));
    await page.getByRole("button", name("Bewaar")).click();
    await page.getByRole("button", name("Verwijder Elk jaar een beurs")).click();
    await page.goto(`${server.url}/visie/vergelijken?van=1&naar=2`);
    await page.locator("ins", { hasText: "goed" }).first().waitFor();
    await page.locator("h3 del", { hasText: "Elk jaar een beurs" }).waitFor();
    await page.getByText("Doelen: 0 nieuw, 0 gewijzigd, 1 weg.").waitFor();
    await expectAccessible(page);
    await staff.goto(`${server.url}/visie/vergelijken?van=1&naar=2`);
    await expectNoSidewaysScroll(staff);
  });

  test("it leaves as PDF and as Word, with who agreed", async () => {
    await page.goto(`${server.url}/visie/1`);
    for (const [link, start] of [
      ["PDF", "%PDF-"],
      ["Word", "PK"],
    ] as const) {
      const download = page.waitForEvent("download");
      await page.getByRole("link", name(link)).click();
      const file = await (await download).path();
      expect((await readFile(file)).subarray(0, start.length).toString()).toBe(start);
    }
    const decision = page.waitForEvent("download");
    await page.getByRole("link", name("besluit.pdf")).click();
    expect((await decision).suggestedFilename()).toBe("besluit.pdf");
  });
});

test("no page printed an error", () => {
  expect(errors.filter((line) => !/422|409/.test(line))).toEqual([]);
});
