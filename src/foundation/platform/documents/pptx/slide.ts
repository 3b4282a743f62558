import type { PptxBars, PptxParagraph, PptxSlide, PptxTable } from "../write-pptx.ts";
import { layouts } from "./frame.ts";
import {
  contentWidth,
  declaration,
  emu,
  escaped,
  margin,
  namespaces,
  place,
  relations,
} from "./xml.ts";

type Given = { readonly number: number; readonly locale: string; readonly footer: string };

const group =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** One slide; what it shows stands in reading order. */
export function slide(one: PptxSlide, { number, locale, footer }: Given): string {
  const isCover = one.layout === "cover";
  const hasBody = one.body.length > 0;
  const bodyKind = isCover ? 'type="subTitle" idx="1"' : 'type="body" idx="1"';
  const top = hasBody ? 60 : 44;
  const shapes = [
    shape(
      2,
      "Title",
      isCover ? 'type="ctrTitle"' : 'type="title"',
      paragraphs([{ runs: [{ text: one.title }] }], locale),
    ),
    hasBody ? shape(3, "Text", bodyKind, paragraphs(one.body, locale)) : "",
    one.table ? table(one.table, locale, top) : "",
    one.bars ? bars(one.bars, locale, top) : "",
    foot({ text: footer, number, locale, colour: isCover ? "accent4" : "accent3" }),
  ];
  return `${declaration}<p:sld ${namespaces}><p:cSld><p:spTree>${group}${shapes.join("")}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

/** Its look is said here too: not every program takes it from the layout. */
function foot(given: { text: string; number: number; locale: string; colour: string }): string {
  const look = (size: number) =>
    `<a:rPr lang="${given.locale}" sz="${size}"><a:solidFill><a:schemeClr val="${given.colour}"/></a:solidFill><a:latin typeface="+mn-lt"/></a:rPr>`;
  const words = `<a:p><a:r>${look(800)}<a:t>${escaped(given.text)}</a:t></a:r></a:p>`;
  const number = `<a:p><a:pPr algn="r"/><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">${look(1000)}<a:t>${given.number}</a:t></a:fld></a:p>`;
  return `${shape(8, "Footer", 'type="ftr" sz="quarter" idx="11"', words)}${shape(9, "Number", 'type="sldNum" sz="quarter" idx="12"', number)}`;
}

export const slideRelations = ({ layout }: PptxSlide, number: number): string =>
  relations([
    ["rId1", "slideLayout", `../slideLayouts/slideLayout${layouts.indexOf(layout) + 1}.xml`],
    ["rId2", "notesSlide", `../notesSlides/notesSlide${number}.xml`],
  ]);

export const notesSlide = (notes: string, locale: string): string =>
  `${declaration}<p:notes ${namespaces}><p:cSld><p:spTree>${group}<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide 2"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>${shape(
    3,
    "Notes",
    'type="body" idx="1"',
    paragraphs(
      notes.split("\n").map((text) => ({ runs: [{ text }] })),
      locale,
    ),
  )}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;

export const notesRelations = (number: number): string =>
  relations([
    ["rId1", "notesMaster", "../notesMasters/notesMaster1.xml"],
    ["rId2", "slide", `../slides/slide${number}.xml`],
  ]);

const shape = (id: number, name: string, kind: string, text: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name} ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${text}</p:txBody></p:sp>`;

/** The level says the look: plain, with a point, small. */
const paragraphs = (all: readonly PptxParagraph[], locale: string): string =>
  all
    .map(({ runs, bullet, small }) => {
      const level = small ? ' lvl="2"' : bullet ? ' lvl="1"' : "";
      const said = runs
        .map(
          ({ text, strong }) =>
            `<a:r><a:rPr lang="${locale}"${strong ? ' b="1"' : ""}/><a:t>${escaped(text)}</a:t></a:r>`,
        )
        .join("");
      return `<a:p>${level ? `<a:pPr${level}/>` : ""}${said}<a:endParaRPr lang="${locale}"/></a:p>`;
    })
    .join("");

const rowHeight = 9;

function table({ columns, rows, description }: PptxTable, locale: string, top: number): string {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const grid = columns
    .map(({ share }) => `<a:gridCol w="${emu((contentWidth * share) / shares)}"/>`)
    .join("");
  const draw = (cells: readonly string[], isHead: boolean) =>
    `<a:tr h="${emu(rowHeight)}">${cells.map((text, at) => cell(text, { isHead, numeric: columns[at]?.numeric ?? false, locale })).join("")}</a:tr>`;
  const all = [
    draw(
      columns.map(({ label }) => label),
      true,
    ),
    ...rows.map((row) => draw(row, false)),
  ];
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="Table 4" descr="${escaped(description)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${place(margin, top, contentWidth, rowHeight * all.length, "p:xfrm")}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${all.join("")}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}

function cell(text: string, given: { isHead: boolean; numeric: boolean; locale: string }): string {
  const colour = given.isHead ? "tx2" : "tx1";
  const bottom = given.isHead ? "accent1" : "accent5";
  const none = ["lnL", "lnR", "lnT"]
    .map((side) => `<a:${side} w="0"><a:noFill/></a:${side}>`)
    .join("");
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="${given.numeric ? "r" : "l"}"/><a:r><a:rPr lang="${given.locale}" sz="${given.isHead ? 1200 : 1400}"${given.isHead ? ' b="1"' : ""}><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill></a:rPr><a:t>${escaped(text)}</a:t></a:r></a:p></a:txBody><a:tcPr marL="91440" marR="91440" marT="27432" marB="27432" anchor="ctr">${none}<a:lnB w="${given.isHead ? 15875 : 9525}"><a:solidFill><a:schemeClr val="${bottom}"/></a:solidFill></a:lnB><a:noFill/></a:tcPr></a:tc>`;
}

const labelWidth = 88;
const widest = contentWidth - labelWidth - 50;

/** A group of shapes that says in words what it shows; each bar stands behind its label. */
function bars({ bars: all, series, description }: PptxBars, locale: string, top: number): string {
  const highest = Math.max(1, ...all.flatMap(({ values }) => values.map(({ value }) => value)));
  const step = Math.min(20, 105 / Math.max(all.length, 1));
  const thick = Math.min(7, (step - 3) / Math.max(series.length, 1));
  const drawn = all.flatMap(({ label, values }, at) => {
    const y = top + at * step;
    const tall = thick * values.length;
    // Ids must differ on one slide; those below 20 are taken.
    const id = 20 + at * 20;
    return [
      textBox(id, margin, y, labelWidth - 4, tall, label, locale),
      ...values.flatMap(({ value, shown }, index) => {
        const width = Math.max(0.5, (widest * value) / highest);
        const barTop = y + index * thick;
        const colour = series.length === 1 ? "accent2" : index === 0 ? "accent3" : "accent1";
        const words = series.length === 1 ? shown : `${shown} ${series[index]?.toLowerCase()}`;
        return [
          rectangle(
            id + 1 + index * 2,
            margin + labelWidth,
            barTop + 0.4,
            width,
            thick - 0.8,
            colour,
          ),
          textBox(
            id + 2 + index * 2,
            margin + labelWidth + width + 2,
            barTop,
            60,
            thick,
            words,
            locale,
          ),
        ];
      }),
    ];
  });
  const box = `<a:off x="${emu(margin)}" y="${emu(top)}"/><a:ext cx="${emu(contentWidth)}" cy="${emu(step * all.length)}"/>`;
  return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="5" name="Chart 5" descr="${escaped(description)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${box}${box.replace("a:off", "a:chOff").replace("a:ext", "a:chExt")}</a:xfrm></p:grpSpPr>${drawn.join("")}</p:grpSp>`;
}

const rectangle = (
  id: number,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Bar ${id}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${place(x, y, width, height)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>`;

const textBox = (
  id: number,
  x: number,
  y: number,
  width: number,
  height: number,
  text: string,
  locale: string,
): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Label ${id}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${place(x, y, width, height)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle/><a:p><a:r><a:rPr lang="${locale}" sz="1400"/><a:t>${escaped(text)}</a:t></a:r></a:p></p:txBody></p:sp>`;
