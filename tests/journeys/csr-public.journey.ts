import type { Browser } from "playwright-core";
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

test("somebody without an account reads what MVO is, and every question before beginning", async () => {
  const { page, context, errors } = await openWindow(browser, { script: false });
  await page.goto(`${server.url}/mvo`);
  expect(page.url()).toBe(`${server.url}/publiek/mvo`);
  const main = page.locator("main");
  expect(await main.getByText("Opsporen, voorkomen, verminderen").count()).toBe(1);
  expect(await page.locator(".csr__subject").count()).toBe(7);
  expect(await page.locator(".csr__subject li").count()).toBe(37);

  const begin = main.getByRole("link", { name: "Begin met de scan" });
  expect(await begin.first().getAttribute("href")).toBe("/publiek/mvo/starten");

  await main.getByRole("link", { name: /vragen voor lokale besturen/ }).click();
  expect(await page.locator(".csr__part").count()).toBe(8);
  await main.getByRole("link", { name: "Aankopen", exact: true }).click();
  const reserved = page.locator("#lb-buy-reserved");
  expect(await reserved.getByText("Waarom vragen we dit?").count()).toBe(1);
  await main.getByRole("link", { name: "Beleid en bestuur" }).click();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Beleid en bestuur");
  expect(errors).toEqual([]);
  await context.close();
});

test("the short scan shows fewer questions than the full one, and French is French", async () => {
  const { page, context } = await openWindow(browser, { script: false });
  const count = async (path: string) => {
    await page.goto(`${server.url}/publiek/mvo/vragen/${path}`);
    return page.locator(".csr__question").count();
  };
  const short = await count("bedrijven/alles?omvang=kort");
  expect(short).toBeLessThan(await count("bedrijven/alles"));
  await page.goto(`${server.url}/taal/fr?naar=%2Fpubliek%2Fmvo`);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(
    "La responsabilité sociétale",
  );
  const unknown = await page.goto(`${server.url}/publiek/mvo/vragen/besturen/bestaat-niet`);
  expect(unknown?.status()).toBe(404);
  await context.close();
});

test("its pages are accessible on a desk and on a phone", async () => {
  for (const size of ["desk", "phone"] as const) {
    const { page, context } = await openWindow(browser, { size });
    for (const path of ["", "/vragen/bedrijven", "/vragen/besturen/community"]) {
      await page.goto(`${server.url}/publiek/mvo${path}`);
      await inspect(page);
    }
    await context.close();
  }
});
