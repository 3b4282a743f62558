import type { ActionStatus, CellState, CoverageCell } from "#steering";
import type { FigureKind } from "../../rules/report/figure-kinds.ts";
import { clientFigureWords } from "./client-figures.ts";
import { networkingFigureWords } from "./networking-figures.ts";
import { dayInYear, dayWithYear, shortValue, valueWithUnit } from "./shown.ts";

/** A sort of figure in words. */
export type FigureWords = {
  readonly label: string;
  /** Over a column of them. */
  readonly column: string;
  readonly definition: string;
  readonly how: (year: number) => string;
};

const states: Record<CellState, string> = {
  done: "gedaan",
  "done-without-evidence": "gedaan, bewijs ontbreekt",
  planned: "gepland",
  missing: "ontbreekt",
  "not-asked": "niets gevraagd",
};
const statuses: Record<ActionStatus, string> = {
  planned: "gepland",
  running: "bezig",
  done: "klaar",
  stopped: "gestopt",
};

const happened = (year: number) =>
  `bewijs met een dag in ${year}; wat opzij is gelegd, telt niet mee. Voor een gemeente telt wat voor haar of voor iedereen was.`;
const figures: Record<FigureKind, FigureWords> = {
  ...clientFigureWords.nl,
  ...networkingFigureWords.nl,
  "actions-done": {
    label: "Afgewerkte acties",
    column: "Acties gedaan",
    definition: "Acties waarvoor er in het jaar bewijs is.",
    how: (year) => `Acties waarvan de periode ${year} raakt, met minstens één ${happened(year)}`,
  },
  "actions-done-without-evidence": {
    label: "Klaar, bewijs ontbreekt",
    column: "Zonder bewijs",
    definition: "Acties die in het jaar als klaar zijn gemeld, maar zonder bewijs van dat jaar.",
    how: (year) =>
      `Acties met de toestand klaar en een einddag in ${year}, zonder bewijs met een dag in ${year}.`,
  },
  "actions-planned": {
    label: "Geplande acties",
    column: "Gepland",
    definition: "Acties die gepland of bezig zijn en nog niet gedaan.",
    how: (year) =>
      `Acties waarvan de periode ${year} raakt, gepland of bezig, zonder bewijs met een dag in ${year}.`,
  },
  "evidence-pieces": {
    label: "Bewijsstukken",
    column: "Bewijs",
    definition:
      "Wat er gebeurde en werd genoteerd: een beurs, een match, een overleg, een levering.",
    how: (year) => `Geteld: ${happened(year)}`,
  },
  organisations: {
    label: "Deelnames van organisaties",
    column: "Deelnames",
    definition: "Hoe vaak een organisatie meedeed. Wie drie keer meedeed, telt drie keer.",
    how: (year) => `Som van de organisaties (sociaal, regulier en openbaar) per ${happened(year)}`,
  },
  "organisations-social": {
    label: "Deelnames uit de sociale economie",
    column: "Sociale economie",
    definition: "Hoe vaak een organisatie uit de sociale economie meedeed.",
    how: (year) => `Som per ${happened(year)}`,
  },
  "organisations-regular": {
    label: "Deelnames van gewone bedrijven",
    column: "Gewone bedrijven",
    definition: "Hoe vaak een bedrijf uit de reguliere economie meedeed.",
    how: (year) => `Som per ${happened(year)}`,
  },
  "organisations-public": {
    label: "Deelnames van besturen",
    column: "Besturen",
    definition: "Hoe vaak een openbaar bestuur meedeed.",
    how: (year) => `Som per ${happened(year)}`,
  },
  participants: {
    label: "Deelnemers",
    column: "Deelnemers",
    definition:
      "Mensen op onze beurzen, rondetafels, bijeenkomsten en opleidingen. Wie twee keer kwam, telt twee keer.",
    how: (year) =>
      `Som van de deelnemers per ${happened(year)} Alleen bijeenkomsten, opleidingen en publicaties.`,
  },
  "people-reached": {
    label: "Mensen bereikt via werk of dienst",
    column: "Mensen bereikt",
    definition: "Mensen die genoteerd zijn bij een match, opdracht, levering, dienst of advies.",
    how: (year) =>
      `Som van de mensen per bewijs met een dag in ${year}; voor een gemeente alleen wat voor haar alleen was. Aantallen van 1 tot 3 en wat ze kan verraden, zijn verborgen.`,
  },
  amount: {
    label: "Euro in het bewijs",
    column: "Euro",
    definition:
      "Bedragen die bij het bewijs zijn genoteerd, zoals wat van een opdracht geleverd is. De waarde van een overeenkomst zelf telt niet mee.",
    how: (year) =>
      `Som van de bedragen per bewijs met een dag in ${year}. Voor een gemeente: alleen wat voor haar alleen was.`,
  },
  "amount-shared": {
    label: "Euro, samen met andere gemeenten",
    column: "Euro samen",
    definition: "Bedragen bij bewijs dat voor verscheidene of alle gemeenten was. Niet verdeeld.",
    how: (year) =>
      `Som van de bedragen per bewijs met een dag in ${year} voor meer dan één gemeente of voor iedereen.`,
  },
  hours: {
    label: "Uren in het bewijs",
    column: "Uren",
    definition: "Uren werk die bij het bewijs zijn genoteerd.",
    how: (year) =>
      `Som van de uren per bewijs met een dag in ${year}. Voor een gemeente: alleen wat voor haar alleen was.`,
  },
  "hours-shared": {
    label: "Uren, samen met andere gemeenten",
    column: "Uren samen",
    definition: "Uren bij bewijs dat voor verscheidene of alle gemeenten was. Niet verdeeld.",
    how: (year) =>
      `Som van de uren per bewijs met een dag in ${year} voor meer dan één gemeente of voor iedereen.`,
  },
  "questions-asked": {
    label: "Gestelde vragen",
    column: "Vragen gesteld",
    definition: "Vragen die bij de regisseur binnenkwamen.",
    how: (year) => `Vragen met een vraagdag in ${year}; verwijderde vragen tellen niet mee.`,
  },
  "questions-answered": {
    label: "Beantwoorde vragen",
    column: "Vragen",
    definition: "Vragen waarop de regisseur antwoordde.",
    how: (year) => `Vragen met een antwoorddag in ${year}, ook als ze eerder gesteld zijn.`,
  },
  "time-spent": {
    label: "Tijd van de regisseur",
    column: "Tijd regisseur",
    definition: "Tijd die de regisseur noteerde, in uren.",
    how: (year) =>
      `Som van de genoteerde minuten in ${year}. Tijd voor iedereen is gelijk verdeeld over de gemeenten.`,
  },
  budget: {
    label: "Begroot",
    column: "Begroot",
    definition: "Wat voor de acties van het jaar begroot is.",
    how: (year) => `Som van de begrote bedragen voor ${year} bij alle acties, per bron van geld.`,
  },
  spent: {
    label: "Besteed",
    column: "Besteed",
    definition: "Wat aan de acties van het jaar besteed is.",
    how: (year) => `Som van de bestede bedragen voor ${year} bij alle acties, per bron van geld.`,
  },
};

const units = {
  gatherings: "bijeenkomsten",
  guests: "genodigden",
  wishes: "wensen",
  meetings: "ontmoetingen",
  vouchers: "cheques",
  advices: "adviezen",
  contracts: "opdrachten",
  places: "plaatsen",
  chances: "kansen",
  percent: "procent",
  actions: "acties",
  pieces: "bewijsstukken",
  organisations: "organisaties",
  participations: "deelnames",
  participants: "deelnemers",
  people: "mensen",
  cents: "euro",
  hours: "uren",
  questions: "vragen",
  minutes: "uren",
};
const short = shortValue("nl");
const withUnit = valueWithUnit("nl", {
  gatherings: ["bijeenkomst", "bijeenkomsten"],
  guests: ["genodigde", "genodigden"],
  wishes: ["wens", "wensen"],
  meetings: ["ontmoeting", "ontmoetingen"],
  vouchers: ["cheque", "cheques"],
  advices: ["advies", "adviezen"],
  contracts: ["opdracht", "opdrachten"],
  places: ["plaats", "plaatsen"],
  chances: ["kans", "kansen"],
  actions: ["actie", "acties"],
  pieces: ["bewijsstuk", "bewijsstukken"],
  organisations: ["organisatie", "organisaties"],
  participations: ["deelname", "deelnames"],
  participants: ["deelnemer", "deelnemers"],
  people: ["mens", "mensen"],
  hours: ["uur", "uur"],
  questions: ["vraag", "vragen"],
});
const many = (count: number, one: string, more: string) =>
  `${short("actions", count)} ${count === 1 ? one : more}`;

export const nl = {
  states,
  statuses,
  figures,
  units,
  short,
  withUnit,
  hidden: "verborgen (klein aantal)",
  hiddenShort: "verborgen",
  sources: {
    gatherings: "Bijeenkomsten in Regiekamer",
    guests: "Bijeenkomsten in Regiekamer",
    wishes: "Bijeenkomsten in Regiekamer",
    meetings: "Bijeenkomsten in Regiekamer",
    vouchers: "Bijeenkomsten in Regiekamer",
    advices: "Clausuleadviezen in Regiekamer",
    contracts: "Opdrachten in Regiekamer",
    places: "Opdrachten in Regiekamer",
    chances: "Uitgaven in Regiekamer",
    percent: "Uitgaven in Regiekamer",
    actions: "Plan en acties van Regiekamer",
    pieces: "Bewijs in Regiekamer",
    organisations: "Bewijs in Regiekamer",
    participations: "Bewijs in Regiekamer",
    participants: "Bewijs in Regiekamer",
    people: "Bewijs in Regiekamer",
    cents: "Plan en bewijs in Regiekamer",
    hours: "Bewijs in Regiekamer",
    questions: "Vragen in Regiekamer",
    minutes: "Genoteerde tijd in Regiekamer",
  },
  day: dayWithYear("nl"),
  shortDay: dayInYear("nl"),
  reportTitle: (year: number) => `Jaarverslag ${year}`,
  fileName: (year: number) => `jaarverslag-${year}`,
  introduction: "Het jaar in het kort",
  kindsChart: "Wat er gebeurde, per soort",
  forAll: "alle gemeenten",
  shareOfAll: "Deel van de tijd voor alle gemeenten",
  doneOn: (day: string) => `klaar op ${day}`,
  period: (from: string, until: string) => `${from} tot ${until}`,
  owner: (name: string) => `eigenaar: ${name}`,
  partners: (names: readonly string[]) =>
    `met ${names.slice(0, 6).join(", ")}${names.length > 6 ? ` en ${names.length - 6} andere` : ""}`,
  budgetAndSpent: (budget: number, spent: number) =>
    `begroot ${short("cents", budget)}, besteed ${short("cents", spent)}`,
  actions: "Acties",
  action: "Actie",
  otherActions: "Andere acties",
  allActions: "Acties van het jaar",
  noActions: "Er is voor dit jaar geen actie.",
  moreActions: (count: number) =>
    `En nog ${many(count, "actie", "acties")}: alle staan in het Excel-bestand.`,
  moreEvidence: (count: number) => `en nog ${many(count, "bewijsstuk", "bewijsstukken")}`,
  frameSource: (publisher: string, title: string) => [publisher, title].filter(Boolean).join(", "),
  askedAndDone: "Wat gevraagd is en wat gedaan is",
  priority: "Prioriteit",
  asked: "Gevraagd",
  withoutEvidence: "zonder bewijs",
  result: "Resultaat",
  askedOf: (minimum: number, per: string) =>
    per === "municipality" ? `${minimum} per gemeente` : String(minimum),
  asCounted:
    "Een actie is gedaan als er bewijs van dit jaar is. Klaar zonder bewijs is een zwakke plek en staat apart.",
  perMunicipality: "Per gemeente",
  perMunicipalityLede: "Wat er voor elke gemeente gedaan is, alleen of samen met andere.",
  perMunicipalityNote:
    "Acties, bewijs en organisaties voor iedereen tellen bij elke gemeente mee: de rijen samen zijn dus meer dan het geheel. Euro en uren zijn alleen van de gemeente zelf.",
  municipality: "Gemeente",
  money: "Geld",
  moneyTable: "Begroot en besteed, per bron van geld",
  moneyChart: "Begroot en besteed",
  financing: "Bron van geld",
  left: "Over",
  together: "Samen",
  noMoney: "Bij de acties van dit jaar staan geen bedragen.",
  moneyNote: "Bedragen van alle acties van het jaar, zoals ze bij de acties staan.",
  uneven: "Bedragen die niet sluiten",
  overspent: (name: string, spent: number, budget: number) =>
    `${name}: er is ${short("cents", spent - budget)} meer besteed dan begroot.`,
  notTheSum: (name: string, stated: number, sum: number) =>
    `${name}: in het plan staat ${short("cents", stated)}, de acties samen zijn ${short("cents", sum)}; verschil ${short("cents", stated - sum)}.`,
  nextYear: (year: number) => `Vooruitblik op ${year}`,
  nextActions: "Wat gepland is",
  nothingPlanned: "Er is nog niets gepland.",
  forWhom: "Voor",
  dueOn: "Tegen",
  evidenceList: "Bijlage: het bewijs",
  day_: "Dag",
  facts: "Wat",
  noEvidence: "Er is geen bewijs van dit jaar.",
  moreEvidenceListed: (count: number) =>
    `En nog ${many(count, "bewijsstuk", "bewijsstukken")}: de hele lijst staat in het Excel-bestand.`,
  howCounted: "Bijlage: hoe de cijfers geteld zijn",
  howCountedLede: (day: string) => `Geteld op ${day} uit de gegevens in Regiekamer.`,
  smallNumbers:
    "Aantallen van 1 tot 3 mensen zijn verborgen, ook waar ze uit andere cijfers zouden volgen.",
  councilTitle: (name: string, year: number) => `${name} in ${year}`,
  councilFigures: (name: string) => `Voor ${name}, in cijfers`,
  councilWords: "In het kort",
  councilDone: (name: string) => `Wat er voor ${name} gedaan is`,
  councilCoverage: "Wat gevraagd is",
  labels: {
    contents: "Inhoud",
    draft: "Ontwerp",
    frozen: "Vastgelegd",
    version: "Versie",
    fingerprint: "Vingerafdruk",
    madeOn: "Gemaakt op",
    source: "Bron",
    sourceName: "Regiekamer, plan en bewijs",
    figure: "Cijfer",
    value: "Waarde",
    unit: "Eenheid",
    definition: "Betekenis",
    how: "Hoe geteld",
    rows: "Aantal rijen",
    rowsSheet: "Rijen",
    row: "Rij",
    countedOn: "Geteld op",
    figuresSheet: "Cijfers",
    actionsSheet: "Acties",
    evidenceSheet: "Bewijs",
    moneySheet: "Geld",
    aboutSheet: "Over dit verslag",
    example: "Voorbeeld: verzonnen gegevens",
    municipalities: "Gemeenten",
    year: "Jaar",
    title: "Titel",
    evidence: "Bewijs",
    councilPage: "Blad voor de gemeenteraad",
    key: "Sleutel",
    page: "Blad",
    emptyBlock: "Hier staat nog geen tekst.",
    actionColumns: [
      "Nummer",
      "Code",
      "Actie",
      "Toestand",
      "Telt als",
      "Begin",
      "Tegen",
      "Klaar op",
      "Voor",
      "Eigenaar",
      "Partners",
      "Begroot (euro)",
      "Besteed (euro)",
    ],
    evidenceColumns: [
      "Dag",
      "Soort",
      "Bewijs",
      "Voor",
      "Actie",
      "Sociale economie",
      "Gewone bedrijven",
      "Besturen",
      "Deelnemers",
      "Euro",
      "Uren",
    ],
  },
  suggest: {
    introduction: (year: number, names: string, key: (kind: FigureKind) => string) =>
      `In ${year} werkte de regisseur voor ${names}. Met bewijs afgewerkt: [[${key("actions-done")}]]. In totaal noteerden we [[${key("evidence-pieces")}]], en [[${key("organisations")}]] van organisaties. De regisseur beantwoordde [[${key("questions-answered")}]].`,
    priority: (
      name: string,
      { state, planned }: Pick<CoverageCell, "state" | "planned">,
      key: (kind: FigureKind) => string,
    ) =>
      state === "missing"
        ? `Voor “${name}” is er dit jaar nog te weinig gedaan. Afgewerkt: [[${key("actions-done")}]]; gepland: [[${key("actions-planned")}]].`
        : state === "planned"
          ? `Aan “${name}” werken we nog. Gepland of bezig: [[${key("actions-planned")}]]; afgewerkt: [[${key("actions-done")}]].`
          : `Voor “${name}” werkten we [[${key("actions-done")}]] af.${planned > 0 ? ` Gepland of bezig: [[${key("actions-planned")}]].` : ""}`,
    municipality: (name: string, key: (kind: FigureKind) => string) =>
      `Voor ${name}, alleen of samen met andere gemeenten, werkten we [[${key("actions-done")}]] af, met [[${key("evidence-pieces")}]]. De regisseur besteedde [[${key("time-spent")}]] aan ${name}.`,
    money: (key: (kind: FigureKind) => string) =>
      `Van [[${key("budget")}]] begroot is [[${key("spent")}]] besteed.`,
    nextYear: (year: number, titles: readonly string[]) =>
      titles.length === 0
        ? `Het plan voor ${year} moet nog worden opgemaakt.`
        : `In ${year} werken we verder aan:\n\n${titles.map((title) => `- ${title}`).join("\n")}`,
  },
};

export type Words = typeof nl;
