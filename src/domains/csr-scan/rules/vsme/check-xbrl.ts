import type { Taxonomy, TaxonomyConcept } from "./taxonomy.ts";
import type { XbrlFact } from "./xbrl-fact.ts";

export const xbrlProblems = [
  "unknown-concept",
  "wrong-type",
  "unknown-member",
  "unknown-axis",
  "axis-missing",
  "unit-missing",
  "wrong-unit",
  "told-twice",
] as const;

/** What is wrong with a fact, naming the field it came from and the concept. */
export type XbrlProblem = {
  readonly because: (typeof xbrlProblems)[number];
  readonly from: string;
  readonly concept: string;
  readonly about: string;
};

const units: Readonly<Record<string, readonly string[]>> = {
  monetary: ["iso4217:EUR"],
  energy: ["utr:MWh"],
  ghgEmissions: ["utr:tCO2e"],
  ghgEmissionsPerMonetary: ["utr:tCO2e/iso4217:EUR"],
  mass: ["utr:kg", "utr:t"],
  volume: ["utr:m3"],
  area: ["utr:sqm", "utr:ha"],
};

const numeric = new Set([...Object.keys(units), "decimal", "percent"]);

/** Checks facts against the taxonomy: concept, type, members, axes, unit, and that each is told once. */
export function checkXbrl(facts: readonly XbrlFact[], taxonomy: Taxonomy): readonly XbrlProblem[] {
  const seen = new Set<string>();
  return facts.flatMap((fact) => {
    const problem = (because: XbrlProblem["because"], about: string): XbrlProblem => ({
      because,
      from: fact.from,
      concept: fact.concept,
      about,
    });
    const concept = taxonomy.concepts.get(fact.concept);
    if (!concept) return [problem("unknown-concept", fact.concept)];
    const mark = JSON.stringify([fact.concept, Object.entries(toldAlong(fact, taxonomy)).sort()]);
    const twice = seen.has(mark) ? [problem("told-twice", mark)] : [];
    seen.add(mark);
    return [
      ...twice,
      ...checkValue(fact, concept, taxonomy).map((about) =>
        problem(concept.members === null ? "wrong-type" : "unknown-member", about),
      ),
      ...checkAxes(fact, concept, taxonomy).map(([because, about]) => problem(because, about)),
      ...checkUnit(fact, concept).map(([because, about]) => problem(because, about)),
    ];
  });
}

/** Dimensions without the member that is meant when nothing is said. */
export function toldAlong(
  { dimensions }: XbrlFact,
  { axes }: Pick<Taxonomy, "axes">,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(dimensions).filter(([axis, member]) => axes.get(axis)?.usual !== member),
  );
}

const isMember = (
  member: string,
  allowed: string | readonly string[] | null,
  { lists }: Pick<Taxonomy, "lists">,
): boolean => {
  if (allowed === null) return false;
  if (typeof allowed !== "string") return allowed.includes(member);
  return [...(lists.get(allowed)?.values() ?? [])].some(
    (choice) => choice.member === member || choice.member === `vsme:${member}`,
  );
};

/** Values that do not fit. */
function checkValue(
  fact: XbrlFact,
  { type, members }: TaxonomyConcept,
  taxonomy: Taxonomy,
): string[] {
  const { value } = fact;
  if (type === "enumeration" || type === "enumerationSet") {
    const told = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
    const isOne = type === "enumerationSet" || told.length === 1;
    return isOne ? told.filter((one) => !isMember(one, members, taxonomy)) : [told.join(" ")];
  }
  const fits = numeric.has(type)
    ? typeof value === "number" && Number.isFinite(value)
    : type === "boolean"
      ? typeof value === "boolean"
      : type === "gYear"
        ? /^\d{4}$/.test(String(value))
        : type === "date"
          ? /^\d{4}-\d\d-\d\d$/.test(String(value))
          : typeof value === "string" && value !== "";
  return fits ? [] : [String(value)];
}

function checkAxes(
  fact: XbrlFact,
  concept: TaxonomyConcept,
  taxonomy: Taxonomy,
): (readonly [XbrlProblem["because"], string])[] {
  type Found = readonly [XbrlProblem["because"], string];
  const wrong = Object.entries(fact.dimensions).flatMap(([axis, member]): Found[] => {
    const known = taxonomy.axes.get(axis);
    if (!known || !concept.axes.includes(axis)) return [["unknown-axis", axis]];
    return known.typed || isMember(member, known.members, taxonomy) || known.usual === member
      ? []
      : [["unknown-member", member]];
  });
  const missing = concept.axes.filter(
    (axis) => taxonomy.axes.get(axis)?.usual === null && !(axis in fact.dimensions),
  );
  return [...wrong, ...missing.map((axis) => ["axis-missing", axis] as const)];
}

function checkUnit(
  { unit }: XbrlFact,
  { type }: TaxonomyConcept,
): (readonly [XbrlProblem["because"], string])[] {
  const allowed = units[type];
  if (!allowed) return unit === undefined ? [] : [["wrong-unit", unit]];
  if (unit === undefined) return [["unit-missing", allowed.join(", ")]];
  return allowed.includes(unit) ? [] : [["wrong-unit", unit]];
}
