import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inspect, openBrowser, openWindow } from "./browser.ts";
import { type Demonstration, startDemonstration } from "./demonstration.ts";

let browser: Browser;
let server: Demonstration;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startDemonstration()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Begins a light scan and answers its first questions with no. @returns the address of the scan */
async function aScanOfNo(page: Page, count: number): Promise<string> {
  await page.goto(`${server.url}/publiek/mvo/starten`);
  await page.locator("[name=naam]").fill("Drukkerij Voorbeeld");
  await page.locator("[name=persoon]").fill("Els Voorbeeld");
  await page.locator("main form button[type=submit]").last().click();
  await page.waitForURL(/\/scan\/[\w-]{75}/);
  const scan = /^.*\/scan\/[\w-]{75}/.exec(page.url())?.[0] ?? "";
  await page.goto(scan);
  await page.locator(".scan-home__next a").click();
  for (let at = 0; at < count; at += 1) {
    await page.getByRole("button", { name: "Nee", exact: true }).click();
  }
  return scan;
}

const press = (page: Page, name: RegExp, at = 0) =>
  page.getByRole("button", { name }).nth(at).click();

test("on a phone and without script: from effects to a plan of five", async () => {
  const { page, context, errors } = await openWindow(browser, { size: "phone", script: false });
  // The rules of accessibility need script: the same pages are looked at in a second window.
  const second = await openWindow(browser, { size: "phone" });
  const look = async () => {
    await second.page.goto(page.url());
    await inspect(second.page);
  };
  const scan = await aScanOfNo(page, 10);

  await page.goto(`${scan}/effecten`);
  await look();
  await press(page, /^Neem over/);
  await page.getByRole("radio", { name: /^Zeker, of/ }).check();
  await page.locator("[name=maatregel-soort]").selectOption("prevent");
  await page.locator("[name=maatregel]").fill("We spreken het door met de ploeg");
  await look();
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  expect(await page.locator(".scan-steps__step--next").first().textContent()).toContain(
    "Nagekeken",
  );

  await page.goto(`${scan}/plan`);
  expect(await page.locator(".scan-plan__proposals .scan-action").count()).toBeGreaterThan(5);
  for (let chosen = 1; chosen <= 5; chosen += 1) {
    await press(page, /^Kies/);
    expect(await page.locator("[name=wie]").inputValue()).toBe("Els Voorbeeld");
    if (chosen === 1) await look();
    await page.goto(`${scan}/plan`);
  }
  expect(await page.getByText("5 van hoogstens 5 gekozen").count()).toBe(1);
  await press(page, /^Kies/);
  expect(await page.getByText("U hebt er al vijf").count()).toBe(1);
  await press(page, /^Laat vallen: /);
  await page.goto(`${scan}/plan`);
  expect(await page.getByText("5 van hoogstens 5 gekozen").count()).toBe(1);

  await press(page, /^Gedaan/);
  await page.locator("[name=resultaat]").fill("Iedereen doet mee");
  await page.locator("[name=mail]").fill("els@voorbeeld.example");
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  expect(await page.locator(".error-summary").count()).toBe(1);
  await page.locator("[name=mail]").fill("");
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  expect(await page.getByText("Iedereen doet mee").count()).toBe(1);
  expect(await page.getByText("4 van hoogstens 5 gekozen").count()).toBe(1);
  await look();
  // A page that refuses is told of by the browser too: 409 and 422 are what it should say.
  expect(errors.filter((error) => !/status of (409|422)/.test(error))).toEqual([]);
  await Promise.all([context.close(), second.context.close()]);
});
