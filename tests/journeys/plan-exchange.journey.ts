import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readTable, writeXlsx } from "#platform/tables";
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

const sheets = [
  "Plan",
  "Doelstellingen en actieplannen",
  "Acties",
  "Geld per jaar",
  "Partners",
  "Prioriteiten",
  "Notities",
];

/** The workbook as somebody leaves it who changed one title in it, added an action and wrote nonsense for a day. */
async function edited(content: Uint8Array): Promise<Uint8Array> {
  const made = await Promise.all(
    sheets.map(async (name) => {
      const table = await readTable(content, { fileName: "plan.xlsx", sheet: name });
      const lines = await Array.fromAsync(table.lines);
      const rows = lines.map((line) => ("cells" in line ? [...line.cells] : []));
      if (name === "Acties") editActions(table.header, rows);
      return { name, columns: table.header.map((header) => ({ header })), rows };
    }),
  );
  return Buffer.concat(await Array.fromAsync(writeXlsx(made)));
}

function editActions(header: readonly string[], rows: string[][]): void {
  const at = (column: string) => header.indexOf(column);
  const fair = rows.find((row) => row[at("Titel")]?.startsWith("Kennismakingsbeurs"));
  if (!fair) throw new Error("the demonstration has another plan");
  fair[at("Titel")] = "Kennismakingsbeurs in Beersel (voorbeeld)";
  const added = header.map(() => "");
  added[at("Valt onder")] = "AP-1.1";
  added[at("Titel")] = "Werfbezoek (voorbeeld)";
  added[at("Eigenaar")] = "Wim Onbekend";
  added[at("Begint op")] = "2027-01-01";
  added[at("Klaar tegen")] = "2027-06-30";
  const wrong = [...added];
  wrong[at("Titel")] = "Zonder goede dag (voorbeeld)";
  wrong[at("Begint op")] = "ooit";
  rows.push(added, wrong);
}

describe("a coordinator who works on the plan in a workbook", () => {
  let workbook: Uint8Array;

  test("takes the plan out", async () => {
    await page.goto(`${server.url}/plan/uitvoer`);
    await inspectDesk(page);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Haal op" }).click();
    const path = await (await download).path();
    workbook = await readFile(path);
    expect(workbook.subarray(0, 2).toString()).toBe("PK");
  });

  test("brings it in unchanged: nothing changes", async () => {
    await upload("plan.xlsx", workbook);
    await page.getByText("Dit bestand kennen we").waitFor();
    await inspectDesk(page);
    await page.getByRole("button", { name: "Toon het voorbeeld" }).click();
    await page.getByText("Alles in dit bestand staat al zo in het plan.").waitFor();
    await page.getByRole("button", { name: "Stop met dit bestand" }).click();
    await page.getByText("Er is niets overgenomen.").waitFor();
  });

  test("brings it in changed, sees what will happen, and takes it over", async () => {
    await upload("plan-bewerkt.xlsx", await edited(workbook));
    await page.getByRole("button", { name: "Toon het voorbeeld" }).click();
    await page.getByRole("heading", { level: 1, name: "Wat er gaat gebeuren" }).waitFor();
    const text = (await page.locator("main").textContent()) ?? "";
    expect(text).toContain("Kennismakingsbeurs in Beersel (voorbeeld)");
    expect(text).toContain("Werfbezoek (voorbeeld)");
    expect(text).toContain("Niemand met een rol hier heet zo.");
    expect(text).toContain("Dit is geen dag die we kunnen lezen.");
    await inspectDesk(page);
    await page.getByRole("button", { name: "Neem 2 wijzigingen over" }).click();
    await page.waitForURL(/\/resultaat$/);
    await page.getByRole("heading", { level: 2, name: "Geweigerde rijen" }).waitFor();
    await inspectDesk(page);
    await page.goto(`${server.url}/plan?beeld=lijst&jaar=2027`);
    await page.getByRole("link", { name: "Werfbezoek (voorbeeld)" }).first().waitFor();
  });

  test("takes all of it back", async () => {
    await page.goto(`${server.url}/plan/invoer`);
    await inspectDesk(page);
    await page.getByRole("link", { name: "plan-bewerkt.xlsx" }).first().click();
    await page.getByRole("button", { name: "Draai deze invoer terug" }).click();
    await page.getByRole("heading", { level: 1, name: "De invoer is teruggedraaid" }).waitFor();
    await page.goto(`${server.url}/plan?beeld=lijst&jaar=2027`);
    expect(await page.getByText("Werfbezoek (voorbeeld)").count()).toBe(0);
  });

  test("says what the columns of a list of somebody else mean", async () => {
    const list = "Wat;Trekker;Klaar;Raming 2027\nOpen dag (voorbeeld);;30/06/2027;500\n";
    await upload("acties.csv", Buffer.from(list));
    await page.getByLabel("Betekenis van Klaar").selectOption("dueOn");
    await inspectDesk(page);
    await page.getByRole("button", { name: "Toon het voorbeeld" }).click();
    await page.getByText("Open dag (voorbeeld)").first().waitFor();
    await page.getByText("wacht op een eigenaar").first().waitFor();
  });
});

async function upload(name: string, buffer: Uint8Array): Promise<void> {
  await page.goto(`${server.url}/plan/invoer`);
  const file = { name, mimeType: "application/octet-stream", buffer: Buffer.from(buffer) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Lees het bestand" }).click();
  await page.waitForURL(/\/plan\/invoer\/[0-9a-f-]{36}$/);
}
