// Every domain has the same rooms, so that one who has seen one domain knows them all.
import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const domains = readdirSync("src/domains");
const rooms = [
  "README.md",
  "index.ts",
  "rules",
  "store",
  "usecases",
  "sources",
  "web",
  "cli",
  "text",
  "examples",
];

describe.each(domains)("the domain %s", (domain) => {
  test("holds only rooms every domain has", () => {
    const others = readdirSync(`src/domains/${domain}`).filter((name) => !rooms.includes(name));
    expect(others).toEqual([]);
  });

  test("says in its README what it is for", () => {
    expect(existsSync(`src/domains/${domain}/README.md`)).toBe(true);
  });

  test("opens one front door that names what it lets out", () => {
    const door = readFileSync(`src/domains/${domain}/index.ts`, "utf8");
    expect(door).not.toContain("export *");
  });
});

test("no file is a drawer for leftovers", () => {
  const drawers = globSync("{src,bench,scripts,tests}/**/{utils,helpers,common,misc}{/,.ts,.tsx}");
  expect(drawers).toEqual([]);
});

test("no page carries a style of its own, which the policy of the site would refuse", () => {
  const styled = globSync("src/**/*.tsx")
    .filter((file) => !file.endsWith(".test.tsx"))
    .filter((file) => /\sstyle=\{/.test(readFileSync(file, "utf8")));
  expect(styled).toEqual([]);
});

test("no page exports what our pages are never asked for (decision 8)", () => {
  const unheard =
    /^export (const|function|async function) (meta|links|middleware|client\w+|shouldRevalidate|HydrateFallback)\b/m;
  const files = globSync("src/**/*.tsx").filter((file) => unheard.test(readFileSync(file, "utf8")));
  expect(files).toEqual([]);
});

test("a page that takes files says how much it takes, or nobody could send more than a form's text", () => {
  const takesFiles = /<Form[^>]* files|\b(receiveUpload|receiveForm|receiveFileForm)\(|\bFile\b/;
  const silent = globSync("src/domains/**/web/**/*.{ts,tsx}").filter((file) => {
    const text = readFileSync(file, "utf8");
    const isRoute = /^export async function action\(/m.test(text);
    return (
      isRoute && takesFiles.test(text) && !/^export const handle = .*mostBodyBytes/m.test(text)
    );
  });
  expect(silent).toEqual([]);
});
