import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer, type TestServer } from "../server/start-server.ts";
import { inspect, openBrowser, openWindow } from "./browser.ts";

const realList = resolve("../shared/data/social-economy/belgische_maatwerk_en_eta_2026-08.csv");

const cli = (dataFolder: string, args: readonly string[]) => {
  const run = spawnSync(process.execPath, ["src/cli.ts", ...args], {
    env: { ...process.env, REGIEKAMER_DATA: dataFolder },
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(`${args.join(" ")}: ${run.stderr}`);
  return run.stdout;
};

describe.each(["desk", "phone"] as const)(
  "a coordinator with a new installation, on a %s",
  (size) => {
    let browser: Browser;
    let server: TestServer;
    let page: Page;
    let errors: string[];
    let folder: string;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "regiekamer-journey-"));
      [browser, server] = await Promise.all([openBrowser(), startServer()]);
      ({ page, errors } = await openWindow(browser, { size }));
    });
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    const go = (path: string) => page.goto(`${server.url}${path}`);
    const deed = (name: string | RegExp) => page.getByRole("button", { name }).click();

    test("names the partnership and is told which municipality was not understood", async () => {
      await go("/");
      expect(page.url()).toBe(`${server.url}/instellen`);
      await inspect(page);
      await page.getByLabel(/Naam van het samenwerkingsverband/).fill("Zuidwest Rand");
      const typed = page.getByLabel(/Gemeenten, getypt/);
      await typed.fill("Halle, Beersel, Dilbeek, Sint-Pieters-Leew");
      await deed(/Verder/);
      await page.getByRole("alert").waitFor();
      expect(await page.getByRole("alert").textContent()).toContain("Sint-Pieters-Leeuw");
      expect(await typed.inputValue()).toContain("Sint-Pieters-Leew");
      await typed.fill("Halle, Beersel, Dilbeek, St-Pieters-Leeuw");
      await deed(/Verder/);
      await page.waitForURL(/\/instellen\/beheerder$/);
    });

    test("walks back to step one and finds there, and again in step two, all that was given", async () => {
      await page.getByLabel("Naam", { exact: true }).fill("Lena Voorbeeld");
      await page.getByLabel("E-mailadres").fill("lena@voorbeeld.example");
      await deed("Terug naar stap 1");
      await page.waitForURL(/\/instellen$/);
      await inspect(page);
      const name = page.getByLabel(/Naam van het samenwerkingsverband/);
      expect(await name.inputValue()).toBe("Zuidwest Rand");
      const typed = page.getByLabel(/Gemeenten, getypt/);
      expect(await typed.inputValue()).toBe("Halle, Beersel, Dilbeek, St-Pieters-Leeuw");
      expect(await page.locator("input[name=nis]:checked").count()).toBe(0);
      // What is taken out of the text is taken out; what is ticked comes with it.
      await typed.fill("Halle, Beersel, Dilbeek");
      await page.locator('input[name=nis][value="23077"]').check();
      await deed(/Verder/);
      await page.waitForURL(/\/instellen\/beheerder$/);
      expect(await page.getByLabel("Naam", { exact: true }).inputValue()).toBe("Lena Voorbeeld");
      expect(await page.getByLabel("E-mailadres").inputValue()).toBe("lena@voorbeeld.example");
    });

    test("makes the first account; a weak password is refused with the reason", async () => {
      await inspect(page);
      await page.getByLabel("Naam", { exact: true }).fill("Lena Voorbeeld");
      await page.getByLabel("E-mailadres").fill("lena@voorbeeld.example");
      await page.getByLabel("Wachtwoord").fill("wachtwoord123");
      await deed(/Maak account/);
      await page.getByRole("alert").waitFor();
      await inspect(page);
      await page.getByLabel("Wachtwoord").fill("paarse olifant danst op dinsdag");
      await deed(/Maak account/);
      await page.waitForURL(/\/instellen\/gegevens$/);
    });

    test("begins with the start set and holds a map", async () => {
      await inspect(page);
      await deed(/Laad de startlijst/);
      await page.waitForURL(/\/kaart$/);
      expect(await page.getByText("47 organisaties").first().isVisible()).toBe(true);
      await inspect(page);
    });

    test("brings in the real list; what is known already is merged by its number", async (context) => {
      if (!existsSync(realList)) return context.skip(`${realList} is not here`);
      await go("/invoer/lijst");
      await inspect(page);
      await page.locator("input[type=file]").setInputFiles(realList);
      await deed(/Lees het bestand/);
      await page.waitForURL(/\/invoer\/lijst\/[0-9a-f-]+$/);
      await inspect(page);
      await page.locator("main form button.button--primary").click();
      await page.waitForURL(/voorbeeld$/);
      await inspect(page);
      await page.locator("main form button.button--primary").click();
      await page.waitForURL(/resultaat$/);
      await inspect(page);
    });

    test("brings in the organisations of the area out of a KBO extract", async () => {
      const zip = join(folder, "kbo.zip");
      cli(server.dataFolder, [
        "register",
        "generate-kbo",
        "--out",
        zip,
        "--enterprises",
        "4000",
        "--seed",
        "7",
      ]);
      await go("/invoer/kbo");
      await inspect(page);
      const answer = cli(server.dataFolder, [
        "register",
        "import-kbo",
        zip,
        "--area",
        "partnership",
        "--json",
      ]);
      expect(JSON.parse(answer)).toMatchObject({ state: "imported", refused: 0 });
    });

    test("finds who does green work in Halle, and reads where each fact comes from", async () => {
      await go("/kaart");
      const search = page.locator("main").getByRole("searchbox");
      await search.fill("groenonderhoud Halle");
      await search.press("Enter");
      await page.waitForURL(/q=groenonderhoud/);
      await inspect(page);
      const found = page.locator('main a[href^="/organisatie/"]:not([href*="nieuw"])');
      expect(await found.count()).toBeGreaterThan(0);
      await found.first().click();
      await page.waitForURL(/\/organisatie\/[0-9a-f-]+$/);
      expect(await page.getByText(/Kruispuntbank|KBO/).count()).toBeGreaterThan(0);
      await inspect(page);
    });

    test("makes a brochure and holds it in the hand", async () => {
      await go("/brochure?werkvorm=collectief-maatwerk");
      await inspect(page);
      await page.locator("main form button.button--primary").click();
      await page.waitForURL(/\/(taken|brochure)/);
      const result = page.getByRole("link", { name: /Bekijk het resultaat|Download/ });
      for (let waited = 0; waited < 60 && !(await result.first().isVisible()); waited += 1) {
        await page.waitForTimeout(500);
        await page.reload();
      }
      const href = (await result.first().getAttribute("href")) ?? "";
      const file = await page.request.get(`${server.url}${href}`);
      expect(file.headers()["content-type"]).toContain("application/pdf");
      expect((await file.body()).subarray(0, 5).toString()).toBe("%PDF-");
    });

    test("visits every other room without an error on any page", async () => {
      for (const path of [
        "/beheer",
        "/beheer/samenwerkingsverband",
        "/beheer/mensen",
        "/beheer/logboek",
        "/beheer/mail",
        "/taken",
        "/profiel",
        "/invoer",
        "/belanghebbenden",
        "/organisatie/nieuw",
        "/export",
      ]) {
        const answer = await go(path);
        expect(answer?.status(), path).toBe(200);
        await inspect(page);
      }
      expect(errors).toEqual([]);
    });

    test("keeps the desk and its rooms round a page that does not exist", async () => {
      for (const path of ["/bestaat-niet", "/organisatie/00000000-0000-4000-8000-000000000000"]) {
        const answer = await go(path);
        expect(answer?.status(), path).toBe(404);
        expect(await page.locator(".desk-frame").count(), path).toBe(1);
        await inspect(page);
      }
    });
  },
);
