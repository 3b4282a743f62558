import type { SheetColumn } from "#platform/tables";

/** Words of time spent. */
export const nl = {
  title: "Bestede tijd",
  lede: "Eén bureau, veel bazen. Hier ziet elke gemeente hoeveel tijd er naar haar ging, en naar allen samen.",
  fileName: "bestede-tijd",
  period: "Periode",
  kinds: { month: "maand", quarter: "kwartaal", year: "jaar" },
  months:
    "januari februari maart april mei juni juli augustus september oktober november december".split(
      " ",
    ),
  previous: "Vorige",
  next: "Volgende",
  quarter: (part: number, year: number) => `${part}e kwartaal ${year}`,
  totals: "Per gemeente",
  municipality: "Gemeente",
  own: "Alleen voor haar",
  shared: "Deel van wat voor allen was",
  total: "Samen",
  share: "Aandeel",
  allTogether: "Alle gemeenten",
  forAll: "Voor allen",
  sharedNote: (time: string, members: number, percent: string) =>
    `${time} (${percent}) was voor het hele samenwerkingsverband en is gelijk verdeeld over ${members} gemeenten.`,
  source: "Uren die hier genoteerd zijn",
  chartTitle: "Tijd per gemeente",
  chartText: "Per gemeente: tijd voor haar alleen, en haar deel van de tijd voor allen.",
  unit: "uur",
  hours: (hours: number, minutes: number) =>
    minutes === 0 ? `${hours} u` : hours === 0 ? `${minutes} min` : `${hours} u ${minutes} min`,
  lines: "Genoteerde tijd",
  none: "In deze periode is nog geen tijd genoteerd.",
  add: "Noteer tijd",
  duration: "Hoe lang?",
  durationHint: "Bijvoorbeeld 45, 1:30 of 2 u.",
  forWhom: "Voor wie?",
  what: "Waaraan?",
  on: "Dag",
  save: "Noteer tijd",
  saved: "De tijd is genoteerd.",
  takeBack: "Neem terug",
  takenBack: "De regel is weg.",
  question: "Vraag",
  person: "Door",
  problems: {
    "wrong-minutes": "Schrijf een duur tussen 1 minuut en 24 uur, zoals 45 of 1:30.",
    "wrong-day": "Deze datum bestaat niet.",
    "too-long": "Deze tekst is te lang.",
    "day-ahead": "Deze dag moet nog komen.",
    "no-municipality": "Kies voor wie de tijd was.",
    "not-permitted": "U mag voor deze gemeente geen tijd noteren.",
    "no-such-question": "Deze vraag bestaat niet meer.",
  },
  lineColumns: [
    { header: "Dag", kind: "day" },
    { header: "Gemeente" },
    { header: "Minuten", kind: "number" },
    { header: "Waaraan" },
    { header: "Nummer vraag" },
    { header: "Vraag" },
    { header: "Door" },
  ] as readonly SheetColumn[],
  totalColumns: [
    { header: "Gemeente" },
    { header: "Minuten voor haar", kind: "number" },
    { header: "Minuten als deel van allen", kind: "number" },
    { header: "Minuten samen", kind: "number" },
  ] as readonly SheetColumn[],
};

export type Words = typeof nl;
