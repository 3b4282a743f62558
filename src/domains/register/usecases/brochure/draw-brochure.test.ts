import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fromBuffer } from "yauzl";
import { readConfig } from "#platform/config";
import { closeDocuments } from "#platform/documents/render-pdf";
import { aBrochureSelection, aSelectionRecord } from "../../examples/selection.ts";
import { type BrochureChoice, brochureParts } from "../../rules/brochure/brochure.ts";
import { composeBrochure } from "../../rules/brochure/compose-brochure.ts";
import { brochureWords } from "../../text/brochure/index.ts";
import { drawBrochure } from "./draw-brochure.ts";

const run = promisify(execFile);
const { projectRoot } = readConfig({});
let folder: string;
let tools: boolean;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regiekamer-brochure-"));
  tools = await run("pdfinfo", ["-v"]).then(
    () => true,
    () => false,
  );
});
afterAll(async () => {
  await closeDocuments();
  await rm(folder, { recursive: true, force: true });
});

const choice = (over: Partial<BrochureChoice> = {}): BrochureChoice => ({
  language: "nl",
  title: "Werk dichtbij",
  intro: "Welkom.",
  contact: ["Dienst werk"],
  parts: brochureParts,
  ...over,
});

const hostile = [
  aSelectionRecord({ id: "h1", name: '<script>alert("x")</script> #strong[vet] *ster* $x$ @y \\' }),
  aSelectionRecord({
    id: "h2",
    name: "Μαζί Εργαζόμαστε 🌱",
    description: { nl: "中文 👩🏽‍🌾 \u0007" },
  }),
  aSelectionRecord({ id: "h3", name: "Zeerlangwoord".repeat(30), website: "x".repeat(300) }),
  aSelectionRecord({
    id: "h4",
    name: "🌱",
    address: null,
    phone: null,
    email: null,
    website: null,
  }),
  aSelectionRecord({
    id: "h5",
    name: "Lang",
    description: { nl: "Een lange tekst. ".repeat(400) },
  }),
];

/** Text of each page, the first at 0. */
async function pagesOf(pdf: Uint8Array, ...how: string[]): Promise<string[]> {
  const path = join(folder, "asked.pdf");
  await writeFile(path, pdf);
  const { stdout } = await run("pdftotext", [...how, path, "-"], { maxBuffer: 1e8 });
  return stdout.split("\f").slice(0, -1);
}
const flat = (text: string) => text.replace(/-?\s+/g, "");

test("the PDF meets PDF/UA and has every selected organisation once among its blocks", async (context) => {
  const facts = aBrochureSelection(25);
  const { content, organisations } = await drawBrochure(projectRoot, facts, choice(), "pdf");
  expect(organisations).toBe(25);
  expect(Buffer.from(content).toString("latin1")).toContain("<pdfuaid:part>1</pdfuaid:part>");
  context.skip(!tools, "poppler-utils is not installed");
  const pages = await pagesOf(content);
  const blocks = flat(
    pages.slice(pages.findIndex((page) => page.startsWith("De organisaties"))).join(),
  );
  for (const { name } of facts.records) {
    // The number at the end of a name would also be found at the start of a longer one.
    expect(blocks.match(new RegExp(`${flat(name)}(?!\\d)`, "g")), name).toHaveLength(1);
  }
});

test("a page in the index is the page where the organisation stands", async (context) => {
  context.skip(!tools, "poppler-utils is not installed");
  const facts = aBrochureSelection(30);
  const { content } = await drawBrochure(projectRoot, facts, choice(), "pdf");
  const pages = await pagesOf(content);
  const asSeen = await pagesOf(content, "-layout");
  const index = asSeen.find((page) => page.trimStart().startsWith("Zoek op gemeente")) ?? "";
  // Name and page as they stand beside each other; names that run over two lines are passed over.
  const lines = [...index.matchAll(/(Voorbeeld \S+ \S+ \d+) {2,}(\d+)/g)];
  expect(lines.length).toBeGreaterThan(10);
  for (const [, name, page] of lines) {
    expect(flat(pages[Number(page) - 1] ?? ""), `${name} on page ${page}`).toContain(
      flat(name ?? ""),
    );
  }
});

test("it can be read from front to back: cover, map, guide, indexes, blocks, sources", async (context) => {
  context.skip(!tools, "poppler-utils is not installed");
  const { content } = await drawBrochure(projectRoot, aBrochureSelection(6), choice(), "pdf");
  const text = (await pagesOf(content)).join("");
  const order = [
    "Werk dichtbij",
    "De kaart",
    "Welkom.",
    "Zoek op activiteit",
    "Zoek op gemeente",
    "De organisaties\n",
    "Bronnen\n",
  ].map((words) => text.lastIndexOf(words));
  const afterContents = order.slice(3);
  expect(order.every((at) => at >= 0)).toBe(true);
  expect(afterContents).toEqual([...afterContents].sort((a, b) => a - b));
});

test.each(["nl", "fr", "en"] as const)(
  "names and texts that try to break it are set in %s",
  async (language) => {
    const facts = { ...aBrochureSelection(0), records: hostile };
    const { content } = await drawBrochure(projectRoot, facts, choice({ language }), "pdf");
    expect(Buffer.from(content.subarray(0, 5)).toString()).toBe("%PDF-");
  },
);

test("whatever name somebody types, the brochure is made", async () => {
  const names = fc.sample(fc.string({ unit: "binary", minLength: 1, maxLength: 60 }), {
    numRuns: 60,
    seed: 7,
  });
  const records = names.map((name, at) => aSelectionRecord({ id: `r${at}`, name }));
  const facts = { ...aBrochureSelection(0), records };
  const { content } = await drawBrochure(projectRoot, facts, choice(), "pdf");
  expect(content.length).toBeGreaterThan(10_000);
});

test("without any part it still has a cover, the organisations and the sources", async () => {
  const bare = choice({ parts: [], intro: "", contact: [] });
  const { content } = await drawBrochure(projectRoot, aBrochureSelection(2), bare, "pdf");
  expect(content.length).toBeGreaterThan(1_000);
});

const entriesIn = (content: Uint8Array) =>
  new Promise<Map<string, string>>((resolve, reject) => {
    fromBuffer(Buffer.from(content), { lazyEntries: true }, (fault, zip) => {
      if (!zip) return reject(fault);
      const found = new Map<string, string>();
      zip.on("end", () => resolve(found));
      zip.on("error", reject);
      zip.on("entry", (entry: { fileName: string }) => {
        zip.openReadStream(entry as never, async (problem, stream) => {
          if (!stream) return reject(problem);
          const parts = await stream.toArray();
          found.set(entry.fileName, Buffer.concat(parts).toString());
          zip.readEntry();
        });
      });
      zip.readEntry();
    });
  });

/** Names of elements left open or closed twice; empty for well-formed XML. */
function unbalanced(xml: string): string[] {
  const open: string[] = [];
  for (const [, close, name, self] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (self) continue;
    if (close && open.pop() !== name) return [name ?? ""];
    if (!close && name) open.push(name);
  }
  return open;
}

test("the DOCX unzips, is well formed, and speaks the language it is written in", async () => {
  const facts = {
    ...aBrochureSelection(25),
    records: [...aBrochureSelection(25).records, ...hostile],
  };
  const { content } = await drawBrochure(projectRoot, facts, choice({ language: "fr" }), "docx");
  const files = await entriesIn(content);
  for (const [name, xml] of files) {
    if (name.endsWith(".xml") || name.endsWith(".rels")) expect(unbalanced(xml), name).toEqual([]);
  }
  expect(files.get("word/styles.xml")).toContain('w:val="fr-BE"');
  const words = files.get("word/document.xml") ?? "";
  expect(words).toContain("&lt;script&gt;alert");
  expect(words).toMatch(/<wp:docPr[^>]*descr="Carte des communes/);
  const brochure = composeBrochure(facts, choice({ language: "fr" }), brochureWords("fr"));
  for (const { anchor } of brochure.chapters.flatMap(({ entries }) => entries)) {
    expect(words).toContain(`w:name="${anchor}"`);
    expect(words).toContain(`PAGEREF ${anchor}`);
  }
});
