import type { ExportColumn } from "../../rules/export/export-columns.ts";
import type { PlacePrecision } from "../../rules/organisation.ts";

/** Words inside exported files, and on the pages where one asks for them. */
export const nl = {
  columns: {
    number: "KBO-nummer",
    name: "Naam",
    kind: "Soort",
    workForms: "Werkvormen",
    status: "Status",
    activities: "Activiteiten",
    derivedActivities: "Activiteiten volgens NACE-code",
    description: "Wat doet ze",
    targetGroup: "Doelgroep",
    adaptedWorkplace: "Aangepaste werkplek",
    guidance: "Begeleiding",
    qualityLabels: "Kwaliteitslabels",
    capacityHoursMonth: "Capaciteit (uur per maand)",
    capacityPlaces: "Capaciteit (plaatsen)",
    fte: "Voltijdse equivalenten (VTE)",
    street: "Straat",
    houseNumber: "Huisnummer",
    box: "Bus",
    postcode: "Postcode",
    town: "Plaats",
    municipality: "Gemeente",
    nis: "NIS-code",
    lon: "Lengtegraad",
    lat: "Breedtegraad",
    placePrecision: "Nauwkeurigheid van de plaats",
    area: "Werkgebied",
    phone: "Telefoon",
    email: "E-mail",
    website: "Website",
    naceCodes: "NACE-codes",
    legalFormCode: "Rechtsvorm (code)",
    startedOn: "Gestart op",
    confirmedOn: "Bevestigd op",
    completeness: "Volledigheid (%)",
    published: "Publiek",
    example: "Voorbeeld",
    contacts: "Contactpersonen",
    id: "Regiekamer-id",
    sources: "Bronnen",
  } satisfies Record<ExportColumn, string>,
  precisions: {
    "placed-by-hand": "met de hand gezet",
    address: "adres",
    street: "straat",
    neighbourhood: "wijk",
    postcode: "postcode",
    municipality: "gemeente",
    unknown: "onbekend",
  } satisfies Record<PlacePrecision, string>,
  yesNo: (yes: boolean) => (yes ? "ja" : "nee"),
  fileName: "organisaties",
  sheet: "Organisaties",
  sourceSheet: "Bronnen",
  sourceColumns: {
    publisher: "Uitgever",
    title: "Titel",
    licence: "Licentie",
    retrievedOn: "Opgehaald op",
    fileName: "Bestand",
    url: "Adres",
  },
};

type Widened<Value> = Value extends string
  ? string
  : Value extends (...given: infer Given) => unknown
    ? (...given: Given) => string
    : { readonly [Key in keyof Value]: Widened<Value[Key]> };
export type OwnExportWords = Widened<typeof nl>;
