import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectNoSidewaysScroll, inspect, openBrowser, openWindow } from "./browser.ts";
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

describe("a citizen without an account and without script", () => {
  test("searches the directory, sees the map and reads a record with its sources", async () => {
    const { page, errors } = await openWindow(browser, { script: false });
    await page.goto(server.url);
    expect(page.url()).toBe(`${server.url}/publiek`);
    const search = page.locator("main").getByRole("searchbox");
    await search.fill("onderhoud van groen");
    await search.press("Enter");
    const linde = page.getByRole("link", { name: /De Linde/ });
    await linde.first().click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("De Linde");
    expect(await page.getByText(/Bron/).count()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });

  test("finds every public page accessible, on a desk and on a phone", async () => {
    for (const size of ["desk", "phone"] as const) {
      const { page, context } = await openWindow(browser, { size });
      for (const path of [
        "/publiek",
        "/publiek?q=kringwinkel",
        "/publiek?q=bestaatniet",
        "/aanmelden",
      ]) {
        await page.goto(`${server.url}${path}`);
        await inspect(page);
      }
      await context.close();
    }
  });

  test("is told inside the site that a page does not exist, and elsewhere in a frame of its own", async () => {
    for (const size of ["desk", "phone"] as const) {
      const { page, context } = await openWindow(browser, { size, script: false });
      for (const [path, frame] of [
        ["/publiek/bestaat-niet", "public-frame"],
        ["/publiek/organisatie/00000000-0000-4000-8000-000000000000", "public-frame"],
        ["/bestaat-niet", "narrow-frame"],
      ] as const) {
        const answer = await page.goto(`${server.url}${path}`);
        expect(answer?.status(), path).toBe(404);
        expect(await page.locator(`.${frame}`).count(), path).toBe(1);
        expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain(
          "bestaat niet",
        );
        await expectNoSidewaysScroll(page);
      }
      await context.close();
    }
  });

  test("gets the same page unsent when nothing changed", async () => {
    const first = await fetch(
      `${server.url}/publiek/organisatie/00000000-0000-4000-8000-000000000000`,
    );
    expect(first.status).toBe(404);
    const page = await fetch(`${server.url}/aanmelden`);
    expect(page.headers.get("content-security-policy")).toContain("script-src 'self' 'nonce-");
  });

  test("asks nothing of any other machine", async () => {
    const { page, context } = await openWindow(browser);
    const outside: string[] = [];
    page.on("request", (request) => {
      const { protocol, host } = new URL(request.url());
      if (/^https?:$/.test(protocol) && host !== new URL(server.url).host)
        outside.push(request.url());
    });
    await page.goto(`${server.url}/publiek`);
    await page.waitForTimeout(2_000);
    expect(outside).toEqual([]);
    await context.close();
  });
});

describe("the design system", () => {
  test.each(["basics", "forms", "lists", "records", "states"])(
    "shows %s without an accessibility fault, light and dark",
    async (view) => {
      const { page, context } = await openWindow(browser);
      for (const theme of ["light", "dark"]) {
        await page.goto(`${server.url}/ui?view=${view}&theme=${theme}`);
        await inspect(page);
      }
      await context.close();
    },
  );
});
