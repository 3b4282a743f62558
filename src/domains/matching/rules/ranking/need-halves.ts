import type { RankTools } from "./rank-tools.ts";

/** One of several kinds of work a need asks for together: "groenonderhoud en poetsen" has two. */
export type NeedHalf = {
  /** The activity or group it was understood as. */
  readonly name: string;
  /** Activities that do it; of a group all. */
  readonly codes: readonly string[];
};

/** What joins two kinds of work in one title. */
const joints =
  /\s+(?:en|et|and|plus|alsook|evenals|alsmede|ainsi que|as well as)\s+|\s*[,;+&/]\s*|\s+-\s+/giu;
const surelyNamed = 0.6;
const alsoNamed = 0.5;
const mostHalves = 4;
/** A longer first paragraph is a description: what it lists is mentioned, not asked. */
const longestTitle = 200;

/** The kinds of work of a title, each named in a part of its own; empty when it asks for one. */
export function halvesOf(title: string, tools: RankTools): readonly NeedHalf[] {
  if (title.length > longestTitle) return [];
  const halves: NeedHalf[] = [];
  // What the whole title swallows is no part of its own: in "strijken van hemden en lakens" nobody washes sheets.
  const inWhole = new Set(tools.phrases.recognise(tools.readWords(title)).map(({ code }) => code));
  for (const part of title.split(joints)) {
    const met = tools.phrases.recognise(tools.readWords(part));
    const [first] = met;
    if (!first || first.sureness < surelyNamed || !inWhole.has(first.code)) continue;
    const meant = met.filter(({ sureness }) => sureness >= alsoNamed);
    const codes = [...new Set(meant.flatMap(({ code }) => withBelow(code, tools)))];
    const same = halves.findIndex((half) => half.codes.some((code) => codes.includes(code)));
    if (same < 0) halves.push({ name: first.code, codes });
    else halves[same] = join(halves[same] as NeedHalf, codes);
  }
  return halves.length > 1 ? halves.slice(0, mostHalves) : [];
}

const join = ({ name, codes }: NeedHalf, more: readonly string[]): NeedHalf => ({
  name,
  codes: [...new Set([...codes, ...more])],
});

function withBelow(code: string, tools: RankTools): string[] {
  if (tools.activities.get(code)?.parent !== null) return [code];
  return [...tools.activities.values()]
    .filter(({ parent }) => parent === code)
    .map((below) => below.code);
}

/** The halves without activities that were understood wrongly. */
export const halvesWithout = (
  halves: readonly NeedHalf[],
  not: readonly string[],
): readonly NeedHalf[] => {
  const left = halves
    .map(({ name, codes }) => ({ name, codes: codes.filter((code) => !not.includes(code)) }))
    .filter(({ name, codes }) => codes.length > 0 && !not.includes(name));
  return left.length > 1 ? left : [];
};

/** Does it do this half? */
export const doesHalf = (activities: { has(code: string): boolean }, { codes }: NeedHalf) =>
  codes.some((code) => activities.has(code));
