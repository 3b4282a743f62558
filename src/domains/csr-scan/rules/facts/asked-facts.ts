import type { Fact, FactCondition, FactModule, FactSection } from "../instrument/fact.ts";
import type { Instrument } from "../instrument/instrument.ts";
import type { FactValues } from "./fact-value.ts";

export type AskedSection = { readonly section: FactSection; readonly facts: readonly Fact[] };

/** Does it hold? What nobody filled in holds for nothing: a follow-up waits for what it follows. */
export function factHolds({ fact, is, atLeast }: FactCondition, values: FactValues): boolean {
  const value = values.get(fact);
  if (value === undefined) return false;
  if (atLeast !== undefined && !(typeof value === "number" && value >= atLeast)) return false;
  if (!is) return true;
  const said = typeof value === "boolean" ? [value ? "yes" : "no"] : [value].flat();
  return said.some((one) => typeof one === "string" && is.includes(one));
}

export const isAsked = (fact: Fact, values: FactValues): boolean =>
  (fact.when ?? []).every((condition) => factHolds(condition, values));

/** The module that is filled in; the basic one until somebody says otherwise. */
export const chosenModule = (values: FactValues): FactModule =>
  values.get("module") === "comprehensive" ? "comprehensive" : "basic";

/** Sections that were left out as confidential or sensitive. */
export const omittedSections = (values: FactValues): ReadonlySet<string> => {
  const value = values.get("omitted");
  return new Set(Array.isArray(value) ? value.filter((key) => typeof key === "string") : []);
};

/**
 * What is asked of whoever fills in, by section: only what applies, of the chosen module, without what was left out as
 * confidential.
 */
export function askedFacts(
  { facts = [], factSections = [] }: Pick<Instrument, "facts" | "factSections">,
  values: FactValues,
): readonly AskedSection[] {
  const omitted = omittedSections(values);
  const wanted = chosenModule(values);
  return factSections
    .filter(({ key, module }) => !omitted.has(key) && (module === "basic" || wanted === module))
    .map((section) => ({
      section,
      facts: facts.filter((fact) => fact.section === section.key && isAsked(fact, values)),
    }))
    .filter((asked) => asked.facts.length > 0);
}
