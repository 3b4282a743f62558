import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exampleNotice } from "../../src/domains/procurement/examples/index.ts";
import { inspect, openBrowser, openWindow } from "./browser.ts";
import { type Demonstration, startDemonstration } from "./demonstration.ts";

let server: Demonstration;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstration({ desk: "empty" }), openBrowser()]);
  ({ page } = await openWindow(browser));
  await server.signIn(page);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The invented call as a buyer of Halle would publish it, open for another year. */
function aCallInHalle(): Buffer {
  const year = 1 + Number(new Intl.DateTimeFormat("en", { year: "numeric" }).format());
  const text = new TextDecoder()
    .decode(exampleNotice("eforms-competition.xml"))
    .replaceAll("Voorbeeldegem", "Halle")
    .replaceAll("<cbc:PostalZone>1999", "<cbc:PostalZone>1500")
    .replace("<cbc:EndDate>2026-04-10", `<cbc:EndDate>${year}-04-10`);
  return Buffer.from(text);
}

test("before anything came in the radar says how to get it", async () => {
  await page.goto(`${server.url}/radar`);
  await page.getByText("Nog geen aankondigingen").waitFor();
  await inspect(page);
});

test("an eForms notice that is brought in stands on the radar, looked at", async () => {
  await page
    .getByRole("main")
    .getByRole("link", { name: "Lees aankondigingen in" })
    .first()
    .click();
  const file = { name: "oproep.xml", mimeType: "text/xml", buffer: aCallInHalle() };
  await page.getByLabel("Bestanden").setInputFiles([file]);
  await page.getByRole("button", { name: "Bekijk wat erin zit" }).click();
  await page.getByRole("button", { name: /^Neem .* over$/ }).click();
  const title = page.getByRole("link", { name: /Groenonderhoud van begraafplaatsen/ });
  await expect
    .poll(
      async () => {
        await page.goto(`${server.url}/radar`);
        return (await title.count()) > 0 && !(await page.getByText("wordt nagekeken").count());
      },
      { timeout: 60_000, interval: 1_000 },
    )
    .toBe(true);
  await page.getByText("voorbehouden", { exact: true }).first().waitFor();
  await page
    .getByText(/Groendienst/)
    .first()
    .waitFor();
  await inspect(page);
});

test("it is saved, and a letter to the buyer goes to the outbox, once", async () => {
  await page.getByRole("link", { name: /Groenonderhoud van begraafplaatsen/ }).click();
  await page.getByRole("heading", { name: "Past dit bij de sociale economie?" }).waitFor();
  await page.getByRole("heading", { name: "Wie kan dit?" }).waitFor();
  await inspect(page);
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await page.getByText("Bewaard.").first().waitFor();
  await page.getByRole("link", { name: "Mail de koper" }).click();
  const to = "aankoopdienst@halle.example";
  expect(await page.getByLabel("Onderwerp").inputValue()).toContain("Groenonderhoud");
  expect(await page.getByRole("radio").first().inputValue()).toMatch(/^aankoopdienst@/);
  await inspect(page);
  await page.getByLabel("Een ander adres").last().fill(to);
  await page.getByRole("radio", { name: "Een ander adres" }).check();
  await page.getByRole("button", { name: "Verstuur" }).click();
  await page.getByText(`De mail aan ${to} staat in Verzonden mail.`).waitFor();
  await page.getByRole("link", { name: "Mail de koper" }).click();
  await page.getByRole("radio", { name: "Een ander adres" }).check();
  await page.getByLabel("Een ander adres").last().fill(to);
  await page.getByRole("button", { name: "Verstuur" }).click();
  await page.getByText("Er is niets verstuurd.").waitFor();
  await page.goto(`${server.url}/beheer/mail`);
  expect(await page.getByText(to).count()).toBe(1);
});

test("who subscribes to a search finds it among their subscriptions", async () => {
  await page.goto(`${server.url}/radar?merk=voorbehouden`);
  await page.getByRole("link", { name: "Abonneer op deze zoekopdracht" }).click();
  await page.locator("#own-name").fill("Voorbehouden");
  await inspect(page);
  await page.getByRole("button", { name: "Abonneer", exact: true }).click();
  await page.getByText("U bent geabonneerd.").waitFor();
  await page.getByRole("link", { name: "Voorbehouden" }).waitFor();
});
