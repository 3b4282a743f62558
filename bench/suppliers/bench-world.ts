import { z } from "zod";
import { readReferenceFile, rowsOf } from "#platform/reference-file";
import { splitterOf } from "#register";
import { type RankTools, rankTools } from "../../src/domains/matching/rules/ranking/rank-tools.ts";
import { readActivityPairs } from "../../src/domains/matching/usecases/cpv/read-activity-pairs.ts";
import { readCpvLabels } from "../../src/domains/matching/usecases/cpv/read-cpv-labels.ts";

const texts = z.array(z.string());
const activityRow = z.object({
  code: z.string(),
  parent: z.string().nullable(),
  nl: z.string(),
  fr: z.string(),
  en: z.string(),
  synonymsNl: texts,
  synonymsFr: texts,
  synonymsEn: texts,
  cpv: texts,
  nace: texts,
});
const municipalityRow = z.object({
  nis: z.string(),
  nameNl: z.string(),
  nameFr: z.string(),
  lon: z.number(),
  lat: z.number(),
});

/** What ranking needs to know of the world, from the reference files alone. */
export async function openBenchWorld(root: string): Promise<RankTools> {
  const folder = `${root}reference`;
  const activities = rowsOf(await readReferenceFile(folder, "activities"), activityRow);
  const municipalities = rowsOf(await readReferenceFile(folder, "municipalities"), municipalityRow);
  return rankTools({
    activities: activities.map(({ code, parent, nl, fr, en, cpv, nace, ...synonyms }) => ({
      code,
      parent,
      label: { nl, fr, en },
      phrases: [nl, fr, en, ...Object.values(synonyms).flat()],
      cpv,
      nace,
    })),
    municipalities: municipalities.map(({ nis, nameNl, nameFr, lon, lat }) => ({
      nis,
      name: { nl: nameNl, fr: nameFr },
      lon,
      lat,
    })),
    cpvLabels: await readCpvLabels(root),
    pairs: await readActivityPairs(root),
    split: await splitterOf(root),
  });
}
