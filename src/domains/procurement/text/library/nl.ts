import type { BlankUnit, ClauseState } from "../../rules/library/clause.ts";
import type {
  ClauseFamily,
  ClauseLevel,
  ClauseSector,
  PurchaseKind,
} from "../../rules/library/families.ts";
import type { ClauseProblem } from "../../rules/library/judge-clause.ts";

export const nl = {
  title: "Clausulebibliotheek",
  room: "Clausules",
  lede: "Teksten om in een bestek te plakken, van licht tot ver, met het artikel waarop ze steunen. Geen juridisch advies: wie goedkeurt, staat erbij.",
  add: "Schrijf een clausule",
  search: "Zoek in de clausules",
  show: "Toon",
  clear: "Toon alle clausules",
  nothingFound: "Geen clausule met deze keuze. Haal een filter weg.",
  found: (count: number) => (count === 1 ? "1 clausule" : `${count} clausules`),
  notLegal: "Modeltekst, geen juridisch advies. Laat een nieuwe tekst nalezen voor u hem gebruikt.",
  labels: {
    name: "Clausule",
    family: "Soort",
    level: "Ambitie",
    sector: "Sector",
    kind: "Aankoop",
    state: "Toestand",
    version: "Versie",
    article: "Artikel",
    since: "Geldig vanaf",
    key: "Sleutel",
    textNl: "Tekst Nederlands",
    textFr: "Tekst Frans",
    whenToUse: "Wanneer wel",
    whenNot: "Wanneer niet",
    check: "Hoe opvolgen",
    source: "Bron",
    checked: "Nagekeken op",
    fields: "Velden in de aankondiging",
    approved: "Goedgekeurd",
  },
  every: "alle",
  everySector: "elke sector",
  everyKind: "elke aankoop",
  families: {
    reservation: "Voorbehouden opdracht",
    "reserved-lot": "Voorbehouden perceel",
    "reserved-execution": "Voorbehouden uitvoering",
    "execution-condition": "Uitvoeringsvoorwaarde",
    "award-criterion": "Gunningscriterium",
    training: "Opleidingsclausule",
    flexible: "Flexibele clausule",
    "low-value": "Beperkte waarde",
  } satisfies Record<ClauseFamily, string> as Record<ClauseFamily, string>,
  levels: { light: "licht", firm: "stevig", far: "ver" } as Record<ClauseLevel, string>,
  sectors: {
    green: "groen",
    cleaning: "schoonmaak",
    catering: "catering",
    works: "werken",
    playgrounds: "speelpleinen",
    laundry: "wasserij",
    reuse: "hergebruik",
    services: "diensten",
  } as Record<ClauseSector, string>,
  kinds: {
    works: "werken",
    supplies: "leveringen",
    services: "diensten",
    "social-services": "sociale en specifieke diensten",
  } as Record<PurchaseKind, string>,
  states: {
    shipped: "nog niet goedgekeurd",
    draft: "ontwerp",
    approved: "goedgekeurd",
    withdrawn: "ingetrokken",
  } as Record<ClauseState, string>,
  usableNow: "in gebruik",
  startsLater: (day: string) => `begint op ${day}`,
  ended: (day: string) => `gestopt op ${day}`,
  units: {
    text: "tekst",
    hours: "uren",
    places: "plaatsen",
    percent: "%",
    euro: "euro",
    "euro-per-hour": "euro per uur",
    points: "punten",
    days: "dagen",
    months: "maanden",
    date: "dag",
  } as Record<BlankUnit, string>,
  version: (number: number) => `versie ${number}`,
  page: {
    fill: "Vul in",
    fillHelp: "Vul de open plekken in. Wat leeg blijft, wordt een lijn om in te vullen.",
    language: "Taal van de tekst",
    languages: { nl: "Nederlands", fr: "Frans" },
    make: "Maak de tekst",
    ready: "Tekst om te plakken",
    open: (names: string) => `Nog in te vullen: ${names}.`,
    whole: "Alles is ingevuld.",
    about: "Over deze clausule",
    use: "Wanneer wel",
    not: "Wanneer niet",
    check: "Opvolgen tijdens de uitvoering",
    fields: "Vink aan in de aankondiging (eForms)",
    noFields: "Geen aankondiging nodig.",
    freeText: "vrije tekst",
    source: "Bron",
    noSource: "Geen bron genoemd.",
    checkedOn: (day: string) => `nagekeken op ${day}`,
    notChecked: "niet nagekeken",
    versions: "Versies",
    compare: "Vergelijk versies",
    uses: "Waar gebruikt",
    noUses: "Nog in geen opdracht.",
    usedVersion: (number: number) => `versie ${number}`,
    history: "Geschiedenis",
    noHistory: "Nog niets gewijzigd: zo kwam ze mee.",
    shippedEdition: (number: number) => `meegeleverde uitgave ${number}`,
    writtenBy: (name: string, day: string) => `geschreven door ${name} op ${day}`,
    approvedBy: (name: string, day: string) => `goedgekeurd door ${name} op ${day}`,
    withdrawnBy: (name: string, day: string, because: string) =>
      `ingetrokken door ${name} op ${day}: ${because}`,
    notYetApproved:
      "Deze tekst kwam mee en is door niemand van het samenwerkingsverband goedgekeurd. Gebruiken mag; laat hem eerst nalezen.",
    isDraft: "Dit is een ontwerp. Het wordt pas gebruikt als iemand het goedkeurt.",
    isOut: "Deze clausule wordt nu niet gebruikt.",
    edit: "Bewerk het ontwerp",
    newVersion: "Schrijf een nieuwe versie",
    approve: (number: number) => `Keur versie ${number} goed`,
    withdraw: (number: number) => `Trek versie ${number} in`,
    because: "Waarom?",
    remove: "Gooi het ontwerp weg",
    undo: "Maak de laatste stap ongedaan",
    read: "Lees deze versie",
    reading: (number: number) => `U leest versie ${number}.`,
    newest: "Naar de versie in gebruik",
    docx: "Als Word",
    deeds: {
      written: (number: number) => `schreef versie ${number}`,
      edited: (number: number) => `bewerkte versie ${number}`,
      approved: (number: number) => `keurde versie ${number} goed`,
      withdrawn: (number: number) => `trok versie ${number} in`,
      removed: (number: number) => `gooide versie ${number} weg`,
    },
    wasUndone: (name: string) => ` (ongedaan gemaakt door ${name})`,
  },
  form: {
    newTitle: "Een clausule schrijven",
    changeTitle: (name: string) => `${name}: nieuwe versie`,
    editTitle: (name: string) => `${name}: ontwerp bewerken`,
    lede: "Het blijft een ontwerp tot iemand het goedkeurt. Wat er stond, blijft leesbaar.",
    name: "Naam",
    inFrench: "in het Frans",
    inEnglish: "in het Engels",
    optionalWords: "In het Frans en het Engels",
    text: "Tekst",
    textHint:
      "Een open plek schrijft u tussen dubbele haken: [[uren]]. Beide talen hebben dezelfde plekken.",
    known: "Open plekken die iedereen kent",
    ownBlanks: "Eigen open plekken",
    ownBlanksHint: "Voor plekken die niet in de lijst staan: zeg wat er moet komen.",
    blankName: "Naam van de plek",
    blankUnit: "Eenheid",
    blankMeaning: "Wat komt hier?",
    blankAdvice: "Hoe vult men dit zinvol in?",
    moreBlanks: "Nog een plek",
    sectors: "Sectoren (geen keuze: elke sector)",
    kinds: "Aankopen (geen keuze: elke aankoop)",
    advice: "Gebruik en opvolging",
    legal: "Artikel en bron",
    articleHint: "Zoals: Wet 17 juni 2016, art. 87",
    publisher: "Uitgever van de bron",
    sourceTitle: "Titel van de bron",
    url: "Adres",
    fieldsHint: "Eén per regel: BT-775 opp. Zonder code: vrije tekst.",
    from: "Geldig vanaf",
    until: "Laatste dag",
    untilHint: "Leeg: geen einde gekend.",
    period: "Wanneer",
    save: "Bewaar als ontwerp",
    cancel: "Niet bewaren",
    changedMeanwhile:
      "Iemand anders wijzigde deze clausule terwijl u bezig was. Uw tekst staat hieronder; bekijk eerst de andere versie en bewaar dan opnieuw.",
    seeOther: "Bekijk de andere versie",
  },
  problems: (problem: ClauseProblem): string => {
    const about = problem.about ?? "";
    switch (problem.because) {
      case "no-name":
        return "Geef de clausule een naam.";
      case "no-family":
        return "Kies de soort.";
      case "no-level":
        return "Kies de ambitie.";
      case "no-text-nl":
        return "Schrijf de tekst in het Nederlands.";
      case "no-text-fr":
        return "Schrijf de tekst in het Frans.";
      case "odd-blank":
        return `Dit is geen open plek: ${about}. Schrijf kleine letters zonder spatie, zoals [[aantal-uren]].`;
      case "unknown-blank":
        return `Zeg wat er moet komen op: ${about}.`;
      case "uneven-blank":
        return `Staat maar in één van de twee talen: ${about}.`;
      case "no-article":
        return "Noem het artikel waarop de tekst steunt.";
      case "no-first-day":
        return "Kies een eerste dag die bestaat.";
      case "no-last-day":
        return "De laatste dag bestaat niet.";
      case "no-such-day":
        return "Deze dag bestaat niet.";
      case "ends-before-it-begins":
        return "De laatste dag valt voor de eerste.";
      case "checked-later":
        return "De dag van nazicht ligt in de toekomst.";
      case "bad-address":
        return "Dit is geen adres op het web. Begin met https://.";
      case "odd-notice-field":
        return `Geen veld van een aankondiging: ${about}. Schrijf zoals BT-775 opp.`;
      case "too-long":
        return "Deze tekst is te lang.";
    }
  },
  compare: {
    title: "Versies vergelijken",
    heading: (from: number, to: number) => `Versie ${from} en ${to}`,
    from: "Van",
    to: "Naar",
    show: "Vergelijk",
    same: "Geen woord verschil.",
    tooFew: "Er is maar één versie.",
    added: "erbij:",
    removed: "weg:",
    parts: {
      "text:nl": "Tekst Nederlands",
      "text:fr": "Tekst Frans",
      whenToUse: "Wanneer wel",
      whenNot: "Wanneer niet",
      check: "Opvolgen",
      article: "Artikel",
    },
  },
  said: {
    saved: "Bewaard als ontwerp",
    approved: "Goedgekeurd: vanaf nu te gebruiken",
    withdrawn: "Ingetrokken",
    removed: "Ontwerp weggegooid",
    undone: "Ongedaan gemaakt",
    "changed-meanwhile": "Niet gedaan: iemand wijzigde deze versie intussen. Lees ze eerst.",
    "not-now": "Niet gedaan: de toestand van deze versie laat dat niet toe.",
    "no-reason": "Niet gedaan: zeg waarom u ze intrekt.",
    "nothing-to-undo": "Er is niets ongedaan te maken.",
  },
  removedNotice: "Het ontwerp is weg.",
  file: "clausulebibliotheek",
};

export type Words = typeof nl;
