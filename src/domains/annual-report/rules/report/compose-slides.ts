import type { PptxParagraph, PptxSlide, PptxTable } from "#platform/documents/write-pptx";
import type { PrintDocument, PrintPart, PrintSection, PrintSpan } from "./print-model.ts";

/** What fits on one slide and can be read from the back of a council room. */
const mostRows = 10;
const mostLetters = 620;
const mostActions = 6;

/** The report told in slides: one thought each, with where the figures come from in the notes. */
export function composeSlides(report: PrintDocument): PptxSlide[] {
  const told = report.sections.filter(({ key }) => key !== "evidence" && key !== "how-counted");
  return [
    {
      layout: "cover",
      title: report.title,
      body: [
        line(report.partnership),
        line(report.municipalities, { bullet: true }),
        line(
          [report.state, report.isExample ? report.labels.example : ""].filter(Boolean).join(" · "),
          { small: true },
        ),
      ],
      notes: notesOf(report, ""),
    },
    ...told.flatMap((section) => sectionSlides(section, report)),
  ];
}

const line = (text: string, look: Omit<PptxParagraph, "runs"> = {}): PptxParagraph => ({
  runs: [{ text }],
  ...look,
});

function notesOf(report: PrintDocument, more: string): string {
  const colon = report.language === "fr" ? "\u00a0:" : ":";
  const source = `${report.labels.source}${colon} ${report.labels.sourceName}. ${report.labels.countedOn} ${report.countedOn}.`;
  return [more, source, report.fingerprint].filter(Boolean).join("\n");
}

function sectionSlides(section: PrintSection, report: PrintDocument): PptxSlide[] {
  const notes = notesOf(report, section.lede);
  const own = section.parts.flatMap((part) => partSlides(part, section.title, notes));
  return [...together(own), ...section.sections.flatMap((below) => sectionSlides(below, report))];
}

const lettersIn = (body: readonly PptxParagraph[]): number =>
  body.reduce((sum, { runs }) => runs.reduce((own, { text }) => own + text.length, sum + 40), 0);

/** Texts that fit on one slide share it. */
function together(slides: readonly PptxSlide[]): PptxSlide[] {
  const merged: PptxSlide[] = [];
  for (const slide of slides) {
    const last = merged.at(-1);
    const fits =
      last?.layout === "text" &&
      slide.layout === "text" &&
      lettersIn(last.body) + lettersIn(slide.body) <= mostLetters;
    if (last && fits) merged[merged.length - 1] = { ...last, body: [...last.body, ...slide.body] };
    else merged.push(slide);
  }
  return merged;
}

function partSlides(part: PrintPart, title: string, notes: string): PptxSlide[] {
  const slide = { title, notes, body: [] };
  switch (part.kind) {
    case "prose":
      return inPieces(part.blocks.flatMap(proseLines)).map((body) => ({
        ...slide,
        layout: "text",
        body,
      }));
    case "stats":
      return [
        {
          ...slide,
          layout: "text",
          body: part.stats.map(({ label, value, unit }) => ({
            runs: [
              { text: [value, unit].filter(Boolean).join(" "), strong: true },
              { text: `  ${label}` },
            ],
          })),
        },
      ];
    case "table":
      return tableSlides(part, title, notes);
    case "chart":
      return [{ ...slide, layout: "content", body: [line(part.caption)], bars: part }];
    case "actions":
      return chunks(part.actions, mostActions).map((actions) => ({
        ...slide,
        layout: "text",
        body: actions.map(({ title: name, stateWord, evidence }) => ({
          bullet: true,
          runs: [
            { text: name, strong: true },
            {
              text: `: ${stateWord}${evidence[0] ? `. ${evidence[0].title}, ${evidence[0].day}` : ""}`,
            },
          ],
        })),
      }));
    case "warnings":
      return [
        {
          ...slide,
          layout: "text",
          body: [
            { runs: [{ text: part.title, strong: true }] },
            ...part.lines.map((text) => line(text, { bullet: true })),
          ],
        },
      ];
    case "text":
      return [{ ...slide, layout: "text", body: [line(part.text)] }];
  }
}

type Prose = Extract<PrintPart, { readonly kind: "prose" }>["blocks"][number];
const runsOf = (spans: readonly PrintSpan[]) =>
  spans.map(({ text, strong, isFigure }) => ({ text, strong: strong || isFigure }));
const proseLines = (block: Prose): PptxParagraph[] => {
  if (block.kind === "list")
    return block.items.map((spans) => ({ runs: runsOf(spans), bullet: true }));
  const isHeading = block.kind === "heading";
  return [
    { runs: runsOf(block.spans).map((run) => ({ ...run, strong: run.strong || isHeading })) },
  ];
};

/** Paragraphs over as many slides as they need. */
function inPieces(all: readonly PptxParagraph[]): PptxParagraph[][] {
  const pieces: PptxParagraph[][] = [];
  let letters = Number.POSITIVE_INFINITY;
  for (const paragraph of all) {
    const length = lettersIn([paragraph]);
    if (letters + length > mostLetters) {
      pieces.push([]);
      letters = 0;
    }
    pieces.at(-1)?.push(paragraph);
    letters += length;
  }
  return pieces;
}

function tableSlides(
  part: Extract<PrintPart, { readonly kind: "table" }>,
  title: string,
  notes: string,
): PptxSlide[] {
  const rows = [...part.rows, ...(part.total ? [part.total] : [])].map((row) =>
    row.map(({ text }) => text),
  );
  return chunks(rows, mostRows).map((some): PptxSlide => {
    const table: PptxTable = { description: part.caption, columns: part.columns, rows: some };
    const more = [notes, part.note].filter(Boolean).join("\n");
    return {
      layout: "content",
      title,
      body: part.caption === title ? [] : [line(part.caption)],
      table,
      notes: more,
    };
  });
}

const chunks = <One>(all: readonly One[], size: number): One[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
