import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { expect } from "vitest";

/** Starts the Chromium that `npm test` found; nothing of it leaves this machine. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

export const sizes = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

/** A browser window of a Dutch-speaking person; every error its pages print is collected. */
export async function openWindow(
  browser: Browser,
  options: { size?: keyof typeof sizes; script?: boolean } = {},
): Promise<{ context: BrowserContext; page: Page; errors: string[] }> {
  const context = await browser.newContext({
    locale: "nl-BE",
    timezoneId: "Europe/Brussels",
    viewport: sizes[options.size ?? "desk"],
    javaScriptEnabled: options.script ?? true,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  return { context, page, errors };
}

/** Nothing the accessibility rules of WCAG 2.2 A and AA find, on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // Without frames nor media to wait for, and without a list of all that is well: three times as fast.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"], preload: false })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`,
  );
  expect(found, page.url()).toEqual([]);
}

/** No page is wider than its window, a phone's least of all. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(tooWide, page.url()).toBeLessThanOrEqual(0);
}

/** A page that everybody can use, in a window of any width. */
export async function inspect(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

/** The same at both sizes; the window is left as wide as a desk. */
export async function inspectBoth(page: Page): Promise<void> {
  await inspect(page);
  await page.setViewportSize(sizes.phone);
  await inspect(page);
  await page.setViewportSize(sizes.desk);
}

/** Everybody can use it at a desk, and a phone shows it whole: quicker than looking at both. */
export async function inspectDesk(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.setViewportSize(sizes.phone);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(sizes.desk);
}
