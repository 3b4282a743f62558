import { z } from "zod";
import { readReferenceFile, rowsOf } from "#platform/reference-file";
import type { ActivityPair } from "../../rules/ranking/ranking-world.ts";

const row = z.object({
  activity: z.string(),
  things: z.string(),
  deedsNl: z.string(),
  deedsFr: z.string(),
  deedsEn: z.string(),
  notAlone: z.array(z.string()),
});

/** Things and deeds that together name an activity. */
export async function readActivityPairs(projectRoot: string): Promise<readonly ActivityPair[]> {
  const file = await readReferenceFile(`${projectRoot}reference`, "activity-pairs");
  return rowsOf(file, row).map(({ activity, things, notAlone, deedsNl, deedsFr, deedsEn }) => ({
    activity,
    things,
    notAlone,
    deeds: { nl: deedsNl, fr: deedsFr, en: deedsEn },
  }));
}
