import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openWindow } from "./browser.ts";
import { cli, type Demonstration, startDemonstration } from "./demonstration.ts";

let server: Demonstration;
let browser: Browser;
let page: Page;
let record: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstration(), openBrowser()]);
  ({ page } = await openWindow(browser));
  await server.signIn(page);
  await page.goto(`${server.url}/kaart?q=linde`);
  const href = await page
    .getByRole("link", { name: /Groendienst De Linde/ })
    .first()
    .getAttribute("href");
  record = href?.split("/").at(-1)?.split("?")[0] ?? "";
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe("two partnerships on one installation", () => {
  test("the second is founded by who keeps the installation, and the same person invited", async () => {
    await page.goto(`${server.url}/beheer`);
    await page.getByRole("link", { name: "Samenwerkingsverbanden op deze installatie" }).click();
    await expectAccessible(page);
    await page.getByLabel("Naam van het samenwerkingsverband").fill("Gent Voorbeeld");
    await page.getByLabel("Gemeenten, getypt").fill("Gent");
    await page.getByLabel("Rechtsvorm").selectOption({ label: "Eén stad of gemeente" });
    await page.getByLabel("Kort adres").fill("zuidwest-rand");
    await page.getByLabel("E-mailadres van de eerste beheerder").fill(server.email);
    await page.getByRole("button", { name: "Richt op en nodig uit" }).click();
    // What was wrong is told at its field, and nothing typed is lost.
    await page.getByText("Dit korte adres is al in gebruik").first().waitFor();
    await page.getByLabel("Kort adres").fill("");
    await page.getByRole("button", { name: "Richt op en nodig uit" }).click();
    const link = await page.locator("[data-invitation-link]").textContent();
    expect(cli(server, "territory", "list")).toMatchObject({
      partnerships: [{ slug: "gent-voorbeeld", members: ["Gent"] }, { slug: "zuidwest-rand" }],
    });
    await page.goto(
      String(link)
        .trim()
        .replace(/^https?:\/\/[^/]+/, server.url),
    );
    await page.getByRole("button", { name: /Aanvaard/ }).click();
    await page.waitForURL(`${server.url}/vandaag`);
    await page.getByRole("link", { name: "Gent Voorbeeld" }).first().waitFor();
  });

  test("who works for the second sees nothing of the first", async () => {
    await page.goto(`${server.url}/plan?beeld=lijst`);
    expect(await page.getByText("Kennismakingsbeurs").count()).toBe(0);
    await page.goto(`${server.url}/vandaag`);
    expect(await page.getByText("(voorbeeld)").count()).toBe(0);
    await expectAccessible(page);
    await page.goto(`${server.url}/kaart?q=linde`);
    expect(await page.getByRole("link", { name: /Groendienst De Linde/ }).count()).toBe(0);
    const there = await page.goto(`${server.url}/organisatie/${record}`);
    expect(there?.status()).toBe(404);
    for (const file of [`/organisatie/${record}/gegevens.jsonld`, "/plan/acties.csv"]) {
      const answer = await page.request.get(server.url + file);
      expect(await answer.text()).not.toContain("Linde");
      expect(await answer.text()).not.toContain("Kennismakingsbeurs");
    }
  });

  test("the person menu leads back to the first, and only this session", async () => {
    const other = await openWindow(browser);
    await other.context.addCookies(await page.context().cookies());
    await page.goto(`${server.url}/vandaag`);
    await page
      .getByRole("button", { name: /Voorbeeld Beheerder/ })
      .or(page.locator("summary").filter({ hasText: "Voorbeeld Beheerder" }))
      .first()
      .click();
    await page.getByRole("button", { name: "Werk voor Zuidwest Rand" }).click();
    await page.getByText("U werkt nu voor Zuidwest Rand.").waitFor();
    await page.goto(`${server.url}/plan?beeld=lijst`);
    await page
      .getByRole("link", { name: /Kennismakingsbeurs/ })
      .first()
      .waitFor();
    await other.context.close();
  });

  test("nobody can switch to where they have no role", async () => {
    const answer = await page.request.post(`${server.url}/werken-voor`, {
      form: { partnership: "00000000-0000-4000-8000-000000000000" },
      headers: { origin: server.url },
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(403);
  });

  test("each has its public site under its own name; what is not open is not there", async () => {
    const { page: visitor } = await openWindow(browser, { script: false, size: "phone" });
    await visitor.goto(`${server.url}/p/zuidwest-rand?q=linde`);
    await visitor
      .getByRole("link", { name: /Groendienst De Linde/ })
      .first()
      .click();
    expect(new URL(visitor.url()).pathname).toBe(`/p/zuidwest-rand/organisatie/${record}`);
    await expectNoSidewaysScroll(visitor);
    const closed = await visitor.goto(`${server.url}/p/gent-voorbeeld`);
    expect(closed?.status()).toBe(404);
    const unknown = await visitor.goto(`${server.url}/p/bestaat-niet`);
    expect(unknown?.status()).toBe(404);
    await visitor.context().close();
  });

  test("when both are open, a visitor chooses, and finds only what is of that one", async () => {
    await page.goto(`${server.url}/profiel`);
    await page.locator("#field-partnership").selectOption({ label: "Gent Voorbeeld" });
    await page.getByRole("button", { name: "Werk hiervoor" }).click();
    await page.getByText("U werkt nu voor Gent Voorbeeld.").waitFor();
    await page.goto(`${server.url}/beheer/samenwerkingsverband`);
    await page
      .getByLabel(/open|publiek/i)
      .first()
      .check();
    await page
      .getByRole("button", { name: /Bewaar/ })
      .first()
      .click();
    const { page: visitor } = await openWindow(browser);
    await visitor.goto(server.url);
    await visitor.waitForURL(`${server.url}/p`);
    await expectAccessible(visitor);
    await visitor.getByRole("link", { name: "Gent Voorbeeld" }).click();
    expect(await visitor.getByText("Linde").count()).toBe(0);
    await visitor.getByRole("link", { name: "Stel een vraag" }).first().click();
    expect(new URL(visitor.url()).pathname).toBe("/p/gent-voorbeeld/vraag");
    expect(await visitor.getByRole("option", { name: "Halle" }).count()).toBe(0);
    const crossed = await visitor.goto(`${server.url}/p/gent-voorbeeld/organisatie/${record}`);
    expect(crossed?.status()).toBe(404);
    for (const [site, there] of [
      ["zuidwest-rand", true],
      ["gent-voorbeeld", false],
    ] as const) {
      const found = await visitor.request.get(`${server.url}/p/${site}/zoek.json?q=linde`);
      expect((await found.text()).includes("Linde"), site).toBe(there);
      const vcard = await visitor.request.get(
        `${server.url}/p/${site}/organisatie/${record}/contact.vcf`,
      );
      expect(vcard.status(), site).toBe(there ? 200 : 404);
    }
    await visitor.context().close();
  });
});
