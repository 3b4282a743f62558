import { addDays, type Day } from "#kernel/day";
import { exampleNumber } from "#kernel/kbo-number";
import { type Lot, type Notice, noTerms } from "../rules/notice.ts";

export type ExampleNotice = Partial<Omit<Notice, "lots" | "buyers">> & {
  readonly lots?: readonly Partial<Lot>[];
  readonly buyer?: string;
  readonly email?: string;
};

const places = {
  Halle: "1500",
  Beersel: "1650",
  Dilbeek: "1700",
  "Sint-Pieters-Leeuw": "1600",
  Leuven: "3000",
} as const;
export type ExamplePlace = keyof typeof places;

/** An invented call of a municipality, published a week before and open for a month; known by its number. */
export function aNotice(
  number: number,
  today: Day,
  town: ExamplePlace = "Halle",
  over: ExampleNotice = {},
): Notice {
  const { lots, buyer, email, ...rest } = over;
  const place = { town, postcode: places[town], country: "BE", nuts: "BE241" };
  const id = `00000000-cccc-4000-8000-${String(number).padStart(12, "0")}`;
  const title = rest.title ?? { nl: "Groenonderhoud van parken en plantsoenen (voorbeeld)" };
  const description = rest.description ?? {
    nl: "Maaien, wieden, hagen scheren en bladeren ruimen in de parken van de gemeente.",
  };
  const whole: Partial<Lot> = { id: "1", title, description };
  return {
    format: "eforms",
    formatVersion: "eforms-sdk-1.13",
    form: "16",
    kind: "competition",
    languages: ["nl"],
    publishedOn: addDays(today, -7),
    deadline: { day: addDays(today, 30), time: "11:00" },
    natures: ["services"],
    cpv: "77310000",
    otherCpv: [],
    estimatedValue: { cents: 12_000_000, currency: "EUR" },
    isFramework: false,
    links: [{ kind: "notice", url: `https://aankoop.voorbeeld.example/${number}` }],
    earlier: [],
    unread: [],
    leftOut: [],
    notes: [],
    ...rest,
    title,
    description,
    places: [place],
    identity: { noticeId: id, noticeVersion: "01", procedureId: id.replace("cccc", "dddd") },
    buyers: [
      {
        name: { nl: buyer ?? `Gemeente ${town} (voorbeeld)` },
        kbo: exampleNumber(9_000 + Object.keys(places).indexOf(town)),
        ...place,
        email: email ?? `aankoop@${town.toLowerCase()}.voorbeeld.example`,
      },
    ],
    lots: (lots ?? [whole]).map((lot, at) => ({
      ...noTerms,
      id: String(at + 1),
      title,
      description: {},
      natures: ["services"],
      otherCpv: [],
      places: [place],
      winners: [],
      ...lot,
    })),
  };
}

/** Invented notices of the area, dated round today: some that suit, some that do not, one with somebody chosen. */
export const someNotices = (today: Day): Notice[] => [
  aNotice(1, today, "Halle", {
    deadline: { day: addDays(today, 12), time: "11:00" },
    lots: [
      {
        title: { nl: "Begraafplaatsen" },
        description: { nl: "Wieden en harken zonder pesticiden." },
        cpv: "77314000",
        estimatedValue: { cents: 9_000_000, currency: "EUR" },
        reservedParticipation: ["res-ws"],
        strategic: ["soc-obj"],
        socialObjectives: ["opp"],
      },
      {
        title: { nl: "Speelpleinen en bermen" },
        description: { nl: "Maaien en onkruid wieden rond speelpleinen." },
        cpv: "77313000",
        estimatedValue: { cents: 15_000_000, currency: "EUR" },
        performanceTerms: { nl: "De uitvoerder zet 400 uren opleiding in." },
      },
    ],
    title: { nl: "Groenonderhoud van begraafplaatsen en speelpleinen (voorbeeld)" },
  }),
  aNotice(2, today, "Beersel", {
    kind: "planned",
    title: { nl: "Schoonmaak van scholen en kinderopvang (voorbeeld)" },
    description: { nl: "Dagelijkse schoonmaak van vier scholen, voor drie jaar." },
    cpv: "90910000",
    estimatedValue: { cents: 36_000_000, currency: "EUR" },
    deadline: undefined,
  }),
  aNotice(3, today, "Dilbeek", {
    title: { nl: "Strijken en wassen van werkkledij (voorbeeld)" },
    description: { nl: "Wekelijks ophalen, wassen, strijken en terugbrengen." },
    cpv: "98310000",
    estimatedValue: { cents: 4_500_000, currency: "EUR" },
    deadline: { day: addDays(today, 5), time: "14:00" },
  }),
  aNotice(4, today, "Halle", {
    title: { nl: "Vernieuwing van de boekhoudsoftware (voorbeeld)" },
    description: { nl: "Licenties, migratie en opleiding voor software." },
    natures: ["supplies"],
    cpv: "48440000",
    deadline: { day: addDays(today, 20) },
  }),
  aNotice(5, today, "Sint-Pieters-Leeuw", {
    title: { nl: "Herstellen en onderhouden van dienstfietsen (voorbeeld)" },
    description: { nl: "Onderhoud van veertig fietsen van het personeel." },
    cpv: "50100000",
    estimatedValue: { cents: 2_000_000, currency: "EUR" },
    deadline: { day: addDays(today, 26) },
  }),
  aNotice(6, today, "Leuven", {
    title: { nl: "Onderhoud van groen langs fietspaden (voorbeeld)" },
    deadline: { day: addDays(today, 18) },
  }),
  aNotice(7, today, "Dilbeek", {
    title: { nl: "Catering voor recepties (voorbeeld)" },
    description: { nl: "Broodjes, hapjes en koffie voor vergaderingen en recepties." },
    cpv: "55520000",
    publishedOn: addDays(today, -60),
    deadline: { day: addDays(today, -20) },
  }),
];
