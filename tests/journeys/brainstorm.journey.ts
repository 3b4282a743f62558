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

/** @returns address of the ideas of a new brainstorm that took the defaults of its form */
async function aBrainstorm(desk: Page): Promise<string> {
  await desk.goto(`${server.url}/bijeenkomsten/nieuw/brainstorm`);
  await desk.getByLabel("Titel").first().fill("Brainstorm Voorbeeldwijk");
  await desk.locator("main form button.button--primary").first().click();
  await desk.getByRole("link", { name: "Ideeën", exact: true }).click();
  await desk.getByRole("heading", { name: "Brainstorm klaarzetten" }).waitFor();
  return desk.url();
}

async function say(phone: Page, idea: string): Promise<void> {
  await phone.getByRole("textbox", { name: "Uw idee" }).fill(idea);
  await phone.getByRole("button", { name: "Stuur" }).click();
}

test("a room gives ideas, one without a network, votes, and the best becomes an action", async () => {
  const { page: desk } = await openWindow(browser);
  await server.signIn(desk);
  const here = await aBrainstorm(desk);
  await inspect(desk);
  await desk.getByRole("button", { name: "Bewaar" }).click();
  await desk.getByText("Vul een vraag in.").first().waitFor();
  await desk.getByLabel("Vraag aan de zaal").fill("Wat missen mensen in onze buurt?");
  await desk.getByRole("button", { name: "Bewaar" }).click();
  await desk.getByRole("button", { name: "Naar: Ideeën geven" }).click();
  const code = (await desk.locator(".join-panel__code").textContent()) ?? "";

  const room = await browser.newContext({ locale: "nl-BE", viewport: sizes.phone });
  const phone = await room.newPage();
  await phone.goto(`${server.url}/doe-mee?code=${code.toLowerCase()}`);
  await say(phone, "Een deelkeuken");
  await phone.getByText("Ontvangen. Nog een idee?").waitFor();
  await room.setOffline(true);
  await say(phone, "Fietsen herstellen op school");
  await phone.getByText(/Geen verbinding/).waitFor();
  await phone.getByText("Fietsen herstellen op school (nog te versturen)").waitFor();
  await room.setOffline(false);
  await phone
    .getByText("Fietsen herstellen op school (nog te versturen)")
    .waitFor({ state: "detached" });
  await inspect(phone);

  // Without script the same forms do the same.
  const plain = await browser.newContext({ locale: "nl-BE", javaScriptEnabled: false });
  const bare = await plain.newPage();
  await bare.goto(`${server.url}/doe-mee/${code.replace("-", "")}`);
  await say(bare, "Een fiets voor elke jongere");
  await bare.getByText("Ontvangen. Nog een idee?").waitFor();

  await desk.goto(here);
  await desk.getByText("Gaan misschien samen (1)").click();
  await desk.locator(".idea-line").getByRole("button", { name: "Maak groep" }).click();
  await desk.getByRole("heading", { name: "Fietsen" }).waitFor();
  await inspect(desk);
  await desk.setViewportSize(sizes.phone);
  await inspect(desk);
  await desk.setViewportSize(sizes.desk);

  await desk.getByRole("button", { name: "Naar: Stemmen" }).click();
  await phone.reload();
  const more = phone.getByRole("button", { name: "Stip op ‘Fietsen’" });
  for (const left of ["Nog 2 stippen.", "Nog 1 stip.", "Al uw stippen liggen."]) {
    await more.click();
    await phone.getByText(left).waitFor();
  }
  expect(await more.isDisabled()).toBe(true);
  await inspect(phone);

  await desk.goto(`${here}/muur`);
  await desk.getByText("3 stippen gelegd").waitFor();
  await inspect(desk);
  await desk.goto(here);
  await desk.getByRole("button", { name: "Naar: Bespreken" }).click();
  const first = desk.locator(".discuss-card").first();
  await first.getByText("3 stippen").waitFor();
  await first.getByText("Maak er een actie van").click();
  await first.getByLabel("Tegen").fill("2099-01-15");
  await inspect(desk);
  await first.getByRole("button", { name: "Zet in het plan" }).click();
  await first.getByRole("link", { name: /^Actie \d+/ }).click();
  await desk.getByRole("heading", { name: "Fietsen" }).first().waitFor();
});
