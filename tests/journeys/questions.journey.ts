import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectNoSidewaysScroll, inspect, openBrowser, openWindow } from "./browser.ts";
import { type Demonstration, startDemonstration } from "./demonstration.ts";

let server: Demonstration;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstration({ desk: "empty" }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function keepAnAnswer(page: Page): Promise<void> {
  await page.goto(`${server.url}/vragen/antwoorden/nieuw`);
  await page.getByLabel("Titel").fill("Tailler des haies");
  await page
    .getByLabel("Antwoord", { exact: true })
    .fill("Un atelier de travail adapté taille les haies.");
  await page.locator("#field-language").selectOption("fr");
  await page.getByLabel("Trefwoorden").fill("haies, hagen");
  await inspect(page);
  await page.getByRole("button", { name: "Bewaar antwoord" }).click();
  await page.getByText("Het antwoord is bewaard").waitFor();
}

/** On a phone, in French and without script. @returns the page behind the link */
async function ask(page: Page): Promise<void> {
  await page.goto(`${server.url}/publiek`);
  await page.getByRole("link", { name: "Français" }).click();
  await page.getByRole("link", { name: "Poser une question" }).click();
  await page.goto(`${page.url()}?gemeente=23027`);
  await page
    .getByRole("heading", { level: 1, name: "Poser une question sur l’économie sociale à Hal" })
    .waitFor();
  await expectNoSidewaysScroll(page);
  await page.getByLabel("Plus d’explications").fill("200 mètres autour de l’école.");
  await page.getByLabel("E-mail").fill("ceci n’est pas une adresse");
  await page.getByRole("button", { name: "Envoyer ma question" }).click();
  await page.getByText("Écrivez votre question en une phrase.").first().waitFor();
  // A refusal loses nothing.
  expect(await page.getByLabel("Plus d’explications").inputValue()).toContain("200 mètres");
  await page.getByLabel("Votre question en une phrase").fill("Qui peut tailler nos haies ?");
  await page.getByLabel("E-mail").fill("camille@exemple.example");
  await page.locator("#field-name").fill("Camille Exemple");
  await page.getByRole("button", { name: "Envoyer ma question" }).click();
  await page.getByText("Votre question est arrivée").waitFor();
  await expectNoSidewaysScroll(page);
}

test("a visitor asks in French, a coordinator answers with a reusable answer, the asker reads it, the follow-up appears", async () => {
  const desk = await openWindow(browser);
  await server.signIn(desk.page);
  await desk.page.goto(`${server.url}/vragen`);
  await desk.page.getByText("Alles beantwoord").waitFor();
  await inspect(desk.page);
  await keepAnAnswer(desk.page);

  const home = await openWindow(browser, { script: false, size: "phone" });
  await ask(home.page);
  const link = home.page.url();

  const { page } = desk;
  await page.goto(`${server.url}/vragen`);
  await inspect(page);
  await page.getByRole("link", { name: "Qui peut tailler nos haies ?" }).click();
  await page.getByRole("button", { name: "Neem in behandeling" }).click();
  await page.getByText("De toestand is gewijzigd").waitFor();
  await page.getByLabel("Uw antwoord").fill("Bonjour, oui.");
  await page.getByRole("button", { name: /^Zet in het antwoord/ }).click();
  await page.getByText("Het antwoord is ingevoegd").waitFor();
  expect(await page.getByLabel("Uw antwoord").inputValue()).toBe(
    "Bonjour, oui.\n\nUn atelier de travail adapté taille les haies.",
  );
  await inspect(page);
  await page.getByRole("button", { name: /^Stuur het antwoord naar camille/ }).click();
  await page.getByText("Het antwoord is verstuurd").waitFor();

  await page.locator("summary", { hasText: "Volg op" }).click();
  await page.getByLabel("Opnieuw bekijken op").fill("2020-01-01");
  await page.getByRole("button", { name: "Bewaar opvolging" }).click();
  await page.getByText("De opvolging is bewaard").waitFor();
  await page.goto(`${server.url}/vragen?toon=opvolgen`);
  await page.getByRole("link", { name: "Qui peut tailler nos haies ?" }).waitFor();

  await page.goto(`${server.url}/beheer/mail`);
  expect(await page.getByText("Bonjour Camille Exemple,").count()).toBe(1);

  await home.page.goto(link);
  await home.page.getByText("Un atelier de travail adapté taille les haies.").waitFor();
  await expectNoSidewaysScroll(home.page);
  await home.page.locator("textarea").fill("Merci ! Et en mars ?");
  await home.page.getByRole("button", { name: "Envoyer le message" }).click();
  await home.page.getByText("Votre message est arrivé").waitFor();
  await page.goto(`${server.url}/vragen?toon=reactie`);
  await page.getByRole("link", { name: "Qui peut tailler nos haies ?" }).click();
  await page.getByText("Merci ! Et en mars ?").waitFor();
  await inspect(page);
  const phone = await openWindow(browser, { size: "phone" });
  for (const address of [link, `${server.url}/publiek/vraag`]) {
    await phone.page.goto(address);
    await inspect(phone.page);
  }
  await Promise.all([desk, home, phone].map(({ context }) => context.close()));
});

test("a letter is pasted, checked and kept; time is noted for its municipality", async () => {
  const { context, page } = await openWindow(browser);
  await server.signIn(page);
  await page.goto(`${server.url}/vragen/nieuw`);
  await page.locator("summary", { hasText: "Plak een e-mail" }).click();
  await page
    .getByLabel("De brief")
    .fill(
      "Van: Robin Voorbeeld <robin@voorbeeld.example>\nDatum: 20 november 2020\nOnderwerp: Poetshulp\n\nWie poetst onze turnzaal?",
    );
  await page.getByRole("button", { name: "Lees de brief" }).click();
  await page.getByText("Dit is uit de brief gelezen").waitFor();
  expect(await page.locator("#field-askerEmail").inputValue()).toBe("robin@voorbeeld.example");
  await inspect(page);
  await page.getByLabel("Voor welke gemeente?").selectOption({ label: "Halle" });
  await page.getByRole("button", { name: "Bewaar vraag" }).click();
  await page.getByText(/Vraag V-\d+ is genoteerd/).waitFor();
  await page.locator("summary", { hasText: "Noteer tijd" }).click();
  await page.getByLabel("Hoe lang?").fill("1u30");
  await page.getByRole("button", { name: "Noteer tijd" }).click();
  await page.getByText("De tijd is genoteerd").waitFor();
  await page.goto(`${server.url}/vragen/tijd`);
  await page
    .getByRole("row", { name: /Halle.*1 u 30 min/ })
    .first()
    .waitFor();
  await inspect(page);
  await page.goto(`${server.url}/vragen/bewaartermijn`);
  await inspect(page);
  await context.close();
});
