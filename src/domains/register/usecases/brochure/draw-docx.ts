import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type Column,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  type ISectionOptions,
  LeaderType,
  LineRuleType,
  Packer,
  PageNumber,
  PageReference,
  Paragraph,
  type ParagraphChild,
  SectionType,
  TableOfContents,
  TabStopType,
  TextRun,
} from "docx";
import { docxFonts } from "#platform/documents/docx-fonts";
import { type Drawing, paintPng } from "#platform/documents/paint-png";
import type { Brochure, Entry, IndexGroup } from "../../rules/brochure/brochure.ts";
import { brochureColours as colours } from "../../rules/brochure/brochure-colours.ts";

// Word measures in twentieths of a point.
const twips = (points: number) => Math.round(points * 20);
const millimetres = (mm: number) => Math.round((mm / 25.4) * 1440);
const hex = (colour: string) => colour.slice(1);
const pageWidth = millimetres(170);

type Section = ISectionOptions;

/**
 * The same brochure as a document that can be edited: headings, a table of contents, indexes with page
 * references that Word fills in, bookmarks and links, alternative text, the language of every word.
 * @param picture the map for programs that cannot draw SVG
 */
export async function drawDocx(brochure: Brochure, picture: Drawing | null): Promise<Uint8Array> {
  const document = new Document({
    title: brochure.title,
    fonts: docxFonts(),
    creator: brochure.partnership,
    description: `${brochure.count}, ${brochure.madeOn}`,
    features: { updateFields: true },
    styles: stylesFor(brochure.language),
    sections: [
      coverSection(brochure),
      readingSection(brochure, picture),
      ...indexSection(brochure.labels.activityIndex, brochure.activityIndex, brochure),
      ...indexSection(brochure.labels.municipalityIndex, brochure.municipalityIndex, brochure),
      organisationSection(brochure),
      sourceSection(brochure),
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const locales = { nl: "nl-BE", fr: "fr-BE", en: "en-GB" } as const;

const indexLine = "IndexLine";
const stylesFor = (language: Brochure["language"]) => ({
  paragraphStyles: [
    {
      id: indexLine,
      name: "Index line",
      basedOn: "Normal",
      run: { size: 17 },
      paragraph: { spacing: { after: 0 } },
    },
  ],
  default: {
    document: {
      run: {
        font: "Atkinson Hyperlegible Next",
        size: 20,
        color: hex(colours.ink),
        language: { value: locales[language] },
      },
      paragraph: { spacing: { after: twips(6), line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { size: 80, bold: true, color: hex(colours.actStrong) } },
    heading1: {
      run: { size: 48, bold: true, color: hex(colours.actStrong) },
      paragraph: { spacing: { after: twips(12) }, keepNext: true },
    },
    heading2: {
      run: { size: 28, bold: true, color: hex(colours.act) },
      paragraph: { spacing: { before: twips(14), after: twips(6) }, keepNext: true },
    },
    heading3: {
      run: { size: 23, bold: true, color: hex(colours.actStrong) },
      paragraph: { spacing: { before: twips(10), after: twips(2) }, keepNext: true },
    },
    hyperlink: { run: { color: hex(colours.act), underline: {} } },
  },
});

const text = (words: string, look: { size?: number; bold?: boolean; color?: string } = {}) =>
  new TextRun({ text: words, ...look });

const soft = "50575A";
const heading = (words: string, level: 1 | 2 | 3, anchor?: string) =>
  new Paragraph({
    heading: HeadingLevel[`HEADING_${level}`],
    children: [
      anchor ? new Bookmark({ id: anchor, children: [new TextRun(words)] }) : new TextRun(words),
    ],
  });

const coverSection = (brochure: Brochure): Section => ({
  properties: { page: { margin: margins() } },
  children: [
    new Paragraph({
      spacing: { before: twips(60), after: twips(30) },
      children: [text(brochure.partnership, { size: 28, bold: true, color: hex(colours.act) })],
    }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(brochure.title)] }),
    new Paragraph({
      border: {
        bottom: { style: BorderStyle.SINGLE, size: 24, space: 6, color: hex(colours.social) },
      },
      spacing: { after: twips(16) },
      children: [text(`${brochure.count} · ${brochure.madeOn}`, { size: 28 })],
    }),
    new Paragraph({ children: [text(brochure.municipalities, { size: 24 })] }),
    ...(brochure.isExample
      ? [new Paragraph({ children: [text(brochure.labels.exampleCover, { bold: true })] })]
      : []),
  ],
});

function readingSection(brochure: Brochure, picture: Drawing | null): Section {
  const { labels, map } = brochure;
  return {
    properties: { type: SectionType.NEXT_PAGE, page: { margin: margins() } },
    footers: { default: footerOf(brochure) },
    children: [
      ...(map && picture ? mapParagraphs(brochure, picture) : []),
      ...brochure.workForms.flatMap(({ label, meaning }) => [
        new Paragraph({
          children: [
            text(`${label}: `, { bold: true, color: hex(colours.socialInk) }),
            text(meaning),
          ],
        }),
      ]),
      new Paragraph({ heading: HeadingLevel.HEADING_1, text: labels.guide, pageBreakBefore: true }),
      ...[...brochure.intro, ...brochure.guide].map(
        (paragraph) => new Paragraph({ children: [text(paragraph, { size: 22 })] }),
      ),
      ...(brochure.contact.length > 0 ? [heading(labels.contact, 2)] : []),
      ...brochure.contact.map((line) => new Paragraph({ spacing: { after: 0 }, text: line })),
      heading(labels.contents, 2),
      new TableOfContents(labels.contents, { hyperlink: true, headingStyleRange: "1-1" }),
    ],
  };
}

function mapParagraphs({ labels, map }: Brochure, picture: Drawing): Paragraph[] {
  if (!map) return [];
  const height = 560;
  const size = { width: Math.round((height * picture.width) / picture.height), height };
  return [
    heading(labels.map, 1),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [
        new ImageRun({
          type: "svg",
          data: Buffer.from(map.svg),
          fallback: { type: "png", data: Buffer.from(paintPng(picture)) },
          transformation: size,
          altText: { name: labels.map, title: labels.map, description: map.alt },
        }),
      ],
    }),
    new Paragraph({ children: [text(`${map.caption} ${map.source}`, { size: 18, color: soft })] }),
    heading(labels.workForms, 2),
  ];
}

function indexSection(title: string, groups: readonly IndexGroup[], brochure: Brochure): Section[] {
  if (groups.length === 0) return [];
  const columnWidth = Math.floor((pageWidth - millimetres(8)) / 2);
  const line = ({ anchor, name }: { anchor: string; name: string }) =>
    new Paragraph({
      style: indexLine,
      tabStops: [{ type: TabStopType.RIGHT, position: columnWidth, leader: LeaderType.DOT }],
      children: [
        new InternalHyperlink({ anchor, children: [text(name)] }),
        text("\t"),
        new PageReference(anchor),
      ],
    });
  const lines = groups.flatMap((group) => [
    heading(group.heading, 2),
    ...group.topics.flatMap((topic) => [
      ...(topic.label
        ? [
            new Paragraph({
              keepNext: true,
              spacing: { before: twips(4), after: 0 },
              children: [text(topic.label, { bold: true, size: 18 })],
            }),
          ]
        : []),
      ...topic.entries.map(line),
    ]),
  ]);
  return inColumns(title, lines, brochure);
}

const organisationSection = (brochure: Brochure): Section => {
  const blocks = brochure.chapters.flatMap((chapter) => [
    heading(chapter.heading, 2),
    ...chapter.entries.flatMap((entry) => entryParagraphs(entry, brochure)),
  ]);
  const [section] = inColumns(brochure.labels.organisations, blocks, brochure);
  return section as Section;
};

/** The title across the page would need a section of its own; it heads the first column instead. */
const inColumns = (title: string, children: Paragraph[], brochure: Brochure): Section[] => [
  {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { margin: margins() },
      column: { count: 2, space: millimetres(8), equalWidth: true, children: [] as Column[] },
    },
    footers: { default: footerOf(brochure) },
    children: [heading(title, 1), ...children],
  },
];

function entryParagraphs(entry: Entry, { labels }: Brochure): Paragraph[] {
  const kept = { keepNext: true, keepLines: true, spacing: { after: twips(2) } };
  const forms = entry.workForms.map(({ label }) => label).join(" · ");
  const lines = [
    heading(entry.name, 3, entry.anchor),
    ...(entry.isExample
      ? [
          new Paragraph({
            ...kept,
            children: [text(labels.example, { size: 16, bold: true, color: "A81C1C" })],
          }),
        ]
      : []),
    ...(forms
      ? [
          new Paragraph({
            ...kept,
            children: [text(forms, { size: 17, bold: true, color: hex(colours.socialInk) })],
          }),
        ]
      : []),
    ...(entry.description
      ? [new Paragraph({ keepLines: true, keepNext: true, text: entry.description })]
      : []),
    ...entry.facts.map((fact) => new Paragraph({ ...kept, children: factRuns(fact) })),
  ];
  return [
    ...lines,
    new Paragraph({
      spacing: { after: twips(10) },
      children:
        entry.sources.length > 0
          ? [
              text(`${labels.sourcesOfEntry} ${entry.sources.join(", ")}`, {
                size: 15,
                color: soft,
              }),
            ]
          : [],
    }),
  ];
}

function factRuns(fact: Entry["facts"][number]): ParagraphChild[] {
  const words = text(fact.lines.join(", "), { size: 18 });
  return [
    text(`${fact.label}: `, { size: 17, color: soft }),
    fact.href ? new ExternalHyperlink({ link: fact.href, children: [words] }) : words,
  ];
}

const sourceSection = (brochure: Brochure): Section => ({
  properties: { type: SectionType.NEXT_PAGE, page: { margin: margins() } },
  footers: { default: footerOf(brochure) },
  children: [
    heading(brochure.labels.sources, 1),
    new Paragraph({ text: brochure.labels.sourcesIntro }),
    ...brochure.sources.map(
      (source) =>
        new Paragraph({
          children: [
            text(`${source.number}. `, { bold: true, color: hex(colours.socialInk) }),
            text(`${source.publisher}: ${source.title}. `, { bold: true }),
            text(
              `${brochure.labels.licence}: ${source.licence}, ${brochure.labels.retrieved} ${source.retrievedOn}. `,
              { color: soft },
            ),
            ...(source.url
              ? [new ExternalHyperlink({ link: source.url, children: [text(source.url)] })]
              : []),
          ],
        }),
    ),
    ...(brochure.map ? [new Paragraph({ text: brochure.map.source })] : []),
  ],
});

const margins = () => ({
  left: millimetres(20),
  right: millimetres(20),
  top: millimetres(20),
  bottom: millimetres(22),
});

const footerOf = ({ partnership, title }: Brochure) =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: pageWidth }],
        children: [
          text(`${partnership} · ${title}\t`, { size: 17, color: soft }),
          new TextRun({ children: [PageNumber.CURRENT], bold: true, size: 17 }),
        ],
      }),
    ],
  });
