import { createHash } from "node:crypto";
import { weightWithoutRegistry } from "../../src/domains/procurement/rules/spend/names/common-words.ts";
import { compareNames } from "../../src/domains/procurement/rules/spend/names/compare-names.ts";
import type { LabelledPair } from "../../src/domains/procurement/rules/spend/names/name-model.ts";
import { isPlaceWord } from "../../src/domains/procurement/rules/spend/names/place-words.ts";
import { readName } from "../../src/domains/procurement/rules/spend/names/read-name.ts";
import { csvRows, readSource, type SourceFile } from "../make-reference/source-files.ts";

/** Two names that people judged, with the score that the published matcher gave them. */
export type NamePair = LabelledPair & {
  readonly left: string;
  readonly right: string;
  readonly published: number;
  /** Pairs with names that begin alike; learned from and asked together, never apart. */
  readonly family: string;
  /** Was it among those looked at while the features were made? */
  readonly isSeen: boolean;
};

const schemas = new Set(["Company", "Organization", "LegalEntity"]);

/**
 * The pairs of organisations of the names bench.
 * @param data the folder of shared data
 */
export function readPairs(data: string): { source: SourceFile; pairs: readonly NamePair[] } {
  const source = readSource(data, "names/logicv2-frozen.csv");
  const rows = csvRows(source);
  const wanted = rows.filter(({ schema }) => schemas.has(schema ?? ""));
  const families = familiesOf(wanted.map(({ name1, name2 }) => [name1 ?? "", name2 ?? ""]));
  const knowledge = { weightOf: weightWithoutRegistry, isPlace: isPlaceWord };
  const pairs = wanted.map(({ name1: left = "", name2: right = "", is_match, score }, at) => ({
    left,
    right,
    isSame: is_match === "true",
    published: Number(score),
    features: compareNames(readName(left), readName(right), knowledge),
    family: families[at] ?? "",
    isSeen: isSeenFamily(families[at] ?? ""),
  }));
  return { source, pairs };
}

/** Half of the families, by chance: the features were made on these, the others were not looked at. */
const isSeenFamily = (family: string): boolean =>
  (createHash("sha1").update(family).digest().at(-1) ?? 0) % 2 === 0;

function familiesOf(pairs: readonly (readonly [string, string])[]): readonly string[] {
  const head = pairs.map((_, at) => at);
  const find = (at: number): number => (head[at] === at ? at : find(head[at] ?? at));
  const first = new Map<string, number>();
  pairs.forEach((names, at) => {
    for (const name of names) {
      const word = firstWord(name);
      const before = first.get(word);
      if (word === "") continue;
      if (before === undefined) first.set(word, at);
      else head[find(at)] = find(before);
    }
  });
  const called = new Map<number, string>();
  pairs.forEach(([left], at) => {
    const word = firstWord(left);
    const before = called.get(find(at));
    if (before === undefined || word < before) called.set(find(at), word);
  });
  return pairs.map((_, at) => called.get(find(at)) ?? "");
}

const articles = new Set(["the", "la", "le", "de", "al"]);
const firstWord = (name: string): string =>
  (
    name
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}_]+/gu) ?? []
  ).find((word) => !articles.has(word)) ?? "";
