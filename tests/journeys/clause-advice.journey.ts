import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inspectDesk, openBrowser, openWindow } from "./browser.ts";
import { cli, type Demonstration, startDemonstration } from "./demonstration.ts";

let server: Demonstration;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstration(), openBrowser()]);
  ({ page } = await openWindow(browser));
  await server.signIn(page);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function ask(given: Record<string, string>, activity: string): Promise<string> {
  await page.goto(`${server.url}/clausules/advies/nieuw`);
  for (const [name, value] of Object.entries(given)) await page.fill(`[name=${name}]`, value);
  await page.selectOption("[name=nis]", "23027");
  await page.selectOption("[name=activity]", activity);
  await page.click("button[value=save]");
  await page.waitForURL(/\/clausules\/advies\/[0-9a-f-]{36}$/);
  return (await page.locator(".advice-summary").textContent()) ?? "";
}

describe("a buyer asks which clause fits", () => {
  test("a mistake loses nothing", async () => {
    await page.goto(`${server.url}/clausules/advies/nieuw`);
    await page.fill("[name=title]", "Wieden (voorbeeld)");
    await page.fill("[name=value]", "-5");
    await page.click("button[value=save]");
    await page.waitForSelector("#errors");
    expect(await page.inputValue("[name=title]")).toBe("Wieden (voorbeeld)");
    expect(await page.inputValue("[name=value]")).toBe("-5");
    await inspectDesk(page);
  });

  test("weeding and cleaning get sound, different advice, with article, date and answer", async () => {
    const weeding = await ask(
      { title: "Onkruid wieden (voorbeeld)", value: "180.000", day: "2026-11-30", months: "36" },
      "groen/onkruidbestrijding",
    );
    expect(weeding).toContain("Hele opdracht voorbehouden");
    expect(weeding).toContain("onder de Europese drempel");
    const first = page.locator(".advice-route").first();
    expect(await first.textContent()).toContain("art. 15");
    expect(await first.textContent()).toContain("U schakelt de mededinging uit");
    expect(await first.textContent()).toContain("kijk na in de bron");
    await inspectDesk(page);
    const cleaning = await ask(
      { title: "Schoonmaak (voorbeeld)", value: "900.000", day: "2026-11-30", months: "48" },
      "reiniging/kantoren",
    );
    expect(cleaning).not.toContain("Hele opdracht voorbehouden");
    expect(cleaning).toContain("vanaf de Europese drempel");
    expect(cleaning).toContain("Bevraag eerst de markt");
  });

  test("the choice fills the text, and the note is a document", async () => {
    await page.check("[name=route][value=reserved-lot]");
    await page.fill("[name=remark]", "Besproken met de dienst (voorbeeld)");
    await page.click("button[value=choose]");
    await page.waitForSelector("#text-reserved-lot-nl");
    expect(await page.inputValue("#text-reserved-lot-nl")).toContain("artikel 15");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.click(".page-header a[href*='nota.docx']"),
    ]);
    const file = await readFile(await download.path());
    expect(file.subarray(0, 2).toString()).toBe("PK");
  });

  test("what was chosen comes along as a promise to look at", async () => {
    const advice = new URL(page.url()).pathname.split("/").at(-1);
    await page.check("[name=route][value=execution-condition]");
    await page.click("button[value=choose]");
    await page.waitForSelector("#text-execution-condition-fr");
    expect(await page.inputValue("#text-execution-condition-fr")).not.toContain("[[");
    await page.goto(`${server.url}/opdrachten/nieuw?advies=${advice}`);
    expect(await page.isChecked("[name=promise-execution-condition-take]")).toBe(true);
    expect(await page.inputValue("[name=promise-execution-condition-hours]")).not.toBe("");
    expect(await page.inputValue("[name=months]")).toBe("48");
    await inspectDesk(page);
  });

  test("an own threshold in the future is kept and marked, and all can go back", async () => {
    await page.goto(`${server.url}/clausules/regels`);
    await inspectDesk(page);
    await page.click("text=Eigen bedrag toevoegen");
    await page.selectOption("[name=about]", "eu-goods");
    await page.fill("[name=value]", "220.000");
    await page.fill("[name=from]", "2028-01-01");
    await page.click("button[value=figure]");
    await page.waitForSelector(".flash");
    expect(await page.locator(".flash").textContent()).toContain("Nog niet van kracht");
    await page.click("button[value=withdraw-all]");
    await page.waitForSelector("text=teruggenomen door");
  });

  test("the command line says the same", () => {
    const given = ["--value", "180000", "--type", "services", "--date", "2026-11-30"];
    expect(cli(server, "procurement", "advise", ...given)).toMatchObject({ regime: "below-eu" });
  });
});
