import type { InstrumentFault, Surroundings } from "./check-instrument.ts";
import type { Fact, FactColumn, FactConcept } from "./fact.ts";
import type { Instrument } from "./instrument.ts";

type Fault = InstrumentFault;
const faultOf = (fact: string, because: Fault["because"], about: string): Fault => ({
  part: "facts",
  question: fact,
  because,
  about,
});

/**
 * Everything that is wrong in the facts: keys that stand twice, conditions that lead nowhere or never hold, choices
 * without options, concepts the taxonomy does not know.
 */
export function checkFacts(
  { facts = [], factSections = [] }: Pick<Instrument, "facts" | "factSections">,
  around: Pick<Surroundings, "concepts">,
): readonly InstrumentFault[] {
  const sections = new Set(factSections.map(({ key }) => key));
  const before = new Map<string, Fact>();
  return facts.flatMap((fact) => {
    const faults = [
      ...(before.has(fact.key) ? [faultOf(fact.key, "twice", fact.key)] : []),
      ...(sections.has(fact.section) ? [] : [faultOf(fact.key, "unknown-section", fact.section)]),
      ...checkWhen(fact, before),
      ...checkValued(fact.key, fact, around),
      ...(fact.columns ?? []).flatMap((column) =>
        checkValued(`${fact.key}.${column.key}`, column, around),
      ),
      ...(fact.kind === "rows" && !fact.columns
        ? [faultOf(fact.key, "no-options", "columns")]
        : []),
    ];
    before.set(fact.key, fact);
    return faults;
  });
}

/** A condition asks for something that was asked before, and that it can be answered with. */
function checkWhen(fact: Fact, before: ReadonlyMap<string, Fact>): Fault[] {
  return (fact.when ?? []).flatMap((condition) => {
    const asked = before.get(condition.fact);
    if (!asked) return [faultOf(fact.key, "after-unknown", condition.fact)];
    const known =
      asked.kind === "yes-no" ? ["yes", "no"] : (asked.options ?? []).map(({ key }) => key);
    const unknown = (condition.is ?? []).filter((option) => !known.includes(option));
    const isNumber = asked.kind === "count" || asked.kind === "decimal";
    return [
      ...unknown.map((option) =>
        faultOf(fact.key, "unknown-option", `${condition.fact}: ${option}`),
      ),
      ...(condition.atLeast !== undefined && !isNumber
        ? [faultOf(fact.key, "never-asked", condition.fact)]
        : []),
    ];
  });
}

function checkValued(
  name: string,
  valued: Fact | FactColumn,
  around: Pick<Surroundings, "concepts">,
) {
  const isChoice = valued.kind === "choice" || valued.kind === "choices";
  return [
    ...(isChoice && !valued.options && !valued.list
      ? [faultOf(name, "no-options", valued.kind)]
      : []),
    ...conceptsOf(valued.xbrl)
      .filter((concept) => around.concepts && !around.concepts.has(concept))
      .map((concept) => faultOf(name, "unknown-concept", concept)),
  ];
}

const conceptsOf = (xbrl: FactConcept | undefined): string[] =>
  xbrl ? [xbrl.concept, ...(xbrl.volume ? [xbrl.volume] : [])] : [];
