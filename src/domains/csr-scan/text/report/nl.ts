import type { FactModule } from "../../rules/instrument/fact.ts";
import type { XbrlProblem } from "../../rules/vsme/check-xbrl.ts";

export type ReportWords = {
  readonly title: string;
  readonly page: string;
  readonly number: (number: string) => string;
  readonly begun: (day: string) => string;
  readonly finished: (day: string) => string;
  readonly unfinished: string;
  readonly people: (count: number) => string;
  readonly edition: (title: string, version: string, depth: "light" | "full") => string;
  readonly example: string;
  readonly disclaimer: string;
  readonly profile: {
    readonly title: string;
    readonly lede: string;
    readonly subject: string;
    readonly done: string;
    readonly known: string;
    readonly tooLittle: string;
    readonly counts: (answered: number, unknown: number, open: number) => string;
    readonly total: (share: string) => string;
    readonly noTotal: string;
  };
  readonly well: { readonly title: string; readonly lede: string; readonly none: string };
  readonly partly: string;
  readonly unsure: { readonly title: string; readonly lede: string };
  readonly effects: {
    readonly title: string;
    readonly lede: string;
    readonly none: string;
    readonly what: string;
    readonly weight: string;
    readonly measure: string;
    readonly check: string;
    readonly weigh: (severity: number, likelihood: number) => string;
    readonly positive: string;
  };
  readonly plan: {
    readonly title: string;
    readonly none: string;
    readonly action: string;
    readonly who: string;
    readonly when: string;
    readonly state: string;
    readonly states: Readonly<Record<"open" | "busy" | "done" | "dropped", string>>;
    readonly help: (partner: string) => string;
  };
  readonly vsme: {
    readonly title: string;
    readonly lede: string;
    readonly b2: string;
    readonly c2: string;
    readonly intro: (name: string) => string;
    readonly about: (subject: string, practices: string) => string;
    readonly yes: string;
    readonly partly: string;
    readonly planned: (actions: string) => string;
    readonly nothing: string;
    readonly complete: (module: string) => string;
    readonly incomplete: (module: string, missing: number) => string;
    readonly modules: Readonly<Record<FactModule, string>>;
  };
  readonly goals: {
    readonly title: string;
    readonly lede: string;
    readonly goal: string;
    readonly count: string;
    readonly names: readonly string[];
  };
  readonly method: { readonly title: string; readonly text: readonly string[] };
  readonly out: {
    readonly reportTitle: string;
    readonly reportText: string;
    readonly pdf: string;
    readonly docx: string;
    readonly tenderLink: string;
    readonly vsmeTitle: string;
    readonly vsmeText: string;
    readonly upload: string;
    readonly uploadHint: string;
    readonly fill: string;
    readonly kept: string;
    readonly json: string;
    readonly jsonText: string;
    readonly problems: Readonly<Record<string, (about: string) => string>>;
    readonly missingTitle: (module: string, count: number) => string;
    readonly unsound: string;
    readonly unsoundLine: (field: string, because: string) => string;
    readonly because: Readonly<Record<XbrlProblem["because"], string>>;
    readonly needsHead: string;
    readonly figures: string;
  };
  readonly tender: {
    readonly title: string;
    readonly lede: string;
    readonly none: string;
    readonly yes: (question: string, day: string) => string;
    readonly partly: (question: string, day: string) => string;
    readonly note: (note: string) => string;
    readonly evidence: (names: string) => string;
    readonly all: string;
    readonly back: string;
  };
};

export const nl: ReportWords = {
  title: "MVO-scan",
  page: "Blz.",
  number: (number) => `Ondernemingsnummer ${number}`,
  begun: (day) => `Begonnen op ${day}`,
  finished: (day) => `Afgerond op ${day}`,
  unfinished: "Nog niet afgerond: dit is een tussenstand.",
  people: (count) => (count === 1 ? "Ingevuld door één persoon" : `Ingevuld door ${count} mensen`),
  edition: (title, version, depth) =>
    `${title}, uitgave ${version}, ${depth === "light" ? "korte" : "volledige"} scan`,
  example: "Voorbeeld: een verzonnen bedrijf.",
  disclaimer:
    "Het bedrijf vulde deze scan zelf in. Niemand keek de antwoorden na. Het verslag is geen label en geen certificaat.",
  profile: {
    title: "Profiel",
    lede: "Per onderwerp: hoeveel er gebeurt van wat voor het bedrijf geldt en bekend is. “Weet ik niet” telt nooit als nee; het staat er apart bij.",
    subject: "Onderwerp",
    done: "Wat gebeurt er al",
    known: "Beantwoord",
    tooLittle: "te weinig bekend",
    counts: (answered, unknown, open) =>
      [
        `${answered} beantwoord`,
        ...(unknown > 0 ? [`${unknown} weet ik niet`] : []),
        ...(open > 0 ? [`${open} open`] : []),
      ].join(", "),
    total: (share) => `Over alle onderwerpen samen: ${share}.`,
    noTotal:
      "Een cijfer over alles samen geven we niet: van minstens één onderwerp is te weinig bekend.",
  },
  well: {
    title: "Wat goed gaat",
    lede: "Op deze vragen was het antwoord ja of deels.",
    none: "Er zijn nog geen vragen met ja beantwoord.",
  },
  partly: "Deels:",
  unsure: {
    title: "Nog na te gaan",
    lede: "Op deze vragen was het antwoord “weet ik niet”.",
  },
  effects: {
    title: "Wat er gevonden is",
    lede: "Negatieve effecten van het bedrijf of in zijn keten, met wat eraan gebeurt.",
    none: "Er zijn nog geen effecten opgeschreven.",
    what: "Effect",
    weight: "Ernst en kans",
    measure: "Maatregel",
    check: "Nakijken op",
    weigh: (severity, likelihood) => `ernst ${severity} van 4, kans ${likelihood} van 4`,
    positive: "Wat het bedrijf bijdraagt",
  },
  plan: {
    title: "Plan",
    none: "Er zijn nog geen acties gekozen.",
    action: "Actie",
    who: "Wie",
    when: "Tegen",
    state: "Stand",
    states: { open: "te doen", busy: "bezig", done: "gedaan", dropped: "geschrapt" },
    help: (partner) => `met hulp van ${partner}`,
  },
  vsme: {
    title: "Tekst voor VSME",
    lede: "Banken en grote klanten vragen deze tekst volgens de Europese norm VSME, onderdelen B2 en C2. U mag hem overnemen en aanpassen.",
    b2: "B2: werkwijzen, beleid en plannen",
    c2: "C2: beschrijving",
    intro: (name) => `Dit antwoordde ${name} zelf in de MVO-scan.`,
    about: (subject, practices) => `${subject}: ${practices}`,
    yes: "ja",
    partly: "deels",
    planned: (actions) => `Gepland: ${actions}.`,
    nothing: "Er zijn nog geen antwoorden waaruit een tekst te maken is.",
    complete: (module) => `${module}: alle gevraagde cijfers zijn ingevuld.`,
    incomplete: (module, missing) =>
      `${module}: er ${missing === 1 ? "ontbreekt nog één gegeven" : `ontbreken nog ${missing} gegevens`}.`,
    modules: { basic: "Basismodule", comprehensive: "Basismodule en uitgebreide module" },
  },
  goals: {
    title: "Duurzame ontwikkelingsdoelen (SDG)",
    lede: "Aan deze doelen van de Verenigde Naties draagt het bedrijf bij met wat het al doet.",
    goal: "Doel",
    count: "Werkwijzen",
    names: [
      "Geen armoede",
      "Geen honger",
      "Goede gezondheid en welzijn",
      "Kwaliteitsonderwijs",
      "Gendergelijkheid",
      "Schoon water en sanitair",
      "Betaalbare en duurzame energie",
      "Waardig werk en economische groei",
      "Industrie, innovatie en infrastructuur",
      "Ongelijkheid verminderen",
      "Duurzame steden en gemeenschappen",
      "Verantwoorde consumptie en productie",
      "Klimaatactie",
      "Leven in het water",
      "Leven op het land",
      "Vrede, veiligheid en sterke diensten",
      "Partnerschap om doelen te bereiken",
    ],
  },
  method: {
    title: "Hoe deze scan werkt",
    text: [
      "De vragen volgen de zeven onderwerpen van ISO 26000, in eigen woorden. Ja telt voor 1, deels voor een half, nee voor 0. Sommige vragen wegen zwaarder.",
      "Wat niet van toepassing is, telt niet mee. Wat niet geweten of niet beantwoord is, verlaagt het cijfer niet, maar is van minder dan de helft bekend hoe het zit, dan geven we geen cijfer.",
      "ISO 26000 is een richtlijn: men kan er geen certificaat voor krijgen.",
    ],
  },
  out: {
    reportTitle: "Verslag",
    reportText: "Het hele verslag met profiel, effecten, plan en een tekst voor VSME.",
    pdf: "Verslag als PDF",
    docx: "Verslag als Word",
    tenderLink: "Zinnen voor een offerte of verklaring",
    vsmeTitle: "VSME",
    vsmeText:
      "De cijfers en teksten volgens de Europese norm VSME, voor uw bank of een grote klant.",
    upload: "Leeg VSME-bestand van EFRAG (XLSX, versie 1.3.0)",
    uploadHint:
      "Haal het lege bestand gratis op bij EFRAG. Wij vullen uw cijfers in en laten al het andere zoals het is. Open het daarna één keer in Excel of LibreOffice en bewaar het.",
    fill: "Invullen en ophalen",
    kept: "Ingevuld VSME-bestand (XLSX)",
    json: "VSME als XBRL (JSON)",
    jsonText: "Voor wie cijfers met een programma inleest.",
    problems: {
      "no-file": () => "Kies eerst het lege VSME-bestand.",
      "too-large": () => "Het bestand is te groot: hoogstens 10 MB.",
      "not-a-workbook": () => "Dit is geen Excel-bestand, of het is beschadigd.",
      "other-version": (about) =>
        `Dit is versie ${about} van het VSME-bestand. Wij vullen versie 1.3.0 in.`,
      "name-missing": (about) =>
        `Dit is niet het VSME-bestand van EFRAG: het veld ${about} ontbreekt.`,
      "not-blank": () => "In dit bestand staan al cijfers. Neem het lege bestand.",
    },
    missingTitle: (module, count) =>
      count === 0 ? `${module}: volledig` : `${module}: nog ${count} in te vullen`,
    unsound: "Deze cijfers passen niet in het XBRL-bestand en staan er niet in:",
    unsoundLine: (field, because) => `${field}: ${because}`,
    because: {
      "unknown-concept": "dit gegeven kent de norm niet",
      "wrong-type": "de waarde is van een verkeerde soort",
      "unknown-member": "deze keuze kent de norm niet",
      "unknown-axis": "deze indeling kent de norm niet",
      "axis-missing": "de rij heeft geen soort of nummer",
      "unit-missing": "kies een eenheid",
      "wrong-unit": "deze eenheid mag hier niet",
      "told-twice": "staat er twee keer",
    },
    needsHead: "Vul eerst bij B1 uw ondernemingsnummer en het boekjaar in.",
    figures: "Naar de cijfers",
  },
  tender: {
    title: "Zinnen voor een offerte of verklaring",
    lede: "Klare zinnen voor een offerte, een verklaring of een vragenlijst van een klant. Er staat alleen in wat u met ja of deels beantwoordde. Kijk ze na voor u ze gebruikt: u tekent ervoor.",
    none: "Er is nog niets met ja of deels beantwoord.",
    yes: (question, day) => `Op de vraag “${question}” antwoorden wij: ja (${day}).`,
    partly: (question, day) => `Op de vraag “${question}” antwoorden wij: deels (${day}).`,
    note: (note) => `Toelichting: ${note}`,
    evidence: (names) => `Bewijs op vraag te krijgen: ${names}.`,
    all: "Alles in één tekst, om te kopiëren",
    back: "Terug naar verslag en delen",
  },
};
