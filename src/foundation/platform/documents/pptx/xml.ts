export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
export const officeRelations =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const marks: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** As text of an element or value of an attribute; signs that XML cannot hold become a space. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those are meant
    .replace(/[\u0000-\u001F\uFFFE\uFFFF]/g, " ")
    .replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);

export const relations = (
  entries: readonly (readonly [id: string, kind: string, target: string])[],
): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(([id, kind, target]) => {
      const type = kind.includes("/") ? kind : `${officeRelations}/${kind}`;
      return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
    })
    .join("")}</Relationships>`;

/** English Metric Units: PowerPoint's measure. */
export const emu = (millimetres: number): number => Math.round(millimetres * 36_000);

/** Of a slide, in millimetres: 16 to 9. */
export const slideSize = { width: 338.67, height: 190.5 } as const;
export const margin = 20;
export const contentWidth = slideSize.width - 2 * margin;

export const place = (
  x: number,
  y: number,
  width: number,
  height: number,
  tag: "a:xfrm" | "p:xfrm" = "a:xfrm",
): string =>
  `<${tag}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></${tag}>`;

/** The house colours, as the theme names them. */
export const themeColours = {
  dk1: "1C2325",
  lt1: "FFFFFF",
  dk2: "063D48",
  lt2: "FBF8F1",
  accent1: "0B5563",
  accent2: "B36B0B",
  accent3: "7C7E7A",
  accent4: "DFEBEB",
  accent5: "F7E8CB",
  accent6: "A81C1C",
  hlink: "0B5563",
  folHlink: "555855",
} as const;
export const fontName = "Atkinson Hyperlegible Next";
