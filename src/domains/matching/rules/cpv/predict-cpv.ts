import type { TextReader } from "../text/text-features.ts";
import { weighFeatures } from "../text/weigh-features.ts";
import type { FoundMapping } from "./confirmed-mapping.ts";
import type { CpvModel } from "./cpv-model.ts";
import { judgeDivisions } from "./judge-divisions.ts";
import type { LabelIndex } from "./label-index.ts";
import { marginReader } from "./line-pack.ts";
import { nodeOpener } from "./open-nodes.ts";

/** A node of the vocabulary by its digits (`77`, `773`, `7731`), with a chance of 0 … 1. */
export type CpvGuess = { readonly node: string; readonly chance: number };

export type CpvPrediction = {
  /** All divisions, likeliest first; none when the text is not understood. */
  readonly divisions: readonly CpvGuess[];
  /** The likeliest groups and classes: chance of the division times the share of it that lies there. */
  readonly groups: readonly CpvGuess[];
  readonly classes: readonly CpvGuess[];
  /** Divisions the text is about; may be none. */
  readonly said: readonly string[];
  readonly verdict:
    | { readonly kind: "sure"; readonly division: string }
    | { readonly kind: "which-of"; readonly divisions: readonly string[] }
    /** Not understood: no word of it is known. */
    | { readonly kind: "no-text" };
  /** Present when this is what a person confirmed for the same text, or nearly the same; otherwise the model says it. */
  readonly mapping?: FoundMapping;
};

/** Reads one text, or the texts of one need, the most telling first. */
export type CpvPredictor = (text: string | readonly string[]) => CpvPrediction;

const openedDivisions = 8;
const openedGroups = 12;
/** What is less likely than this is not opened. */
const openedFrom = 0.01;
const mostNodes = 10;

/**
 * Makes a model ready to read texts.
 * @param index of the same labels as when learning
 * @param read splits the same compounds as when learning
 */
export function cpvPredictor(model: CpvModel, index: LabelIndex, read: TextReader): CpvPredictor {
  const divisionPlaces = model.divisions.map((node) => index.nodes.division.indexOf(node));
  const groups = nodeOpener(index.nodes.group, "division", model.lines);
  const classes = nodeOpener(index.nodes.class, "group", model.lines);
  const marginsOf = model.lines && marginReader(model.lines.divisions, 2 ** model.lines.bits);
  const noMargins = new Float32Array(model.divisions.length);
  return (text) => {
    const whole = typeof text === "string" ? text : text.join("\n");
    const features = read(whole);
    const near = index.near(features);
    const row = model.lines && weighFeatures(features, model.lines.rarity);
    const margins = row && marginsOf ? marginsOf(row) : noMargins;
    const nearest = divisionPlaces.map((place) => near.division[place] ?? 0);
    if (!row?.slots.length && nearest.every((cosine) => cosine === 0)) return nothingSaid;
    const order = judgeDivisions({ margins, nearest }, model).map(({ at, chance }) => ({
      at,
      node: model.divisions[at] ?? "",
      chance,
    }));
    const divisions = order.map(({ node, chance }) => ({ node, chance }));
    if ((order[0]?.chance ?? 0) < understoodFrom(model) && !index.knows(whole)) return nothingSaid;
    const openedBelow = groups(likely(divisions, openedDivisions), row, near.group);
    return {
      divisions,
      groups: openedBelow.slice(0, mostNodes),
      classes: classes(likely(openedBelow, openedGroups), row, near.class).slice(0, mostNodes),
      said: order
        .filter(({ at, chance }) => chance >= (model.thresholds[at] ?? 1))
        .map(({ node }) => node),
      verdict: verdictOf(divisions, model.sureFrom),
    };
  };
}

/**
 * Letters thrown together are near some label too. A text of which no label knows a word is understood only by what was
 * learned, and only when that is as good as sure.
 */
const understoodFrom = ({ lines }: CpvModel): number => (lines ? 0.5 : Number.POSITIVE_INFINITY);

/** The first few, without those that hardly can be; always one. */
const likely = (guesses: readonly CpvGuess[], most: number): CpvGuess[] =>
  guesses.slice(0, most).filter(({ chance }, at) => at === 0 || chance >= openedFrom);

const nothingSaid: CpvPrediction = {
  divisions: [],
  groups: [],
  classes: [],
  said: [],
  verdict: { kind: "no-text" },
};

function verdictOf(divisions: readonly CpvGuess[], sureFrom: number): CpvPrediction["verdict"] {
  const first = divisions[0];
  if (first && first.chance >= sureFrom) return { kind: "sure", division: first.node };
  return { kind: "which-of", divisions: divisions.slice(0, 3).map(({ node }) => node) };
}
