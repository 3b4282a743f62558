import { createHash } from "node:crypto";
import { ridge } from "../../scripts/names/model-settings.ts";
import type { NamePair } from "../../scripts/names/read-pairs.ts";
import { fitNames, scoreOf } from "../../src/domains/procurement/rules/spend/names/name-model.ts";
import { readName } from "../../src/domains/procurement/rules/spend/names/read-name.ts";
import { jaroWinkler, levenshtein, type Measure, tokenSet, trigrams } from "./older-measures.ts";

type Judged = { readonly score: number; readonly isSame: boolean };

const folds = 10;

/**
 * Ours by cross-validation: ten folds of whole families, dealt several times; where to draw the line is learned inside the
 * learning part. Beside it other measures with the line where each does best on what it is asked, which favours them.
 */
export function scorePairs(pairs: readonly NamePair[], dealings: number) {
  const dealt = Array.from({ length: dealings }, (_, seed) => outOfFold(pairs, seed + 1));
  const parts = {
    all: () => true,
    "looked at": ({ isSeen }: NamePair) => isSeen,
    "never looked at": ({ isSeen }: NamePair) => !isSeen,
  };
  const rows = Object.entries(parts).flatMap(([part, isIn]) => {
    const at = pairs.flatMap((pair, which) => (isIn(pair) ? [which] : []));
    const ours = dealt.map((judged) =>
      f1(
        at.flatMap((which) => judged[which] ?? []),
        0,
      ),
    );
    const mean = (of: (one: Quality) => number) =>
      round(ours.reduce((sum, one) => sum + of(one), 0) / ours.length);
    const of = (score: (pair: NamePair) => number) =>
      bestF1(
        at
          .flatMap((which) => pairs[which] ?? [])
          .map((pair) => ({ score: score(pair), isSame: pair.isSame })),
      );
    // Without legal forms and words that join, where they do best.
    const core = (name: string) => readName(name).words.join(" ");
    const by = (measure: Measure) => of(({ left, right }) => measure(core(left), core(right)));
    return [
      {
        part,
        pairs: at.length,
        method: "ours, out of fold",
        f1: mean((q) => q.f1),
        precision: mean((q) => q.precision),
        recall: mean((q) => q.recall),
      },
      ...(
        [
          ["logic-v2, published scores, best line", of(({ published }) => published)],
          ["token set, best line", by(tokenSet)],
          ["Jaro-Winkler, best line", by(jaroWinkler)],
          ["Levenshtein, best line", by(levenshtein)],
          ["pg_trgm, best line", by(trigrams)],
        ] as const
      ).map(([method, quality]) => ({
        part,
        pairs: at.length,
        method,
        f1: round(quality.f1),
        precision: round(quality.precision),
        recall: round(quality.recall),
      })),
    ];
  });
  return { rows, sure: sureShare(dealt.flat()) };
}

/** Score of each pair by a model that saw no pair of its family, less the line drawn inside the learning part. */
function outOfFold(pairs: readonly NamePair[], seed: number): readonly Judged[] {
  return overFolds(pairs, seed, (learned) => {
    const model = fitNames(learned, ridge);
    const inner = overFolds(learned, seed, (part) => {
      const innerModel = fitNames(part, ridge);
      return ({ features }) => scoreOf(innerModel, features);
    });
    const { line } = bestF1(inner);
    return ({ features }) => scoreOf(model, features) - line;
  });
}

function overFolds(
  pairs: readonly NamePair[],
  seed: number,
  learn: (learned: readonly NamePair[]) => (pair: NamePair) => number,
): Judged[] {
  const foldOf = ({ family }: NamePair) =>
    (createHash("sha256").update(`${seed} ${family}`).digest()[0] ?? 0) % folds;
  const scorers = Array.from({ length: folds }, (_, fold) =>
    learn(pairs.filter((pair) => foldOf(pair) !== fold)),
  );
  return pairs.map((pair) => ({
    score: scorers[foldOf(pair)]?.(pair) ?? 0,
    isSame: pair.isSame,
  }));
}

type Quality = { readonly f1: number; readonly precision: number; readonly recall: number };

function f1(judged: readonly Judged[], line: number): Quality {
  const said = judged.filter(({ score }) => score >= line);
  const right = said.filter(({ isSame }) => isSame).length;
  const all = judged.filter(({ isSame }) => isSame).length;
  return {
    f1: (2 * right) / Math.max(1, said.length + all),
    precision: right / Math.max(1, said.length),
    recall: right / Math.max(1, all),
  };
}

function bestF1(judged: readonly Judged[]): Quality & { readonly line: number } {
  return [...new Set(judged.map(({ score }) => score))]
    .map((line) => ({ line, ...f1(judged, line) }))
    .reduce((best, one) => (one.f1 > best.f1 ? one : best), {
      line: 0,
      f1: 0,
      precision: 0,
      recall: 0,
    });
}

/** Of the true pairs, how many lie above the highest false one but one of a hundred: what could be accepted by name. */
function sureShare(judged: readonly Judged[]): number {
  const sure = [...new Set(judged.map(({ score }) => score))]
    .map((line) => f1(judged, line))
    .filter(({ precision }) => precision >= 0.99);
  return round(Math.max(0, ...sure.map(({ recall }) => recall)));
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
