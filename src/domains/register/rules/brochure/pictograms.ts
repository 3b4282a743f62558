import type { WorkForm } from "../work-form.ts";

// Drawn by hand on a 24-unit square: 2 units of line, round ends, a solid part only for a person's head.
const head = (x: number, y: number, r = 2.1) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="currentColor" stroke="none"/>`;

const drawings: Readonly<Record<WorkForm, string>> = {
  // Three people under one roof.
  "collectief-maatwerk": `<path d="M3 9.5 12 4l9 5.5"/>${head(6, 13, 1.7)}${head(12, 12.2)}${head(18, 13, 1.7)}<path d="M3.5 20c0-2.5 1-4 2.5-4M20.5 20c0-2.5-1-4-2.5-4M8.5 20c0-3 1.2-4.5 3.5-4.5s3.5 1.5 3.5 4.5"/>`,
  // One person, a place cut to measure around them.
  "individueel-maatwerk": `${head(12, 9)}<path d="M8 18c0-3.5 1.3-5.5 4-5.5s4 2 4 5.5M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4"/>`,
  // A hand that holds a heart.
  arbeidszorg: `<path d="M12 11.5C8.5 9 7.5 7.5 7.5 6A2.3 2.3 0 0 1 12 5a2.3 2.3 0 0 1 4.5 1c0 1.5-1 3-4.5 5.5M3 14.5h3.5c2 0 3 1.5 5 1.5H14M6.5 20h7c2.5 0 5-1.5 7.5-5-1.5-1.3-3-1-4.5 0L14 16.5M3 20h3.5"/>`,
  // Two houses and a path between them.
  "wijk-werken": `<path d="M2.5 12 7 8l4.5 4M4 11v6h6v-6M12.5 9.5 17 5.5l4.5 4M14 8.5V14h6V8.5M4 20.5h16"/>`,
  // A basket in a circle of return.
  kringwinkel: `<path d="M4.5 9A8.5 8.5 0 0 1 19 7.5M19.5 4v4h-4M19.5 15A8.5 8.5 0 0 1 5 16.5M4.5 20v-4h4M8 11h8l-1 5H9zM10 11l1.2-2.5M14 11l-1.2-2.5"/>`,
  // Four people round one table.
  cooperatie: `<circle cx="12" cy="12" r="3.6"/>${head(12, 4.5, 1.9)}${head(12, 19.5, 1.9)}${head(4.5, 12, 1.9)}${head(19.5, 12, 1.9)}`,
  // A door with a local sign.
  lde: `<path d="M5 20.5V9l7-5 7 5v11.5M9.5 20.5V14h5v6.5M3 20.5h18"/>`,
  // A step up.
  sine: `${head(15.5, 5.5)}<path d="M3 20.5h5v-4h5v-4h5V9M15.5 9v3"/>`,
  // An arrow into a circle of people at work.
  invoeg: `<circle cx="14" cy="12" r="7"/><path d="M2.5 12h10M9 8.5l3.5 3.5L9 15.5"/>`,
};

/** Pictogram of a work form as SVG on a 24-unit square, in one colour (`#rrggbb`). */
export const pictogramSvg = (form: WorkForm, colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24"><g fill="none" stroke="${colour}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">${drawings[form].replaceAll("currentColor", colour)}</g></svg>`;
