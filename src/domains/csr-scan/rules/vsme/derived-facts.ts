import { type FactRow, type FactValues, numberIn, numberOf, rowsIn } from "../facts/fact-value.ts";
import type { Taxonomy } from "./taxonomy.ts";
import { type XbrlFact, xbrlUnits } from "./xbrl-fact.ts";

/** A fact that follows from others, with the section of the standard it stands in. */
export type DerivedFact = XbrlFact & { readonly section: string };

type Values = FactValues;
const { MWh, tCO2e, tCO2ePerEuro, euro, m3 } = xbrlUnits;
const energyAxis = "BreakdownOfEnergyConsumptionAxis";

/** Totals, shares and rates as the standard works them out; only where all they are made of is known. */
export function derivedFacts(values: Values, taxonomy: Pick<Taxonomy, "lists">): DerivedFact[] {
  return [
    ...energy(values),
    ...emissions(values),
    ...people(values),
    ...water(values),
    ...waste(values, taxonomy),
    ...materials(values),
    ...governance(values),
  ].flatMap((fact) => (fact === null ? [] : [fact]));
}

// Doubles as people typed them, summed: digits beyond the twelfth are noise.
const clean = (value: number): number => Number(value.toPrecision(12));

const fact = (
  section: string,
  concept: string,
  value: number | null | boolean,
  unit?: string,
  dimensions: Readonly<Record<string, string>> = {},
): DerivedFact | null =>
  value === null || (typeof value === "number" && !Number.isFinite(value))
    ? null
    : {
        from: section,
        section,
        concept,
        value: typeof value === "number" ? clean(value) : value,
        unit,
        dimensions,
      };

/** The sum of what is known; null when nothing is. */
function sumKnown(values: Values, keys: readonly string[]): number | null {
  const known = keys.map((key) => numberIn(values, key)).filter((value) => value !== null);
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null;
}

const sumAll = (numbers: readonly (number | null)[]): number | null =>
  numbers.some((number) => number === null)
    ? null
    : numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);

const divided = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : part / whole;

const energy = (values: Values) =>
  (
    [
      ["electricity", "EnergyConsumptionFromElectricity"],
      ["self", "EnergyConsumptionFromSelfGeneratedElectricity"],
      ["fuels", "EnergyConsumptionFromFuels"],
    ] as const
  ).map(([kind, concept]) =>
    fact(
      "energy-kinds",
      concept,
      sumKnown(values, [`energy-${kind}-green`, `energy-${kind}-grey`]),
      MWh,
      { [energyAxis]: "TotalRenewableAndNonRenewableEnergyMember" },
    ),
  );

const stages = [
  { suffix: "", column: "now", member: "CurrentlyStatedMember", section: "gases" },
  { suffix: "-base", column: "base", member: "BaselineYearMember", section: "climate-targets" },
  { suffix: "-target", column: "target", member: "TargetYearMember", section: "climate-targets" },
] as const;

const emissions = (values: Values) => [
  ...stages.flatMap((stage) => stageTotals(values, stage)),
  ...intensities(values),
];

function stageTotals(
  values: Values,
  { suffix, column, member, section }: (typeof stages)[number],
): (DerivedFact | null)[] {
  const direct = numberIn(values, `scope1${suffix}`);
  const grid = numberIn(values, `scope2${suffix}`);
  const market = numberIn(values, `scope2-market${suffix}`);
  const chain = columnSum(rowsIn(values, "scope3"), column);
  const total = (concept: string, parts: readonly (number | null)[]) =>
    fact(section, concept, sumAll(parts), tCO2e, { ReportingScopesAxis: member });
  return [
    total("GrossScope3GreenhouseGasEmissions", [chain]),
    total("TotalGrossLocationBasedScope1AndScope2GHGEmissions", [direct, grid]),
    total("TotalGrossMarketBasedScope1AndScope2GHGEmissions", [direct, market]),
    total("TotalGrossLocationBasedGHGEmissions", [direct, grid, chain]),
    total("TotalGrossMarketBasedGHGEmissions", [direct, market, chain]),
  ];
}

/** Emissions per euro of turnover: with those of the chain where they are known, as the workbook does it. */
function intensities(values: Values): (DerivedFact | null)[] {
  const cents = numberIn(values, "turnover");
  const [direct, grid, market] = ["scope1", "scope2", "scope2-market"].map((key) =>
    numberIn(values, key),
  );
  const chain = columnSum(rowsIn(values, "scope3"), "now");
  const perEuro = (concept: string, parts: readonly (number | null | undefined)[]) => {
    const amount = sumAll(parts.map((part) => part ?? null));
    return fact(
      "intensity",
      concept,
      divided(amount, cents === null ? null : cents / 100),
      tCO2ePerEuro,
    );
  };
  const [own, all] = [
    "Scope1AndScope2GreenhouseGasEmissionsIntensityValue",
    "GreenhouseGasEmissionsIntensityValue",
  ];
  return chain === null
    ? [
        perEuro(`${own}LocationBased`, [direct, grid]),
        perEuro(`${own}MarketBased`, [direct, market]),
      ]
    : [
        perEuro(`TotalLocationBased${all}`, [direct, grid, chain]),
        perEuro(`TotalMarketBased${all}`, [direct, market, chain]),
      ];
}

function columnSum(rows: readonly FactRow[], column: string): number | null {
  const known = rows.map((row) => numberOf(row, column)).filter((number) => number !== null);
  return known.length > 0 ? known.reduce((sum, number) => sum + number, 0) : null;
}

/** Accidents are told per two hundred thousand hours: a hundred people for a year. */
const hoursOfRate = 200_000;
const usualHours = 2_000;

function people(values: Values): (DerivedFact | null)[] {
  const of = (key: string) => numberIn(values, key);
  const total = of("staff-total");
  const begin = of("staff-begin");
  const end = of("staff-end");
  const average = begin === null || end === null ? null : (begin + end) / 2;
  const hours = total === null ? null : total * (of("hours-each") ?? usualHours);
  const perHour = divided(of("accidents"), hours);
  const men = of("pay-men");
  const women = of("pay-women");
  const gap = men === null || women === null ? null : men - women;
  return [
    fact("turnover-rate", "EmployeeTurnoverRate", divided(of("staff-left"), average)),
    fact(
      "safety",
      "RateOfRecordableWorkRelatedAccidentsInTheReportingPeriod",
      perHour === null ? null : perHour * hoursOfRate,
    ),
    fact("pay", "PercentageGapInPayBetweenFemaleAndMaleEmployees", divided(gap, men)),
    fact(
      "pay",
      "PercentageOfEmployeesCoveredByCollectiveBargainingAgreements",
      divided(of("covered"), total),
    ),
    fact(
      "management",
      "FemaleToMaleRatioAtManagementLevelForTheReportingPeriod",
      divided(of("managers-women"), of("managers-men")),
    ),
    fact(
      "board",
      "GenderDiversityRatioInGovernanceBody",
      divided(of("board-women"), of("board-men")),
    ),
  ];
}

function water(values: Values): (DerivedFact | null)[] {
  const taken = numberIn(values, "water");
  const given = numberIn(values, "water-discharge");
  const used = taken === null || given === null ? null : taken - given;
  return [fact("water-use", "TotalWaterConsumption", used, m3)];
}

const kilograms: Readonly<Record<string, number>> = { kg: 1, t: 1_000 };
const wasteAxis = "TypeOfWasteAxis";

function waste(values: Values, { lists }: Pick<Taxonomy, "lists">): (DerivedFact | null)[] {
  const unit = values.get("waste-unit");
  const rows = rowsIn(values, "waste").flatMap((row) => {
    const choice = lists.get("waste")?.get(String(row.what));
    const amount = columnSum([row], "recycled");
    const rest = columnSum([row], "disposed");
    return choice && (amount !== null || rest !== null)
      ? [{ ...choice, unit: String(row.unit), amount: (amount ?? 0) + (rest ?? 0) }]
      : [];
  });
  const perRow = rows.flatMap(({ member, unit: own, amount }) => {
    const named = xbrlUnits[own as "kg" | "t" | "m3"];
    const concept = `TotalWasteRecycledReusedAndDirectedToDisposal${own === "m3" ? "Volume" : "Mass"}`;
    return named ? [fact("waste", concept, amount, named, { [wasteAxis]: member })] : [];
  });
  const isHazard = ({ text }: { readonly text: string }) => / - Hazardous - /.test(text);
  const volumes = rows.filter((row) => row.unit === "m3");
  const masses = rows.filter((row) => kilograms[row.unit] !== undefined);
  const divisor = typeof unit === "string" ? kilograms[unit] : undefined;
  const sumOf = (some: typeof rows) =>
    some.reduce((sum, row) => sum + row.amount * (kilograms[row.unit] ?? 1), 0);
  const totals = (some: typeof rows, kind: "Mass" | "Volume", by: number, named: string) =>
    some.length === 0
      ? []
      : [
          fact(
            "waste",
            `TotalHazardousWasteGenerated${kind}`,
            sumOf(some.filter(isHazard)) / by,
            named,
          ),
          fact(
            "waste",
            `TotalNonHazardousWasteGenerated${kind}`,
            sumOf(some.filter((row) => !isHazard(row))) / by,
            named,
          ),
          fact("waste", `TotalWasteGenerated${kind}`, sumOf(some) / by, named),
        ];
  return [
    ...perRow,
    ...(divisor === undefined
      ? []
      : totals(masses, "Mass", divisor, xbrlUnits[unit as "kg" | "t"])),
    ...totals(volumes, "Volume", 1, m3),
  ];
}

function materials(values: Values): (DerivedFact | null)[] {
  const rows = rowsIn(values, "materials").filter((row) => numberOf(row, "amount") !== null);
  const sumOf = (some: readonly FactRow[]) =>
    some.reduce(
      (sum, row) => sum + (numberOf(row, "amount") ?? 0) * (kilograms[String(row.unit)] ?? 1),
      0,
    );
  const masses = rows.filter(({ unit }) => kilograms[String(unit)] !== undefined);
  const volumes = rows.filter(({ unit }) => unit === "m3");
  return [
    masses.length === 0
      ? null
      : fact("materials", "TotalMassOfMaterialUsed", sumOf(masses), xbrlUnits.kg),
    volumes.length === 0
      ? null
      : fact("materials", "TotalVolumeOfMaterialUsed", sumOf(volumes), m3),
  ];
}

function governance(values: Values): (DerivedFact | null)[] {
  const fossil = sumKnown(values, ["sales-coal", "sales-oil", "sales-gas"]);
  const excluded = values.get("excluded");
  return [
    fact(
      "sectors",
      "TotalRevenuesDerivedFromFossilFuelCoalOilAndGasSector",
      fossil === null ? null : fossil / 100,
      euro,
    ),
    fact(
      "benchmarks",
      "UndertakingsAreExcludedFromAnyEuReferenceBenchmarksThatAreAlignedWithTheParisAgreement",
      Array.isArray(excluded) ? !(excluded as readonly unknown[]).includes("none") : null,
    ),
  ];
}
