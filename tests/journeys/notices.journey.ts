import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleNotice } from "../../src/domains/procurement/examples/index.ts";
import { inspectBoth, openBrowser, openWindow } from "./browser.ts";
import { type Demonstration, startDemonstration } from "./demonstration.ts";

let server: Demonstration;
let browser: Browser;
let page: Page;
const noticeFolder = await mkdtemp(join(tmpdir(), "notices-journey-"));

beforeAll(async () => {
  await mkdir(join(noticeFolder, "halle"));
  await writeFile(join(noticeFolder, "halle/ted.xml"), exampleNotice("ted-r209-f21.xml"));
  const env = { REGIEKAMER_NOTICE_FOLDER: noticeFolder };
  [server, browser] = await Promise.all([startDemonstration({ env }), openBrowser()]);
  ({ page } = await openWindow(browser));
  await server.signIn(page);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(noticeFolder, { recursive: true, force: true });
});

const named = (name: string, content: Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});
const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();

describe("a coordinator who brings notices in", () => {
  test("sees what is in the files before anything changes", async () => {
    await page.goto(`${server.url}/radar/invoer`);
    await inspectBoth(page);
    await page
      .getByLabel("Bestanden")
      .setInputFiles([
        named("oproep.xml", exampleNotice("eforms-competition.xml")),
        named("platform.json", exampleNotice("bosa.json")),
        named("stuk.xml", Buffer.from('<?xml version="1.0"?>\n<ContractNotice>')),
      ]);
    await page.getByRole("button", { name: "Bekijk wat erin zit" }).click();
    await heading("Wat erin zit");
    const text = (await page.locator("main").textContent()) ?? "";
    expect(text).toContain("3 bekeken = 2 gelezen + 1 geweigerd + 0 ongewijzigd");
    expect(text).toContain("2 gevonden = 1 nieuw + 1 andere versie + 0 al bekend");
    expect(text).toContain("het bestand breekt af: een element is niet gesloten");
    await inspectBoth(page);
  });

  test("takes them in, and what was refused is a list of its own", async () => {
    await page.getByRole("button", { name: "Neem 2 aankondigingen over" }).click();
    await page.waitForURL(/\/resultaat$/);
    await heading("Overgenomen");
    await inspectBoth(page);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Lijst als CSV" }).click();
    expect((await download).suggestedFilename()).toBe("geweigerd.csv");
  });

  test("reads a notice whole, also in its other format", async () => {
    await page
      .getByRole("link", { name: /begraafplaatsen en speelpleinen/ })
      .first()
      .click();
    await heading(/begraafplaatsen en speelpleinen/);
    await page.getByText("Voorbehouden deelname (BT-71)").first().waitFor();
    await page.getByText("De uitvoerder zet 400 uren opleiding in.").first().waitFor();
    await page.getByText("1 veld dat wij niet kennen").waitFor();
    await inspectBoth(page);
    await page.getByRole("link", { name: "e-Procurement (JSON), versie 01" }).click();
    await page.getByText("U leest een andere versie").waitFor();
  });

  test("takes the import back", async () => {
    await page.goto(`${server.url}/radar/invoer`);
    await page
      .getByRole("link", { name: /oproep\.xml/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Draai deze invoer terug" }).click();
    await heading("Teruggedraaid");
    await page.getByText("1 aankondiging weggehaald").waitFor();
  });
});

describe("an administrator who has a source watched", () => {
  test("sees what is new in a folder without doing anything more", async () => {
    await page.goto(`${server.url}/radar/bronnen`);
    await inspectBoth(page);
    await page.getByLabel("Map", { exact: true }).selectOption("halle");
    await page.locator("#folder-name").fill("Map van Halle");
    await page.getByRole("button", { name: "Volg deze map" }).click();
    await page.getByText("De bron wordt gevolgd").waitFor();
    await expect
      .poll(
        async () => {
          await page.goto(`${server.url}/radar/bronnen`);
          return page.locator("main").textContent();
        },
        { timeout: 15_000 },
      )
      .toContain("nieuwe aankondigingen gevonden");
    await inspectBoth(page);
  });

  test("is told why an address is not asked", async () => {
    await page.locator("#url-address").fill("http://voorbeeld.be/a.xml");
    await page.locator("#url-name").fill("Zonder slot");
    await page.getByRole("button", { name: "Volg dit adres" }).click();
    await page.getByText("Het adres moet met https:// beginnen.").first().waitFor();
    await inspectBoth(page);
  });
});
