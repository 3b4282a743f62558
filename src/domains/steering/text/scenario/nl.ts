import type { ScenarioProblem } from "../../rules/scenario/read-scenario.ts";
import type { Variant } from "../../rules/scenario/scenario.ts";

/** Words of the scenario sheets. */
export const nl = {
  list: {
    title: "Scenario’s",
    lede: "Hoeveel mensen komen er, hoeveel plaatsen zijn er? Een scenario zet ze kwartaal na kwartaal naast elkaar, met elke aanname bij naam.",
    add: "Nieuw scenario",
    empty: "Nog geen scenario",
    emptyWhy:
      "Begin met een vraag die nu leeft: mensen van wie de uitkering eindigt, een dienst die stopt, een bedrijf dat sluit. Er staan al aannames met bron klaar.",
    name: "Scenario",
    waiting: "Wacht op het einde (waarschijnlijk)",
    edited: "Laatst bewerkt",
    by: (name: string) => `door ${name}`,
  },
  sheet: {
    edit: "Bewerk",
    remove: "Verwijder",
    removed: "Het scenario is verwijderd.",
    restore: "Zet terug",
    restored: "Het scenario staat terug.",
    exportXlsx: "XLSX",
    exportCsv: "CSV",
    lede: (from: string, to: string) => `Van ${from} tot en met ${to}.`,
    conclusionWaits: (people: string, quarter: string, low: string, high: string) =>
      `Op het einde van ${quarter} wachten naar schatting ${people} mensen op een plaats (tussen ${low} en ${high}).`,
    conclusionEnough: (quarter: string, high: string) =>
      `Op het einde van ${quarter} zijn er naar schatting genoeg plaatsen. Valt alles tegen, dan wachten er ${high} mensen.`,
    conclusionSurelyEnough: (quarter: string) =>
      `Tot het einde van ${quarter} zijn er genoeg plaatsen, ook als alles tegenvalt.`,
    chartTitle: "Wie op een plaats wacht",
    chartDescription: (first: string, last: string) =>
      `Drie lijnen van ${first} tot ${last}: waarschijnlijk, als alles tegenvalt en als alles meevalt.`,
    people: "mensen",
    quarter: "Kwartaal",
    quarterName: (year: string, quarter: string) => `kwartaal ${quarter} van ${year}`,
    quarterShort: (year: string, quarter: string) => `${year} K${quarter}`,
    tableTitle: "Kwartaal na kwartaal",
    asking: "Vragen een plaats",
    free: "Plaatsen vrij",
    placed: "Krijgen een plaats",
    waitingEnd: "Wachten op het einde",
    variants: {
      middle: "waarschijnlijk",
      heavy: "als alles tegenvalt",
      light: "als alles meevalt",
    } as Readonly<Record<Variant, string>>,
    perMunicipality: "Vragen een plaats, per gemeente",
    perMunicipalityLede:
      "Over de hele periode, waarschijnlijke cijfers. Aantallen van 1 tot 3 worden niet getoond.",
    municipality: "Gemeente",
    whole: "Hele samenwerkingsverband",
    few: "1–3",
    assumptions: "Aannames",
    assumption: "Aanname",
    value: "Waarschijnlijk",
    range: "Tussen",
    between: (low: string, high: string) => `${low}–${high}`,
    source: "Vanwaar",
    noSource: "geen bron genoemd",
    inflow: "Instroom",
    steps: "Wie daarvan doorgaat",
    places: "Plaatsen",
    freeNow: (label: string) => `${label}: nu vrij`,
    perQuarter: (label: string) => `${label}: per kwartaal vrij of erbij`,
    spread: (from: string, quarters: number) =>
      quarters === 1 ? `in ${from}` : `gespreid over ${quarters} kwartalen vanaf ${from}`,
    note: "Toelichting",
    how: "Hoe dit berekend is",
    howText:
      "De instroom wordt gelijk gespreid over haar kwartalen en vermenigvuldigd met elk aandeel. Een vrije plaats die niemand neemt, blijft vrij; wie geen plaats vindt, wacht. ‘Als alles tegenvalt’ neemt overal de meeste mensen en de minste plaatsen.",
    yourAssumptions: "Aannames van dit scenario",
  },
  form: {
    addTitle: "Nieuw scenario",
    editTitle: "Scenario bewerken",
    lede: "Vul het waarschijnlijke cijfer in, en waar u twijfelt ook het minste en het meeste. Lege regels tellen niet mee.",
    name: "Naam",
    nameHint: "Bijvoorbeeld: Einde van de werkloosheidsuitkering in 2026.",
    from: "Vanaf welk kwartaal",
    fromHint: "Bijvoorbeeld 2026-Q1.",
    quarters: "Hoeveel kwartalen vooruit",
    quartersUnit: "kwartalen",
    inflow: "Instroom: wie komt eraan?",
    inflowHint: "Tel mensen, nooit namen. Eén regel per groep of gemeente.",
    step: "Welk deel gaat door?",
    stepHint: "Elke regel is een deel van de vorige, in procent.",
    places: "Plaatsen: waar kunnen ze terecht?",
    placesHint: "Arbeidszorg, maatwerk, wijk-werken, eigen diensten: eén regel per soort.",
    known: (places: string, organisations: number) =>
      organisations === 1
        ? `Het register kent ${places} plaatsen bij 1 sociale onderneming; niet alle zijn vrij.`
        : `Het register kent ${places} plaatsen bij ${organisations} sociale ondernemingen; niet alle zijn vrij.`,
    knownLabel: "Plaatsen bij sociale ondernemingen",
    knownSource: (organisations: number) =>
      organisations === 1
        ? "Eigen register: 1 sociale onderneming, bezette plaatsen meegeteld"
        : `Eigen register: ${organisations} sociale ondernemingen, bezette plaatsen meegeteld`,
    line: (number: number) => `Regel ${number}`,
    label: "Wat",
    nis: "Gemeente",
    nisAll: "Hele samenwerkingsverband",
    lineFrom: "Vanaf",
    lineQuarters: "Gespreid over",
    people: "Mensen",
    share: "Aandeel in %",
    freeNow: "Nu vrij",
    perQuarter: "Per kwartaal erbij of vrij",
    low: "minst",
    middle: "waarschijnlijk",
    high: "meest",
    source: "Vanwaar komt dit cijfer?",
    moreLines: "Nog regels",
    note: "Toelichting",
    save: "Bewaar en reken",
    saved: "Het scenario is bewaard.",
    theirs: "Iemand anders bewaarde intussen",
  },
  problems: {
    "no-name": "Geef het scenario een naam.",
    "no-label": "Zeg wat deze regel is.",
    "no-quarter": "Schrijf een kwartaal als 2026-Q1.",
    "no-figure": "Vul het waarschijnlijke cijfer in.",
    "no-number": "Dit is geen getal dat hier past.",
    "not-in-order":
      "Het minste mag niet boven het waarschijnlijke liggen, en het meeste niet eronder.",
    "over-hundred": "Een aandeel is hoogstens 100 %.",
    "name-too-long": "De naam is te lang: hoogstens 200 tekens.",
    "text-too-long": "Deze tekst is te lang: hoogstens 300 tekens.",
    "note-too-long": "De toelichting is te lang: hoogstens 4.000 tekens.",
    "too-long": "Kijk hoogstens 40 kwartalen vooruit.",
  } as Readonly<Record<ScenarioProblem["because"], string>>,
};

export type Words = typeof nl;
