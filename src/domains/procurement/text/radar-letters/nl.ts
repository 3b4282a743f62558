import type { LetterKind, Placeholder } from "../../rules/radar/fill-template.ts";
import { inBrackets } from "./in-brackets.ts";

const notices = (count: number): string =>
  count === 1 ? "1 aankondiging" : `${count} aankondigingen`;

/** The words of what the radar writes: letters to buyers and suppliers, their templates, and digests. */
export const nl = {
  mail: {
    toBuyer: "Mail aan de koper",
    toSupplier: (name: string) => `Mail aan ${name}`,
    kinds: {
      "buyer-before": "een gesprek waard (voor publicatie)",
      "buyer-after": "een vraag over de opdracht",
      supplier: "een kans voor een organisatie",
    } satisfies Record<LetterKind, string>,
    titles: {
      "buyer-before": "Aan de koper, voor publicatie: een gesprek waard",
      "buyer-after": "Aan de koper, na publicatie: een vraag",
      supplier: "Aan een organisatie: een kans",
    } satisfies Record<LetterKind, string>,
    cancel: "Niet versturen",
    kindLabel: "Sjabloon",
    language: "Taal van de mail",
    languages: { nl: "Nederlands", fr: "Frans", en: "Engels" },
    take: "Neem dit sjabloon",
    to: "Aan",
    toHint: "Een adres van een dienst (aankoop@…) gaat voor op dat van een persoon.",
    toFrom: {
      notice: "adres uit de aankondiging",
      organisation: "adres van de organisatie in het register",
      contact: (role: string) => `contact in het register${role ? `: ${role}` : ""}`,
    },
    otherAddress: "Een ander adres",
    noAddress: "Er staat geen mailadres van deze dienst in de aankondiging. Typ het adres.",
    noSupplierAddress: "Het register kent geen mailadres van deze organisatie. Typ het adres.",
    subject: "Onderwerp",
    body: "Bericht",
    bodyHint: "Lees na en pas aan: wat u verstuurt, is uw tekst.",
    send: "Verstuur",
    sent: (to: string) => `De mail aan ${to} staat in Verzonden mail.`,
    sentBefore: (kind: string, to: string, when: string, by: string) =>
      `“${kind}” ging al naar ${to} op ${when}${by ? `, door ${by}` : ""}.`,
    again: "Stuur toch nog eens",
    needsAgain: "Er is niets verstuurd. Vink “Stuur toch nog eens” aan als u dat wil.",
    unknown: (names: string) =>
      `Deze namen tussen accolades kennen we niet: ${names}. Ze staan zo in de mail.`,
    problems: {
      address: "Dat is geen mailadres.",
      subject: "Schrijf een onderwerp.",
      body: "Schrijf een bericht.",
      "too-long": "Dat is te lang.",
    },
    advice: {
      reserve: (count: number, article: string) =>
        `Voor dit werk kennen wij ${count} sociale ondernemingen in de buurt. De opdracht, of een perceel ervan, kan worden voorbehouden${inBrackets(article)}.`,
      lot: (lots: string, article: string) =>
        `Deze percelen passen bij de sociale economie en kunnen worden voorbehouden${inBrackets(article)}: ${lots}.`,
      clause: (article: string) =>
        `Het werk past gedeeltelijk bij de sociale economie. Een sociale clausule bij de uitvoering${inBrackets(article)} laat de aannemer kiezen: opleiden, aanwerven of een deel door een sociale onderneming laten doen.`,
    },
    over: {
      title: "Deze aankondiging is voorbij",
      deadline: (day: string) =>
        `De uiterste datum om in te dienen is voorbij (${day}). Kijk na of een mail nog zin heeft.`,
      result: () =>
        "Deze opdracht is al gegund, of de procedure is afgelopen. Kijk na of een mail nog zin heeft.",
      awarded: (day: string) =>
        `Het resultaat van deze opdracht is al gepubliceerd, als een andere aankondiging${day ? ` (${day})` : ""}. Kijk na of een mail nog zin heeft.`,
      planned: (day: string) =>
        `Deze aankoop werd lang geleden aangekondigd (${day}); misschien is hij al gebeurd. Kijk na of een mail nog zin heeft.`,
      call: (day: string) =>
        `Deze oproep werd lang geleden gepubliceerd (${day}) en zegt niet tot wanneer men kan indienen. Kijk na of een mail nog zin heeft.`,
    },
    adviceIntro:
      "Een deel van dit werk kan door sociale ondernemingen in onze streek gebeuren. Nu de opdracht nog niet in de markt staat, kan u daar nog rekening mee houden:",
    withoutAdvice:
      "De opdracht staat nog niet in de markt. Wij kijken graag samen met u of sociale ondernemingen een deel van het werk kunnen doen.",
    askForThem:
      "Mogen wij deze organisaties op uw opdracht wijzen, en bij wie kunnen zij met vragen terecht?",
    askWithoutThem:
      "Wij kijken graag met u mee of sociale ondernemingen een deel van het werk kunnen doen. Bij wie kunnen wij met vragen terecht?",
    askedLine: (asked: string) => `Wat de opdracht al vraagt: ${asked}.`,
    organisationsLine: (names: string) => `Wie dit onder meer kan: ${names}.`,
    deadlineLine: (day: string, time: string) => (time ? `${day} om ${time}` : day),
  },
  templates: {
    title: "Sjablonen voor mails",
    lede: "De tekst waarmee een mail over een aankoop begint. Wat u hier wijzigt, geldt voor de volgende mails van uw samenwerkingsverband.",
    names: "Namen tussen accolades worden ingevuld:",
    meaning: {
      titel: "titel van de aankondiging",
      koper: "naam van de koper",
      organisatie: "de organisatie aan wie u schrijft",
      publicatie: "dag van publicatie",
      "uiterste-datum": "laatste dag voor offertes",
      "wat-gevraagd": "wat de koper al vraagt (voorbehouden, sociaal doel …)",
      advies: "wat voorbehouden kan worden, met het artikel",
      "inleiding-advies": "zin voor het advies, of een andere als er geen advies is",
      organisaties: "wie dit kan",
      "vraag-organisaties":
        "vraag of u deze organisaties mag aanspreken, of een andere als er geen zijn",
      link: "adres van de aankondiging bij de koper of het platform",
      document: "adres van de documenten",
      afzender: "uw naam",
      samenwerkingsverband: "naam van uw samenwerkingsverband",
    } satisfies Record<Placeholder, string>,
    own: (day: string, by: string) => `eigen tekst sinds ${day}${by ? `, door ${by}` : ""}`,
    standard: "tekst van Regiekamer",
    save: "Bewaar als nieuwe versie",
    saved: "Bewaard. De volgende mails beginnen met deze tekst.",
    back: "Neem weer de tekst van Regiekamer",
    earlier: "Vroegere versies",
    version: (version: number, day: string, by: string) =>
      `versie ${version} van ${day}${by ? `, ${by}` : ""}`,
    problems: {
      empty: "Een sjabloon heeft een onderwerp en een tekst nodig.",
      "too-long": "Dat is te lang.",
    },
    unknown: (names: string) =>
      `Deze namen tussen accolades kennen we niet: ${names}. Verbeter ze of laat ze weg.`,
  },
  subscriptions: {
    title: "Abonnementen op de radar",
    lede: "Een mail met wat er nieuw is in een zoekopdracht. Is er niets nieuws, dan komt er geen mail.",
    mine: "Mijn abonnementen",
    none: "Nog geen abonnement. Filter de radar zoals u wil, en kies “Abonneer op deze zoekopdracht”.",
    toRadar: "Naar de radar",
    new: "Nieuw abonnement",
    name: "Naam",
    nameHint: "Staat in het onderwerp van de mail.",
    frequency: "Hoe vaak",
    frequencies: { daily: "elke dag", weekly: "elke week" },
    search: "Zoekopdracht",
    standardSearch: "kansen in ons gebied",
    make: "Abonneer",
    made: "U bent geabonneerd. De eerste mail komt als er iets nieuws is.",
    look: "Bekijk de zoekopdracht",
    end: "Zet uit",
    resume: "Zet weer aan",
    remove: "Verwijder",
    removed: "Het abonnement is verwijderd.",
    isOn: "aan",
    isOff: "uit",
    last: (day: string, count: number) => `laatste mail ${day}, met ${notices(count)}`,
    never: "nog geen mail",
    nowOff: "U krijgt deze mail niet meer.",
    nowOn: "U krijgt deze mail weer.",
    suppliers: "Abonnementen van organisaties",
    suppliersHelp:
      "Een organisatie die erom vroeg krijgt dezelfde mail, op een adres van haar dienst. Noteer wie wanneer toestemde; elke mail heeft een link om te stoppen.",
    organisation: "Organisatie",
    find: "Zoek in het register",
    noneFound: "Geen organisatie gevonden. Probeer een deel van de naam.",
    emailHint: "Een adres van de dienst, niet van een persoon.",
    makeSupplier: "Abonneer de organisatie",
    madeSupplier: "De organisatie is geabonneerd. De eerste mail gaat als er iets nieuws is.",
    languages: { nl: "Nederlands", fr: "Frans", en: "Engels" },
    email: "Mailadres van de organisatie",
    consentOn: "Toestemming op",
    consentHow: "Hoe en van wie",
    language: "Taal",
    problems: {
      name: "Geef het abonnement een naam.",
      frequency: "Kies hoe vaak.",
      organisation: "Kies een organisatie uit het register.",
      address: "Dat is geen mailadres.",
      consent: "Noteer op welke dag en hoe ze toestemde; een dag in de toekomst kan niet.",
      "too-many": "U hebt al 20 abonnementen. Verwijder er eerst een.",
    },
    page: {
      title: "Mails van de radar",
      isOn: (name: string, frequency: string) =>
        `U krijgt ${frequency} een mail over “${name}”, als er iets nieuws is.`,
      isOff: (name: string) =>
        `U krijgt geen mails meer over “${name}”. Bedacht? Zet ze hier weer aan.`,
      missingTitle: "Deze link werkt niet",
      missing: "Misschien is hij niet volledig overgenomen, of bestaat het abonnement niet meer.",
      toRadar: "Naar Regiekamer",
    },
  },
  digest: {
    subject: (partnership: string, name: string, count: number) =>
      `${partnership}: ${notices(count)} nieuw – ${name}`,
    greeting: (name: string) => `Dag ${name},`,
    intro: (name: string) => `Nieuw in de radar voor “${name}”.`,
    until: (day: string) => `tot ${day}`,
    published: (day: string) => `gepubliceerd ${day}`,
    who: (names: string) => `wie kan dit: ${names}`,
    more: (count: number) =>
      count === 1 ? "En nog 1 andere: bekijk de lijst" : `En nog ${count} andere: bekijk de lijst`,
    open: "Open deze zoekopdracht",
    why: (partnership: string) =>
      `U krijgt deze mail omdat u zich bij ${partnership} hierop abonneerde.`,
    whySupplier: (partnership: string) =>
      `U krijgt deze mail omdat uw organisatie hierin toestemde bij ${partnership}.`,
    end: "Stop deze mails",
  },
};

export type Words = typeof nl;
