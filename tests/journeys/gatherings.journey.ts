import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inspectBoth, openBrowser, openWindow } from "./browser.ts";
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

const title = "Overleg van de wijk (voorbeeld)";

test("a meeting is made from a form, repeated, published, read by a calendar and called off", async () => {
  const { page, errors } = await openWindow(browser);
  await server.signIn(page);
  await page.goto(`${server.url}/bijeenkomsten`);
  await inspectBoth(page);
  await page.getByRole("link", { name: "Nieuwe bijeenkomst" }).click();
  await page.getByRole("link", { name: "Bijeenkomst", exact: true }).click();
  await page.getByLabel("Titel").fill(title);
  await page.getByLabel("Dag", { exact: true }).fill("2027-03-28");
  await page.getByLabel("Begint om").fill("02:30");
  await page.getByLabel("Eindigt om").fill("05:00");
  await page.getByLabel("Antwoorden tot en met").fill("2027-03-20");
  await page.getByRole("button", { name: "Bewaar bijeenkomst" }).click();
  await page.getByText("Dit uur bestaat niet op die dag").first().waitFor();
  await inspectBoth(page);
  await page.getByLabel("Dag", { exact: true }).fill("2027-03-23");
  await page.getByLabel("Begint om").fill("19:00");
  await page.getByLabel("Eindigt om").fill("21:00");
  await page.getByLabel("Gebouw of zaal").fill("Zaal Voorbeeld");
  await page.getByRole("button", { name: "Bewaar bijeenkomst" }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  const address = page.url().split("#")[0] ?? "";

  await page.getByRole("link", { name: "Herhaal…" }).click();
  await page.getByLabel("Tot en met").fill("2027-05-31");
  await page.getByRole("button", { name: "Maak de reeks" }).click();
  await page.getByText("Er kwamen 2 bijeenkomsten bij.").waitFor();

  await page.getByRole("button", { name: "Open voor antwoorden" }).click();
  await page.getByText("Genodigden kunnen antwoorden.").waitFor();
  await page.getByRole("button", { name: "Maak publiek" }).click();
  await page.getByText("De bijeenkomst staat op de publieke site.").waitFor();
  await inspectBoth(page);
  const calendar = await page.request.get(`${address}.ics`);
  expect(calendar.headers()["content-type"]).toContain("text/calendar");
  expect(await calendar.text()).toContain("DTSTART:20270323T180000Z");

  const { page: visitor } = await openWindow(browser);
  await visitor.goto(`${server.url}/publiek/bijeenkomsten`);
  await visitor.getByRole("link", { name: title }).click();
  await visitor.getByRole("heading", { level: 1, name: title }).waitFor();
  await inspectBoth(visitor);

  await page.getByRole("link", { name: "Gelast af…" }).click();
  await page.getByLabel("Reden").fill("De zaal is niet vrij.");
  await inspectBoth(page);
  await page.getByRole("button", { name: "Gelast af" }).click();
  await page.getByText("De zaal is niet vrij.").first().waitFor();
  await visitor.reload();
  await visitor.getByText("Deze bijeenkomst gaat niet door.").waitFor();
  const gone = await visitor.request.get(`${visitor.url()}.ics`);
  expect(await gone.text()).toContain("STATUS:CANCELLED");
  await page.getByRole("button", { name: "Gaat toch door" }).click();
  await page.getByText("Gaat toch door.", { exact: false }).first().waitFor();
  expect(errors.filter((error) => !error.includes("422"))).toEqual([]);
});
