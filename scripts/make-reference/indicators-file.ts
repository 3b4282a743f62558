import { type ReferenceFile, retrievedOn } from "./reference-file.ts";
import { cell, csvRows, readSource } from "./source-files.ts";

type Definition = {
  code: string;
  nl: string;
  fr: string;
  en: string;
  unit: string;
  publisher: string;
};

const statbel = "Statbel";
const rva = "RVA/ONEM";

/** Column of the published selection → our indicator and the period it is about. */
const selection: readonly [column: string, code: string, period: string][] = [
  ["pop_2026", "population", "2026"],
  ["pop_0_14_2026", "population-0-14", "2026"],
  ["pop_15_64_2026", "population-15-64", "2026"],
  ["pop_65plus_2026", "population-65-plus", "2026"],
  ["census2021_employed_15_64", "employed-15-64", "2021"],
  ["census2021_inactive_15_64", "inactive-15-64", "2021"],
  ["census2021_labour_force_15_64", "labour-force-15-64", "2021"],
  ["census2021_unemployed_15_64", "unemployed-15-64", "2021"],
  ["private_households_2021", "private-households", "2021"],
  ["one_person_households_2021", "one-person-households", "2021"],
  ["single_parent_families_2021", "single-parent-families", "2021"],
  ["pop_foreign_nationality_2021", "foreign-nationality", "2021"],
  ["pop_non_eu_nationality_2021", "non-eu-nationality", "2021"],
  ["pop_born_abroad_2021", "born-abroad", "2021"],
  ["tax_returns_nonzero_2023", "tax-returns", "2023"],
  ["net_taxable_income_eur_2023", "net-taxable-income", "2023"],
  ["local_business_units_2023Q4", "establishment-units", "2023-Q4"],
  ["rva_jobseeking_claimants_2026_avg", "jobseeking-claimants", "2026"],
  ["rva_full_benefit_recipients_2026_avg", "full-benefit-recipients", "2026"],
  ["rva_temp_unemployed_2026_avg", "temporarily-unemployed", "2026"],
  ["rva_parttime_income_guarantee_2026_avg", "part-time-income-guarantee", "2026"],
  ["rva_full_unemployment_benefit_paid_eur_2025", "unemployment-benefit-paid", "2025"],
  ["rva_activation_measures_paid_eur_2025", "activation-measures-paid", "2025"],
];

const definitions: readonly Definition[] = [
  {
    code: "unemployment-rate-insured",
    nl: "Werkloosheidsgraad (verzekerden)",
    fr: "Taux de chômage (assurés)",
    en: "Unemployment rate (insured)",
    unit: "percent",
    publisher: rva,
  },
  {
    code: "population",
    nl: "Inwoners",
    fr: "Habitants",
    en: "Residents",
    unit: "persons",
    publisher: statbel,
  },
  {
    code: "population-0-14",
    nl: "Inwoners van 0 tot 14 jaar",
    fr: "Habitants de 0 à 14 ans",
    en: "Residents aged 0–14",
    unit: "persons",
    publisher: statbel,
  },
  {
    code: "population-15-64",
    nl: "Inwoners van 15 tot 64 jaar",
    fr: "Habitants de 15 à 64 ans",
    en: "Residents aged 15–64",
    unit: "persons",
    publisher: statbel,
  },
  {
    code: "population-65-plus",
    nl: "Inwoners van 65 jaar en ouder",
    fr: "Habitants de 65 ans et plus",
    en: "Residents aged 65 and over",
    unit: "persons",
    publisher: statbel,
  },
  {
    code: "employed-15-64",
    nl: "Werkenden van 15 tot 64 jaar",
    fr: "Personnes occupées de 15 à 64 ans",
    en: "Employed persons aged 15–64",
    unit: "persons",
    publisher: statbel,
  },
  {
    code: "inactive-15-64",
    nl: "Niet-actieven van 15 tot 64 jaar",
    fr: "Inactifs de 15 à 64 ans",
    en: "Inactive persons aged 15–64",
    unit: "persons",
    publisher: statbel,
  },
  {
    code: "labour-force-15-64",
    nl: "Beroepsbevolking van 15 tot 64 jaar",
    fr: "Population active de 15 à 64 ans",
    en: "Labour force aged 15–64",
    unit: "persons",
    publisher: statbel,
  },
  {
    code: "unemployed-15-64",
    nl: "Werklozen van 15 tot 64 jaar (census)",
    fr: "Chômeurs de 15 à 64 ans (census)",
    en: "Unemployed persons aged 15–64 (census)",
    unit: "persons",
    publisher: statbel,
  },
  {
    code: "private-households",
    nl: "Particuliere huishoudens",
    fr: "Ménages privés",
    en: "Private households",
    unit: "households",
    publisher: statbel,
  },
  {
    code: "one-person-households",
    nl: "Alleenwonenden",
    fr: "Ménages d’une personne",
    en: "One-person households",
    unit: "households",
    publisher: statbel,
  },
  {
    code: "single-parent-families",
    nl: "Eenoudergezinnen",
    fr: "Familles monoparentales",
    en: "Single-parent families",
    unit: "households",
    publisher: statbel,
  },
  {
    code: "foreign-nationality",
    nl: "Inwoners met een vreemde nationaliteit",
    fr: "Habitants de nationalité étrangère",
    en: "Residents with a foreign nationality",
    unit: "persons",
    publisher: statbel,
  },
  {
    code: "non-eu-nationality",
    nl: "Inwoners met een nationaliteit van buiten de EU",
    fr: "Habitants de nationalité hors UE",
    en: "Residents with a non-EU nationality",
    unit: "persons",
    publisher: statbel,
  },
  {
    code: "born-abroad",
    nl: "Inwoners geboren in het buitenland",
    fr: "Habitants nés à l’étranger",
    en: "Residents born abroad",
    unit: "persons",
    publisher: statbel,
  },
  {
    code: "tax-returns",
    nl: "Belastingaangiften (niet nul)",
    fr: "Déclarations fiscales (non nulles)",
    en: "Tax returns (above zero)",
    unit: "returns",
    publisher: statbel,
  },
  {
    code: "net-taxable-income",
    nl: "Netto belastbaar inkomen",
    fr: "Revenu net imposable",
    en: "Net taxable income",
    unit: "euro",
    publisher: statbel,
  },
  {
    code: "establishment-units",
    nl: "Vestigingseenheden",
    fr: "Unités d’établissement",
    en: "Establishment units",
    unit: "establishments",
    publisher: statbel,
  },
  {
    code: "jobseeking-claimants",
    nl: "Werkzoekende uitkeringsgerechtigden",
    fr: "Demandeurs d’emploi indemnisés",
    en: "Jobseeking benefit claimants",
    unit: "persons, monthly average",
    publisher: rva,
  },
  {
    code: "full-benefit-recipients",
    nl: "Uitkeringsgerechtigde volledig werklozen",
    fr: "Chômeurs complets indemnisés",
    en: "Fully unemployed benefit recipients",
    unit: "persons, monthly average",
    publisher: rva,
  },
  {
    code: "temporarily-unemployed",
    nl: "Tijdelijk werklozen",
    fr: "Chômeurs temporaires",
    en: "Temporarily unemployed persons",
    unit: "persons, monthly average",
    publisher: rva,
  },
  {
    code: "part-time-income-guarantee",
    nl: "Deeltijds werkenden met inkomensgarantie",
    fr: "Travailleurs à temps partiel avec garantie de revenu",
    en: "Part-time workers with income guarantee",
    unit: "persons, monthly average",
    publisher: rva,
  },
  {
    code: "unemployment-benefit-paid",
    nl: "Betaalde uitkeringen bij volledige werkloosheid",
    fr: "Allocations de chômage complet payées",
    en: "Full unemployment benefits paid",
    unit: "euro",
    publisher: rva,
  },
  {
    code: "activation-measures-paid",
    nl: "Betaalde uitkeringen voor activering",
    fr: "Allocations d’activation payées",
    en: "Activation benefits paid",
    unit: "euro",
    publisher: rva,
  },
];

/** `reference/indicators.json`: published figures of the default area. A figure the publisher left out is absent, not nought. */
export function indicatorsFile(dataDir: string): ReferenceFile {
  const chosen = readSource(dataDir, "statistics/gemeente_indicatoren_zuidwestrand_selectie.csv");
  const rates = readSource(
    dataDir,
    "statistics/rva_werkloosheidsgraad_halle-vilvoorde_2017-2026.csv",
  );
  const rows: [string, string, string, number, boolean][] = [];
  for (const row of csvRows(chosen)) {
    for (const [column, code, period] of selection) {
      const text = cell(row, column, chosen);
      if (text !== "") rows.push([cell(row, "nis", chosen), code, period, Number(text), false]);
    }
  }
  for (const row of csvRows(rates)) {
    for (const [column, text] of Object.entries(row)) {
      const [year = "", mark] = column.split("_");
      if (!/^\d{4}$/.test(year) || text === "") continue;
      rows.push([
        cell(row, "nis", rates),
        "unemployment-rate-insured",
        year,
        Number(text),
        mark !== undefined,
      ]);
    }
  }
  const broken = rows.find(([, , , value]) => !Number.isFinite(value));
  if (broken) throw new Error(`not a number: ${JSON.stringify(broken)}`);
  return {
    name: "indicators.json",
    source: {
      publisher: "Statbel; RVA/ONEM",
      title: "Figures of the municipalities round the default area",
      edition: "2017–2026, 2026 provisional",
      page: "docs/sources/indicators.md",
    },
    licence: "Statbel: CC BY 4.0; RVA/ONEM open statistics, attribution",
    retrievedOn,
    files: [chosen, rates],
    notes: ["Retyped from publications."],
    extra: { definitions },
    columns: ["nis", "indicator", "period", "value", "isProvisional"],
    rows: rows.sort((a, b) => (a.slice(0, 3).join(" ") < b.slice(0, 3).join(" ") ? -1 : 1)),
  };
}
