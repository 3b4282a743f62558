import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contrastRatio } from "./contrast.ts";
import { dark, graphicPairs, light, type Palette, print, textPairs } from "./tokens.ts";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

/** Colours declared in the block that follows this selector. */
function coloursAfter(selector: string): Palette {
  const at = css.indexOf(selector);
  expect(at, `${selector} stands in tokens.css`).toBeGreaterThan(-1);
  const block = css.slice(css.indexOf("{", at) + 1, css.indexOf("}", at));
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

test.each([
  [':root,\n[data-theme="light"]', light],
  [":root:where(:not([data-theme]))", dark],
  ['[data-theme="dark"]', dark],
  ['[data-theme="print"]', print],
  [":root,\n  [data-theme]", print],
])("the colours of %s are those of tokens.ts", (selector, palette) => {
  expect(coloursAfter(selector)).toEqual(palette);
});

const themes = { light, dark, print };

test.each(Object.entries(themes))("every text of the %s theme can be read at 4.5:1", (_, theme) => {
  const tooFaint = textPairs
    .filter(([ink, ground]) => contrastRatio(theme[ink] ?? "", theme[ground] ?? "") < 4.5)
    .map(([ink, ground]) => `${ink} on ${ground}`);
  expect(tooFaint).toEqual([]);
});

test.each(Object.entries(themes))("every mark of the %s theme stands out at 3:1", (_, theme) => {
  const tooFaint = graphicPairs
    .filter(([mark, ground]) => contrastRatio(theme[mark] ?? "", theme[ground] ?? "") < 3)
    .map(([mark, ground]) => `${mark} on ${ground}`);
  expect(tooFaint).toEqual([]);
});

test("black on white is 21 to 1, and a colour on itself is 1 to 1", () => {
  expect(contrastRatio("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrastRatio("#0b5563", "#0b5563")).toBe(1);
});

test("every colour a style sheet asks for is a token", () => {
  const folder = new URL(".", import.meta.url).pathname;
  const known = new Set([...css.matchAll(/(--[a-z0-9-]+):/g)].map(([, name]) => name));
  const unknown = globSync("**/*.css", { cwd: folder }).flatMap((path) =>
    [...readFileSync(`${folder}${path}`, "utf8").matchAll(/var\((--[a-z0-9-]+)/g)]
      .map(([, name]) => name)
      .filter((name) => !known.has(name))
      .map((name) => `${path}: ${name}`),
  );
  expect(unknown).toEqual([]);
});
