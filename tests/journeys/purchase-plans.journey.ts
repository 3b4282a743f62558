import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readTable, writeXlsx } from "#platform/tables";
import { inspectDesk, openBrowser, openWindow } from "./browser.ts";
import { type Demonstration, startDemonstration } from "./demonstration.ts";

let server: Demonstration;
let browser: Browser;
let page: Page;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plan-journey-"));
  [server, browser] = await Promise.all([startDemonstration(), openBrowser()]);
  ({ page } = await openWindow(browser));
  await server.signIn(page);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** In the shape of the open data: a group of years, a list of categories. */
async function aParquetPlan(): Promise<Buffer> {
  const path = join(folder, "plan.parquet");
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(`copy (select * from (values
    ('Halle', '23027', 'AC1', 'Onderhoud van perken en hagen (voorbeeld)', 90000.0, {'2026': 45000.0, '2027': 45000.0}, ['groen']),
    ('Beersel', '23003', 'AC2', 'Nieuwe riolering (voorbeeld)', 800000.0, {'2026': 0.0, '2027': 800000.0}, ['riolering']))
    t(municipality, nis_code, ac_code, ac_short, total_amount, yearly_amounts, categories)) to '${path}' (format parquet)`);
  connection.closeSync();
  return readFile(path);
}

/** As a municipality keeps it: a title, a column for each year, a total and a footnote. */
async function aWorkbook(): Promise<Buffer> {
  const rows = [
    ["Gemeente", "Dienst", "Omschrijving opdracht", "2026", "2027"],
    ["Beersel", "Groen", "Bermen maaien en zwerfvuil rapen (voorbeeld)", "€ 12.000,50", "12.000"],
    ["", "", "Ramen wassen van het gemeentehuis (voorbeeld)", "veel", "3.000"],
    ["Atlantis", "Groen", "Wier snoeien (voorbeeld)", "1", ""],
    ["Totaal", "", "", "12.001,50", "15.000"],
    ["* zonder btw"],
  ];
  const columns = ["Aankoopplan (voorbeeld)", "", "", "", ""].map((header) => ({ header }));
  return Buffer.concat(await Array.fromAsync(writeXlsx([{ name: "Plan", columns, rows }])));
}

async function upload(name: string, buffer: Buffer): Promise<void> {
  await page.goto(`${server.url}/aankoopplannen/invoer`);
  const file = { name, mimeType: "application/octet-stream", buffer };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Bekijk het bestand" }).click();
  await page.getByRole("heading", { level: 1, name: "Wat betekenen de kolommen?" }).waitFor();
}

async function takeOver(): Promise<void> {
  await page.getByRole("button", { name: /^Laad / }).click();
  await page.getByRole("heading", { level: 1, name: "Het plan is geladen" }).waitFor();
}

/** The lines are read in the background. */
async function waitUntilRead(title: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto(`${server.url}/aankoopplannen?q=${encodeURIComponent(title)}`);
        return page.getByRole("link", { name: title }).count();
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0);
}

describe("a buyer and a coordinator with two purchase plans", () => {
  test("load the open data in Parquet; it is recognised at once", async () => {
    await upload("meerjarenplan.parquet", await aParquetPlan());
    await inspectDesk(page);
    await page.getByRole("button", { name: "Bekijk het voorbeeld" }).click();
    await page.getByText("2 rijen = 2 lijnen + 0 geweigerd + 0 weggelaten.").waitFor();
    await takeOver();
  });

  test("load a municipality's own workbook; what is wrong is told by row", async () => {
    await upload("aankoopplan.xlsx", await aWorkbook());
    await page.getByRole("button", { name: "Bekijk het voorbeeld" }).click();
    await page.getByText("5 rijen = 2 lijnen + 1 geweigerd + 2 weggelaten.").waitFor();
    const text = (await page.locator("main").textContent()) ?? "";
    expect(text).toContain("Deze gemeente kennen we niet");
    expect(text).toContain("Dit is geen bedrag: zonder bedrag geladen");
    await inspectDesk(page);
    await takeOver();
    await inspectDesk(page);
  });

  test("see what suits the social economy, and confirm it", async () => {
    const title = "Onderhoud van perken en hagen (voorbeeld)";
    await waitUntilRead(title);
    // Through the form, which also sends the choices that were left open.
    await page.goto(`${server.url}/aankoopplannen`);
    await page.getByRole("searchbox", { name: "Zoek in de plannen" }).fill("perken hagen");
    await page.getByRole("button", { name: "Toon", exact: true }).click();
    await page.waitForURL(/rubriek=/);
    await page.getByRole("link", { name: title }).waitFor();
    await inspectDesk(page);
    await page
      .getByLabel(new RegExp(`${title.slice(0, 20)}.*`))
      .first()
      .check();
    await page.getByRole("button", { name: "Klopt, bevestig" }).click();
    await page.getByText(/^1.lijn aangepast\.$/).waitFor();
    await page.getByText("bevestigd").first().waitFor();
    await page.getByRole("link", { name: title }).click();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await page.getByRole("link", { name: "Groendienst De Linde (voorbeeld)" }).waitFor();
    await inspectDesk(page);
  });

  test("keep it as a question and note how far they are", async () => {
    const line = page.url();
    await page.getByLabel("Stand", { exact: true }).selectOption("worth-a-talk");
    await page.getByLabel("Notitie").fill("Vraag de groendienst (voorbeeld)");
    await page.getByRole("button", { name: "Bewaar opvolging" }).click();
    await page.getByText("Bewaard.").waitFor();
    await page.getByRole("button", { name: "Bewaar als vraag" }).click();
    await page.waitForURL(/\/wie-kan-dit\//);
    await page.goto(line);
    await page.getByRole("link", { name: "Open de bewaarde vraag" }).waitFor();
  });

  test("print the page of a municipality and take the list along", async () => {
    await page.goto(`${server.url}/aankoopplannen/gemeente/23027`);
    await page.getByRole("heading", { level: 1, name: "Aankoopplan van Halle" }).waitFor();
    await page.getByText("Vraag de groendienst (voorbeeld)").waitFor();
    await inspectDesk(page);
    await page.goto(`${server.url}/aankoopplannen`);
    const download = page.waitForEvent("download");
    await page.locator("summary", { hasText: "Exporteer" }).first().click();
    await page.getByRole("link", { name: "XLSX", exact: true }).click();
    const path = await (await download).path();
    const table = await readTable(path, { fileName: "plan.xlsx" });
    expect(table.header).toContain("CPV, misschien");
    const titles = (await Array.fromAsync(table.lines)).map(
      (row) => "cells" in row && row.cells[0],
    );
    expect(titles).toContain("Onderhoud van perken en hagen (voorbeeld)");
  });
});
