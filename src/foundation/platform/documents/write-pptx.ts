import { streamZip, type ZipPart } from "../tables/stream-zip.ts";
import { contentTypes, masterParts, presentationParts } from "./pptx/frame.ts";
import { notesRelations, notesSlide, slide, slideRelations } from "./pptx/slide.ts";

export type PptxRun = { readonly text: string; readonly strong?: boolean };
export type PptxParagraph = {
  readonly runs: readonly PptxRun[];
  readonly bullet?: boolean;
  readonly small?: boolean;
};

export type PptxTable = {
  /** Read out to who cannot see it. */
  readonly description: string;
  readonly columns: readonly {
    readonly label: string;
    readonly numeric?: boolean;
    readonly share: number;
  }[];
  readonly rows: readonly (readonly string[])[];
};

export type PptxBars = {
  readonly description: string;
  readonly series: readonly string[];
  readonly bars: readonly {
    readonly label: string;
    readonly values: readonly { readonly value: number; readonly shown: string }[];
  }[];
};

export type PptxSlide = {
  /** cover: a large title; text: title and body; content: title, and a table or bars, with a line above. */
  readonly layout: "cover" | "text" | "content";
  readonly title: string;
  readonly body: readonly PptxParagraph[];
  readonly table?: PptxTable;
  readonly bars?: PptxBars;
  /** For who speaks: where the figures come from. */
  readonly notes: string;
};

export type Presentation = {
  readonly title: string;
  readonly author: string;
  /** "nl-BE" */
  readonly locale: string;
  /** At the foot of every slide. */
  readonly footer: string;
  readonly slides: readonly PptxSlide[];
};

/**
 * A presentation that can be edited: titles and texts stand in placeholders of the layout, tables are tables,
 * bars are shapes with their words; every word says its language, and what is drawn its description.
 * @see docs/decisions/0004-dependencies.md on why this is our own
 */
export async function writePptx(presentation: Presentation): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of streamZip(partsOf(presentation))) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

function* partsOf(presentation: Presentation): Generator<ZipPart> {
  const { slides, locale, footer } = presentation;
  yield part("[Content_Types].xml", contentTypes(slides.length));
  for (const [name, xml] of Object.entries(presentationParts(presentation))) yield part(name, xml);
  for (const [name, xml] of Object.entries(masterParts(locale))) yield part(name, xml);
  for (const [at, one] of slides.entries()) {
    const number = at + 1;
    yield part(`ppt/slides/slide${number}.xml`, slide(one, { number, locale, footer }));
    yield part(`ppt/slides/_rels/slide${number}.xml.rels`, slideRelations(one, number));
    yield part(`ppt/notesSlides/notesSlide${number}.xml`, notesSlide(one.notes, locale));
    yield part(`ppt/notesSlides/_rels/notesSlide${number}.xml.rels`, notesRelations(number));
  }
}

const part = (name: string, xml: string): ZipPart => ({ name, pieces: once(xml) });
async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
