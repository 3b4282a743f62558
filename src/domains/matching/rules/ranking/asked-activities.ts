import type { CpvCloseness } from "../match.ts";
import type { Need } from "../need.ts";
import type { AskedCode } from "./asked-codes.ts";
import { closenessWeight, cpvCloseness } from "./cpv-closeness.ts";
import { namesTheWork } from "./doubt-guesses.ts";
import type { Recognised } from "./phrase-book.ts";
import type { RankTools } from "./rank-tools.ts";
import { startsWithBuilding } from "./thing-words.ts";

/** An activity of our tree that a need asks for, with how surely: 1 when ticked. */
export type AskedActivity = {
  readonly code: string;
  readonly sureness: number;
  readonly asked: "ticked" | "words" | "cpv";
};

/** In the title an activity is what is bought; further on it may only be mentioned. */
const sureInText = (at: number): number => (at === 0 ? 0.95 : 0.6);
/** Codes of the CPV are wider than our activities. */
const sureByCode = 0.7;
/** Beside it in a group or a division lies other work. */
const belongs: ReadonlySet<CpvCloseness> = new Set(["same", "inside", "class"]);
/** A guess below this makes no activity asked, nor does any beside an activity that was named. */
const goodChance = 0.5;
const inGroup = 0.6;
const leastSure = 0.1;

/** A lone synonym counts for less when the codes speak of other work: a sports hall is built as well as cleaned. */
const weakBelow = 0.9;
const againstCodes = 0.6;
const codesSureFrom = 0.5;
const codesAgainstBelow = 0.1;

/** Activities ticked, recognised in the words, or belonging to the codes; the surest reading of each. */
export function activitiesAsked(
  need: Need,
  codes: readonly AskedCode[],
  tools: RankTools,
): AskedActivity[] {
  const found = new Map<string, AskedActivity>();
  const note = (code: string, sureness: number, asked: AskedActivity["asked"]) => {
    if (sureness < leastSure || (found.get(code)?.sureness ?? 0) >= sureness) return;
    found.set(code, { code, sureness, asked });
  };
  const noteWithBelow = (code: string, sureness: number, asked: AskedActivity["asked"]) => {
    const isGroup = tools.activities.get(code)?.parent === null;
    note(code, sureness, asked);
    if (!isGroup) return;
    for (const { code: below, parent } of tools.activities.values())
      if (parent === code) note(below, asked === "ticked" ? sureness : sureness * inGroup, asked);
  };
  for (const code of need.activities) noteWithBelow(code, 1, "ticked");
  const chances = divisionChances(codes);
  let isNamed = need.activities.length > 0;
  need.texts.forEach((text, at) => {
    const words = tools.readWords(tools.withoutPlaces(text));
    const met = tools.phrases.recognise(words);
    const isBuilt = startsWithBuilding(words);
    for (const recognised of met) {
      const { code, sureness } = recognised;
      if (at === 0 && !isBuilt && namesTheWork(recognised)) isNamed = true;
      const isDoubtful = sureness < weakBelow && speakOfOther(chances, code, tools);
      const said =
        sureness *
        sureInText(at) *
        (isDoubtful ? againstCodes : 1) *
        (isBuilt && !code.startsWith(building) ? ofABuilding : 1);
      const within = surestWithin(code, met, tools);
      if (within < namedFrom) noteWithBelow(code, said, "words");
      // What lies in the group was named itself: the group is no more than what it belongs to.
      else noteWithBelow(code, Math.min(said, within * groupOfNamed), "words");
    }
  });
  for (const { code: activity, cpv } of tools.activities.values())
    for (const asked of codes) {
      if (!asked.isGiven && (isNamed || asked.chance < goodChance)) continue;
      for (const has of cpv) {
        const closeness = cpvCloseness(asked.code, has);
        if (closeness && belongs.has(closeness))
          note(activity, closenessWeight[closeness] * asked.chance * sureByCode, "cpv");
      }
    }
  return [...found.values()].sort((a, b) => b.sureness - a.sureness || (a.code < b.code ? -1 : 1));
}

const building = "bouw";
/** What is done in a place says little about who builds it: "renovatie jeugdgebouw voor de speelpleinwerking". */
const ofABuilding = 0.4;

const namedFrom = 0.7;
const groupOfNamed = 0.6;

/** How surely an activity of this group was named by itself; 0 for what is no group. */
const surestWithin = (group: string, met: readonly Recognised[], tools: RankTools): number =>
  Math.max(
    0,
    ...met
      .filter(({ code }) => tools.activities.get(code)?.parent === group)
      .map(({ sureness }) => sureness),
  );

function divisionChances(codes: readonly AskedCode[]): ReadonlyMap<string, number> {
  const chances = new Map<string, number>();
  for (const { code, chance } of codes) {
    const division = code.slice(0, 2);
    chances.set(division, Math.max(chances.get(division) ?? 0, chance));
  }
  return chances;
}

function speakOfOther(
  chances: ReadonlyMap<string, number>,
  activity: string,
  tools: RankTools,
): boolean {
  if (Math.max(0, ...chances.values()) < codesSureFrom) return false;
  const own = tools.activities.get(activity)?.cpv ?? [];
  return (
    own.length > 0 && own.every((code) => (chances.get(code.slice(0, 2)) ?? 0) < codesAgainstBelow)
  );
}
