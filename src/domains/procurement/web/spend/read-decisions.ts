import type { SpendSettings } from "../../rules/spend/taking/spend-settings.ts";

/** What was decided at the preview; a question that was not asked there keeps its answer. */
export function readDecisions(form: FormData, before: SpendSettings): SpendSettings {
  const pick = <Value extends string>(name: string, choices: readonly Value[], kept: Value) =>
    choices.find((choice) => choice === form.get(name)) ?? kept;
  return {
    ...before,
    known: pick("known", ["once", "again"], before.known),
    repeated: pick("repeated", ["once", "again"], before.repeated),
    supplierGaps: pick("supplierGaps", ["above", "refuse"], before.supplierGaps),
    textCredits: pick("textCredits", ["as-written", "taken-off"], before.textCredits),
    otherBuyers: pick("otherBuyers", ["refuse", "take"], before.otherBuyers),
  };
}
