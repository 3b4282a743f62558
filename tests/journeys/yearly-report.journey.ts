import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inspect, openBrowser, openWindow } from "./browser.ts";
import { type Demonstration, startDemonstration } from "./demonstration.ts";

const run = promisify(execFile);

describe.each(["desk", "phone"] as const)(
  "a coordinator makes the report of a year, on a %s",
  (size) => {
    let browser: Browser;
    let server: Demonstration;
    let page: Page;
    let colleague: Page;
    let errors: string[];
    let folder: string;
    const year = 2026;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "regiekamer-report-"));
      [browser, server] = await Promise.all([openBrowser(), startDemonstration()]);
      ({ page, errors } = await openWindow(browser, { size }));
      await server.signIn(page);
      colleague = (await openWindow(browser, { size, script: false })).page;
      await server.signIn(colleague);
    });
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    const cli = (args: readonly string[]) =>
      run(process.execPath, ["src/cli.ts", ...args], {
        env: { ...process.env, REGIEKAMER_DATA: server.dataFolder },
      });
    /** Somebody new with this role, signed in. */
    async function invited(role: readonly string[]) {
      const { stdout } = await cli(["access", "invite", `${role[1]}@voorbeeld.example`, ...role]);
      const path = /\/uitnodiging\/\S+/.exec(stdout)?.[0] ?? "";
      const window = await openWindow(browser, { size });
      await window.page.goto(`${server.url}${path}`);
      await window.page.getByLabel("Naam", { exact: true }).fill("Noor Voorbeeld");
      await window.page.locator("#field-password").fill("vier blauwe fietsen in de regen");
      await window.page.getByRole("button", { name: "Aanvaard de uitnodiging" }).click();
      await window.page.waitForURL((address) => !address.pathname.startsWith("/uitnodiging"));
      return window;
    }

    const draft = () => `${server.url}/jaarverslag/${year}?taal=nl`;
    const introduction = (at: Page) => at.locator("#blok-introduction");
    const openEditor = async (at: Page) => introduction(at).locator("summary").click();

    test("begins it, and finds the figures of the year already there", async () => {
      await page.goto(`${server.url}/jaarverslag`);
      await inspect(page);
      await page.goto(draft());
      const begin = page.getByRole("button", { name: `Begin het verslag van ${year}` });
      if (await begin.first().isVisible()) await begin.first().click();
      await page.locator(".report-sheet").waitFor();
      expect(await page.locator(".report-stat").count()).toBeGreaterThan(2);
      await inspect(page);
    });

    test("takes over a suggestion, whose figures open down to their rows", async () => {
      await introduction(page)
        .getByRole("button", { name: /Neem dit voorstel over/ })
        .click();
      await introduction(page).locator(".report-prose .report-figure").first().click();
      await page.waitForURL(/\/spoor\//);
      expect(await page.locator("main table tbody tr").count()).toBeGreaterThan(0);
      await inspect(page);
    });

    test("two people edit the same text; the second sees both and loses nothing", async () => {
      await page.goto(draft());
      await colleague.goto(draft());
      await openEditor(page);
      await introduction(page).getByLabel("Tekst", { exact: false }).fill("De eerste schreef dit.");
      await introduction(page).getByRole("button", { name: "Bewaar de tekst" }).click();
      await page.getByText("De tekst is bewaard.").waitFor();
      // Without script the details are opened by the browser itself.
      await openEditor(colleague);
      await introduction(colleague)
        .getByLabel("Tekst", { exact: false })
        .fill("De tweede schreef dat.");
      await introduction(colleague).getByRole("button", { name: "Bewaar de tekst" }).click();
      await colleague.locator(".both-texts").waitFor();
      const both = await colleague.locator(".both-texts").textContent();
      expect(both).toContain("De eerste schreef dit.");
      expect(both).toContain("De tweede schreef dat.");
      await inspect(page);
      await colleague.getByRole("button", { name: "Bewaar mijn keuze" }).click();
      await colleague
        .locator("#blok-introduction .report-prose")
        .getByText("De tweede schreef dat.")
        .waitFor();
    });

    test("looks at the page of one municipality, and at earlier texts", async () => {
      await page.goto(draft());
      await page
        .getByRole("link", { name: /^Blad van / })
        .first()
        .click();
      await page.waitForURL(/\/gemeente\/\d{5}/);
      await inspect(page);
      await page.goto(`${server.url}/jaarverslag/${year}/teksten?taal=nl&blok=introduction`);
      expect(await page.locator(".block-history__version").count()).toBe(3);
      await inspect(page);
    });

    test("asks for the comparison, and is told why it is not there", async () => {
      await page.goto(draft());
      await page.getByLabel(/Zet de vergelijking met andere samenwerkingsverbanden/).check();
      await page.getByRole("button", { name: "Bewaar", exact: true }).click();
      await page.getByText("u deelt de cijfers van dit jaar niet").waitFor();
      expect(await page.getByRole("heading", { name: "Naast andere" }).count()).toBe(0);
      await page.getByRole("link", { name: "Naar de vergelijking" }).click();
      await page.getByText("Statbel telde er").waitFor();
      await inspect(page);
    });

    test("freezes it and holds PDF, Word, slides and workbook in the hand", async () => {
      await page.goto(draft());
      await page.locator("#vastleggen").getByRole("button").click();
      await page.waitForURL(/\/versie\/1/);
      await inspect(page);
      const links = page.locator('a[href^="/jaarverslag/bestand/"]');
      for (let waited = 0; waited < 60 && (await links.count()) < 5; waited += 1) {
        await page.waitForTimeout(500);
        await page.reload();
      }
      const hash = (await page.locator(".report-hash code").first().textContent()) ?? "";
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
      const kinds = new Set<string>();
      for (const link of await links.all()) {
        const file = await page.request.get(`${server.url}${await link.getAttribute("href")}`);
        const name =
          /filename="?([^";]+)/.exec(file.headers()["content-disposition"] ?? "")?.[1] ?? "";
        const body = await file.body();
        kinds.add(name.split(".").at(-1) ?? "");
        expect(body.subarray(0, 4).toString(), name).toBe(
          name.endsWith(".pdf") ? "%PDF" : "PK\u0003\u0004",
        );
        if (name.endsWith(".pdf"))
          expect(body.toString("latin1")).toContain("<pdfuaid:part>1</pdfuaid:part>");
      }
      expect([...kinds].sort()).toEqual(["docx", "pdf", "pptx", "xlsx"]);
    });

    test("later changes never touch what is frozen, and the fingerprint can be made again", async () => {
      await page.goto(draft());
      await openEditor(page);
      await introduction(page).getByLabel("Tekst", { exact: false }).fill("Na het vastleggen.");
      await introduction(page).getByRole("button", { name: "Bewaar de tekst" }).click();
      await page.goto(`${server.url}/jaarverslag/${year}/versie/1?taal=nl`);
      const sheet = await page.locator(".report-sheet").textContent();
      expect(sheet).toContain("De tweede schreef dat.");
      expect(sheet).not.toContain("Na het vastleggen.");
      const bareTitles = page.locator(".report-section:not(:has(> :not(h2, h3)))");
      expect(await bareTitles.count()).toBe(0);
      await page.getByRole("link", { name: "Controleer" }).click();
      await page.getByText(/opnieuw gemaakt en is dezelfde/).waitFor();
      await inspect(page);
      const out = join(folder, "verslag.pdf");
      await cli(["annual-report", "make", "--year", String(year), "--number", "1", "--out", out]);
      expect((await readFile(out)).subarray(0, 4).toString()).toBe("%PDF");
    });

    test("a reader sees the frozen report only; staff write the text of their own municipality", async () => {
      const reader = await invited(["--role", "reader"]);
      await reader.page.goto(`${server.url}/jaarverslag/${year}`);
      await reader.page.waitForURL(/\/versie\/1/);
      const sheet = await reader.page.locator(".report-sheet").textContent();
      expect(sheet).not.toContain("Na het vastleggen.");
      expect(await reader.page.locator(".block-editor").count()).toBe(0);
      const own = await reader.page.goto(
        `${server.url}/jaarverslag/${year}/gemeente/23027?taal=nl`,
      );
      // Not the draft: the page as it was frozen.
      expect(own?.status()).toBe(200);
      expect(new URL(reader.page.url()).searchParams.has("versie")).toBe(true);
      expect(await reader.page.locator(".block-editor").count()).toBe(0);
      const staff = await invited(["--role", "municipal-staff", "--nis", "23027"]);
      await staff.page.goto(`${server.url}/jaarverslag/${year}/gemeente/23027?taal=nl`);
      await staff.page.getByRole("button", { name: /Neem dit voorstel over/ }).click();
      await staff.page.getByText("De tekst is bewaard.").waitFor();
      await staff.page.goto(`${server.url}/jaarverslag/${year}/gemeente/23003?taal=nl`);
      expect(new URL(staff.page.url()).searchParams.has("versie")).toBe(true);
      expect(await staff.page.locator(".block-editor").count()).toBe(0);
      await Promise.all([reader.context.close(), staff.context.close()]);
    });

    test("a visitor sees none of it", async () => {
      const { page: visitor, context } = await openWindow(browser, { size });
      for (const path of [`/jaarverslag/${year}`, `/jaarverslag/${year}/versie/1?taal=nl`]) {
        const answer = await visitor.goto(`${server.url}${path}`);
        const isRefused = answer?.status() === 403 || visitor.url().includes("/aanmelden");
        expect(isRefused, `${path} ${answer?.status()}`).toBe(true);
      }
      await context.close();
      expect(errors).toEqual([]);
    });
  },
);
