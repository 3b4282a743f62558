import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, openWindow } from "./browser.ts";
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

const each = Array.from({ length: 35 }, (_, nth) => String(nth + 1).padStart(2, "0"));
const firm = (nth: number) => `Bedrijf ${each[nth % 35]} (voorbeeld)`;
const workshop = (nth: number) => `Werkplaats ${each[nth % 35]} (voorbeeld)`;

const guestFile = [
  "Organisatie;E-mail;Kant",
  ...each.map((nth) => `Bedrijf ${nth} (voorbeeld);bedrijf${nth}@voorbeeld.example;regulier`),
  ...each.map((nth) => `Werkplaats ${nth} (voorbeeld);werk${nth}@voorbeeld.example;sociaal`),
].join("\n");

/** 250 wishes, no two of the same pair; each firm has seven or eight. */
const wishFile = [
  "Wie;Wil ontmoeten;Hoe graag;Waarvoor",
  ...Array.from({ length: 250 }, (_, nth) => {
    const round = Math.floor(nth / 35);
    const strength = (nth % 3) + 1;
    return `${firm(nth)};${workshop(nth + 4 * round)};${strength};Kennismaken`;
  }),
].join("\n");

async function upload(page: Page, name: string, content: string): Promise<void> {
  const buffer = Buffer.from(content);
  await page.setInputFiles('input[type="file"]', { name, mimeType: "text/csv", buffer });
}

/** @returns address of a fair that is open for answers */
async function openFair(desk: Page): Promise<string> {
  await desk.goto(`${server.url}/bijeenkomsten/nieuw/fair`);
  await desk.getByLabel("Titel").first().fill("Beurs van zeventig (voorbeeld)");
  await desk.getByLabel("Gebouw of zaal").fill("Zaal Voorbeeld");
  await desk.getByRole("button", { name: "Bewaar bijeenkomst" }).click();
  await desk.getByRole("button", { name: "Open voor antwoorden" }).click();
  await desk.getByText("Genodigden kunnen antwoorden.").waitFor();
  return desk.url().split("#")[0] ?? "";
}

/** Seventy are invited; one answers by the link of the letter, of the others the desk heard. */
async function inviteAll(desk: Page, fair: string): Promise<void> {
  await desk.goto(`${fair}/gasten/bestand`);
  await upload(desk, "genodigden.csv", guestFile);
  await desk.getByRole("button", { name: "Breng in" }).click();
  await desk.getByText("70 genodigden op de lijst gezet.").waitFor();
  await desk.getByRole("button", { name: /^Stuur de uitnodiging naar 70/ }).click();
  await desk.getByText("70 mails staan klaar of zijn verstuurd.").waitFor();
  await desk.getByRole("link", { name: firm(0) }).click();
  const own = await desk.getByRole("link", { name: "Persoonlijke pagina" }).getAttribute("href");
  const { page: phone, context } = await openWindow(browser, { size: "phone", script: false });
  await phone.goto(`${server.url}${own}?antwoord=ja`);
  await phone.getByRole("button", { name: "Ja, ik kom" }).click();
  await phone.getByText("Genoteerd: u komt. Tot dan!").waitFor();
  await context.close();
  await desk.goto(`${fair}/gasten`);
  await desk.getByLabel("Alle 70 gevonden genodigden, ook op de andere bladzijden").check();
  await desk.getByRole("button", { name: "Komt", exact: true }).click();
  await desk.getByText(/^(69|70) genodigden aangepast/).waitFor();
}

async function gatherWishes(desk: Page, fair: string): Promise<void> {
  await desk.goto(`${fair}/wensen/invoer`);
  await upload(desk, "wensen.csv", wishFile);
  await desk.getByRole("button", { name: "Lees in" }).click();
  await desk
    .getByText(/250 wensen/)
    .first()
    .waitFor();
}

/** Twelve slots at twenty-four tables, searched until it is proven that nothing is better. */
async function makeSchedule(desk: Page, fair: string): Promise<void> {
  await desk.goto(`${fair}/rooster/instellingen`);
  await desk.getByLabel("Aantal tijdvakken").fill("12");
  await desk.getByLabel("Minuten per gesprek").fill("10");
  const tables = Array.from({ length: 24 }, (_, nth) => `${nth + 1}`).join("\n");
  await desk.getByRole("textbox", { name: "Tafels", exact: true }).fill(tables);
  await desk.getByRole("button", { name: "Bewaar instellingen" }).click();
  await desk.goto(`${fair}/rooster`);
  await desk.getByRole("button", { name: "Zoek het beste rooster" }).click();
  await desk.getByText("250 van de 250 wensen vervuld").waitFor({ timeout: 60_000 });
  await desk
    .getByText(/Bewezen/)
    .first()
    .waitFor();
  await desk.getByRole("button", { name: "Publiceer en verwittig" }).click();
  await desk.getByText(/^Gepubliceerd\. 70 deelnemers kregen een mail/).waitFor();
}

/** Five do not turn up: what moves is proven to be as little as can be. */
async function mendOnTheDay(desk: Page, fair: string): Promise<void> {
  await desk.goto(`${fair}/rooster/vandaag`);
  for (const nth of [3, 9, 17]) {
    await desk
      .getByRole("group", { name: firm(nth) })
      .getByLabel("komt niet")
      .check();
  }
  for (const nth of [5, 22]) {
    await desk
      .getByRole("group", { name: workshop(nth) })
      .getByLabel("komt niet")
      .check();
  }
  await desk.getByRole("button", { name: "Bewaar wie er is" }).click();
  await desk.getByText("Bewaard: 5 deelnemers zijn er niet.").waitFor();
  await desk.getByRole("button", { name: "Herschik" }).click();
  await desk.getByText(/Bewezen: minder verplaatsen kan niet/).waitFor({ timeout: 60_000 });
  expect(await desk.getByText(/op een ander uur/).count()).toBe(0);
  await desk.getByRole("button", { name: "Neem dit rooster aan" }).click();
  await desk.getByText(/^Gepubliceerd\./).waitFor();
}

/** The day is put in the past, as if it were over: who was there met whom the schedule says. */
async function lookBack(desk: Page, fair: string): Promise<void> {
  await desk.goto(`${fair}/bewerken`);
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await desk.getByLabel("Dag", { exact: true }).fill(yesterday);
  await desk.getByLabel("Antwoorden tot en met").fill("");
  await desk.getByRole("button", { name: "Bewaar" }).first().click();
  await desk.getByRole("heading", { level: 1, name: /^Beurs van zeventig/ }).waitFor();
  await desk.goto(`${fair}/opvolging`);
  await desk.getByRole("button", { name: "Neem afspraken over" }).click();
  await desk
    .getByText(/2\d\d ontmoetingen/)
    .first()
    .waitFor();
}

test("a fair of seventy with 250 wishes, from the invitation to the follow-up", async () => {
  const { page: desk } = await openWindow(browser);
  await server.signIn(desk);
  const fair = await openFair(desk);
  await inviteAll(desk, fair);
  await gatherWishes(desk, fair);
  await makeSchedule(desk, fair);
  await mendOnTheDay(desk, fair);
  await lookBack(desk, fair);
  const sheets = await desk.request.get(`${fair}/rooster/deelnemers.pdf`);
  expect(sheets.headers()["content-type"]).toBe("application/pdf");
});
