import { access } from "node:fs/promises";
import { z } from "zod";
import { readConfig } from "#platform/config";
import { closeDocuments, renderPdf } from "#platform/documents/render-pdf";
import { readReferenceFile, rowsOf } from "#platform/reference-file";
import { aBrochureSelection } from "../src/domains/register/examples/selection.ts";
import { brochureParts, type Entry } from "../src/domains/register/rules/brochure/brochure.ts";
import { composeBrochure } from "../src/domains/register/rules/brochure/compose-brochure.ts";
import type { AreaBoundary } from "../src/domains/register/rules/brochure/draw-area-map.ts";
import { brochureWords } from "../src/domains/register/text/brochure/index.ts";
import { drawBrochure } from "../src/domains/register/usecases/brochure/draw-brochure.ts";
import { polygonsOf } from "../src/domains/territory/rules/boundary-topology.ts";

const { projectRoot } = readConfig();

/**
 * A brochure of `--organisations` (200) example organisations of Halle, Beersel, Dilbeek and
 * Sint-Pieters-Leeuw, from facts to file. Beside it the same blocks as a bare list, by the browser of the
 * machine when there is one and by Typst without any layout.
 */
export async function run(options: Record<string, string | true>) {
  const organisations = Number(options.organisations ?? 200);
  const facts = aBrochureSelection(organisations, await members());
  const choice = {
    language: "nl" as const,
    title: "",
    intro: "",
    contact: [],
    parts: brochureParts,
  };
  const pdf = await timed(() => drawBrochure(projectRoot, facts, choice, "pdf"));
  const rest = { ...facts, records: facts.records.slice(1) };
  const again = await timed(() => drawBrochure(projectRoot, rest, choice, "pdf"));
  const docx = await timed(() => drawBrochure(projectRoot, facts, choice, "docx"));
  const { chapters } = composeBrochure(facts, choice, brochureWords("nl"));
  const entries = chapters.flatMap((chapter) => chapter.entries);
  const bare = await timed(() => bareList(entries));
  const browser = await printInBrowser(entries);
  await closeDocuments();
  const table = [
    row("PDF/UA brochure, cold", pdf.seconds, pdf.result.content.byteLength),
    row("PDF/UA brochure, warm, other selection", again.seconds, again.result.content.byteLength),
    row("DOCX brochure", docx.seconds, docx.result.content.byteLength),
    row("reference: bare list by Typst", bare.seconds, bare.result.byteLength),
    browser
      ? row("reference: bare list by Chromium", browser.seconds, browser.result.byteLength)
      : { what: "reference: bare list by Chromium", seconds: "no Chromium here", kB: "" },
  ];
  return {
    table,
    figures: {
      organisations,
      seconds: round(pdf.seconds),
      warm_seconds: round(again.seconds),
      docx_seconds: round(docx.seconds),
      bare_typst_seconds: round(bare.seconds),
      ...(browser ? { chromium_seconds: round(browser.seconds) } : {}),
    },
  };
}

const round = (seconds: number) => Math.round(seconds * 100) / 100;
const row = (what: string, seconds: number, bytes: number) => ({
  what,
  seconds: round(seconds),
  kB: Math.round(bytes / 1024),
});

async function timed<Result>(work: () => Promise<Result>) {
  const begun = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - begun) / 1_000 };
}

async function members(): Promise<AreaBoundary[]> {
  const folder = `${projectRoot}reference`;
  const boundaries = await readReferenceFile(folder, "boundaries");
  const arcs = z.array(z.array(z.array(z.number())));
  const shapes = rowsOf(boundaries, z.object({ nis: z.string(), polygons: arcs }));
  const facts = rowsOf(
    await readReferenceFile(folder, "municipalities"),
    z.object({
      nis: z.string(),
      nameNl: z.string(),
      nameFr: z.string(),
      lon: z.number(),
      lat: z.number(),
    }),
  );
  const wanted = new Set(["23027", "23003", "23016", "23077"]);
  return facts
    .filter(({ nis }) => wanted.has(nis))
    .map(({ nis, nameNl, nameFr, lon, lat }) => ({
      nis,
      name: { nl: nameNl, fr: nameFr },
      lon,
      lat,
      coordinates: polygonsOf(
        boundaries.arcs ?? [],
        shapes.find((shape) => shape.nis === nis)?.polygons ?? [],
      ),
    }));
}

const bareList = (entries: readonly Entry[]) =>
  renderPdf(
    {
      main: `#let data = json("/data.json")
#for one in data [
  == #one.name
  #one.description
  #for fact in one.facts [ \\ #fact.label: #fact.lines.join(", ") ]
]`.replace("#for one", "= Lijst\n#for one"),
      data: entries,
      language: "nl",
      title: "Lijst",
    },
    { projectRoot },
  );

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Null without a browser on this machine. */
async function printInBrowser(entries: readonly Entry[]) {
  const path = await browserPath();
  if (!path) return null;
  const { chromium } = await import("playwright-core");
  const blocks = entries.map(
    ({ name, description, facts }) =>
      `<section><h2>${escaped(name)}</h2><p>${escaped(description)}</p>${facts
        .map(({ label, lines }) => `<p>${escaped(label)}: ${escaped(lines.join(", "))}</p>`)
        .join("")}</section>`,
  );
  const html = `<!doctype html><html lang="nl"><title>Lijst</title><style>body{columns:2}section{break-inside:avoid}</style><h1>Lijst</h1>${blocks.join("")}</html>`;
  return timed(async () => {
    const browser = await chromium.launch({ executablePath: path, args: ["--no-sandbox"] });
    try {
      const page = await browser.newPage();
      await page.setContent(html);
      return await page.pdf({ format: "A4", tagged: true });
    } finally {
      await browser.close();
    }
  });
}

async function browserPath(): Promise<string | null> {
  for (const path of ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]) {
    const there = await access(path).then(
      () => true,
      () => false,
    );
    if (there) return path;
  }
  return null;
}
