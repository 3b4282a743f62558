import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inspect, openBrowser, openWindow, sizes } from "./browser.ts";
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

/** @returns address of the minutes of a new round table with one guest */
async function aRoundTable(desk: Page): Promise<string> {
  await desk.goto(`${server.url}/bijeenkomsten/nieuw/round-table`);
  await desk.getByLabel("Titel").first().fill("Rondetafel Voorbeeldwijk");
  await desk.locator("main form button.button--primary").first().click();
  await desk.getByRole("link", { name: "Verslag", exact: true }).waitFor();
  const gathering = desk.url();
  await desk.goto(`${gathering}/gasten/nieuw`);
  await desk.locator("[name=organisatie]").fill("Voorbeeld Groen vzw");
  await desk.locator("[name=email], [name=mail]").first().fill("groen@voorbeeld.example");
  await desk.locator("main form button.button--primary").first().click();
  await desk.goto(`${gathering}/verslag`);
  return desk.url();
}

const textOf = (page: Page) => page.locator(".minutes-item").first().locator("textarea").first();

test("two colleagues write the same minutes, note a decision and an action, and send them", async () => {
  const { page: desk } = await openWindow(browser);
  await server.signIn(desk);
  const here = await aRoundTable(desk);
  await inspect(desk);
  await desk.getByRole("button", { name: /^Begin met \d+ punten/ }).click();
  await desk.getByRole("heading", { name: "Verslag per punt" }).waitFor();
  await inspect(desk);

  const { page: second } = await openWindow(browser);
  await second.context().addCookies(await desk.context().cookies());
  await second.goto(here);
  const plain = await browser.newContext({ locale: "nl-BE", javaScriptEnabled: false });
  await plain.addCookies(await desk.context().cookies());
  const bare = await plain.newPage();
  await bare.goto(here);

  await textOf(desk).fill("Wat in het eerste venster stond");
  await desk.getByText(/^bewaard om \d/).waitFor();
  // The other window follows by itself; the one without script is shown both texts when it saves.
  await second.getByText(/^bijgewerkt door/).waitFor();
  expect(await textOf(second).inputValue()).toBe("Wat in het eerste venster stond");
  await textOf(bare).fill("Wat in het andere venster stond");
  await bare.getByRole("button", { name: "Bewaar alles" }).first().click();
  await bare.locator("#both-texts").getByText("Wat in het eerste venster stond").first().waitFor();
  await bare.locator('input[type=radio][value="merged"]').check();
  await bare.locator("#both-texts textarea").fill("Wat in beide vensters stond");
  await bare.getByRole("button", { name: "Bewaar mijn keuze" }).click();
  await bare.getByText("Bewaard.").waitFor();
  expect(await textOf(bare).inputValue()).toBe("Wat in beide vensters stond");

  await desk.goto(here);
  const item = desk.locator(".minutes-item").first();
  await item.getByLabel("Soort").selectOption("decision");
  await item.getByLabel("Wat", { exact: true }).fill("We gaan ermee door");
  await desk.keyboard.press("Enter");
  await desk.getByText("Besluit genoteerd.").waitFor();
  await item.getByLabel("Wat", { exact: true }).fill("Een plan schrijven");
  await item.getByLabel("Wie").fill("Voorbeeld Groen vzw");
  await item.getByLabel(/^Tegen/).fill("2099-01-15");
  await item.getByRole("button", { name: "Noteer" }).click();
  await item.getByRole("link", { name: /^Actie \d+ in het plan/ }).waitFor();
  await inspect(desk);
  await desk.setViewportSize(sizes.phone);
  await inspect(desk);
  await desk.setViewportSize(sizes.desk);

  await desk.goto(`${here}/agenda`);
  await inspect(desk);
  await desk.goto(`${here}/versturen`);
  await desk.getByLabel(/^Voorbeeld Groen vzw/).check();
  await inspect(desk);
  await desk.getByRole("button", { name: "Verstuur" }).click();
  await desk.getByText("Verstuurd naar 1 genodigde.").waitFor();
  await desk.goto(`${server.url}/beheer/mail`);
  const mail = (await desk.locator("main").textContent()) ?? "";
  const link = /\/verslag\/[\w-]{75}/.exec(mail)?.[0] ?? "";

  const visitor = await browser.newContext({ locale: "nl-BE", viewport: sizes.phone });
  const reader = await visitor.newPage();
  await reader.goto(`${server.url}${link}`);
  await reader.getByRole("heading", { name: "Verslag: Rondetafel Voorbeeldwijk" }).waitFor();
  await reader.getByText("We gaan ermee door").first().waitFor();
  await inspect(reader);
});
