import type { BrochureLabels } from "../../rules/brochure/brochure.ts";
import type { WorkForm } from "../../rules/work-form.ts";
import { longDay, shownNumber } from "./shown.ts";

const organisations = (count: number) =>
  count === 1 ? "1 organisatie" : `${shownNumber("nl", count)} organisaties`;

const workFormMeanings: Readonly<Record<WorkForm, string>> = {
  "collectief-maatwerk":
    "Mensen met een afstand tot de arbeidsmarkt werken samen, met begeleiding, in één bedrijf.",
  "individueel-maatwerk":
    "Een gewone werkgever krijgt steun voor één werknemer met een arbeidsbeperking.",
  arbeidszorg: "Zinvol werk voor wie (nog) geen betaald werk kan doen.",
  "wijk-werken": "Mensen die werk zoeken, doen kleine opdrachten in de buurt.",
  kringwinkel: "Haalt spullen op, herstelt ze en verkoopt ze opnieuw.",
  cooperatie: "Een onderneming van wie er werkt, koopt of woont.",
  lde: "Diensten dicht bij mensen thuis; een vroegere erkenning die nog kan doorlopen.",
  sine: "Een vroegere maatregel voor inschakeling in het werk die nog kan doorlopen.",
  invoeg: "Een vroegere erkenning voor bedrijven die mensen in dienst namen en opleidden.",
};

const labels: BrochureLabels = {
  map: "De kaart",
  guide: "Hoe gebruikt u deze brochure?",
  contents: "Inhoud",
  contact: "Contact",
  activityIndex: "Zoek op activiteit",
  municipalityIndex: "Zoek op gemeente",
  organisations: "De organisaties",
  sources: "Bronnen",
  sourcesIntro:
    "De cijfers onder elke organisatie verwijzen naar deze lijst. Klopt iets niet? Laat het ons weten, dan zetten we het recht bij de bron.",
  sourcesOfEntry: "Bron",
  workForms: "De tekens en wat ze betekenen",
  example: "Voorbeeld, geen bestaande organisatie",
  exampleCover: "Voorbeeldbrochure, met verzonnen organisaties",
  licence: "Licentie",
  retrieved: "opgehaald op",
};

/** What a brochure says of its own accord, in plain Dutch. */
export const nl = {
  labels,
  workFormMeanings,
  fileName: "brochure",
  defaultTitle: "Sociale economie in onze gemeenten",
  defaultIntro:
    "Zoekt u een partner voor groenonderhoud, strijk, catering, drukwerk of techniek? In deze brochure vindt u de organisaties van de sociale economie in onze gemeenten: wat ze doen, waar ze werken en hoe u ze bereikt.",
  guide: [
    "Weet u welk werk u nodig hebt? Begin bij “Zoek op activiteit”. Kent u een organisatie of zoekt u dichtbij? Begin bij “Zoek op gemeente”. Bij elke naam staat de pagina.",
    "De organisaties staan per gemeente, volgens het adres van hun zetel, en daarbinnen op alfabet. Die volgorde zegt niets over hun kwaliteit. Veel organisaties werken ook buiten hun eigen gemeente: kijk bij “Werkt in”.",
    "Staat een gegeven er niet bij, dan kennen we het niet. Vraag het aan de organisatie zelf.",
  ],
  facts: {
    activities: "Activiteiten",
    derivedActivities: "Wellicht (volgens NACE-code)",
    capacity: "Capaciteit",
    area: "Werkt in",
    qualityLabels: "Labels",
    address: "Adres",
    phone: "Telefoon",
    email: "E-mail",
    website: "Website",
  },
  organisationCount: organisations,
  hoursPerMonth: (hours: number) => `${shownNumber("nl", hours)} uur per maand`,
  places: (places: number) => (places === 1 ? "1 plaats" : `${shownNumber("nl", places)} plaatsen`),
  wholeArea: (beyond: number) =>
    beyond === 0
      ? "alle gemeenten van deze brochure"
      : `alle gemeenten van deze brochure en ${shownNumber("nl", beyond)} andere`,
  manyMunicipalities: (count: number) => `${shownNumber("nl", count)} gemeenten`,
  elsewhere: "Buiten onze gemeenten",
  noPlace: "Zonder bekend adres",
  noActivity: "Activiteit niet bekend",
  nameless: (number: string | null) =>
    number ? `Organisatie met nummer ${number}` : "Organisatie zonder leesbare naam",
  mapAlt: (counts: readonly { name: string; count: number }[]) =>
    `Kaart van de gemeenten met een punt per organisatie. ${counts
      .map(({ name, count }) => `${name}: ${organisations(count)}`)
      .join("; ")}.`,
  mapCaption: (shown: number, elsewhere: number) =>
    elsewhere === 0
      ? `Elk punt is een organisatie (${shownNumber("nl", shown)}).`
      : `Elk punt is een organisatie (${shownNumber("nl", shown)}). ${
          elsewhere === 1
            ? "1 organisatie ligt"
            : `${shownNumber("nl", elsewhere)} organisaties liggen`
        } buiten de kaart of ${elsewhere === 1 ? "heeft" : "hebben"} geen bekende plaats.`,
  boundaries: (source: string) => `Grenzen: ${source}.`,
  longDay: (day: string) => longDay("nl", day),
};

type Widened<Value> = Value extends string
  ? string
  : Value extends (...given: infer Given) => unknown
    ? (...given: Given) => string
    : { readonly [Key in keyof Value]: Widened<Value[Key]> };
export type OwnBrochureWords = Widened<typeof nl>;
