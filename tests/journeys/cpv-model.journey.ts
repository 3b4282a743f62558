import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inspect, openBrowser, openWindow, sizes } from "./browser.ts";
import { cli, type Demonstration, startDemonstration } from "./demonstration.ts";

let server: Demonstration;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regiekamer-notices-"));
  [server, browser] = await Promise.all([startDemonstration(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Invented calls whose words are those of the vocabulary, from as many buyers: just enough to learn from. */
async function writeNotices(count: number): Promise<string> {
  const cpv = JSON.parse(await readFile("reference/cpv-2008.json", "utf8")) as {
    rows: [code: string, nl: string][];
  };
  const labels = cpv.rows.filter(([code]) => /^(?:15|39|55|77|90)\d+[1-9]00$/.test(code));
  const releases = labels.slice(0, count).map(([code, nl], at) => ({
    ocid: `ocds-voorbeeld-${at}`,
    id: `voorbeeld-${at}`,
    date: "2026-11-20T09:00:00Z",
    tag: ["tender"],
    language: "nl",
    buyer: { id: `B${at}`, name: `Gemeente Voorbeeld ${at}` },
    parties: [{ id: `B${at}`, name: `Gemeente Voorbeeld ${at}`, roles: ["buyer"] }],
    tender: {
      id: String(at),
      title: `${nl} (voorbeeld)`,
      classification: { scheme: "CPV", id: code },
    },
  }));
  const path = join(folder, "voorbeelden.json");
  await writeFile(path, JSON.stringify({ releases }));
  return path;
}

test("as long as only labels are known, letters thrown together are not understood, and that is said", async () => {
  const { context, page } = await openWindow(browser);
  await server.signIn(page);
  await page.goto(`${server.url}/wie-kan-dit`);
  await page.getByLabel("Wat moet er gebeuren?").fill("xqzz blarf");
  await page.getByRole("button", { name: "Zoek wie dit kan" }).click();
  await page.getByText("Niet begrepen: geen woord hiervan staat in de CPV-lijst").waitFor();
  await context.close();
});

test("the model learns from what was read, shows how good it is, and one goes back to the labels and forward again", {
  timeout: 300_000,
}, async () => {
  const { context, page, errors } = await openWindow(browser);
  await server.signIn(page);
  await page.goto(`${server.url}/wie-kan-dit/model`);
  await page.getByText("Er werd nog niets geleerd.").waitFor();
  await page.getByRole("button", { name: "Leer opnieuw" }).click();
  // What was refused leads back by itself.
  await page.getByText("Nog te weinig om uit te leren").waitFor({ timeout: 120_000 });
  await inspect(page);

  cli(server, "procurement", "import", await writeNotices(320));
  await page.getByRole("button", { name: "Leer opnieuw" }).click();
  await page.waitForURL(/\/taken\//);
  await page.getByRole("link", { name: "Bekijk het resultaat" }).click({ timeout: 240_000 });
  await page.getByRole("heading", { name: "Hoe goed het is" }).waitFor();
  await page.getByRole("heading", { name: "Klopt de zekerheid?" }).waitFor();
  await page.getByText("dient nu").waitFor();
  await inspect(page);
  await page.setViewportSize(sizes.phone);
  await inspect(page);
  await page.setViewportSize(sizes.desk);

  await page.getByRole("button", { name: "Gebruik alleen de labels" }).click();
  await page.getByText("Voortaan wijzen de labels de weg.").waitFor();
  await page.getByText("diende eerder").waitFor();
  await page.getByRole("button", { name: "Gebruik dit" }).click();
  await page.getByText("Voortaan dient dit model.").waitFor();
  await page.getByText("dient nu").waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

test("what a person says of a notice counts at once, is told, and can be taken back", async () => {
  const { context, page, errors } = await openWindow(browser);
  await server.signIn(page);
  await page.goto(`${server.url}/radar?toon=alles&gebied=overal`);
  await page.locator('main table a[href^="/radar/"]').first().click();
  await page.getByRole("button", { name: "Dit is niet geschikt" }).click();
  await page.getByText("Hier werd beslist: niet geschikt.").waitFor();
  await page.getByText(/^Zoals hier beslist werd bij/).waitFor();
  await inspect(page);
  const notice = page.url();
  await page.goto(`${server.url}/wie-kan-dit/model#suited`);
  await page.getByText(/^Beslissingen: \d+, waarvan/).waitFor();
  await inspect(page);
  await page.goto(notice);
  await page.getByRole("button", { name: "Neem terug" }).click();
  await page.getByText("Klopt dit niet, of weet u het zeker?").waitFor();
  expect(errors).toEqual([]);
  await context.close();
});
