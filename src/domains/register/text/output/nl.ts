import type { BrochurePart } from "../../rules/brochure/brochure.ts";

/** The pages where one asks for a brochure or a file. */
export const nl = {
  brochure: {
    title: "Maak een brochure",
    lede: "Van uw selectie naar een brochure voor de balie: kaart, index en een blokje per organisatie, met de bronnen achteraan.",
    crumb: "Kaart & register",
    selection: "Wat erin komt",
    count: (count: number, shown: string) =>
      count === 1 ? "1 organisatie" : `${shown} organisaties`,
    everything: "Het hele register, zonder filter.",
    change: "Wijzig de selectie op de kaart",
    preview: "Bekijk ze nu al, met de vaste teksten (PDF)",
    leftOut: (count: number, shown: string) =>
      count === 1
        ? "1 geselecteerde organisatie blijft eruit: een eenmanszaak of een gestopte organisatie."
        : `${shown} geselecteerde organisaties blijven eruit: eenmanszaken en gestopte organisaties.`,
    unpublished: (count: number, shown: string) =>
      count === 1
        ? "1 organisatie staat niet op de publieke site. Ze komt wel in deze brochure."
        : `${shown} organisaties staan niet op de publieke site. Ze komen wel in deze brochure.`,
    empty: "Geen organisaties in deze selectie",
    emptyHelp:
      "Een brochure heeft minstens één organisatie nodig. Haal een filterwoord weg of kies op de kaart een ruimere selectie.",
    tooMany: (most: string) =>
      `Een brochure telt hoogstens ${most} organisaties. Maak de selectie kleiner; wat u invulde, blijft staan.`,
    texts: "Taal en teksten",
    language: "Taal van de brochure",
    recalled: "Dit zijn de teksten van uw vorige brochure.",
    anew: "Begin met de vaste teksten",
    languageHint:
      "Activiteiten en vaste teksten komen in deze taal. Eigen teksten van organisaties blijven in hun taal als er geen vertaling is.",
    languages: { nl: "Nederlands", fr: "Frans", en: "Engels" },
    titleLabel: "Titel op de voorkant",
    titleMissing: "Geef de brochure een titel.",
    titleTooLong: "Houd de titel onder 120 tekens, dan past hij op de voorkant.",
    intro: "Inleiding",
    introHint: "Een lege regel begint een nieuwe alinea. Laat leeg als u geen inleiding wilt.",
    introTooLong: "Houd de inleiding onder 3000 tekens.",
    contact: "Contactblok",
    contactHint: "Eén regel per lijn: naam van de dienst, adres, telefoon, e-mail.",
    parts: "Onderdelen",
    partNames: {
      map: "Kaart",
      guide: "Uitleg hoe u de brochure gebruikt",
      "activity-index": "Index op activiteit",
      "municipality-index": "Index op gemeente",
    } satisfies Record<BrochurePart, string>,
    format: "Bestand",
    formats: {
      pdf: "PDF, klaar om te drukken en te delen",
      docx: "Word (DOCX), om zelf nog aan te passen",
    },
    make: "Maak de brochure",
    waiting:
      "Een grote brochure maken we op de achtergrond. U ziet hoe ver het is en vindt het bestand daarna 14 dagen terug.",
    tooManyPublic: (most: string) =>
      `Hier maken we brochures tot ${most} organisaties. Kies een kleinere selectie, of vraag de volledige brochure aan het samenwerkingsverband.`,
  },
  export: {
    title: "Exporteer de selectie",
    lede: "Alle organisaties van uw selectie in één bestand, met de bronnen erbij.",
    file: "Uw bestand",
    columns: "Kolommen",
    columnsHint: "Naam en bronnen gaan altijd mee. Kiest u niets, dan krijgt u alle kolommen.",
    format: "Bestand",
    formats: {
      csv: "CSV, voor Excel in België (puntkomma)",
      xlsx: "Excel (XLSX), met een blad met de bronnen",
      geojson: "GeoJSON, voor kaartprogramma’s; alleen organisaties met een plaats op de kaart",
    },
    make: "Download het bestand",
    empty: "Geen organisaties in deze selectie",
    emptyHelp: "Haal een filterwoord weg of kies op de kaart een ruimere selectie.",
    tooMany: (most: string) =>
      `Een Excelbestand gaat tot ${most} organisaties. Kies CSV voor deze selectie, of maak ze kleiner.`,
    contactsNote:
      "Contactpersonen gaan alleen mee als ze toestemming gaven of een publieke functie hebben.",
  },
};

type Widened<Value> = Value extends string
  ? string
  : Value extends (...given: infer Given) => unknown
    ? (...given: Given) => string
    : { readonly [Key in keyof Value]: Widened<Value[Key]> };
export type OutputWords = Widened<typeof nl>;
