import type { FactModule, FactSection } from "../instrument/fact.ts";
import type { Instrument } from "../instrument/instrument.ts";
import { askedFacts, chosenModule } from "./asked-facts.ts";
import type { FactValues } from "./fact-value.ts";

export type DisclosureProgress = {
  /** "B3" */
  readonly disclosure: string;
  readonly module: FactModule;
  readonly sections: readonly FactSection[];
  /** What is asked and not left free; what was left out as confidential is not. */
  readonly asked: number;
  readonly given: number;
};

/** By disclosure how much of what is asked was filled in, in the order of the standard. */
export function progressOfFacts(
  instrument: Pick<Instrument, "facts" | "factSections">,
  values: FactValues,
): readonly DisclosureProgress[] {
  const asked = askedFacts(instrument, values);
  const isWanted = ({ module }: FactSection) =>
    module === "basic" || chosenModule(values) === "comprehensive";
  const sections = (instrument.factSections ?? []).filter(isWanted);
  return [...new Set(sections.map(({ disclosure }) => disclosure))].map((disclosure) => {
    const own = sections.filter((section) => section.disclosure === disclosure);
    const facts = asked
      .filter(({ section }) => section.disclosure === disclosure)
      .flatMap((one) => one.facts.filter(({ need }) => need !== "may"));
    return {
      disclosure,
      module: own[0]?.module ?? "basic",
      sections: own.filter(({ key }) => (instrument.facts ?? []).some((f) => f.section === key)),
      asked: facts.length,
      given: facts.filter(({ key }) => values.has(key)).length,
    };
  });
}
