import { addDays, type Day } from "#kernel/day";
import { exampleNumber } from "#kernel/kbo-number";
import type {
  ByLanguage,
  Lot,
  NamedOrganisation,
  Nature,
  Notice,
  NoticeKind,
  SocialTerms,
  Winner,
} from "../rules/notice.ts";
import { noTerms } from "../rules/notice.ts";

export { storeLedger } from "./a-ledger.ts";
export { demonstrationPurchases } from "./clauses/demonstration.ts";
export { demonstrationLedgers } from "./spend/ledgers.ts";
export { exampleLedgers } from "./spend-ledgers.ts";

/** What is told of one invented purchase; the rest follows from it. */
type DemonstrationNotice = {
  readonly kind: NoticeKind;
  readonly title: ByLanguage;
  readonly description: ByLanguage;
  readonly buyer: number;
  /** Days from the day it is loaded. */
  readonly published: number;
  readonly deadline?: number;
  readonly cpv: string;
  readonly otherCpv?: readonly string[];
  readonly nature: Nature;
  readonly euros?: number;
  readonly months?: number;
  readonly lots?: readonly (Partial<SocialTerms> & {
    readonly title: string;
    readonly euros?: number;
    readonly winners?: readonly Winner[];
  })[];
  readonly terms?: Partial<SocialTerms>;
  /** Where the buyer is not. */
  readonly place?: { readonly town?: string; readonly postcode?: string; readonly nuts: string };
  /** Purchase they belong to together. */
  readonly purchase?: number;
};

/** Numbers of the invented buyers in the range that was never issued. */
const firstBuyer = 9_300;
const buyers: readonly (readonly [name: string, postcode: string, town: string, nuts: string])[] = [
  ["Voorbeeldbestuur Halle (voorbeeld)", "1500", "Halle", "BE241"],
  ["Voorbeeldbestuur Beersel (voorbeeld)", "1650", "Beersel", "BE241"],
  ["Voorbeeldbestuur Dilbeek (voorbeeld)", "1700", "Dilbeek", "BE241"],
  ["Voorbeeldbestuur Sint-Pieters-Leeuw (voorbeeld)", "1600", "Sint-Pieters-Leeuw", "BE241"],
  ["Voorbeeldintercommunale Pajot (voorbeeld)", "3000", "Leuven", "BE242"],
  ["Voorbeeldbestuur Gent (voorbeeld)", "9000", "Gent", "BE234"],
];

const winner = (index: number, name: string): Winner => ({
  name: { nl: name },
  kbo: exampleNumber(index),
  country: "BEL",
  isSmall: true,
});

/** Numbers of the demonstration's records in the register begin here. */
const firstRecord = 9_000;

const notices: readonly DemonstrationNotice[] = [
  {
    kind: "planned",
    title: { nl: "Onderhoud van begraafplaatsen 2027–2030 (voorbeeld)" },
    description: {
      nl: "Aankondiging vooraf. Wieden, maaien en onkruid verwijderen op zes begraafplaatsen, zonder pesticiden. De aankoper wil eerst weten wie dit in de streek kan.",
    },
    buyer: 0,
    published: -6,
    cpv: "77314000",
    nature: "services",
    euros: 240_000,
    months: 48,
  },
  {
    kind: "planned",
    title: { nl: "Maaltijden aan huis (voorbeeld)" },
    description: {
      nl: "Bereiden en bezorgen van warme maaltijden bij ouderen, zeven dagen op zeven, 180 maaltijden per dag.",
    },
    buyer: 1,
    published: -20,
    cpv: "55521200",
    nature: "services",
    euros: 690_000,
    months: 36,
  },
  {
    kind: "competition",
    title: { nl: "Groenonderhoud van speelpleinen en hagen (voorbeeld)" },
    description: {
      nl: "Onderhoud van 24 speelpleinen en 9 km haag. Perceel 1 is voorbehouden aan sociale-economieondernemingen.",
    },
    buyer: 0,
    published: -9,
    deadline: 24,
    cpv: "77310000",
    nature: "services",
    months: 24,
    purchase: 1,
    lots: [
      {
        title: "Speelpleinen: wieden, vegen, kleine herstellingen",
        euros: 90_000,
        reservedParticipation: ["res-ws"],
        reservedExecution: "yes",
        strategic: ["soc-obj"],
        socialObjectives: ["opp"],
      },
      { title: "Hagen snoeien", euros: 62_000, reservedParticipation: ["none"] },
    ],
  },
  {
    kind: "competition",
    title: { nl: "Schoonmaak van gemeentehuis en bibliotheek (voorbeeld)" },
    description: {
      nl: "Dagelijkse schoonmaak van 4.200 m² kantoren en bibliotheek, met ecologische producten.",
    },
    buyer: 2,
    published: -14,
    deadline: 12,
    cpv: "90911200",
    otherCpv: ["90919200"],
    nature: "services",
    euros: 320_000,
    months: 48,
    terms: {
      strategic: ["soc-obj", "env-imp"],
      socialObjectives: ["opp", "work-cond"],
      performanceTerms: {
        nl: "De uitvoerder zet tien procent van de uren in voor mensen met een afstand tot de arbeidsmarkt, of werkt daarvoor samen met de sociale economie.",
      },
    },
  },
  {
    kind: "competition",
    title: { nl: "Herinrichting van het dorpsplein (voorbeeld)" },
    description: {
      nl: "Wegenwerken, riolering en verharding in natuursteen, met verkeersomleiding in drie fasen.",
    },
    buyer: 3,
    published: -4,
    deadline: 40,
    cpv: "45233140",
    nature: "works",
    euros: 1_250_000,
    months: 9,
  },
  {
    kind: "competition",
    title: { nl: "Wassen en strijken van platgoed voor het woonzorgcentrum (voorbeeld)" },
    description: {
      nl: "Ophalen, wassen, strijken en terugbrengen van beddengoed en handdoeken, twee keer per week.",
    },
    buyer: 1,
    published: -26,
    deadline: 3,
    cpv: "98310000",
    otherCpv: ["98311000"],
    nature: "services",
    euros: 84_000,
    months: 24,
  },
  {
    kind: "competition",
    title: {
      nl: "Verhuizen van kantoren en ontruimen van archieven (voorbeeld)",
      fr: "Déménagement de bureaux et évacuation d’archives (exemple)",
    },
    description: {
      nl: "Raamovereenkomst voor de leden van de intercommunale in Halle-Vilvoorde.",
      fr: "Accord-cadre pour les membres de l’intercommunale à Hal-Vilvorde.",
    },
    buyer: 4,
    published: -11,
    deadline: 19,
    cpv: "98392000",
    nature: "services",
    euros: 140_000,
    months: 36,
    place: { nuts: "BE241" },
  },
  {
    kind: "competition",
    title: { nl: "Drukwerk en verzending van het infoblad (voorbeeld)" },
    description: { nl: "Tien nummers per jaar, 9.500 exemplaren, bezorgd in alle bussen." },
    buyer: 5,
    published: -8,
    deadline: 16,
    cpv: "79810000",
    nature: "services",
    euros: 110_000,
    months: 24,
  },
  {
    kind: "result",
    title: { nl: "Onkruid verwijderen zonder pesticiden 2025–2026 (voorbeeld)" },
    description: { nl: "Verharding, goten en bermen van de wijken in het centrum." },
    buyer: 0,
    published: -210,
    cpv: "77312000",
    nature: "services",
    lots: [
      {
        title: "Onkruid verwijderen",
        reservedParticipation: ["res-ws"],
        winners: [
          {
            ...winner(firstRecord, "Groendienst De Linde (voorbeeld)"),
            value: { cents: 7_400_000, currency: "EUR" },
          },
        ],
      },
    ],
  },
  {
    kind: "result",
    title: { nl: "Recepties en broodmaaltijden (voorbeeld)" },
    description: { nl: "Catering bij vergaderingen en recepties, vooral seizoensgroenten." },
    buyer: 2,
    published: -95,
    cpv: "55523000",
    nature: "services",
    lots: [
      {
        title: "Broodmaaltijden",
        winners: [
          {
            ...winner(firstRecord + 3, "Sociaal restaurant De Soeplepel (voorbeeld)"),
            value: { cents: 3_150_000, currency: "EUR" },
          },
        ],
      },
      {
        title: "Recepties",
        winners: [
          {
            ...winner(9_310, "Traiteur Het Voorbeeld (voorbeeld)"),
            value: { cents: 5_200_000, currency: "EUR" },
          },
        ],
      },
    ],
  },
  {
    kind: "change",
    title: { nl: "Groenonderhoud van speelpleinen en hagen: verbetering (voorbeeld)" },
    description: { nl: "De uiterste dag schuift een week op." },
    buyer: 0,
    published: -2,
    deadline: 31,
    cpv: "77310000",
    nature: "services",
    purchase: 1,
  },
];

/** Invented notices round the day they are loaded, each marked as an example in its title and its buyer. */
export const demonstrationNotices = (today: Day): Notice[] =>
  notices.map((told, at) => noticeOf(told, at + 1, today));

function noticeOf(told: DemonstrationNotice, number: number, today: Day): Notice {
  const { buyer, place, published, deadline, cpv, otherCpv = [], purchase } = told;
  const organisation = buyerOf(buyer);
  const { town, postcode, nuts } = organisation;
  const where = place ?? {
    nuts: nuts ?? "BE",
    ...(town ? { town } : {}),
    ...(postcode ? { postcode } : {}),
  };
  return {
    format: "eforms",
    formatVersion: "eforms-sdk-1.13",
    form: formOf[told.kind],
    kind: told.kind,
    identity: {
      noticeId: idOf("aaaa", number),
      noticeVersion: "01",
      procedureId: idOf("bbbb", purchase ?? 100 + number),
    },
    languages: Object.keys(told.title),
    publishedOn: addDays(today, published),
    ...(deadline === undefined
      ? {}
      : { deadline: { day: addDays(today, deadline), time: "11:00" } }),
    buyers: [organisation],
    title: told.title,
    description: told.description,
    natures: [told.nature],
    cpv,
    otherCpv,
    places: [{ ...where, country: "BEL" }],
    ...(told.euros ? { estimatedValue: euros(told.euros) } : {}),
    procedure: "open",
    isFramework: false,
    lots: lotsOf(told),
    links: [],
    earlier: [],
    unread: [],
    leftOut: [],
    notes: [],
  };
}

const formOf: Readonly<Record<NoticeKind, string>> = {
  planned: "4",
  competition: "16",
  result: "29",
  change: "16",
  other: "16",
};

const idOf = (part: string, number: number): string =>
  `00000000-${part}-4000-8001-${String(number).padStart(12, "0")}`;

const euros = (amount: number) => ({ cents: amount * 100, currency: "EUR" });

function buyerOf(index: number): NamedOrganisation {
  const [name = "", postcode = "", town = "", nuts = ""] = buyers[index] ?? [];
  return {
    name: { nl: name },
    kbo: exampleNumber(firstBuyer + index),
    postcode,
    town,
    nuts,
    country: "BEL",
  };
}

function lotsOf({
  lots,
  title,
  terms,
  cpv,
  nature,
  months,
  euros: worth,
}: DemonstrationNotice): Lot[] {
  const whole: NonNullable<DemonstrationNotice["lots"]> = [
    { title: title.nl ?? "", ...(worth ? { euros: worth } : {}), ...terms },
  ];
  return (lots ?? whole).map(({ title: name, euros: amount, winners = [], ...said }, at) => ({
    ...noTerms,
    ...said,
    id: `LOT-${String(at + 1).padStart(4, "0")}`,
    title: { nl: name },
    description: {},
    natures: [nature],
    cpv,
    otherCpv: [],
    places: [],
    ...(amount ? { estimatedValue: euros(amount) } : {}),
    ...(months ? { duration: { months } } : {}),
    winners,
    ...(winners.length > 0 ? { awardState: "awarded" as const, tendersReceived: 3 } : {}),
  }));
}

/** A purchase plan as a municipality keeps it: a title, merged cells, a subtotal and a footnote; invented. */
export const demonstrationPlan = {
  name: "aankoopplan 2026-2028 (voorbeeld).csv",
  text: `Aankoopplan 2026-2028 (voorbeeld, verzonnen bedragen);;;;;;
Gemeente;Dienst;Omschrijving opdracht;2026;2027;2028;Opmerking
Halle;Groendienst;Maaien van gazons en scheren van hagen op de begraafplaatsen (voorbeeld);€ 48.000;€ 49.000,00;€ 50.000;loopt af in maart 2027
Halle;;Onkruid wieden met de hand op pleinen en voetpaden (voorbeeld);36.000;36.000;36.000;
Halle;Gebouwen;Poetsen van de bibliotheek en de jeugdlokalen (voorbeeld);62.500;63.750;65.000;nu in regie
Halle;;Vernieuwen van de stookplaats van de sporthal (voorbeeld);185.000;;;
Halle;Communicatie;Bedelen van het gemeenteblad, huis aan huis (voorbeeld);21.000;21.400;21.800;zes keer per jaar
Halle;Toerisme;Onderhoud van wandelpaden en infoborden (voorbeeld);15.000;15.000;15.000;
Halle;ICT;Licenties voor kantoorsoftware (voorbeeld);74.000;76.000;78.000;
Beersel;Technische dienst;Onderhoud van speelpleinen en speeltoestellen (voorbeeld);28.000;28.500;29.000;
Beersel;;Legen van vuilnisbakken en ruimen van zwerfvuil (voorbeeld);41.000;42.000;43.000;
Beersel;Feestelijkheden;Broodjes en koffie voor vergaderingen en recepties (voorbeeld);12.000;12.000;12.000;
Beersel;;Subsidie aan jeugdverenigingen voor hun lokalen (voorbeeld);30.000;30.000;30.000;
Dilbeek;Sociaal huis;Maaltijden aan huis voor ouderen (voorbeeld);n.t.b.;88.000;90.000;
Dilbeek;;Fietsenstallingen aan de stations beheren (voorbeeld);19.000;19.000;19.000;
Sint-Pieters-Leeuw;Archief;Digitaliseren van bouwdossiers (voorbeeld);55.000;;;
Sint-Pieters-Leeuw;Groen;Bermen maaien en zwerfvuil vooraf ruimen (voorbeeld);67.000;68.000;69.000;
Totaal;;;693.500;548.650;557.800;
* Bedragen zonder btw; verzonnen voor dit voorbeeld;;;;;;
`,
};
