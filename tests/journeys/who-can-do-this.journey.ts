import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inspect, inspectBoth, openBrowser, openWindow } from "./browser.ts";
import { cli, type Demonstration, startDemonstration } from "./demonstration.ts";

let server: Demonstration;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstration(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Pastes a sentence, corrects what was understood, and keeps it. */
async function findAndKeep(page: Page): Promise<void> {
  await page.goto(`${server.url}/wie-kan-dit`);
  await inspectBoth(page);
  await page.getByRole("button", { name: "Zoek wie dit kan" }).click();
  await page.getByText("Schrijf eerst wat er moet gebeuren.").waitFor();
  await page
    .getByLabel("Wat moet er gebeuren?")
    .fill("Hagen snoeien rond de sporthal van Beersel, twee keer per jaar");
  await page.getByRole("button", { name: "Zoek wie dit kan" }).click();
  await page.getByRole("heading", { name: "Begrepen als" }).waitFor();
  await page.getByText("uit de tekst").waitFor();
  const first = page.locator(".match-list__item").first();
  await first.getByRole("link", { name: "Groendienst De Linde (voorbeeld)" }).waitFor();
  await first.getByText("Doet hagen en struiken snoeien, zoals de tekst vraagt").waitFor();
  await inspectBoth(page);
  await page.getByRole("link", { name: "Niet bedoeld: elk jaar" }).click();
  await page.getByRole("link", { name: "Lees dit toch: ritme uit de tekst" }).click();
  await page.getByRole("link", { name: "Niet bedoeld: elk jaar" }).waitFor();
  await page.locator("#cpv > summary").click();
  await page.getByLabel("Zoek in de CPV-codes").fill("heggen");
  await page.getByLabel("Zoek in de CPV-codes").press("Enter");
  await page.getByRole("button", { name: /^Dit bedoel ik Snoeien van heggen/ }).click();
  await page.getByText("Code 77342000 gekozen").waitFor();
  await page.getByText("zelf gekozen").waitFor();
  await page.getByRole("button", { name: "Bewaar en volg op" }).click();
  await page.getByText("Kies hieronder wie u contacteert").waitFor();
  await inspectBoth(page);
}

/** Writes to the first organisation, notes the quote, and takes it back and notes it again. */
async function mailAndNote(page: Page): Promise<void> {
  await page
    .getByRole("link", { name: /^Neem contact op/ })
    .first()
    .click();
  await page.getByLabel("Aan", { exact: true }).fill("geen adres");
  await page.getByRole("button", { name: "Stuur deze mail" }).click();
  await page.getByText("Dat is geen mailadres").waitFor();
  expect(await page.getByLabel("Brief", { exact: true }).inputValue()).toContain("Hagen snoeien");
  await page.getByLabel("Aan", { exact: true }).fill("linde@voorbeeld.example");
  await page.getByRole("button", { name: "Stuur deze mail" }).click();
  await page.getByText("De mail staat klaar").waitFor();
  await page.locator("summary", { hasText: "Antwoord of resultaat" }).click();
  await page.getByLabel("Ze gaven een offerte").check();
  await page.getByLabel("Bedrag zonder btw").fill("3.250,50");
  await page.getByRole("button", { name: "Noteer", exact: true }).click();
  await page.getByText("Dit telt als bewijs van een match").waitFor();
  await inspectBoth(page);
  await page.getByRole("button", { name: "Neem terug Offerte gekregen" }).click();
  await page.getByText("teruggenomen door").waitFor();
  await page.locator("summary", { hasText: "Antwoord of resultaat" }).click();
  await page.getByLabel("Er is een opdracht afgesproken").check();
  await page.getByLabel("Bedrag zonder btw").fill("3.250,50");
  await page.getByRole("button", { name: "Noteer", exact: true }).click();
  await page.getByText("Dit telt als bewijs van een match").waitFor();
}

test("a sentence leads to an organisation, a letter in the outbox and evidence for the report", async () => {
  const { context, page, errors } = await openWindow(browser);
  await server.signIn(page);
  await findAndKeep(page);
  await mailAndNote(page);
  await page.goto(`${server.url}/beheer/mail`);
  await page.getByText("Kunnen jullie dit? Hagen snoeien").waitFor();
  await page.goto(`${server.url}/bewijs`);
  await page
    .getByText(/^Hagen snoeien.* – Groendienst De Linde/)
    .first()
    .waitFor();
  await page.goto(`${server.url}/wie-kan-dit/bewaard?q=hagen`);
  await page.getByRole("row", { name: /Hagen snoeien.*1 afgesproken.*3\.250,50/ }).waitFor();
  await inspectBoth(page);
  expect(errors.filter((error) => !error.includes("422"))).toEqual([]);
  // The command line says the same as the page.
  const { matches } = cli(server, "matching", "find", "Hagen snoeien", "--nis", "23003");
  expect(Array.isArray(matches) ? matches[0] : matches).toMatchObject({
    name: "Groendienst De Linde (voorbeeld)",
  });
  await context.close();
});

test("a question leads to who can do it in one click, and shows what came of it", async () => {
  const { context, page } = await openWindow(browser);
  await server.signIn(page);
  await page.goto(`${server.url}/vragen?toon=alles`);
  await page.getByRole("link", { name: /^Wie kan het gras van de begraafplaatsen/ }).click();
  const question = page.url();
  await page.getByRole("button", { name: "Wie kan dit werk doen?" }).click();
  await page.getByRole("heading", { name: "Begrepen als" }).waitFor();
  await page
    .getByRole("button", { name: /^Neem contact op/ })
    .first()
    .click();
  const organisation = await page.getByRole("heading", { level: 1 }).textContent();
  await page.locator("summary", { hasText: "Telefoon" }).click();
  await page.getByRole("button", { name: "Noteer het gesprek" }).click();
  await page.getByText("Genoteerd.").waitFor();
  await page.goto(question);
  await page.getByRole("link", { name: organisation ?? "", exact: true }).waitFor();
  await page.getByText("gecontacteerd", { exact: true }).waitFor();
  await inspect(page);
  await context.close();
});

test("a record says for which needs it is not named, and what it could add", async () => {
  const { context, page } = await openWindow(browser, { size: "phone" });
  await server.signIn(page);
  await page.goto(`${server.url}/kaart?q=plooitje&weergave=lijst`);
  await page.getByRole("link", { name: "Strijkatelier Het Plooitje (voorbeeld)" }).first().click();
  await page.getByRole("link", { name: /^Waarom niet\?/ }).click();
  await page.getByRole("heading", { name: "Wat helpt" }).waitFor();
  await page
    .getByText(/^Voeg de activiteit onkruid verwijderen/)
    .first()
    .waitFor();
  await inspectBoth(page);
  await page
    .getByRole("link", { name: /^Vul aan Voeg de activiteit/ })
    .first()
    .click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await context.close();
});
