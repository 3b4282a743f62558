import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inspect, openBrowser, sizes } from "./browser.ts";
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

/** Begins a light scan. @returns its own link */
async function begin(page: Page, name: string): Promise<string> {
  await page.goto(`${server.url}/mvo/starten`);
  await page.getByLabel("Naam van uw organisatie").fill(name);
  await page.getByLabel("Uw naam").fill("Ans Voorbeeld");
  await page.getByLabel("Uw e-mailadres").fill("ans@voorbeeld.example");
  await page.getByRole("button", { name: "Begin de scan" }).click();
  await page.getByText("Dit is uw link. Bewaar hem.").waitFor();
  return new URL(page.url()).pathname.replace(/\/over$/, "");
}

const answer = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).click();
const title = async (page: Page) =>
  (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";

/** Answers, and waits for the next question. @returns what was asked */
async function answerAndGoOn(page: Page, name: string): Promise<string> {
  const asked = await title(page);
  await answer(page, name);
  await page.waitForFunction(
    (before) => document.querySelector("h1")?.textContent !== before,
    asked,
  );
  return asked;
}

test("a light scan on a phone, with the network cut in the middle, goes on elsewhere", async () => {
  const context = await browser.newContext({ locale: "nl-BE", viewport: sizes.phone });
  const phone = await context.newPage();
  const scan = await begin(phone, "Bakkerij Voorbeeld");
  await inspect(phone);
  await phone.getByLabel("1 tot 9").check();
  await phone.getByRole("button", { name: "Bewaar en ga verder" }).click();
  await phone.getByRole("link", { name: "Begin met de eerste vraag" }).waitFor();
  await inspect(phone);
  await phone.getByRole("link", { name: "Begin met de eerste vraag" }).click();
  await phone.locator('[data-offline="ready"]').waitFor();
  await inspect(phone);
  await answerAndGoOn(phone, "Ja");
  await phone.locator('[data-offline="ready"]').waitFor();

  await context.setOffline(true);
  const cut = [await answerAndGoOn(phone, "Deels"), await answerAndGoOn(phone, "Nee")];
  await phone.getByText(/2 antwoorden wachten/).waitFor();
  await inspect(phone);
  // Nothing is lost when the page is loaded again without a network.
  await phone.reload();
  await phone.getByText(/2 antwoorden wachten/).waitFor();
  cut.push(await answerAndGoOn(phone, "Weet ik niet"));
  await phone.getByText(/3 antwoorden wachten/).waitFor();
  await context.setOffline(false);
  await phone.getByText(/antwoorden wachten/).waitFor({ state: "hidden" });

  // On another device the link opens the same scan, with everything in it.
  const other = await browser.newContext({ locale: "nl-BE" });
  const desk = await other.newPage();
  await desk.goto(`${server.url}${scan}`);
  await desk.getByRole("link", { name: cut[2] ?? "" }).click();
  await desk.locator('[aria-pressed="true"]', { hasText: "Weet ik niet" }).waitFor();
  expect(await title(desk)).toBe(cut[2]);
  await inspect(desk);
  await desk.goto(`${server.url}${scan}`);
  await desk.getByRole("button", { name: "Rond de scan af" }).click();
  await desk.getByRole("heading", { name: "Dank u" }).waitFor();
  await inspect(desk);
  for (const path of ["collegas", "uit", "deel/environment", "over", "profiel"]) {
    await desk.goto(`${server.url}${scan}/${path}`);
    await inspect(desk);
  }
});

test("two devices at once keep both answers; without script everything works", async () => {
  const plain = await browser.newContext({ locale: "nl-BE", javaScriptEnabled: false });
  const one = await plain.newPage();
  const scan = await begin(one, "Drukkerij Voorbeeld");
  await one.goto(`${server.url}${scan}/vraag/waste-sorted`);
  const other = await plain.newPage();
  await other.goto(`${server.url}${scan}/vraag/waste-sorted`);
  const asked = await title(one);
  await answer(one, "Deels");
  await one.getByText(/^Bewaard \d\d:\d\d$/).waitFor();
  expect(await title(one)).not.toBe(asked);
  await answer(other, "Ja");
  await other.getByRole("heading", { name: "Twee verschillende antwoorden" }).waitFor();
  await other.getByRole("button", { name: "Dit geldt: Ja" }).click();
  await other.locator('[aria-pressed="true"]', { hasText: "Ja" }).waitFor();
  await other.getByText("Bewijs", { exact: true }).click();
  await other.getByLabel("Bestand").setInputFiles({
    name: "afval.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("soort;kg\npapier;120\n"),
  });
  await other.getByRole("button", { name: "Voeg toe" }).click();
  await other.getByRole("link", { name: "afval.csv" }).waitFor();
  await other.goto(`${server.url}${scan}/uit`);
  await other.getByText("Alles verwijderen…").click();
  await other.getByLabel(/Typ de naam/).fill("drukkerij voorbeeld");
  await other.getByRole("button", { name: "Verwijder de scan voorgoed" }).click();
  await other.getByRole("heading", { name: "Uw scan is verwijderd" }).waitFor();
  await one.goto(`${server.url}${scan}`);
  await one.getByRole("heading", { name: "Deze link werkt niet" }).waitFor();
});
