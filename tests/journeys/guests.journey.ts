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

async function inspectBoth(page: Page): Promise<void> {
  await inspect(page);
  await page.setViewportSize(sizes.phone);
  await inspect(page);
  await page.setViewportSize(sizes.desk);
}

/** The example fair with its guests. @returns its address */
async function openFair(page: Page): Promise<string> {
  await page.goto(`${server.url}/bijeenkomsten`);
  await page
    .getByRole("link", { name: /^Kennismakingsbeurs groen en onderhoud/ })
    .first()
    .click();
  const fair = page.url();
  await page.goto(`${fair}/gasten`);
  await page.getByText("Evenwicht").first().waitFor();
  return fair;
}

/** Adds a guest by hand and invites it. @returns the address of its personal page */
async function invite(page: Page, fair: string, name: string): Promise<string> {
  await page.goto(`${fair}/gasten/nieuw`);
  await page.getByRole("button", { name: "Bewaar" }).click();
  await page.getByText("Vul een organisatie of een naam in.").first().waitFor();
  await inspectBoth(page);
  await page.getByRole("textbox", { name: "Organisatie (" }).fill(`${name} (voorbeeld)`);
  await page.getByRole("textbox", { name: "Naam (" }).fill("Zita Voorbeeld");
  await page.getByRole("textbox", { name: "E-mail" }).fill("zita@voorbeeld.example");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await page.goto(`${fair}/gasten?q=${name}`);
  await page.getByRole("checkbox", { name: new RegExp(name) }).check();
  await page.getByRole("button", { name: "Stuur de uitnodiging", exact: true }).click();
  await page.getByText("1 mail staat klaar of is verstuurd.").waitFor();
  await page.goto(`${fair}/gasten?q=${name}`);
  await page.getByRole("link", { name: new RegExp(name) }).click();
  const href = await page.getByRole("link", { name: "Persoonlijke pagina" }).getAttribute("href");
  return `${server.url}${href}`;
}

/** On a phone, without script and without account, by the link of the letter. */
async function answer(address: string): Promise<void> {
  const { context, page } = await openWindow(browser, { size: "phone", script: false });
  await page.goto(`${address}?antwoord=ja`);
  await page.getByText("U hebt nog niet geantwoord.").waitFor();
  await page.getByRole("button", { name: "Ja, ik kom" }).click();
  await page.getByText("Genoteerd: u komt. Tot dan!").waitFor();
  await page.getByText("U komt, met 1 persoon.").waitFor();
  await context.close();
  const other = await openWindow(browser, { size: "phone" });
  await other.page.goto(address);
  await inspect(other.page);
  await other.context.close();
}

/** The phone loses its network at the door; what it noted is merged once it is back. */
async function receive(page: Page, fair: string, name: string): Promise<void> {
  await page.setViewportSize(sizes.phone);
  await page.goto(`${fair}/onthaal`);
  await page.locator('[data-offline="ready"]').waitFor();
  await inspect(page);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByText("Geen netwerk.").waitFor();
  await page.getByRole("searchbox").fill(name);
  const row = page.locator("[data-door-guest]", { hasText: name });
  await row.getByRole("button", { name: "Is er" }).click();
  await page.getByText(`${name} (voorbeeld) is er.`).waitFor();
  await page.getByText("1 nog te versturen").waitFor();
  await page.reload();
  await page.getByText("1 nog te versturen").waitFor();
  await page.context().setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await page.getByText("Verbonden").waitFor();
  await page.setViewportSize(sizes.desk);
  await page.goto(`${fair}/gasten?q=${name}`);
  await page.getByText("was er (1)").waitFor();
}

test("a guest is invited, answers by phone, and is received at the door without a network", async () => {
  const { context, page } = await openWindow(browser);
  await server.signIn(page);
  const fair = await openFair(page);
  await inspectBoth(page);
  const address = await invite(page, fair, "Zeepziederij");
  await answer(address);
  for (const part of [
    "register?soort=social-enterprise",
    "bestand",
    "mails",
    "instellingen",
    "badges",
  ]) {
    await page.goto(`${fair}/gasten/${part}`);
    await inspectBoth(page);
  }
  await receive(page, fair, "Zeepziederij");
  await page.getByRole("checkbox", { name: /Zeepziederij/ }).check();
  await page.getByRole("button", { name: "Haal van de lijst" }).click();
  await page.getByRole("button", { name: "Zet terug" }).click();
  await page.getByText("1 genodigde teruggezet.").waitFor();
  await context.close();
});

test("somebody registers on the public page and gets a page of their own", async () => {
  const { context, page } = await openWindow(browser);
  await server.signIn(page);
  const fair = await openFair(page);
  const open = `${server.url}/publiek/bijeenkomst/${fair.split("/").at(-1)}/inschrijven`;
  await context.close();
  const outside = await openWindow(browser, { size: "phone", script: false });
  await outside.page.goto(open);
  await outside.page.getByRole("textbox", { name: "Uw naam" }).fill("Yara Voorbeeld");
  await outside.page.getByRole("textbox", { name: "E-mail" }).fill("geen adres");
  await outside.page.getByRole("button", { name: "Schrijf mij in" }).click();
  await outside.page.getByText("Dit is geen mailadres.").first().waitFor();
  await outside.page.getByRole("textbox", { name: "E-mail" }).fill("yara@voorbeeld.example");
  await outside.page.getByRole("button", { name: "Schrijf mij in" }).click();
  await outside.page.getByText("Genoteerd: u komt. Tot dan!").waitFor();
  expect(outside.page.url()).toContain("/gast/");
  await outside.context.close();
});
