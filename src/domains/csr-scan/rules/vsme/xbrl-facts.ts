import { isAsked, omittedSections } from "../facts/asked-facts.ts";
import type { CellValue, FactRow, FactValue, FactValues } from "../facts/fact-value.ts";
import type { Fact, FactColumn, FactSection } from "../instrument/fact.ts";
import type { Instrument } from "../instrument/instrument.ts";
import { derivedFacts } from "./derived-facts.ts";
import type { Taxonomy } from "./taxonomy.ts";
import { type XbrlFact, xbrlUnits } from "./xbrl-fact.ts";

type Definitions = Pick<Instrument, "facts" | "factSections">;
type Lists = Pick<Taxonomy, "lists">;

/**
 * What was filled in as facts of the taxonomy, with the totals and rates that follow from it. What does not apply, is
 * of a module that was not chosen, or was left out as confidential is not told.
 */
export function xbrlFacts(
  { facts = [], factSections = [] }: Definitions,
  values: FactValues,
  taxonomy: Lists,
): readonly XbrlFact[] {
  const told = toldValues({ facts, factSections }, values);
  const given = facts.flatMap((fact) => {
    const value = told.get(fact.key);
    return value === undefined ? [] : factsOf(fact, value, told, { taxonomy, factSections });
  });
  const omitted = omittedSections(values);
  return [
    ...given,
    ...derivedFacts(told, taxonomy).filter(({ section }) => !omitted.has(section)),
  ].map(({ section: _, ...fact }: XbrlFact & { readonly section?: string }) => fact);
}

/** The values that are told: asked, of the module that was chosen, not left out. */
export function toldValues(
  { facts = [], factSections = [] }: Definitions,
  values: FactValues,
): FactValues {
  const omitted = omittedSections(values);
  const isWide = values.get("module") === "comprehensive";
  const wide = new Set(
    factSections.filter(({ module }) => module === "comprehensive").map(({ key }) => key),
  );
  return new Map(
    facts.flatMap((fact) => {
      const value = values.get(fact.key);
      const isOut = omitted.has(fact.section) || (wide.has(fact.section) && !isWide);
      return value === undefined || isOut || !isAsked(fact, values)
        ? []
        : [[fact.key, value] as const];
    }),
  );
}

type Around = { readonly taxonomy: Lists; readonly factSections: readonly FactSection[] };

function factsOf(fact: Fact, value: FactValue, values: FactValues, around: Around): XbrlFact[] {
  if (fact.kind === "rows") return rowFacts(fact, value as readonly FactRow[], values, around);
  if (!fact.xbrl) return [];
  const { concept, members = {} } = fact.xbrl;
  const one = {
    from: fact.key,
    concept,
    dimensions: members,
    unit: unitOf(fact, values, null),
  };
  if (fact.kind === "sections") {
    const omitted = around.factSections.flatMap(({ key, omit }) =>
      omit && (value as readonly string[]).includes(key) ? [omit.member] : [],
    );
    return [{ ...one, value: omitted }];
  }
  if (Array.isArray(value)) {
    return [
      { ...one, value: (value as readonly string[]).map((key) => memberOf(fact, key, around)) },
    ];
  }
  return [{ ...one, value: plainValue(fact, value as CellValue, around) }];
}

/** Member of an option or of a choice in a long list; the key itself when there is none. */
const memberOf = (
  { options, list }: Pick<Fact | FactColumn, "options" | "list">,
  key: string,
  { taxonomy }: Pick<Around, "taxonomy">,
): string => {
  const named = list
    ? taxonomy.lists.get(list)?.get(key)?.member
    : options?.find((option) => option.key === key)?.member;
  return (named ?? key).replace(/^vsme:/, "");
};

function plainValue(
  cell: Pick<Fact | FactColumn, "kind" | "options" | "list">,
  value: CellValue,
  around: Pick<Around, "taxonomy">,
): XbrlFact["value"] {
  if (cell.kind === "money" && typeof value === "number") return value / 100;
  if (cell.kind === "year") return String(value);
  if (cell.kind === "choice" || cell.kind === "code") return memberOf(cell, String(value), around);
  return value;
}

/** The unit of a value; null: it has none, or one that was not chosen yet. */
function unitOf(
  { kind, unit, unitFrom }: Pick<Fact | FactColumn, "kind" | "unit" | "unitFrom">,
  values: FactValues,
  row: FactRow | null,
): string | undefined {
  if (kind === "money") return xbrlUnits.euro;
  const chosen = unitFrom === undefined ? unit : (row?.[unitFrom] ?? values.get(unitFrom));
  return typeof chosen === "string" && chosen in xbrlUnits
    ? xbrlUnits[chosen as keyof typeof xbrlUnits]
    : undefined;
}

const typedAxes: Readonly<Record<string, string>> = {
  subsidiaries: "IdentifierOfSubsidiaryTypedAxis",
  sites: "IdentifierOfSiteTypedAxis",
  materials: "IdentifierOfMaterialTypedAxis",
};

function rowFacts(
  fact: Fact,
  rows: readonly FactRow[],
  values: FactValues,
  around: Around,
): XbrlFact[] {
  const columns = fact.columns ?? [];
  const axisColumn = columns.find(({ axis }) => axis);
  const typedAxis = typedAxes[fact.key];
  return rows.flatMap((row, at) => {
    const key = axisColumn && row[axisColumn.key];
    if (axisColumn && key === undefined) return [];
    const dimensions: Record<string, string> = {};
    if (axisColumn?.axis) {
      dimensions[axisColumn.axis] = memberOf(axisColumn, String(key), around);
    } else if (typedAxis) {
      dimensions[typedAxis] = String(at + 1);
    }
    return columns.flatMap((column): XbrlFact[] => {
      const value = row[column.key];
      if (value === undefined || !column.xbrl) return [];
      const unit = unitOf(column, values, row);
      const isVolume = unit === xbrlUnits.m3 && column.xbrl.volume !== undefined;
      return [
        {
          from: `${fact.key}.${column.key} ${at + 1}`,
          concept: (isVolume ? column.xbrl.volume : undefined) ?? column.xbrl.concept,
          value: plainValue(column, value, around),
          unit,
          dimensions: { ...column.xbrl.members, ...dimensions },
        },
      ];
    });
  });
}
