import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fromBuffer } from "yauzl";
import { readConfig } from "#platform/config";
import { closeDocuments } from "#platform/documents/render-pdf";
import { aPiece, aReportAction, aReportYear } from "../../examples/index.ts";
import { composeReport } from "../../rules/report/compose-report.ts";
import { type Stamp, wholeForms } from "../../rules/report/report-forms.ts";
import { reportWords } from "../../text/report-document/index.ts";
import { drawFiles } from "./make-files.ts";

const run = promisify(execFile);
const { projectRoot } = readConfig({});
let folder: string;
let tools: boolean;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regiekamer-files-"));
  tools = await run("pdfinfo", ["-v"]).then(
    () => true,
    () => false,
  );
});
afterAll(async () => {
  await closeDocuments();
  await rm(folder, { recursive: true, force: true });
});

const sha256 = "3f".repeat(32);
const stamp: Stamp = { kind: "frozen", number: 1, sha256, frozenOn: "8 feb 2027" };
const hostile = '<script>alert("x")</script> #strong[vet] & $x$ \u0007 中文 👩🏽‍🌾';
const hostileYear = (language: "nl" | "fr" | "en") =>
  aReportYear({
    language,
    title: `Verslag ${hostile}`.slice(0, 60),
    actions: [
      aReportAction({ title: hostile, description: hostile.repeat(20), partners: [hostile] }),
    ],
    evidence: [aPiece({ title: hostile, actionId: "00000000-0000-4000-8000-0000000000a1" })],
    blocks: {
      introduction: `## ${hostile}\n${hostile}\n# Kop\n- ${hostile} [[weg.is-weg]] **[[whole.hours]]**`,
    },
  });

async function filesOf(facts: ReturnType<typeof aReportYear>): Promise<Map<string, Uint8Array>> {
  const content = composeReport(facts, reportWords(facts.language));
  const drawn = new Map<string, Uint8Array>();
  for await (const file of drawFiles(
    projectRoot,
    { content, stamp },
    { forms: [...wholeForms], nis: ["23027"] },
  )) {
    drawn.set(file.form, file.content);
  }
  return drawn;
}

const entriesIn = (content: Uint8Array) =>
  new Promise<Map<string, string>>((resolve, reject) => {
    fromBuffer(Buffer.from(content), { lazyEntries: true }, (fault, zip) => {
      if (!zip) return reject(fault);
      const found = new Map<string, string>();
      zip.on("end", () => resolve(found));
      zip.on("error", reject);
      zip.on("entry", (entry) => {
        zip.openReadStream(entry, async (problem, stream) => {
          if (!stream) return reject(problem);
          found.set(entry.fileName, Buffer.concat(await stream.toArray()).toString());
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

test.each(["nl", "fr", "en"] as const)(
  "in %s all files are made, whatever people typed",
  async (language) => {
    const files = await filesOf(hostileYear(language));
    expect([...files.keys()]).toEqual(["pdf", "docx", "pptx", "xlsx", "municipality-pdf"]);
    for (const form of ["docx", "pptx", "xlsx"]) {
      for (const [name, xml] of await entriesIn(files.get(form) ?? new Uint8Array())) {
        if (/\.(xml|rels)$/.test(name)) expect(unbalanced(xml), `${form} ${name}`).toEqual([]);
      }
    }
  },
);

test("the PDF is tagged, titled, and carries the fingerprint on every page", async (context) => {
  const files = await filesOf(aReportYear());
  const pdf = files.get("pdf") ?? new Uint8Array();
  expect(Buffer.from(pdf).toString("latin1")).toContain("<pdfuaid:part>1</pdfuaid:part>");
  context.skip(!tools, "poppler-utils is not installed");
  for (const form of ["pdf", "municipality-pdf"]) {
    const path = join(folder, `${form}.pdf`);
    await writeFile(path, files.get(form) ?? "");
    const { stdout: info } = await run("pdfinfo", [path]);
    expect(info).toMatch(/^Tagged: +yes$/m);
    const pages = (await run("pdftotext", [path, "-"])).stdout.split("\f").slice(0, -1);
    if (form === "municipality-pdf") expect(pages).toHaveLength(1);
    for (const [at, page] of pages.entries()) expect(page, `page ${at + 1}`).toContain(sha256);
  }
});

test("the Word document has real headings, heading rows and the language of its words", async () => {
  const entries = await entriesIn(
    (await filesOf(aReportYear({ language: "fr" }))).get("docx") ?? new Uint8Array(),
  );
  const words = entries.get("word/document.xml") ?? "";
  expect(entries.get("word/styles.xml")).toContain('w:val="fr-BE"');
  expect(words).toContain('<w:pStyle w:val="Heading1"/>');
  expect(words).toContain("<w:tblHeader/>");
  expect(words).toContain("L’année en bref");
  expect(/<wp:docPr[^>]*descr="Salon ou/.test(words)).toBe(true);
  expect(
    [...entries].filter(([name]) => /footer/.test(name)).some(([, xml]) => xml.includes(sha256)),
  ).toBe(true);
});

test("the slides have titles in placeholders, tables, notes, language and described drawings", async () => {
  const entries = await entriesIn((await filesOf(aReportYear())).get("pptx") ?? new Uint8Array());
  const slides = [...entries].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(slides.length).toBeGreaterThan(8);
  for (const [name, xml] of slides) {
    expect(xml, name).toMatch(/<p:ph type="(ctrT|t)itle"\/>/);
    expect(xml, name).toContain('lang="nl-BE"');
    expect(xml, name).toContain(sha256);
    const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size, name).toBe(ids.length);
    const number = /(\d+)\.xml$/.exec(name)?.[1];
    expect(entries.get(`ppt/notesSlides/notesSlide${number}.xml`), name).toContain(
      "Bron: Regiekamer",
    );
  }
  const all = slides.map(([, xml]) => xml).join("");
  expect(all).toContain("<a:t>Jaarverslag 2026</a:t>");
  expect(all).toContain("<a:tbl>");
  expect(all).toMatch(/<p:cNvPr id="5" name="Chart 5" descr="[^"]+"/);
});

test("every part the slides name is there, and every part has a type", async () => {
  const entries = await entriesIn((await filesOf(aReportYear())).get("pptx") ?? new Uint8Array());
  const types = entries.get("[Content_Types].xml") ?? "";
  for (const [name, xml] of entries) {
    if (!name.endsWith(".rels")) {
      expect(name === "[Content_Types].xml" || types.includes(`PartName="/${name}"`), name).toBe(
        true,
      );
      continue;
    }
    const from = name.replace("_rels/", "").replace(/\.rels$/, "");
    for (const [, target] of xml.matchAll(/Target="([^"]+)"/g)) {
      const path = new URL(target ?? "", `http://x/${from}`).pathname.slice(1);
      expect(entries.has(path), `${name} names ${path}`).toBe(true);
    }
  }
});

test("the workbook holds every figure with its meaning and how it was counted", async () => {
  const facts = aReportYear();
  const { figures } = composeReport(facts, reportWords("nl"));
  const entries = await entriesIn((await filesOf(facts)).get("xlsx") ?? new Uint8Array());
  const sheet = entries.get("xl/worksheets/sheet2.xml") ?? "";
  for (const key of Object.keys(figures)) expect(sheet, key).toContain(`>${key}<`);
  expect(sheet.match(/<row /g)).toHaveLength(Object.keys(figures).length + 1);
});
