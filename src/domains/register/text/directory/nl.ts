import type { PlaceRelation, SortOrder, StatusChoice } from "../../rules/directory/filter-state.ts";
import type { ConceptField, OwnField } from "../../rules/directory/text-index.ts";
import type { OrganisationKind } from "../../rules/organisation.ts";
import type { WorkForm } from "../../rules/work-form.ts";

export const nl = {
  title: "Kaart & register",
  publicTitle: "Sociale economie in onze gemeenten",
  publicLede: "Zoek een organisatie op wat ze doet, waar ze werkt of hoe ze heet.",
  here: (count: number, shown: string, all: string) =>
    count === 0
      ? `Geen van deze ${all} organisaties werkt in onze gemeenten of heeft er haar zetel.`
      : `${count === 1 ? "Eén" : shown} van deze ${all} organisaties ${count === 1 ? "werkt" : "werken"} in onze gemeenten of ${count === 1 ? "heeft er haar" : "hebben er hun"} zetel; de andere zijn elders, of hun plaats is niet bekend.`,
  onlyHere: "Toon alleen onze gemeenten",
  search: "Zoek op werk, naam, gemeente of ondernemingsnummer",
  searchHint: "Bijvoorbeeld: groenonderhoud Halle",
  searchDeed: "Zoek",
  kinds: {
    "social-enterprise": "Sociale onderneming",
    "regular-company": "Gewoon bedrijf",
    authority: "Overheid",
    school: "School",
    "public-service": "VDAB, OCMW of andere dienst",
    partner: "Partner",
    network: "Netwerk",
  } satisfies Record<OrganisationKind, string>,
  workForms: {
    "collectief-maatwerk": "Collectief maatwerk",
    "individueel-maatwerk": "Individueel maatwerk",
    arbeidszorg: "Arbeidszorg",
    "wijk-werken": "Wijk-werken",
    kringwinkel: "Kringwinkel",
    cooperatie: "Coöperatie",
    lde: "Lokale diensteneconomie (vroeger)",
    sine: "SINE (vroeger)",
    invoeg: "Invoegbedrijf (vroeger)",
  } satisfies Record<WorkForm, string>,
  status: {
    "not-stopped": "Niet gestopt",
    active: "Actief",
    unknown: "Onbekend of nog actief",
    stopped: "Gestopt",
    all: "Ook gestopt",
  } satisfies Record<StatusChoice, string>,
  relations: {
    either: "Zetel of werkgebied",
    seat: "Alleen met zetel daar",
    area: "Alleen die er werken",
  } satisfies Record<PlaceRelation, string>,
  sorts: {
    fair: "Best passend, daarna wisselend",
    name: "Naam",
    municipality: "Gemeente",
    freshness: "Laatst bijgewerkt",
  } satisfies Record<SortOrder, string>,
  sortBy: "Volgorde",
  sortDeed: "Toon",
  facets: {
    kind: "Soort",
    form: "Werkvorm",
    activity: "Activiteit",
    municipality: "Gemeente",
    relation: "Gemeente telt als",
    hours: "Uren per maand",
    places: "Plaatsen",
    status: "Status",
  },
  noActivity: "zonder activiteiten",
  wholeGroup: (group: string) => `${group}: alles`,
  hoursKnown: "Uren bekend",
  hoursFrom: (hours: string) => `${hours} uur of meer`,
  placesKnown: "Plaatsen bekend",
  placesFrom: (places: string) => `${places} of meer`,
  wordsFilter: (words: string) => `“${words}”`,
  fields: {
    name: "naam",
    description: "omschrijving",
    number: "nummer",
    activity: "activiteit",
    form: "werkvorm",
    kind: "soort",
    seat: "zetel",
    area: "werkgebied",
  } satisfies Record<OwnField | ConceptField, string>,
  foundIn: "Gevonden in",
  finding: (field: string, text: string) => (text ? `${field} “${text}”` : field),
  readAs: (typed: string, words: string) =>
    `“${typed}” staat zo nergens; wij zochten ook op ${words}.`,
  fairExplained:
    "Wie het best past staat eerst, bij gelijke stand de sociale ondernemingen. Wie dan nog gelijk staat wisselt elke dag van plaats, voor iedereen gelijk, zodat niemand altijd bovenaan staat.",
  fairShort:
    "Sociale ondernemingen eerst; hun volgorde wisselt elke dag, zodat niemand altijd bovenaan staat.",
  organisations: (count: number, shown: string) =>
    count === 1 ? "1 organisatie" : `${shown} organisaties`,
  list: "Organisaties",
  map: "Kaart van de organisaties",
  legend: {
    social: "Sociale economie",
    regular: "Gewoon bedrijf",
    other: "Overheid, school of partner",
    cluster: "Meer plaatsen samen; het okergele deel is sociale economie",
    area: "Gemeenten van het samenwerkingsverband",
  },
  boundaries: "Grenzen: Provincies in Cijfers, Statbel",
  capacityHours: (hours: string) => `${hours} uur per maand`,
  capacityPlaces: (count: number, shown: string) =>
    count === 1 ? "1 plaats" : `${shown} plaatsen`,
  noActivities: "Nog niet ingevuld wat ze doet",
  noPlace: "Zetel onbekend",
  alsoIn: (count: number) => `werkt in ${count} gemeenten`,
  updated: (age: string) => `bijgewerkt ${age}`,
  confirmed: (age: string) => `bevestigd ${age}`,
  example: "Voorbeeld",
  stopped: "Gestopt",
  emptyTitle: "Nog geen organisaties",
  emptyText:
    "Hier komt de levende kaart van uw sociale economie. Begin met een lijst die u al hebt.",
  emptyAction: "Lijst of KBO-bestand invoeren",
  publicEmptyText: "Er zijn nog geen organisaties gepubliceerd.",
  nothingTitle: "Niets gevonden",
  nothingText: "Geen organisatie past bij alles wat u vroeg. Haal een woord of een keuze weg.",
  nothingAction: "Begin opnieuw",
  brochure: "Maak brochure",
  brochurePdf: "Brochure (PDF)",
  export: "Download",
  newOrganisation: "Organisatie toevoegen",
  saved: "Bewaarde zoekopdrachten",
  saveName: "Naam van deze zoekopdracht",
  saveDeed: "Bewaar zoekopdracht",
  saveDone: (name: string) => `Bewaard als “${name}”.`,
  saveNameMissing: "Geef de zoekopdracht een naam van hoogstens 100 tekens.",
  removeSaved: (name: string) => `Verwijder “${name}”`,
  noneSaved: "U bewaarde nog geen zoekopdrachten.",
  andMore: "en meer; zoom in of gebruik de lijst",
  zoomIn: "Zoom in",
  zoomOut: "Zoom uit",
};

type Widened<Value> = Value extends string
  ? string
  : Value extends (...values: infer Given) => string
    ? (...values: Given) => string
    : { readonly [Key in keyof Value]: Widened<Value[Key]> };
export type DirectoryWords = Widened<typeof nl>;
