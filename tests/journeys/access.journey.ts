import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectNoSidewaysScroll, inspect, openBrowser, openWindow } from "./browser.ts";
import { type Demonstration, startDemonstration } from "./demonstration.ts";

const password = "vier paarden eten kiwi";

let server: Demonstration;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstration(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function signIn(page: Page, who: { email: string; password: string }): Promise<void> {
  await page.goto(`${server.url}/aanmelden`);
  await page.getByLabel("E-mailadres").fill(who.email);
  await page.getByLabel("Wachtwoord").fill(who.password);
  await page.getByRole("button", { name: "Meld aan", exact: true }).click();
}

/** Invites somebody and returns the link that the page shows when there is no mail server. */
async function invite(page: Page, email: string): Promise<string> {
  await page.goto(`${server.url}/beheer/mensen`);
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByRole("radio", { name: "coördinator" }).check();
  await page.getByRole("button", { name: "Maak uitnodiging" }).click();
  return (await page.locator("[data-invitation-link]").textContent())?.trim() ?? "";
}

describe("without any script", () => {
  test("one asks for a page, signs in and arrives there", async () => {
    const { context, page } = await openWindow(browser, { script: false });
    await page.goto(`${server.url}/profiel`);
    expect(new URL(page.url()).pathname).toBe("/aanmelden");
    await page.getByLabel("E-mailadres").fill(server.email);
    await page.getByLabel("Wachtwoord").fill("dit is het niet");
    await page.getByRole("button", { name: "Meld aan", exact: true }).click();
    await page.getByText("horen niet bij elkaar").waitFor();
    expect(await page.getByLabel("E-mailadres").inputValue()).toBe(server.email);
    await page.getByLabel("Wachtwoord").fill(server.password);
    await page.getByRole("button", { name: "Meld aan", exact: true }).click();
    await page.waitForURL(`${server.url}/profiel`);
    await page.getByRole("heading", { level: 1, name: "Mijn profiel" }).waitFor();
    const [cookie] = (await context.cookies()).filter(({ name }) => name.includes("session"));
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
    await context.close();
  });

  test("an administrator invites, the invited person accepts, and the audit trail tells", async () => {
    const office = await openWindow(browser, { script: false });
    await signIn(office.page, server);
    const link = await invite(office.page, "noor@voorbeeld.example");
    const home = await openWindow(browser, { script: false, size: "phone" });
    await home.page.goto(link);
    await expectNoSidewaysScroll(home.page);
    await home.page.getByLabel("Naam").fill("Noor Voorbeeld");
    await home.page.getByLabel("Wachtwoord", { exact: false }).last().fill("NoorVoorbeeld1");
    await home.page.getByRole("button", { name: "Aanvaard de uitnodiging" }).click();
    await home.page.getByText("lijkt te veel op uw naam").first().waitFor();
    await home.page.locator("#field-password").fill(password);
    await home.page.getByRole("button", { name: "Aanvaard de uitnodiging" }).click();
    await home.page.waitForURL(`${server.url}/vandaag`);
    await home.page.goto(link);
    await home.page.getByRole("heading", { name: "werkt niet meer" }).first().waitFor();
    await office.page.goto(`${server.url}/beheer/logboek`);
    const row = office.page.getByRole("row", {
      name: /Noor Voorbeeld.*aanvaardde een uitnodiging/,
    });
    await row.waitFor();
    // A coordinator is not shown what is an administrator's.
    expect((await home.page.goto(`${server.url}/beheer/logboek`))?.status()).toBe(403);
    await Promise.all([office.context.close(), home.context.close()]);
  });

  test("a session ended from another browser is over at its next page", async () => {
    const [here, there] = [
      await openWindow(browser, { script: false }),
      await openWindow(browser, { script: false }),
    ];
    await signIn(here.page, server);
    await signIn(there.page, server);
    await here.page.goto(`${server.url}/profiel`);
    await here.page.getByRole("button", { name: "Meld overal elders af" }).click();
    await here.page.getByText(/beëindigd/).waitFor();
    await there.page.goto(`${server.url}/profiel`);
    expect(new URL(there.page.url()).pathname).toBe("/aanmelden");
    await Promise.all([here.context.close(), there.context.close()]);
  });

  test("one chooses French and dark colours, and they stay", async () => {
    const { context, page } = await openWindow(browser, { script: false });
    await page.goto(`${server.url}/aanmelden`);
    await page.getByRole("link", { name: "Français" }).click();
    await page.getByRole("heading", { level: 1, name: "Se connecter" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("fr");
    await page.getByLabel("Adresse e-mail").fill(server.email);
    await page.getByLabel("Mot de passe").fill(server.password);
    await page.getByRole("button", { name: "Se connecter", exact: true }).click();
    await page.goto(`${server.url}/profiel`);
    await page.locator("input[name=language][value=nl]").check();
    await page.locator("section input[name=theme][value=dark]").check();
    await page.locator("section[aria-labelledby=preferences] button").click();
    await page.getByText("Uw voorkeuren zijn bewaard").waitFor();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    await page.locator("section input[name=theme][value=system]").check();
    await page.locator("section[aria-labelledby=preferences] button").click();
    await context.close();
  });
});

test("a passkey is made with an authenticator and then opens the door by itself", async () => {
  const { context, page, errors } = await openWindow(browser);
  const devtools = await context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signIn(page, server);
  const link = await invite(page, "kim@voorbeeld.example");
  await page.goto(`${server.url}/aanmelden`);
  await page.getByRole("main").getByRole("button", { name: "Meld af" }).click();
  await page.getByText("U bent afgemeld").waitFor();
  await page.goto(link);
  await page.getByLabel("Naam").fill("Kim Voorbeeld");
  await page.getByRole("radio", { name: "Met een passkey" }).check();
  await page.getByRole("button", { name: "Aanvaard de uitnodiging" }).click();
  await page.waitForURL(/\/profiel/);
  await page.getByLabel("Naam van het toestel").fill("Laptop op het werk");
  await page.getByRole("button", { name: "Voeg een passkey toe" }).click();
  await page.getByText("Laptop op het werk").waitFor();
  // The only way in cannot be thrown away.
  await page.locator(".passkeys").getByRole("button", { name: "Verwijder" }).click();
  await page.getByText("uw enige weg naar binnen").waitFor();
  await context.clearCookies();
  await page.goto(`${server.url}/aanmelden?naar=/profiel`);
  await page.getByRole("button", { name: "Meld aan met een passkey" }).click();
  await page.waitForURL(/\/profiel/);
  await page.getByRole("textbox", { name: "Naam", exact: true }).waitFor();
  expect(await page.getByRole("textbox", { name: "Naam", exact: true }).inputValue()).toBe(
    "Kim Voorbeeld",
  );
  // A refused form answers 422, which the browser notes; nothing else goes wrong.
  expect(errors.filter((error) => !error.includes("422"))).toEqual([]);
  await context.close();
});

describe("everybody can use these pages", () => {
  test.each(["desk", "phone"] as const)("on a %s", async (size) => {
    const { context, page } = await openWindow(browser, { size });
    for (const path of [
      "/aanmelden",
      "/wachtwoord-vergeten",
      "/wachtwoord/oud",
      "/uitnodiging/oud",
    ]) {
      await page.goto(`${server.url}${path}`);
      await inspect(page);
    }
    await signIn(page, server);
    const inside = ["/profiel", "/beheer/mensen", "/beheer/logboek", "/beheer/aanmelden-extern"];
    for (const path of inside) {
      await page.goto(`${server.url}${path}`);
      await inspect(page);
    }
    await page.goto(`${server.url}/beheer/mensen`);
    await page.getByRole("link", { name: "Voorbeeld Beheerder" }).click();
    await inspect(page);
    await context.close();
  });
});
