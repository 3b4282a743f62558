import { z } from "zod";
import { readReferenceFile, rowsOf } from "#platform/reference-file";
import { splitterOf } from "#register";
import {
  type SuitabilityModel,
  suitabilityJudge,
} from "../../rules/suitability/judge-suitability.ts";
import { countStems, type StemCounts } from "../../rules/suitability/learned-words.ts";
import type { JudgeSuitability } from "../../rules/suitability/suitability.ts";
import {
  type CpvShare,
  type FeatureReader,
  featureReader,
} from "../../rules/suitability/suitability-features.ts";
import { type Topic, topicSides } from "../../rules/suitability/term-finder.ts";

/** What judges, and with what it reads and calls things. */
export type SuitabilityTools = {
  readonly judge: JudgeSuitability;
  readonly stemsOf: (texts: readonly string[]) => StemCounts;
  readonly bounds: SuitabilityModel["bounds"];
};

let tools: Promise<SuitabilityTools> | undefined;

/**
 * Opens what judges whether a purchase suits the social economy: word list, shares per CPV code and learned weights
 * of `reference/`. Read once and kept; the judge itself is pure and quick.
 * @throws AppError `reference.unreadable`
 */
export const openSuitability = async (projectRoot: string): Promise<JudgeSuitability> =>
  (await openSuitabilityTools(projectRoot)).judge;

/** The same with what decisions of an installation are read with. @throws AppError `reference.unreadable` */
export const openSuitabilityTools = (projectRoot: string): Promise<SuitabilityTools> => {
  tools ??= readTools(projectRoot).catch((fault: unknown) => {
    tools = undefined;
    throw fault;
  });
  return tools;
};

const names = { nameNl: z.string(), nameFr: z.string(), nameEn: z.string() };
const terms = z.array(z.string());
const topicRow = z.object({
  topic: z.string(),
  side: z.enum(topicSides),
  ...names,
  nl: terms,
  fr: terms,
  en: terms,
});
const shareRow = z.object({
  node: z.string().regex(/^\d{2,8}$/),
  share: z.number().min(0).max(1),
  nl: z.string(),
  fr: z.string(),
  en: z.string(),
});
const modelRow = z.object({
  part: z.enum(["weight", "start", "bound", "word", "words"]),
  name: z.string(),
  value: z.number(),
  /** Of a word: how rare it is. */
  rarity: z.number().nullable(),
});

async function readTools(projectRoot: string): Promise<SuitabilityTools> {
  const file = await readReferenceFile(`${projectRoot}reference`, "suitability-model");
  const split = await splitterOf(projectRoot);
  const stemsOf = (texts: readonly string[]) => countStems(texts, split);
  const model = modelOf(rowsOf(file, modelRow));
  const judge = suitabilityJudge(await readFeatureReader(projectRoot), stemsOf, model);
  return { judge, stemsOf, bounds: model.bounds };
}

/** Reads the features of a purchase by the word list and the shares per CPV code of `reference/`. */
export async function readFeatureReader(projectRoot: string): Promise<FeatureReader> {
  const codes = rowsOf(
    await readReferenceFile(`${projectRoot}reference`, "suitability-cpv"),
    shareRow,
  );
  const shares: CpvShare[] = codes.map(({ node, share, ...name }) => ({ node, share, name }));
  return featureReader(await readTopics(projectRoot), shares, await splitterOf(projectRoot));
}

/** The word list of `reference/`. */
export async function readTopics(projectRoot: string): Promise<Topic[]> {
  const words = await readReferenceFile(`${projectRoot}reference`, "suitability-words");
  return rowsOf(words, topicRow).map(
    ({ topic, side, nameNl, nameFr, nameEn, nl, fr, en }): Topic => ({
      topic,
      side,
      name: { nl: nameNl, fr: nameFr, en: nameEn },
      terms: [...nl, ...fr, ...en],
    }),
  );
}

function modelOf(rows: readonly z.infer<typeof modelRow>[]): SuitabilityModel {
  const value = (part: string, name: string): number =>
    rows.find((row) => row.part === part && row.name === name)?.value ?? 0;
  const weights = rows.filter(({ part }) => part === "weight");
  return {
    weights: new Map(weights.map(({ name, value: weight }) => [name, weight])),
    start: { notice: value("start", "notice"), plan: value("start", "plan") },
    words: {
      stems: new Map(
        rows
          .filter(({ part }) => part === "word")
          .map(({ name, value: weight, rarity }) => [name, { weight, rarity: rarity ?? 1 }]),
      ),
      bias: value("words", "bias"),
    },
    bounds: { likely: value("bound", "likely"), possible: value("bound", "possible") },
  };
}
