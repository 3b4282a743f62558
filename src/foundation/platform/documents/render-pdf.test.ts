import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "../config.ts";
import { closeDocuments, type PdfOrder, renderPdf } from "./render-pdf.ts";

const run = promisify(execFile);
const { projectRoot } = readConfig({});
let folder: string;
let tools: boolean;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regiekamer-documents-"));
  tools = await run("pdfinfo", ["-v"]).then(
    () => true,
    () => false,
  );
});
afterAll(async () => {
  await closeDocuments();
  await rm(folder, { recursive: true, force: true });
});

const render = (order: Partial<PdfOrder>) =>
  renderPdf(
    { main: "= Kop\nTekst", data: {}, language: "nl", title: "Proef", ...order },
    { projectRoot },
  );
const refused = (order: Partial<PdfOrder>) => expect(render(order)).rejects;

async function asked(program: "pdfinfo" | "pdftotext" | "pdffonts", pdf: Uint8Array) {
  const path = join(folder, "asked.pdf");
  await writeFile(path, pdf);
  const { stdout } = await run(program, program === "pdftotext" ? [path, "-"] : [path]);
  return stdout;
}

test("a document is tagged, titled and says it meets PDF/UA", async (context) => {
  const pdf = await render({ title: "Sociale economie in Halle" });
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe("%PDF-");
  expect(Buffer.from(pdf).toString("latin1")).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
  context.skip(!tools, "poppler-utils is not installed");
  const info = await asked("pdfinfo", pdf);
  expect(info).toMatch(/^Tagged: +yes$/m);
  expect(info).toMatch(/^Title: +Sociale economie in Halle$/m);
});

test("all letters of Europe come from the one font", async (context) => {
  context.skip(!tools, "poppler-utils is not installed");
  const pdf = await render({
    main: '#let d = json("/data.json")\n= Kop\n#d.naam #strong(d.naam) #emph(d.naam)',
    data: { naam: "Œuvre één – “ő ž ě ł ş” € ß" },
  });
  const fonts = (await asked("pdffonts", pdf)).split("\n").slice(2).filter(Boolean);
  expect(fonts.length).toBeGreaterThan(3);
  for (const font of fonts) expect(font).toMatch(/\+AtkinsonHyperlegible/);
  expect(await asked("pdftotext", pdf)).toContain("Œuvre één – “ő ž ě ł ş” € ß");
});

test("words out of the data are never read as Typst", async (context) => {
  context.skip(!tools, "poppler-utils is not installed");
  const naam = '#panic("uit") *vet* $x$ <b>#read("/data.json")';
  const pdf = await render({ main: '= Kop\n#json("/data.json").naam', data: { naam } });
  expect((await asked("pdftotext", pdf)).replace(/\s+/g, " ")).toContain(naam);
});

test("a picture and a second source are read by their path", async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>';
  const pdf = await render({
    main: '#import "blok.typ": blok\n= Kop\n#blok[x]\n#image("kaart/halle.svg", alt: "Kaart")',
    files: [
      { path: "kaart/halle.svg", content: Buffer.from(svg) },
      { path: "blok.typ", content: Buffer.from("#let blok(it) = strong(it)") },
    ],
  });
  expect(pdf.length).toBeGreaterThan(1_000);
});

test("what breaks accessibility is refused with the reason", async () => {
  await refused({ main: "= Een\n=== Drie" }).toMatchObject({
    code: "document.refused",
    message: expect.stringContaining("skipped from heading level 1 to 3"),
  });
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>';
  await refused({
    main: '= Kop\n#image("a.svg")',
    files: [{ path: "a.svg", content: Buffer.from(svg) }],
  }).toMatchObject({ message: expect.stringContaining("alt text") });
});

test("a mistake in a source is named by file and line", async () => {
  await refused({ main: "= Kop\n#nergens" }).toMatchObject({
    code: "document.refused",
    message: expect.stringMatching(/^main\.typ:2:\d+.*: unknown variable: nergens/),
  });
});

test("nothing outside what was handed over is read, and nothing is fetched", async () => {
  await refused({ main: '#read("/etc/hostname")' }).toMatchObject({ code: "document.refused" });
  await refused({ main: '#read("../../package.json")' }).toMatchObject({
    code: "document.refused",
  });
  await refused({ main: '#import "@preview/cetz:0.3.0"' }).toMatchObject({
    message: expect.stringContaining("packages from outside"),
  });
  await refused({ files: [{ path: "../x", content: Buffer.from("") }] }).toMatchObject({
    code: "document.refused",
  });
});

test("what one document was handed, the next does not see", async () => {
  await render({
    files: [{ path: "geheim.txt", content: Buffer.from("x") }],
    main: '= K\n#read("geheim.txt")',
  });
  await refused({ main: '= K\n#read("geheim.txt")' }).toMatchObject({ code: "document.refused" });
});

test("a document that takes too long is given up, and the next one is made", async () => {
  await refused({
    main: "= K\n#for a in range(3000) { for b in range(3000) { let c = a * b } }",
    limitSeconds: 0.05,
  }).toMatchObject({ code: "document.too-slow" });
  expect((await render({})).length).toBeGreaterThan(1_000);
});

test("several asked for at once come each to who asked", async () => {
  const titles = ["een", "twee", "drie"];
  const made = await Promise.all(titles.map((title) => render({ title })));
  for (const [at, pdf] of made.entries()) {
    expect(Buffer.from(pdf).toString("latin1")).toContain(`>${titles[at]}<`);
  }
});
