import { createTransport } from "nodemailer";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "../server/start-server.ts";
import { inspect, openBrowser, openWindow, sizes } from "./browser.ts";
import { type Demonstration, startDemonstration } from "./demonstration.ts";

let server: Demonstration;
let browser: Browser;
let page: Page;
let mailPort = 0;

beforeAll(async () => {
  mailPort = await freePort();
  const env = { MAIL_IN_DOMAIN: "in.voorbeeld.example", MAIL_IN_PORT: String(mailPort) };
  [server, browser] = await Promise.all([
    startDemonstration({ desk: "empty", env }),
    openBrowser(),
  ]);
  ({ page } = await openWindow(browser));
  await server.signIn(page);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe("a coordinator who lets evidence collect itself", () => {
  test("notes an event on a phone, and a national register number is refused", async () => {
    await page.setViewportSize(sizes.phone);
    await page.goto(`${server.url}/bewijs/nieuw`);
    await inspect(page);
    await page.getByLabel("Titel").fill("Rondleiding voor bedrijven");
    await page.getByLabel("Wat voor iets was het?").selectOption("event");
    await page.getByLabel("Mensen in totaal").fill("42");
    await page.getByLabel("Bedrag (€)").fill("1.250,50");
    await page.getByLabel("Wat is er gebeurd?").fill("Met 85.07.30-033.28");
    await page.getByRole("button", { name: "Bewaar bewijs" }).click();
    expect(await page.getByRole("alert").textContent()).toContain("rijksregisternummer");
    await inspect(page);
    await page.getByLabel("Wat is er gebeurd?").fill("In de kringwinkel");
    await page.getByRole("button", { name: "Bewaar bewijs" }).click();
    await page.waitForURL(/bewijs\/[0-9a-f-]{36}$/);
    expect(await page.getByText("€ 1.250,50").count()).toBe(1);
    await inspect(page);
    await page.setViewportSize(sizes.desk);
  });

  test("forwards a letter to an address of their own, and it waits with what hung on it", async () => {
    await page.goto(`${server.url}/bewijs/doorsturen`);
    await page.getByRole("button", { name: "Maak mijn adres" }).first().click();
    const address = (await page.locator("code").first().textContent()) ?? "";
    await inspect(page);
    const transport = createTransport({ host: "localhost", port: mailPort, ignoreTLS: true });
    const sent = await transport.sendMail({
      from: "partner@voorbeeld.example",
      to: address,
      subject: "Fwd: Bedankt voor de rondleiding",
      text: "Het was leerrijk.",
      attachments: [{ filename: "bedankbrief.pdf", content: "%PDF-1.7 voorbeeld" }],
    });
    transport.close();
    expect(sent.response).toMatch(/^250/);
    await page.goto(`${server.url}/bewijs`);
    await inspect(page);
    await page.getByRole("link", { name: "Bedankt voor de rondleiding" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "bedankbrief.pdf" }).click();
    expect((await download).suggestedFilename()).toBe("bedankbrief.pdf");
  });

  test("makes an action of one piece, and links the other to it by the suggestion", async () => {
    await page.goto(`${server.url}/bewijs`);
    const first = page.getByRole("listitem").filter({ hasText: "Rondleiding voor bedrijven" });
    await first.getByRole("button", { name: "Maak er een actie van" }).click();
    const second = page.getByRole("listitem").filter({ hasText: "Bedankt voor de rondleiding" });
    expect(await second.first().textContent()).toContain("zelfde woorden: rondleiding");
    await second
      .getByRole("button", { name: /^Koppel aan/ })
      .first()
      .click();
    expect(await page.getByText("Alles is gekoppeld").count()).toBe(1);
    await inspect(page);
  });

  test("finds both in the list with their sums, and takes the list along", async () => {
    await page.goto(`${server.url}/bewijs/lijst`);
    expect(await page.getByText(/2 bewijzen · 42 mensen/).count()).toBe(1);
    await inspect(page);
    const answer = await page.request.get(`${server.url}/bewijs/lijst.csv`);
    expect(await answer.text()).toContain("Rondleiding voor bedrijven");
    await page.setViewportSize(sizes.phone);
    await page.reload();
    await inspect(page);
    await page.setViewportSize(sizes.desk);
  });

  test("sets a mistake right: undo gives back what stood there", async () => {
    await page.goto(`${server.url}/bewijs/lijst`);
    await page
      .getByRole("link", { name: "Rondleiding voor bedrijven", exact: true })
      .first()
      .click();
    await page.getByRole("link", { name: "Bewerk" }).click();
    await inspect(page);
    await page.getByLabel("Mensen in totaal").fill("4200");
    await page.getByRole("button", { name: "Bewaar wijzigingen" }).click();
    await page.getByRole("button", { name: "Maak ongedaan" }).first().click();
    expect(await page.getByText("Ongedaan gemaakt.").count()).toBe(1);
    expect(await page.getByRole("definition").filter({ hasText: /^42$/ }).count()).toBe(1);
  });
});
