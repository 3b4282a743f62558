import { askedFacts, omittedSections } from "../facts/asked-facts.ts";
import type { FactValues } from "../facts/fact-value.ts";
import type { Fact, FactModule, FactSection } from "../instrument/fact.ts";
import type { Instrument } from "../instrument/instrument.ts";

export type MissingFacts = {
  readonly module: FactModule;
  readonly isComplete: boolean;
  /** By section what the standard asks and nobody filled in. */
  readonly missing: readonly { readonly section: FactSection; readonly facts: readonly Fact[] }[];
  /** Left out as confidential or sensitive, which the standard allows. */
  readonly omitted: readonly FactSection[];
};

/** What is missing for a complete report of a module: the basic one, or both. */
export function missingFacts(
  instrument: Pick<Instrument, "facts" | "factSections">,
  values: FactValues,
  module: FactModule,
): MissingFacts {
  const asIf = new Map(values).set("module", module);
  const omitted = omittedSections(values);
  const missing = askedFacts(instrument, asIf)
    .map(({ section, facts }) => ({
      section,
      facts: facts.filter(({ key, need }) => need !== "may" && !values.has(key)),
    }))
    .filter(({ facts }) => facts.length > 0);
  return {
    module,
    isComplete: missing.length === 0,
    missing,
    omitted: (instrument.factSections ?? []).filter(({ key }) => omitted.has(key)),
  };
}
