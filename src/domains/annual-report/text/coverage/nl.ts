import type { CellState } from "#steering";

const states: Record<CellState, string> = {
  done: "Gedaan",
  "done-without-evidence": "Gedaan, bewijs ontbreekt",
  planned: "Gepland",
  missing: "Ontbreekt",
  "not-asked": "Niets gevraagd",
};
const meanings: Record<CellState, string> = {
  done: "Het minimum is gehaald en er is bewijs van dit jaar.",
  "done-without-evidence": "De actie staat als klaar, maar er is geen bewijs van dit jaar.",
  planned: "Nog niet gedaan, wel gepland of bezig.",
  missing: "Er is minder gedaan en gepland dan gevraagd wordt.",
  "not-asked": "Hier staat niets, en er wordt hier ook niets gevraagd.",
};
const months = (count: number) => (count === 1 ? "1 maand" : `${count} maanden`);
const days = (count: number) => (count === 1 ? "1 dag" : `${count} dagen`);
const actions = (count: number, shown = String(count)) =>
  count === 1 ? "1 actie" : `${shown} acties`;

export const nl = {
  title: "Dekking",
  lede: "Wat een kader elk jaar vraagt, en wat er daarvan gedaan en gepland is.",
  newAction: "Maak een actie",
  year: "Jaar",
  frame: "Kader",
  frames: "Kaders",
  allFrames: "Alle kaders",
  municipality: "Gemeente",
  allMunicipalities: "Alle gemeenten",
  show: "Toon",
  views: "Weergave",
  oneYear: "Eén jaar",
  allYears: "Alle jaren",
  whole: "Samen",
  priority: "Prioriteit",
  states,
  meanings,
  legend: "Wat de tekens betekenen",
  actions,
  ofAsked: (count: number, asked: number) => `${count} van ${asked} gevraagd`,
  missingIn: (count: number) =>
    count === 1 ? "ontbreekt in 1 gemeente" : `ontbreekt in ${count} gemeenten`,
  wouldCount: (count: number) =>
    count === 1 ? "1 bewijs zou meetellen" : `${count} bewijzen zouden meetellen`,
  timeLeft: (monthsLeft: number, daysLeft: number) => {
    if (monthsLeft === 0) return `nog ${days(daysLeft)}`;
    return daysLeft === 0
      ? `nog ${months(monthsLeft)}`
      : `nog ${months(monthsLeft)} en ${days(daysLeft)}`;
  },
  over: "voorbij",
  notBegun: "nog niet begonnen",
  missingCount: (count: number) =>
    count === 0
      ? "Niets ontbreekt."
      : count === 1
        ? "1 prioriteit ontbreekt nog."
        : `${count} prioriteiten ontbreken nog.`,
  inEach: (minimum: number) => `Minstens ${actions(minimum)} in elke gemeente`,
  together: (minimum: number) => `Minstens ${actions(minimum)} samen`,
  atLeastNone: "Geen minimum",
  noFrameTitle: (year: number) => `Voor ${year} vraagt geen enkel kader iets`,
  noFrame:
    "Een kader zegt welke acties er elk jaar minstens moeten zijn. De kaders van de Vlaamse overheid die wij kennen, gelden niet in dit jaar. U kunt hun prioriteiten overnemen als eigen kader, of zelf een kader schrijven.",
  takeOver: (name: string) => `Neem “${name}” over`,
  ownFrame: "Schrijf een eigen kader",
  seeFrames: "Bekijk de kaders",
  overYears: (first: number, last: number) => `Van ${first} tot ${last}, voor alle gemeenten samen`,
  notHolding: "gold niet",
  csv: "CSV",
  xlsx: "Excel",
  fileName: "dekking",
  columns: {
    year: "Jaar",
    frame: "Kader",
    code: "Code",
    priority: "Prioriteit",
    place: "Gemeente",
    state: "Toestand",
    asked: "Minimum",
    done: "Gedaan met bewijs",
    doneWithoutEvidence: "Gedaan zonder bewijs",
    planned: "Gepland",
  },
  cell: {
    title: (code: string, year: number) => `${code} in ${year}`,
    counts: "Wat meetelt",
    noActions: "Nog geen actie draagt deze prioriteit in dit jaar.",
    action: "Actie",
    state: "Toestand",
    due: "Tegen",
    owner: "Eigenaar",
    evidence: "Bewijs van dit jaar",
    noEvidence: "geen",
    moreEvidence: (count: number) => `en nog ${count}`,
    countsForNothing: "Telt niet mee",
    would: "Wat zou meetellen",
    wouldLede:
      "Dit is gebeurd in dit jaar en past bij de prioriteit, maar telt nog niet mee. Met één klik wel.",
    noneWould: "Er is geen bewijs dat hier past en nog niet meetelt.",
    fromTray: "zonder actie: er komt een actie bij, klaar op die dag",
    onAction: (title: string) => `bij de actie “${title}”: die krijgt deze prioriteit`,
    countIt: "Laat meetellen",
    counted: "Het bewijs telt nu mee.",
    countedWithAction: "Het bewijs telt nu mee; er is een actie voor gemaakt.",
    refused: {
      "not-permitted": "U mag dit bewijs of deze actie niet wijzigen.",
      "no-such-evidence": "Dit bewijs is er niet meer. Er is niets gewijzigd.",
      "no-such-priority": "Deze prioriteit geldt niet in het jaar van het bewijs.",
      "no-such-action": "De actie van dit bewijs is er niet meer. Er is niets gewijzigd.",
    },
    addEvidence: "Voeg bewijs toe",
    forPlace: (name: string) => `Alleen ${name}`,
    kinds: "Bewijs dat hier vaak past",
    askedHere: "Gevraagd",
  },
  today: {
    missing: (code: string, name: string) => `${code} ontbreekt: ${name}`,
    planned: (code: string, name: string) => `${code} is gepland, nog niet gedaan: ${name}`,
  },
};

export type Words = typeof nl;
