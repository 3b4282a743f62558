import type { FoundMapping, MappingFinder } from "./confirmed-mapping.ts";
import { type CpvLevel, cpvPart } from "./cpv-code.ts";
import type { CpvGuess, CpvPrediction, CpvPredictor } from "./predict-cpv.ts";

/** How often a person who confirmed the same text is right; of nearly the same text it is somewhat less sure. */
const chanceOfMapping = { exact: 0.99, near: 0.95 } as const;

/**
 * A predictor in which what a person confirmed overrules what the model says. Of several texts of one need each is
 * looked up by itself and all of them together, in their order.
 */
export function predictWithMappings(predict: CpvPredictor, find: MappingFinder): CpvPredictor {
  return (text) => {
    const prediction = predict(text);
    const texts = typeof text === "string" ? [text] : [text.join("\n"), ...text];
    for (const each of texts) {
      const found = find(each);
      if (found) return overrule(prediction, found);
    }
    return prediction;
  };
}

function overrule(prediction: CpvPrediction, found: FoundMapping): CpvPrediction {
  const { cpv } = found.mapping;
  const chance = found.isExact ? chanceOfMapping.exact : chanceOfMapping.near;
  const division = cpvPart(cpv, "division");
  const lead = (guesses: readonly CpvGuess[], level: CpvLevel): CpvGuess[] => {
    const node = cpvPart(cpv, level);
    // A code that ends above this level says nothing here, but the others lie elsewhere.
    const isSaid = level === "division" || !node.endsWith("0");
    const others = guesses
      .filter((guess) => guess.node !== node)
      .map((guess) => ({ ...guess, chance: guess.chance * (1 - chance) }));
    return isSaid ? [{ node, chance }, ...others] : underFirst(guesses, cpv, chance);
  };
  return {
    divisions: lead(prediction.divisions, "division"),
    groups: lead(prediction.groups, "group"),
    classes: lead(prediction.classes, "class"),
    said: [division],
    verdict: { kind: "sure", division },
    mapping: found,
  };
}

/** Guesses below the confirmed code keep their chance, others shrink. */
function underFirst(guesses: readonly CpvGuess[], cpv: string, chance: number): CpvGuess[] {
  const stem = cpv.replace(/0+$/, "");
  return guesses
    .map((guess) =>
      guess.node.startsWith(stem) ? guess : { ...guess, chance: guess.chance * (1 - chance) },
    )
    .sort((a, b) => b.chance - a.chance || (a.node < b.node ? -1 : 1));
}
