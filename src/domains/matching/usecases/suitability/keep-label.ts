import { type Actor, refusalFor } from "#access";
import type { Instant } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import type { SuitabilityLabel } from "../../rules/suitability/own-labels.ts";
import { withoutPersons } from "../../rules/suitability/without-persons.ts";
import { putLabel, removeLabel } from "../../store/suitability/labels.ts";

export type LabelToKeep = Omit<SuitabilityLabel, "saidAt" | "suited"> & {
  /** Null: nothing is said of it any more. */
  readonly suited: boolean | null;
};

const longestTitle = 300;
const longestText = 2_000;
const mostTitles = 100;

/**
 * Keeps what a person said of a purchase, with its words and without who said it, in the transaction of whoever calls and
 * asked whether they may. From then on it counts for purchases of nearly the same words, and the next time one learns.
 * Only who may teach is learned from.
 */
export async function keepSuitabilityLabel(
  tx: Tx,
  actor: Actor,
  { suited, ...label }: LabelToKeep,
  now: Instant,
): Promise<{ readonly kind: "kept" | "removed" } | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "match.teach");
  if (refusal) return refusal;
  if (suited === null) {
    await removeLabel(tx, label.kind, label.ref);
    return { kind: "removed" };
  }
  const titles = cleaned(label.titles, longestTitle).slice(0, mostTitles);
  if (titles.length === 0) return { kind: "removed" };
  const { prediction: _, ...facts } = label.facts;
  await putLabel(tx, {
    ...label,
    titles,
    family: label.family.slice(0, longestTitle),
    facts: { ...facts, texts: cleaned(facts.texts, longestText) },
    suited,
    saidAt: now,
  });
  return { kind: "kept" };
}

const cleaned = (texts: readonly string[], longest: number): string[] =>
  texts.map((text) => withoutPersons(text).slice(0, longest)).filter(Boolean);
