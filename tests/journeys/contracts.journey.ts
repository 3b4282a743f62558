import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inspect, inspectBoth, openBrowser, openWindow } from "./browser.ts";
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

/** The month before this one: over, and within one calendar year. */
const now = new Date();
const dayOf = (month: number, day: number): string =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + month, day))
    .toISOString()
    .slice(0, 10);
const [first, last] = [dayOf(-1, 1), dayOf(0, 0)];

/** From the match to a signed contract with a promise. @returns its address */
async function followMatch(page: Page): Promise<string> {
  await page.goto(`${server.url}/wie-kan-dit/bewaard?q=begraafplaatsen`);
  await page.getByRole("link", { name: /^Onkruid wieden op drie begraafplaatsen/ }).click();
  await page.locator('a[href*="/met/"]').first().click();
  await page.getByRole("link", { name: "Volg op als opdracht" }).click();
  await page.getByText("Overgenomen van:").waitFor();
  await inspectBoth(page);
  await page.getByLabel("Bedrag zonder btw").fill("drie");
  await page.getByLabel("Eerste dag").fill(first);
  await page.getByRole("button", { name: "Volg op", exact: true }).click();
  await page.getByText("Dit is geen bedrag").first().waitFor();
  expect(await page.getByLabel("Eerste dag").inputValue()).toBe(first);
  await page.getByLabel("Bedrag zonder btw").fill("18.000");
  await page.getByLabel("Laatste dag").fill(dayOf(10, 28));
  await page.getByLabel("Een ander adres").check();
  await page.getByRole("textbox", { name: "Ander adres" }).fill("werf@voorbeeld.example");
  await page.getByLabel("Stemde toe op").fill(first);
  await page.getByRole("button", { name: "Volg op", exact: true }).click();
  await page.getByText(/wordt opgevolgd/).waitFor();
  const contract = page.url();
  // What was done with the match stands here as well.
  await page.getByText(/^overgenomen uit/).waitFor();
  await page.getByLabel("Stap").selectOption("contract");
  await page.getByRole("button", { name: "Noteer", exact: true }).click();
  await page.getByText("Het contract is bewijs voor het jaarverslag").waitFor();
  await page.getByRole("link", { name: "Voeg een belofte toe" }).click();
  await inspectBoth(page);
  await page.getByLabel("Soort clausule").selectOption("training");
  await page.getByRole("textbox", { name: "Titel" }).fill("Opleiding op de werkvloer");
  await page.getByRole("textbox", { name: "Uren" }).fill("440");
  await page.getByRole("button", { name: "Bewaar de belofte" }).click();
  await page.getByText("De belofte is bewaard.").waitFor();
  return contract;
}

/** Makes the link and mails it after reading the letter. @returns its address */
async function sendLink(page: Page, contract: string): Promise<string> {
  await page.goto(`${contract}/link`);
  await page.getByRole("button", { name: "Maak een link" }).click();
  await page.getByText("De link is gemaakt.").waitFor();
  const address = (await page.locator("code").first().textContent()) ?? "";
  await inspectBoth(page);
  expect(await page.getByRole("textbox", { name: "Tekst" }).inputValue()).toContain(address);
  await page.getByRole("button", { name: "Verstuur de mail" }).click();
  await page.getByText("De mail aan werf@voorbeeld.example staat klaar.").waitFor();
  return address;
}

/** On a phone, without script and without account. */
async function report(address: string): Promise<void> {
  const { context, page } = await openWindow(browser, { size: "phone", script: false });
  await page.goto(address);
  await page.getByText("Schrijf geen namen").waitFor();
  await page.getByLabel("Eerste dag").fill(first);
  await page.getByLabel("Laatste dag").fill(last);
  await page.getByRole("textbox", { name: "Uren" }).fill("-5");
  await page.getByRole("textbox", { name: "Nota" }).fill("Twee ploegen.");
  await page.getByRole("button", { name: "Verstuur uw melding" }).click();
  await page.getByText("Dit kan niet minder dan nul zijn.").first().waitFor();
  expect(await page.getByRole("textbox", { name: "Nota" }).inputValue()).toBe("Twee ploegen.");
  await page.getByRole("textbox", { name: "Uren" }).fill("38,5");
  await page.getByRole("button", { name: "Verstuur uw melding" }).click();
  await page.getByText("Uw melding is aangekomen.").waitFor();
  await page.getByText("wacht op de koper").waitFor();
  await context.close();
  const other = await openWindow(browser, { size: "phone" });
  await other.page.goto(address);
  await inspect(other.page);
  await other.page.goto(`${address.slice(0, -4)}AAAA`);
  await other.page.getByRole("heading", { name: "Deze link werkt niet" }).waitFor();
  await inspect(other.page);
  await other.context.close();
}

test("a match becomes a contract, its supplier reports by phone, and what the buyer confirms counts", async () => {
  const { context, page, errors } = await openWindow(browser);
  await server.signIn(page);
  const contract = await followMatch(page);
  const address = await sendLink(page, contract);
  await report(address);
  await page.goto(`${server.url}/opdrachten?teken=wacht`);
  await inspectBoth(page);
  await page
    .getByRole("link", { name: /^Onkruid wieden op drie begraafplaatsen/ })
    .first()
    .waitFor();
  await page.goto(contract);
  await inspectBoth(page);
  await page.getByRole("button", { name: "Bevestig" }).click();
  await page.getByText("is bewijs voor het jaarverslag").first().waitFor();
  await page.getByText("38,5 uur van 440 uur").first().waitFor();
  await page.goto(`${server.url}/bewijs?jaar=alle&q=Levering+begraafplaatsen&sort=-hours`);
  await page
    .getByText(/^Levering .*Onkruid wieden/)
    .first()
    .waitFor();
  expect(errors.filter((error) => !/4(04|22)/.test(error))).toEqual([]);
  await context.close();
});

test("a delivery is disputed with a letter that one has read first", async () => {
  const { context, page } = await openWindow(browser);
  await server.signIn(page);
  await page.goto(`${server.url}/opdrachten?q=begraafplaatsen&stand=loopt`);
  await page
    .getByRole("link", { name: /^Onkruid wieden/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Betwist …" }).first().click();
  await inspectBoth(page);
  await page.getByLabel("Waarom klopt de melding niet?").fill("Die week was de werf gesloten.");
  await page.getByRole("button", { name: "Bekijk de mail" }).click();
  expect(await page.getByRole("textbox", { name: "Tekst" }).inputValue()).toContain(
    "Die week was de werf gesloten.",
  );
  await page.getByRole("button", { name: "Betwist en verstuur de mail" }).click();
  await page.getByText(/De melding is betwist en de mail aan/).waitFor();
  await page.goto(`${server.url}/beheer/mail`);
  await page
    .getByText(/Uw melding over/)
    .first()
    .waitFor();
  await context.close();
});
