import type { Need } from "../need.ts";
import type { AskedCode } from "./asked-codes.ts";
import { closenessWeight, cpvCloseness } from "./cpv-closeness.ts";
import type { RankTools } from "./rank-tools.ts";

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
const inGroup = 0.6;
const leastSure = 0.1;

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
  need.texts.forEach((text, at) => {
    for (const { code, sureness } of tools.phrases.recognise(tools.readWords(text)))
      noteWithBelow(code, sureness * sureInText(at), "words");
  });
  for (const { code: activity, cpv } of tools.activities.values())
    for (const { code, chance } of codes)
      for (const has of cpv) {
        const closeness = cpvCloseness(code, has);
        if (closeness) note(activity, closenessWeight[closeness] * chance * sureByCode, "cpv");
      }
  return [...found.values()].sort((a, b) => b.sureness - a.sureness || (a.code < b.code ? -1 : 1));
}
