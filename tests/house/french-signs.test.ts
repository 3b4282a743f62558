// French puts a space before its high signs; Dutch and English do not, so what joins words may not write them itself.
import { globSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";

/** A colon, semicolon, question or exclamation mark, or a quotation mark, glued to its word. */
const glued =
  /(?<![\s\u00a0\u202f:?!;/])[?!;:](?=[\s\u00a0»”"]|$)|«(?![\s\u00a0\u202f])|(?<![\s\u00a0\u202f])»/u;
/** A colon and a space right after a value that was filled in. */
const joined = /^:\s/;

type Found = (text: string, node: ts.Node) => boolean;

/** Texts in the files for which the question is answered yes, each with where it stands. */
function textsIn(files: readonly string[], isFound: Found): string[] {
  const found: string[] = [];
  for (const file of files) {
    const source = ts.createSourceFile(
      file,
      readFileSync(file, "utf8"),
      ts.ScriptTarget.Latest,
      true,
    );
    const look = (node: ts.Node): void => {
      const isText = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node);
      if ((isText || ts.isJsxText(node)) && isFound(node.text, node)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        found.push(`${file}:${line + 1} ${node.text.trim().slice(0, 60)}`);
      }
      ts.forEachChild(node, look);
    };
    look(source);
  }
  return found;
}

/** `"question.status": …` is a name, not a text. */
const isName = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node.parent) && node.parent.name === node;

test("every French text has a space before its high signs", () => {
  const files = globSync("src/**/fr.ts");
  expect(files.length).toBeGreaterThan(20);
  expect(textsIn(files, (text, node) => !isName(node) && glued.test(text))).toEqual([]);
});

test("a page that puts a colon between two values asks the language for it", () => {
  const dutchOnly = "src/domains/steering/web/frames/new-frame-page.tsx";
  const pages = globSync("src/{*.tsx,**/web/**/*.{ts,tsx}}").filter(
    (file) => !/\.(test|island)\./.test(file) && file !== dutchOnly,
  );
  expect(pages.length).toBeGreaterThan(100);
  const isJoint = (node: ts.Node): boolean =>
    ts.isJsxText(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
  expect(textsIn(pages, (text, node) => isJoint(node) && joined.test(text))).toEqual([]);
});

test("the rule sees what is wrong and passes what is right", () => {
  const said = (text: string) => glued.test(text);
  expect(["état: fait", "Vraiment?", "«non »", "Oui! Non"].map(said)).toEqual(Array(4).fill(true));
  expect(["état : fait", "Vraiment\u00a0?", "« non »", "10:30", "https://x.be"].map(said)).toEqual(
    Array(5).fill(false),
  );
});
