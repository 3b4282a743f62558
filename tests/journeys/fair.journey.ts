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

/** @returns address of the fair of the demonstration */
async function openFair(desk: Page): Promise<string> {
  await desk.goto(`${server.url}/bijeenkomsten`);
  await desk
    .getByRole("link", { name: "Kennismakingsbeurs: twaalf aan tafel (voorbeeld)" })
    .click();
  await desk.getByRole("link", { name: "Wensen", exact: true }).click();
  await desk.getByRole("heading", { name: "Deelnemers" }).waitFor();
  return desk.url().replace("/wensen", "");
}

async function addWish(desk: Page): Promise<void> {
  await desk.getByText("Voeg een wens toe").click();
  await desk
    .getByLabel("Wie", { exact: true })
    .selectOption({ label: "Fietspunt Spaak (voorbeeld)" });
  await desk
    .getByLabel("Wil ontmoeten")
    .selectOption({ label: "Bouwbedrijf Truweel & Zonen (voorbeeld)" });
  await desk.getByLabel(/^Waarvoor/).fill("Fietsen voor de werf");
  await desk.getByRole("button", { name: "Bewaar wens" }).click();
  await desk.getByText("Wens bewaard.").waitFor();
}

test("wishes, the best schedule, a meeting moved by keyboard, published, and mended on the day", async () => {
  const { page: desk } = await openWindow(browser);
  await server.signIn(desk);
  const fair = await openFair(desk);
  await addWish(desk);
  await inspect(desk);

  await desk.goto(`${fair}/rooster`);
  await desk.getByRole("button", { name: "Zoek de rest opnieuw" }).click();
  await desk
    .getByText(/Bewezen/)
    .first()
    .waitFor({ timeout: 60_000 });
  await desk.getByText("25 van de 25 wensen vervuld").waitFor();
  await inspect(desk);

  const card = desk.locator("[data-board-card]").first();
  const names = await card.getAttribute("title");
  await card.focus();
  const judged = desk.waitForResponse(/\/rooster\/plaatsen/);
  await desk.keyboard.press("Space");
  await judged;
  await desk.locator("[data-board-level='ok']").first().waitFor();
  for (let step = 0; step < 4; step += 1) await desk.keyboard.press("ArrowDown");
  await desk.keyboard.press("Space");
  await desk.getByText(/^(Verplaatst|Twee gesprekken)/).waitFor();
  await desk.locator(`[data-board-table='5'] [title='${names}']`).waitFor();
  await desk.getByRole("button", { name: "Ongedaan maken" }).click();
  await desk.getByText("Ongedaan gemaakt.").waitFor();

  await desk.getByRole("button", { name: "Publiceer en verwittig" }).click();
  await desk.getByText(/^Gepubliceerd\. 12 deelnemers kregen een mail/).waitFor();

  await desk.goto(`${fair}/rooster/vandaag`);
  await desk
    .getByRole("group", { name: /Drukkerij Letterbak/ })
    .getByLabel("komt niet")
    .check();
  await desk.getByRole("button", { name: "Bewaar wie er is" }).click();
  await desk.getByText("Bewaard: 1 deelnemer is er niet.").waitFor();
  await desk.getByRole("button", { name: "Herschik" }).click();
  await desk.getByText(/Bewezen: minder verplaatsen kan niet/).waitFor();
  expect(await desk.getByText(/op een ander uur/).count()).toBe(0);
  await inspect(desk);
  await desk.getByRole("button", { name: "Neem dit rooster aan" }).click();
  await desk.getByText(/^Gepubliceerd\./).waitFor();
  await desk.goto(`${fair}/muur`);
  await desk.getByRole("heading", { level: 1 }).waitFor();
  expect(await desk.textContent("main")).not.toContain("Drukkerij Letterbak");
  await inspect(desk);

  await desk.setViewportSize(sizes.phone);
  await desk.goto(`${fair}/rooster?beeld=lijst`);
  await inspect(desk);
  await desk.goto(`${fair}/rooster/instellingen`);
  await inspect(desk);
});
