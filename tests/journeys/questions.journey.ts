import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectNoSidewaysScroll, inspect, openBrowser, openWindow } from "./browser.ts";
import { type Demonstration, startDemonstration } from "./demonstration.ts";

let server: Demonstration;
let browser: Browser;

const pdf = (name: string) => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.7\n% example"),
});

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
  const program = { ...pdf("haie.pdf"), buffer: Buffer.from("MZ not a document") };
  await page.getByLabel("Fichiers").setInputFiles(program);
  await page.getByRole("button", { name: "Envoyer ma question" }).click();
  await page.getByText("Nous n’acceptons pas ce genre de fichier").first().waitFor();
  await page.getByLabel("Fichiers").setInputFiles(pdf("haie.pdf"));
  await page.getByRole("button", { name: "Envoyer ma question" }).dblclick();
  await page.getByText("Votre question est arrivée").waitFor();
  await page.getByText("Vos fichiers : haie.pdf").waitFor();
  await expectNoSidewaysScroll(page);
}

/** The file of who asked comes down as it went up; one of the desk is added beside it. */
async function workWithFiles(page: Page): Promise<void> {
  const arriving = page.waitForEvent("download");
  await page.getByRole("link", { name: "haie.pdf" }).click();
  const download = await arriving;
  expect(download.suggestedFilename()).toBe("haie.pdf");
  expect(await readFile(await download.path(), "utf8")).toContain("% example");
  await page.locator("summary", { hasText: "Voeg een bestand toe" }).click();
  await page.locator("#field-files").setInputFiles(pdf("nota.pdf"));
  await page.getByRole("button", { name: "Voeg een bestand toe" }).click();
  await page.getByText("De bestanden zijn bewaard").waitFor();
  await page.getByRole("link", { name: "nota.pdf" }).waitFor();
}

/** Searched, chosen, handed over: the question shows the record. */
async function handOver(page: Page): Promise<void> {
  await page.locator("summary", { hasText: "Geef door" }).click();
  await page.getByLabel("Aan wie?").fill("groen");
  await page.getByRole("button", { name: "Zoek in het register" }).click();
  await page.getByText("Kies wie u bedoelt").waitFor();
  await inspect(page);
  await page.getByRole("button", { name: "Geef door", exact: true }).click();
  await page.getByText("Kies een organisatie uit de lijst").waitFor();
  await page.getByLabel(/^Groendienst De Linde/).check();
  await page.getByRole("button", { name: "Geef door", exact: true }).click();
  await page.getByText("De vraag is doorgegeven; wie vroeg krijgt een brief").waitFor();
  await page.getByRole("link", { name: /^Groendienst De Linde/ }).waitFor();
}

/** The follow-up is an action of the plan, which moves when the day does. */
async function followUp(page: Page): Promise<void> {
  const save = async (day: string) => {
    await page.locator("summary", { hasText: "Volg op" }).click();
    await page.getByLabel("Opnieuw bekijken op").fill(day);
  };
  await save("2029-03-01");
  await page.getByLabel("Zet ook als actie in het plan").check();
  expect(await page.getByLabel("Naam van de actie").inputValue()).toMatch(/^V-\d+, Halle/);
  await page.getByRole("button", { name: "Bewaar opvolging" }).click();
  await page.getByText("De opvolging is bewaard en staat als actie in het plan").waitFor();
  await save(new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Brussels" }).format());
  expect(await page.getByLabel(/^Verzet ook actie \d+ in het plan/).isChecked()).toBe(true);
  await page.getByRole("button", { name: "Bewaar opvolging" }).click();
  await page.getByText("de actie in het plan kreeg dezelfde datum").waitFor();
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
  // Sent with a double click, it is there once.
  expect(await page.getByRole("link", { name: "Qui peut tailler nos haies ?" }).count()).toBe(1);
  await page.getByRole("link", { name: "Qui peut tailler nos haies ?" }).click();
  await page.getByRole("button", { name: "Neem in behandeling" }).click();
  await page.getByText("De toestand is gewijzigd").waitFor();
  await workWithFiles(page);
  await page.getByLabel("Uw antwoord").fill("Bonjour, oui.");
  await page.getByRole("button", { name: /^Zet in het antwoord/ }).click();
  await page.getByText("Het antwoord is ingevoegd").waitFor();
  expect(await page.getByLabel("Uw antwoord").inputValue()).toBe(
    "Bonjour, oui.\n\nUn atelier de travail adapté taille les haies.",
  );
  await page.getByLabel("Korte titel voor plan en bewijs").fill("snoeiwerk aan een school");
  await inspect(page);
  await page.getByRole("button", { name: /^Stuur het antwoord naar camille/ }).click();
  await page.getByText("Het antwoord is verstuurd").waitFor();
  await handOver(page);
  await followUp(page);
  await page.goto(`${server.url}/vragen?toon=opvolgen`);
  await page.getByRole("link", { name: "Qui peut tailler nos haies ?" }).waitFor();

  await page.goto(`${server.url}/bewijs`);
  await page
    .getByText(/V-\d+, Halle: snoeiwerk aan een school/)
    .first()
    .waitFor();
  await page.goto(`${server.url}/beheer/mail`);
  // The answer, and to whom it was handed over.
  expect(await page.getByText("Bonjour Camille Exemple,").count()).toBe(2);

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
  // In another browser, of a Dutch speaker, the page still speaks the language of the question.
  const phone = await openWindow(browser, { size: "phone" });
  await phone.page.goto(link);
  await phone.page.getByRole("heading", { name: "Répondre" }).waitFor();
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
