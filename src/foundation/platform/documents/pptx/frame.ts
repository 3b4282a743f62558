import type { Presentation } from "../write-pptx.ts";
import {
  contentWidth,
  declaration,
  emu,
  escaped,
  fontName,
  margin,
  namespaces,
  place,
  relations,
  slideSize,
  themeColours,
} from "./xml.ts";

const kinds = "application/vnd.openxmlformats-officedocument.presentationml";

export const contentTypes = (slides: number): string => {
  const numbers = Array.from({ length: slides }, (_, at) => at + 1);
  const override = (name: string, type: string) =>
    `<Override PartName="${name}" ContentType="${type}"/>`;
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    override("/ppt/presentation.xml", `${kinds}.presentation.main+xml`),
    override("/ppt/slideMasters/slideMaster1.xml", `${kinds}.slideMaster+xml`),
    ...layouts.map((_, at) =>
      override(`/ppt/slideLayouts/slideLayout${at + 1}.xml`, `${kinds}.slideLayout+xml`),
    ),
    override("/ppt/notesMasters/notesMaster1.xml", `${kinds}.notesMaster+xml`),
    ...[1, 2].map((at) =>
      override(
        `/ppt/theme/theme${at}.xml`,
        "application/vnd.openxmlformats-officedocument.theme+xml",
      ),
    ),
    ...numbers.flatMap((at) => [
      override(`/ppt/slides/slide${at}.xml`, `${kinds}.slide+xml`),
      override(`/ppt/notesSlides/notesSlide${at}.xml`, `${kinds}.notesSlide+xml`),
    ]),
    override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
  ].join("")}</Types>`;
};

/** The parts above the slides: relations, properties, the list of slides. */
export function presentationParts({
  slides,
  title,
  author,
  locale,
}: Presentation): Record<string, string> {
  const ids = slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="rIdS${at + 1}"/>`).join("");
  return {
    "_rels/.rels": relations([
      ["rId1", "officeDocument", "ppt/presentation.xml"],
      [
        "rId2",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
      ],
    ]),
    "docProps/core.xml": `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dc:language>${locale}</dc:language></cp:coreProperties>`,
    "ppt/presentation.xml": `${declaration}<p:presentation ${namespaces} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rIdM1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rIdN1"/></p:notesMasterIdLst><p:sldIdLst>${ids}</p:sldIdLst><p:sldSz cx="${emu(slideSize.width)}" cy="${emu(slideSize.height)}"/><p:notesSz cx="${emu(190.5)}" cy="${emu(254)}"/></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": relations([
      ["rIdM1", "slideMaster", "slideMasters/slideMaster1.xml"],
      ["rIdN1", "notesMaster", "notesMasters/notesMaster1.xml"],
      ["rIdT1", "theme", "theme/theme1.xml"],
      ...slides.map((_, at) => [`rIdS${at + 1}`, "slide", `slides/slide${at + 1}.xml`] as const),
    ]),
  };
}

/** The three layouts a slide can have, in the order of their files. */
export const layouts = ["cover", "text", "content"] as const;

/** Master, layouts, notes master and themes: what makes every slide look alike. */
export function masterParts(locale: string): Record<string, string> {
  return {
    "ppt/theme/theme1.xml": theme,
    "ppt/theme/theme2.xml": theme,
    "ppt/slideMasters/slideMaster1.xml": slideMaster(locale),
    "ppt/slideMasters/_rels/slideMaster1.xml.rels": relations([
      ...layouts.map(
        (_, at) =>
          [`rId${at + 1}`, "slideLayout", `../slideLayouts/slideLayout${at + 1}.xml`] as const,
      ),
      ["rId9", "theme", "../theme/theme1.xml"],
    ]),
    ...Object.fromEntries(
      layouts.flatMap((layout, at) => [
        [`ppt/slideLayouts/slideLayout${at + 1}.xml`, slideLayout(layout, locale)],
        [
          `ppt/slideLayouts/_rels/slideLayout${at + 1}.xml.rels`,
          relations([["rId1", "slideMaster", "../slideMasters/slideMaster1.xml"]]),
        ],
      ]),
    ),
    "ppt/notesMasters/notesMaster1.xml": notesMaster(locale),
    "ppt/notesMasters/_rels/notesMaster1.xml.rels": relations([
      ["rId1", "theme", "../theme/theme2.xml"],
    ]),
  };
}

const group =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

const placeholder = (given: {
  id: number;
  name: string;
  type: string;
  where: string;
  text: string;
  locale: string;
  body?: string;
}): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${given.id}" name="${given.name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${given.type}/></p:nvPr></p:nvSpPr><p:spPr>${given.where}</p:spPr><p:txBody><a:bodyPr ${given.body ?? 'lIns="0" rIns="0"'}><a:normAutofit/></a:bodyPr><a:lstStyle/>${given.text}</p:txBody></p:sp>`;

const words = (text: string, locale: string) =>
  `<a:p><a:r><a:rPr lang="${locale}"/><a:t>${text}</a:t></a:r></a:p>`;

const footer = (locale: string, id: number, colour: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Footer ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="ftr" sz="quarter" idx="11"/></p:nvPr></p:nvSpPr><p:spPr>${place(margin, 178, contentWidth - 25, 8)}</p:spPr><p:txBody><a:bodyPr lIns="0" rIns="0" anchor="ctr"/><a:lstStyle><a:lvl1pPr algn="l"><a:defRPr sz="800"><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle><a:p><a:endParaRPr lang="${locale}"/></a:p></p:txBody></p:sp><p:sp><p:nvSpPr><p:cNvPr id="${id + 1}" name="Number ${id + 1}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr><p:spPr>${place(slideSize.width - margin - 20, 178, 20, 8)}</p:spPr><p:txBody><a:bodyPr lIns="0" rIns="0" anchor="ctr"/><a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="1000" b="1"><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle><a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${locale}"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="${locale}"/></a:p></p:txBody></p:sp>`;

const level = (
  tag: string,
  given: { size: number; bold?: boolean; colour: string; bullet?: boolean },
): string => {
  const indent = given.bullet ? ' marL="285750" indent="-285750"' : ' marL="0" indent="0"';
  const mark = given.bullet
    ? '<a:buClr><a:schemeClr val="accent2"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>'
    : "<a:buNone/>";
  return `<${tag}${indent} algn="l"><a:lnSpc><a:spcPct val="105000"/></a:lnSpc><a:spcBef><a:spcPts val="600"/></a:spcBef>${mark}<a:defRPr sz="${given.size}"${given.bold ? ' b="1"' : ""} kern="1200"><a:solidFill><a:schemeClr val="${given.colour}"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></${tag}>`;
};

const line = (x: number, y: number, id: number) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Rule ${id}"><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${place(x, y, 16, 1.1)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent2"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="nl-BE"/></a:p></p:txBody></p:sp>`;

const slideMaster = (locale: string): string =>
  `${declaration}<p:sldMaster ${namespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${group}${placeholder({ id: 2, name: "Title 2", type: 'type="title"', where: place(margin, 13, contentWidth, 22), text: words("Title", locale), locale, body: 'lIns="0" rIns="0" anchor="b"' })}${placeholder({ id: 3, name: "Text 3", type: 'type="body" idx="1"', where: place(margin, 44, contentWidth, 128), text: words("Text", locale), locale })}${footer(locale, 4, "accent3")}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>${layouts.map((_, at) => `<p:sldLayoutId id="${2147483649 + at}" r:id="rId${at + 1}"/>`).join("")}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level("a:lvl1pPr", { size: 3000, bold: true, colour: "tx2" })}</p:titleStyle><p:bodyStyle>${level("a:lvl1pPr", { size: 1800, colour: "tx1" })}${level("a:lvl2pPr", { size: 1800, colour: "tx1", bullet: true })}${level("a:lvl3pPr", { size: 1400, colour: "accent3" })}</p:bodyStyle><p:otherStyle>${level("a:lvl1pPr", { size: 1400, colour: "tx1" })}</p:otherStyle></p:txStyles></p:sldMaster>`;

function slideLayout(layout: (typeof layouts)[number], locale: string): string {
  const isCover = layout === "cover";
  const title = isCover
    ? placeholder({
        id: 2,
        name: "Title 2",
        type: 'type="ctrTitle"',
        where: place(margin, 42, contentWidth - 40, 50),
        text: words("Title", locale),
        locale,
        body: 'lIns="0" rIns="0" anchor="b"',
      }).replace(
        "<a:lstStyle/>",
        `<a:lstStyle>${level("a:lvl1pPr", { size: 5400, bold: true, colour: "bg2" })}</a:lstStyle>`,
      )
    : placeholder({
        id: 2,
        name: "Title 2",
        type: 'type="title"',
        where: "",
        text: words("Title", locale),
        locale,
      });
  const below = isCover
    ? placeholder({
        id: 3,
        name: "Subtitle 3",
        type: 'type="subTitle" idx="1"',
        where: place(margin, 104, contentWidth - 40, 50),
        text: words("Text", locale),
        locale,
      }).replace(
        "<a:lstStyle/>",
        `<a:lstStyle>${level("a:lvl1pPr", { size: 2000, colour: "bg2" })}${level("a:lvl2pPr", { size: 1600, colour: "bg2" })}${level("a:lvl3pPr", { size: 1400, colour: "accent4" })}</a:lstStyle>`,
      )
    : placeholder({
        id: 3,
        name: "Text 3",
        type: 'type="body" idx="1"',
        where: layout === "content" ? place(margin, 42, contentWidth, 16) : "",
        text: words("Text", locale),
        locale,
      });
  const background = isCover
    ? '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
    : "";
  const type = isCover ? ' type="title"' : layout === "text" ? ' type="obj"' : ' userDrawn="1"';
  return `${declaration}<p:sldLayout ${namespaces}${type} preserve="1"><p:cSld name="${layout}">${background}<p:spTree>${group}${title}${below}${isCover ? line(margin, 97, 6) : line(margin, 37, 6)}${footer(locale, 7, isCover ? "accent4" : "accent3")}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

const notesMaster = (locale: string): string =>
  `${declaration}<p:notesMaster ${namespaces}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${group}<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide 2"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${place(15, 20, 160, 90)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>${placeholder({ id: 3, name: "Notes 3", type: 'type="body" sz="quarter" idx="3"', where: place(15, 120, 160, 115), text: words("Text", locale), locale })}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/></p:notesMaster>`;

const colours = Object.entries(themeColours)
  .map(([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`)
  .join("");
const font = `<a:latin typeface="${fontName}"/><a:ea typeface=""/><a:cs typeface=""/>`;
const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const stroke = `<a:ln w="6350">${fill}</a:ln>`;
const theme = `${declaration}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Regiekamer"><a:themeElements><a:clrScheme name="Regiekamer">${colours}</a:clrScheme><a:fontScheme name="Regiekamer"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Regiekamer"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${stroke.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${"<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
