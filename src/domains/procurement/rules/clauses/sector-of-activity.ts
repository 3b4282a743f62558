import type { ClauseSector } from "../library/families.ts";

const sectorOfGroup: Readonly<Record<string, ClauseSector>> = {
  groen: "green",
  reiniging: "cleaning",
  voeding: "catering",
  bouw: "works",
  textielzorg: "laundry",
  kringloop: "reuse",
};
const playgrounds: ReadonlySet<string> = new Set([
  "publieke-ruimte/speelpleinonderhoud",
  "publieke-ruimte/speeltoestellen",
]);

/** The sector of the clause library an activity belongs to; null when none is said. */
export function sectorOfActivity(activity: string | null): ClauseSector | null {
  if (activity === null) return null;
  if (playgrounds.has(activity)) return "playgrounds";
  return sectorOfGroup[activity.split("/")[0] ?? ""] ?? "services";
}
