import { readFileSync } from "node:fs";
import { wordsOf } from "#kernel/fold-text";
import { compoundSplitter } from "#kernel/split-compound";
import type { CpvPrediction, CpvPredictor } from "../cpv/predict-cpv.ts";
import { type RankTools, rankTools } from "./rank-tools.ts";
import { noPrediction } from "./read-need.ts";

const reference = (name: string): unknown =>
  JSON.parse(
    readFileSync(new URL(`../../../../../reference/${name}.json`, import.meta.url), "utf8"),
  );
type Rows<Row> = { readonly rows: readonly Row[] };
type ActivityRow = [
  code: string,
  parent: string | null,
  nl: string,
  fr: string,
  en: string,
  about: string,
  synonymsNl: string[],
  synonymsFr: string[],
  synonymsEn: string[],
  cpv: string[],
  nace: string[],
];
type MunicipalityRow = Record<string, unknown>;

/** For tests: ranking with our whole tree of activities and the labels of the CPV, without a model. */
export function realTools(): RankTools {
  const { rows } = reference("activities") as Rows<ActivityRow>;
  const { words } = reference("dutch-compound-parts") as { words: Record<string, string> };
  const labels = reference("cpv-2008") as Rows<[string, string, string, string]>;
  const places = reference("municipalities") as Rows<unknown[]> & { columns: string[] };
  return rankTools({
    activities: rows.map(([code, parent, nl, fr, en, _, ...rest]) => ({
      code,
      parent,
      label: { nl, fr, en },
      phrases: [nl, fr, en, ...rest.slice(0, 3).flat()],
      cpv: rest[3],
      nace: rest[4],
    })),
    municipalities: places.rows.map((row) => {
      const one: MunicipalityRow = Object.fromEntries(
        places.columns.map((column, at) => [column, row[at]]),
      );
      return {
        nis: String(one["nis"]),
        name: { nl: String(one["nameNl"]), fr: String(one["nameFr"]) },
        lon: Number(one["lon"]),
        lat: Number(one["lat"]),
      };
    }),
    cpvLabels: labels.rows.flatMap(([code, nl, fr, en]) => [
      { code, language: "nl" as const, text: nl },
      { code, language: "fr" as const, text: fr },
      { code, language: "en" as const, text: en },
    ]),
    split: compoundSplitter([
      ...Object.values(words).flatMap((list) => list.split(" ")),
      ...rows.flatMap((row) => [row[2], ...row[6]].flatMap(wordsOf)),
    ]),
  });
}

/** A model that guesses this code, with the same chance on every level. */
export const guessing =
  (code: string, chance: number): CpvPredictor =>
  (): CpvPrediction => ({
    ...noPrediction,
    divisions: [{ node: code.slice(0, 2), chance }],
    groups: [{ node: code.slice(0, 3), chance }],
    classes: [{ node: code.slice(0, 4), chance }],
  });
