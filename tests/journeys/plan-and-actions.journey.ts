import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openWindow } from "./browser.ts";
import { cli, type Demonstration, startDemonstration } from "./demonstration.ts";

let server: Demonstration;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstration({ desk: "empty" }), openBrowser()]);
  ({ page, errors } = await signedIn());
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function signedIn(options: Parameters<typeof openWindow>[1] = {}) {
  const window = await openWindow(browser, options);
  await server.signIn(window.page);
  return window;
}

const flash = (on: Page = page) => on.getByRole("status").filter({ hasText: /./ });
const name = (text: string) => ({ name: text, exact: true });

describe("a coordinator plans a year", () => {
  test("the plan, a goal and an action plan", async () => {
    await page.goto(`${server.url}/plan/nieuw`);
    await page.getByLabel("Naam van het plan").fill("Meerjarenplan sociale economie");
    await page.getByLabel("Eerste jaar").fill("2026");
    await page.getByLabel("Laatste jaar").fill("2031");
    await page.getByRole("button", name("Bewaar het plan")).click();
    await page.getByRole("link", name("Voeg een doelstelling toe")).last().click();
    await page.getByLabel("Code").fill("BD1");
    await page.getByLabel("Titel").fill("Samen sterk in sociale economie");
    await page.getByLabel(/Geraamd in 2026/).fill("10.000");
    await page.getByRole("button", name("Bewaar")).click();
    await page.getByRole("link", name("Actieplan toevoegen")).click();
    await page.getByLabel("Code").fill("AP1.1");
    await page.getByLabel("Titel").fill("Ontmoeten");
    await page.getByRole("button", name("Bewaar")).click();
    await page.getByRole("heading", { name: "AP1.1 Ontmoeten" }).waitFor();
    await expectAccessible(page);
  });

  test("an action with its budget; the plan shows what does not add up", async () => {
    await page.goto(`${server.url}/plan?jaar=2026`);
    await page.getByRole("link", name("Actie toevoegen")).click();
    await page.getByLabel("Titel").fill("Kennismakingsbeurs");
    await page.getByLabel("Begint op").fill("2026-09-01");
    await page.getByLabel("Klaar tegen").fill("2026-08-01");
    await page.getByLabel("Financiering, regel 1").fill("Vlaamse subsidie");
    await page.getByLabel("Budget, regel 1").fill("6.500,50");
    await page.getByLabel("Zoek in het register").fill("maatwerk");
    await page.getByRole("button", name("Zoek partners")).click();
    await page.locator('input[name="partner"]').first().check();
    await page.getByRole("button", name("Voeg de actie toe")).click();
    await page.getByText("Het einde valt voor het begin.").first().waitFor();
    expect(await page.getByLabel("Titel").inputValue()).toBe("Kennismakingsbeurs");
    expect(await page.locator('input[name="partner"]:checked').count()).toBe(1);
    await page.getByLabel("Klaar tegen").fill("2026-12-04");
    await page.getByRole("button", name("Voeg de actie toe")).click();
    await page.getByRole("heading", { level: 1, name: "Kennismakingsbeurs" }).waitFor();
    await expectAccessible(page);
    await page.goto(`${server.url}/plan?jaar=2026`);
    await page.getByText("€ 3.499,50 meer geraamd dan de acties samen").waitFor();
  });

  test("moved on the board without script, and taken back from its history", async () => {
    const { page: plain } = await signedIn({ script: false });
    await plain.goto(`${server.url}/plan?jaar=2026&beeld=bord`);
    const card = plain.locator("li.plan-card").filter({ hasText: "Kennismakingsbeurs" });
    await card.locator("summary").click();
    await card.getByRole("button", name("Klaar")).click();
    await flash(plain).filter({ hasText: "is nu klaar" }).waitFor();
    const done = plain.getByRole("region", { name: /^Klaar/ });
    await done.getByRole("link", name("Kennismakingsbeurs")).click();
    await plain.getByRole("button", name("Maak ongedaan")).click();
    await plain.getByText("De wijziging is ongedaan gemaakt.").waitFor();
    await plain.goto(`${server.url}/plan?jaar=2026&beeld=bord`);
    const planned = plain.getByRole("region", { name: /^Gepland/ });
    await planned.getByRole("link", name("Kennismakingsbeurs")).waitFor();
    await plain.context().close();
  });

  test("dragged to another column where there is script", async () => {
    await page.goto(`${server.url}/plan?jaar=2026&beeld=bord`);
    const card = page.locator("li.plan-card").filter({ hasText: "Kennismakingsbeurs" });
    await card.dragTo(page.locator('[data-board-status="running"]'));
    await flash().filter({ hasText: "is nu bezig" }).waitFor();
  });

  test("two people edit the same title: the second sees both and loses nothing", async () => {
    const { page: other } = await signedIn();
    for (const one of [page, other]) {
      await one.goto(`${server.url}/plan?jaar=2026&beeld=lijst`);
      await one.getByRole("link", name("Kennismakingsbeurs")).click();
      await one.getByRole("link", name("Bewerk")).click();
    }
    await page.getByLabel("Titel").fill("Kennismakingsbeurs in Halle");
    await page.getByRole("button", name("Bewaar de actie")).click();
    await other.getByLabel("Titel").fill("Grote kennismakingsbeurs");
    await other.getByLabel("Omschrijving").fill("Met dertig bedrijven");
    await other.getByRole("button", name("Bewaar de actie")).click();
    await other.getByText("Kennismakingsbeurs in Halle").first().waitFor();
    await expectAccessible(other);
    await other.getByLabel("Een eigen tekst uit beide").check();
    await other.getByLabel("Titel, uit beide teksten").fill("Grote kennismakingsbeurs in Halle");
    await other.getByRole("button", name("Bewaar met deze keuzes")).click();
    await other.getByRole("heading", name("Grote kennismakingsbeurs in Halle")).waitFor();
    await other.getByText("Met dertig bedrijven").first().waitFor();
    await other.context().close();
  });

  test("removed and put back, with everything that stood with it", async () => {
    await page.goto(`${server.url}/plan?jaar=2026&beeld=lijst`);
    await page.getByRole("link", { name: /Grote kennismakingsbeurs/ }).click();
    await page.getByRole("button", name("Verwijder")).click();
    await page.getByText("Deze actie is verwijderd").waitFor();
    await page.getByRole("button", name("Zet de actie terug")).click();
    await page.getByText("De actie staat er weer.").waitFor();
    await page.getByText("€ 6.500,50").first().waitFor();
  });
});

describe("every view of the plan", () => {
  const views = ["boom", "bord", "lijst", "tijdlijn", "kalender"];

  test("is accessible and fits a phone", async () => {
    const { page: phone } = await signedIn({ size: "phone" });
    for (const view of views) {
      const address = `${server.url}/plan?jaar=2026&beeld=${view}&maand=2026-12`;
      await page.goto(address);
      await expectAccessible(page);
      await phone.goto(address);
      await expectNoSidewaysScroll(phone);
      await phone
        .getByRole("link", { name: /Grote kennismakingsbeurs/ })
        .first()
        .waitFor();
    }
    await phone.goto(`${server.url}/actie/nieuw`);
    expect(await phone.getByText("Budget (€)").filter({ visible: true }).count()).toBe(2);
    await phone.context().close();
  });

  test("leads on where it is empty", async () => {
    for (const view of views) {
      await page.goto(`${server.url}/plan?jaar=2029&beeld=${view}`);
      await page
        .getByRole("link", { name: /Voeg een actie toe/ })
        .first()
        .waitFor();
      await expectAccessible(page);
    }
  });
});

describe("a late action comes by mail", () => {
  test("and its link ends that without signing in, in the browser or with one click", async () => {
    await page.goto(`${server.url}/actie/nieuw`);
    await page.getByLabel("Titel").fill("Brochure drukken");
    await page.getByLabel("Begint op").fill("2020-01-01");
    await page.getByLabel("Klaar tegen").fill("2020-01-05");
    await page.getByRole("button", name("Voeg de actie toe")).click();
    await page.getByRole("heading", { level: 1, name: "Brochure drukken" }).waitFor();
    // What the server does by itself every day.
    expect(cli(server, "steering", "send-nudges")).toMatchObject({ sent: 1 });

    await page.goto(`${server.url}/beheer/mail`);
    await page.locator("summary").filter({ hasText: "1 actie" }).click();
    const letter = await page.locator("pre").filter({ hasText: "Brochure drukken" }).textContent();
    const [link = ""] = /http\S+\/herinneringen\/\S+/.exec(letter ?? "") ?? [];
    const { page: reader } = await openWindow(browser, { size: "phone" });
    await reader.goto(`${link}/af`);
    expect(reader.url()).toBe(link);
    await expectAccessible(reader);
    await expectNoSidewaysScroll(reader);
    await reader.getByRole("button", name("Schakel de herinneringen uit")).click();
    await flash(reader).filter({ hasText: "U krijgt geen herinneringen meer." }).waitFor();
    await reader.getByRole("button", name("Schakel de herinneringen in")).click();
    await flash(reader).filter({ hasText: "U krijgt herinneringen" }).waitFor();
    await reader.context().close();

    const elsewhere = { origin: "https://mail.example" };
    const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
    const posted = (address: string) =>
      fetch(address, { method: "POST", headers: elsewhere, body }).then(({ status }) => status);
    expect(await posted(link)).toBe(403);
    expect(await posted(`${link}/af`)).toBe(200);

    await page.goto(`${server.url}/profiel`);
    const part = page.getByRole("region", name("Herinneringen aan acties"));
    await part.getByText("Herinneringen staan uit.").waitFor();
    await part.getByText(/De laatste kwam op .* en ging over 1 actie\./).waitFor();
    await expectAccessible(page);
    await part.getByRole("button", name("Schakel de herinneringen in")).click();
    await part.getByText("Herinneringen staan aan.").waitFor();
  });
});

test("no page printed an error", () => {
  expect(errors.filter((line) => !/422|409/.test(line))).toEqual([]);
});
