import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fromBuffer } from "yauzl";
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openWindow } from "./browser.ts";
import { cli, type Demonstration, startDemonstration } from "./demonstration.ts";

const year = 2025;
const priorities = ["WSE-LR1", "WSE-LR2", "WSE-LR3", "WSE-LR4"];

let server: Demonstration;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemonstration(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** All text of a Word or PowerPoint file: what stands between its tags. */
function textOfOffice(file: Buffer): Promise<string> {
  return new Promise((done, failed) => {
    fromBuffer(file, { lazyEntries: true }, (fault, zip) => {
      if (fault || !zip) return failed(fault);
      let text = "";
      zip.on("entry", (entry) => {
        if (!/(document|slide\d+)\.xml$/.test(entry.fileName)) return zip.readEntry();
        zip.openReadStream(entry, (broken, stream) => {
          if (broken || !stream) return failed(broken);
          const pieces: Buffer[] = [];
          stream.on("data", (piece: Buffer) => pieces.push(piece));
          stream.on("end", () => {
            text += Buffer.concat(pieces)
              .toString("utf8")
              .replace(/<[^>]+>/g, "");
            zip.readEntry();
          });
        });
      });
      zip.on("end", () => done(text));
      zip.readEntry();
    });
  });
}

/** What a year looks like in each language: what people write, and what the house says on screen and on paper. */
const told = {
  nl: {
    place: "Jaar Voorbeeld",
    vision: "Werk op maat in onze streek",
    actions: [
      "Beurs voor ondernemers",
      "Ronde tafel over groen",
      "Opdrachten op maat",
      "Samen met VDAB",
    ],
    today: "Vandaag",
    coverage: "Dekking",
    report: "Jaarverslag",
  },
  fr: {
    place: "Année Exemple",
    vision: "Du travail sur mesure chez nous",
    actions: [
      "Salon des entrepreneurs",
      "Table ronde espaces verts",
      "Marchés sur mesure",
      "Avec le VDAB",
    ],
    today: "Aujourd’hui",
    coverage: "Couverture",
    report: "Rapport annuel",
  },
  en: {
    place: "Year Example",
    vision: "Work made to measure in our area",
    actions: [
      "Fair for entrepreneurs",
      "Round table on green care",
      "Jobs made to measure",
      "Together with VDAB",
    ],
    today: "Today",
    coverage: "Coverage",
    report: "report",
  },
} as const;

describe.each(["nl", "fr", "en"] as const)("a year is played through, in %s", (language) => {
  const words = told[language];
  let page: Page;
  let errors: string[];
  const go = (path: string) => page.goto(server.url + path);
  const save = () => page.locator("main form button.button--primary").last().click();
  const field = (name: string) => page.locator(`main [name="${name}"]`);
  const cells = (state: string) => page.locator(`main table .cell-state--${state}`).count();

  beforeAll(async () => {
    ({ page, errors } = await openWindow(browser));
    page.setDefaultTimeout(12_000);
    await server.signIn(page);
    const { slug } = cli(
      server,
      "territory",
      "found",
      words.place,
      "--municipalities",
      "Halle, Beersel",
    );
    const to = ["--role", "administrator", "--partnership", String(slug)];
    const { link } = cli(server, "access", "invite", server.email, ...to);
    await page.goto(String(link).replace(/^https?:\/\/[^/]+/, server.url));
    await page.locator("main form button.button--primary").first().click();
    await page.waitForURL(`${server.url}/vandaag`);
    await go(`/taal/${language}?naar=/vandaag`);
  });
  afterAll(() => page?.context().close());

  test("it begins with nothing to do but what the frame asks", async () => {
    const title = await page.locator("h1").textContent();
    expect(title).toContain(words.today);
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    await expectAccessible(page);
  });

  test("a vision is written and agreed", async () => {
    await go("/visie/nieuw");
    await field("text").fill(`# ${words.vision}\n\n${words.vision}, 2025–2030.`);
    await page.locator('main form:has([name="text"]) button').last().click();
    await page.locator("h1").filter({ hasText: words.vision }).waitFor();
    await go("/visie/1/akkoord");
    await field("bodyName").fill(words.place);
    await field("agreedOn").fill("2025-01-20");
    await save();
    await page.waitForURL((url) => !url.pathname.endsWith("/akkoord"));
    await page.locator('main form:has(input[name="deed"][value="agree"]) button').first().click();
    await expectAccessible(page);
    await go("/visie");
    await page.locator("h1").filter({ hasText: words.vision }).waitFor();
    expect(await page.locator('main form:has(input[value="agree"])').count()).toBe(0);
  });

  test("the plan gets four actions, one for each priority", async () => {
    await go("/plan/nieuw");
    await field("name").fill(`${words.vision} 2025`);
    await field("fromYear").fill("2025");
    await field("toYear").fill("2030");
    await save();
    await page.waitForURL(/\/plan\?plan=/);
    await go(`/dekking?jaar=${year}&kader=wse-2023`);
    await page.locator("h1").filter({ hasText: words.coverage }).waitFor();
    expect(await cells("missing")).toBeGreaterThanOrEqual(4);
    for (const [at, title] of words.actions.entries()) {
      await go(`/actie/nieuw?tegen=${year}-12-15`);
      await field("title").fill(title);
      await field("startsOn").fill(`${year}-02-01`);
      await field("dueOn").fill(`${year}-12-15`);
      // The third does two things at once: what is ordered, and working together.
      const wanted = at === 2 ? [priorities[2], priorities[3]] : [priorities[at]];
      for (const code of wanted) {
        await page.locator(`main input[name="count"][value$="~${code}"]`).check();
      }
      await page.locator("main form button.button--primary").last().click();
      await page.locator("h1").filter({ hasText: title }).waitFor();
    }
    await go(`/dekking?jaar=${year}&kader=wse-2023`);
    expect(await cells("missing")).toBe(0);
    expect(await cells("planned")).toBeGreaterThanOrEqual(4);
    await expectAccessible(page);
  });

  test("two events and a match are recorded, and the coverage becomes green", async () => {
    const deeds = [
      { kind: "event", action: 1, people: "40" },
      { kind: "round-table", action: 2, people: "18" },
      { kind: "match", action: 3, people: "" },
    ];
    for (const { kind, action, people } of deeds) {
      await go("/bewijs/nieuw");
      const title = `${words.actions[action - 1]} ${year}`;
      await field("title").fill(title);
      await field("happenedOn").fill(`${year}-06-1${action}`);
      await field("kind").selectOption(kind);
      await field("people").fill(people);
      await field("action").fill(String(action));
      await save();
      await page.locator("h1").filter({ hasText: title }).waitFor();
    }
    await go(`/dekking?jaar=${year}&kader=wse-2023`);
    expect(await cells("missing")).toBe(0);
    expect(await cells("planned")).toBe(0);
    expect(await cells("done")).toBeGreaterThanOrEqual(4);
    await expectNoSidewaysScroll(page);
  });

  test("the report is frozen, and comes as PDF, Word and slides in this language", async () => {
    await go(`/jaarverslag/${year}`);
    await expectAccessible(page);
    await page.locator('main form:has(input[name="deed"][value="start"]) button').first().click();
    await page.locator(".report-sheet").waitFor();
    await expectAccessible(page);
    await page.locator("#vastleggen button").click();
    await page.waitForURL(/\/versie\/1/);
    const links = page.locator('a[href^="/jaarverslag/bestand/"]');
    for (let waited = 0; waited < 80 && (await links.count()) < 4; waited += 1) {
      await page.waitForTimeout(500);
      await page.reload();
    }
    await expectAccessible(page);
    const kinds = new Set<string>();
    for (const link of await links.all()) {
      const answer = await page.request.get(`${server.url}${await link.getAttribute("href")}`);
      const disposition = answer.headers()["content-disposition"] ?? "";
      const kind = /\.(pdf|docx|pptx|xlsx)/.exec(disposition)?.[1] ?? "";
      kinds.add(kind);
      const body = await answer.body();
      if (kind === "pdf") {
        expect(body.subarray(0, 4).toString()).toBe("%PDF");
        // The language a screen reader speaks it in.
        expect(body.toString("latin1")).toContain(`/Lang (${language}`);
      }
      if (kind === "docx" || kind === "pptx") {
        const text = await textOfOffice(body);
        expect(text, kind).toContain(words.place);
        expect(text, kind).toContain(words.actions[0]);
        expect(text.toLowerCase(), kind).toContain(words.report.toLowerCase());
      }
    }
    expect([...kinds]).toEqual(expect.arrayContaining(["pdf", "docx", "pptx"]));
  });

  test("nothing of it is seen by the year of another language", async () => {
    const others = Object.entries(told).filter(([other]) => other !== language);
    await go("/plan?beeld=lijst&jaar=alle");
    const text = (await page.locator("main").textContent()) ?? "";
    expect(text).toContain(words.actions[0]);
    for (const [, other] of others) expect(text).not.toContain(other.actions[0]);
    expect(errors).toEqual([]);
  });
});
