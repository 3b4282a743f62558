import { addDays, asDay } from "#kernel/day";
import type { Language } from "#kernel/language";
import { toldAlong } from "./check-xbrl.ts";
import type { Taxonomy, TaxonomyConcept } from "./taxonomy.ts";
import type { XbrlFact } from "./xbrl-fact.ts";

export type OimReport = {
  /** Ten digits. */
  readonly number: string;
  /** First and last day of the financial year. */
  readonly from: string;
  readonly to: string;
  readonly language: Language;
};

/** Enterprise numbers are told to Belgian authorities under this scheme. */
const entityScheme = "http://www.fgov.be";
const decimals = 6;

/**
 * Facts as a report in xBRL-JSON (Open Information Model, 2021): each with concept, entity, period, unit, dimensions
 * and, for texts, its language. Usual members are left out.
 */
export function writeOim(
  facts: readonly XbrlFact[],
  taxonomy: Taxonomy,
  report: OimReport,
): Record<string, unknown> {
  const told = facts.flatMap((fact) => {
    const concept = taxonomy.concepts.get(fact.concept);
    return concept ? [oimFact(fact, concept, taxonomy, report)] : [];
  });
  return {
    documentInfo: {
      documentType: "https://xbrl.org/2021/xbrl-json",
      namespaces: { ...taxonomy.namespaces, be: entityScheme },
      taxonomy: [taxonomy.entryPoint],
    },
    facts: Object.fromEntries(told.map((fact, at) => [`f${at + 1}`, fact])),
  };
}

function oimFact(
  fact: XbrlFact,
  concept: TaxonomyConcept,
  taxonomy: Taxonomy,
  { number, from, to, language }: OimReport,
) {
  const isText = concept.type === "string" || concept.type === "textBlock";
  const isNumber = typeof fact.value === "number";
  // A day ends where the next one begins.
  const end = `${addDays(asDay(to), 1)}T00:00:00`;
  return {
    value: oimValue(fact.value, concept),
    ...(isNumber ? { decimals: decimalsOf(fact.value as number) } : {}),
    dimensions: {
      concept: `vsme:${fact.concept}`,
      entity: `be:${number}`,
      period: concept.period === "instant" ? end : `${from}T00:00:00/${end}`,
      ...(fact.unit ? { unit: fact.unit } : {}),
      ...(isText ? { language } : {}),
      ...Object.fromEntries(
        Object.entries(toldAlong(fact, taxonomy)).map(([axis, member]) => [
          `vsme:${axis}`,
          taxonomy.axes.get(axis)?.typed ? member : prefixed(member),
        ]),
      ),
    },
  };
}

const prefixed = (member: string): string => (member.includes(":") ? member : `vsme:${member}`);

function oimValue(value: XbrlFact["value"], { type }: TaxonomyConcept): string {
  if (Array.isArray(value)) return (value as readonly string[]).map(prefixed).join(" ");
  return type === "enumeration"
    ? prefixed(String(value))
    : plain(value as string | number | boolean);
}

/** Small numbers without an exponent. */
const plain = (value: string | number | boolean): string =>
  typeof value === "number" && /e/.test(String(value))
    ? value.toFixed(20).replace(/0+$/, "")
    : String(value);

const decimalsOf = (value: number): number =>
  Math.max(decimals, plain(value).split(".")[1]?.length ?? 0);
