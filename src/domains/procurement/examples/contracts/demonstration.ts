import type { ContractClause, ContractState, LostReason } from "../../rules/contracts/contract.ts";

/** Counted from the month in which it is loaded: -8 is the first day of the month eight months ago. */
type MonthsAgo = number;

export type DemonstrationReport = {
  readonly month: MonthsAgo;
  readonly hours?: string;
  readonly places?: string;
  readonly euros?: string;
  readonly note?: string;
  /** What the buyer made of it; left out: it waits. */
  readonly outcome?:
    | "confirmed"
    | { readonly hours: number; readonly because: string }
    | { readonly dispute: string };
};

export type DemonstrationContract = {
  readonly title: string;
  readonly nis: string;
  /** How the name of the organisation begins. */
  readonly supplier: string;
  readonly cents: number | null;
  readonly from: MonthsAgo | null;
  readonly months: number | null;
  readonly email?: string;
  readonly steps: readonly {
    readonly kind: ContractState;
    /** Days from today. */
    readonly on: number;
    readonly note: string;
    readonly cents?: number;
    readonly because?: LostReason;
  }[];
  readonly promises: readonly (Pick<ContractClause, "family" | "title" | "per"> &
    Partial<Pick<ContractClause, "hours" | "places" | "cents" | "body">>)[];
  readonly reports: readonly DemonstrationReport[];
};

const [beersel, dilbeek, halle, leeuw] = ["23003", "23016", "23027", "23077"] as const;

/** Contracts in every state, invented and marked as examples. */
export const demonstrationContracts: readonly DemonstrationContract[] = [
  {
    title: "Onkruid wieden op drie begraafplaatsen (voorbeeld)",
    nis: halle,
    supplier: "Groendienst De Linde",
    cents: 18_000_000,
    from: -8,
    months: 24,
    email: "werf@groendienst-delinde.example",
    steps: [
      {
        kind: "contact",
        on: -330,
        note: "Gebeld naar aanleiding van het plan van de groendienst.",
      },
      { kind: "meeting", on: -315, note: "Rondgang op de drie begraafplaatsen." },
      { kind: "quote", on: -290, note: "Prijs per beurt.", cents: 17_640_000 },
      { kind: "contract", on: -262, note: "Voorbehouden perceel, twee jaar.", cents: 18_000_000 },
      { kind: "running", on: -240, note: "Eerste ploeg op het terrein." },
    ],
    promises: [
      {
        family: "training",
        title: "Opleiding op de werkvloer",
        per: "whole",
        hours: 960,
        places: 6,
        body: "De opdrachtnemer geeft op de werf minstens 960 uren opleiding aan mensen die werk zoeken.",
      },
    ],
    reports: [
      { month: -8, hours: "42", places: "2", outcome: "confirmed" },
      { month: -7, hours: "48", outcome: "confirmed" },
      {
        month: -6,
        hours: "56",
        places: "2",
        outcome: { hours: 50, because: "Een halve dag stond dubbel op de lijst." },
      },
      { month: -5, hours: "38,5", outcome: "confirmed" },
      { month: -4, hours: "44", note: "Een week gesloten.", outcome: "confirmed" },
      { month: -3, hours: "40", outcome: "confirmed" },
      { month: -2, hours: "41", places: "1" },
    ],
  },
  {
    title: "Sportzalen poetsen (voorbeeld)",
    nis: dilbeek,
    supplier: "Wijk-werken Zuidwest",
    cents: 9_600_000,
    from: -7,
    months: 12,
    steps: [
      { kind: "contact", on: -300, note: "" },
      { kind: "contract", on: -230, note: "Met een uitvoeringsvoorwaarde.", cents: 9_600_000 },
      { kind: "running", on: -210, note: "" },
    ],
    promises: [
      {
        family: "execution-condition",
        title: "Deel van het werk door de sociale economie",
        per: "whole",
        hours: 1_200,
        cents: 3_600_000,
      },
    ],
    reports: [
      { month: -7, hours: "62", euros: "2100", outcome: "confirmed" },
      { month: -6, hours: "30", euros: "900", outcome: "confirmed" },
      {
        month: -5,
        hours: "210",
        euros: "6300",
        outcome: { dispute: "De uurstaten van die maand komen aan 110 uur. Kijkt u het na?" },
      },
    ],
  },
  {
    title: "Drukwerk voor het gemeenteblad (voorbeeld)",
    nis: leeuw,
    supplier: "Drukkerij Letterbak",
    cents: 2_850_000,
    from: -2,
    months: 12,
    steps: [
      { kind: "contact", on: -120, note: "" },
      { kind: "contract", on: -75, note: "", cents: 2_850_000 },
    ],
    promises: [
      {
        family: "flexible",
        title: "Vrije keuze: opleiding of werk uitbesteden",
        per: "year",
        hours: 180,
      },
    ],
    reports: [],
  },
  {
    title: "Speelpleinen onderhouden, vorig seizoen (voorbeeld)",
    nis: beersel,
    supplier: "Groendienst De Linde",
    cents: 4_200_000,
    from: -17,
    months: 8,
    steps: [
      { kind: "contract", on: -540, note: "", cents: 4_200_000 },
      { kind: "running", on: -510, note: "" },
      { kind: "ended", on: -270, note: "Alles opgeleverd; er komt een vervolg." },
    ],
    promises: [
      {
        family: "reserved-execution",
        title: "Uitgevoerd door mensen in beschermde tewerkstelling",
        per: "whole",
        hours: 640,
        cents: 4_000_000,
      },
    ],
    reports: Array.from({ length: 8 }, (_, at) => ({
      month: at - 17,
      hours: String(78 + at),
      euros: "5000",
      outcome: "confirmed" as const,
    })),
  },
  {
    title: "Werkkledij wassen en herstellen (voorbeeld)",
    nis: beersel,
    supplier: "Strijkatelier Het Plooitje",
    cents: null,
    from: null,
    months: null,
    steps: [
      { kind: "contact", on: -34, note: "Ze doen het graag." },
      { kind: "meeting", on: -20, note: "Bezoek aan het atelier." },
      { kind: "quote", on: -6, note: "Prijs per stuk, drie maanden vast.", cents: 1_180_000 },
    ],
    promises: [],
    reports: [],
  },
  {
    title: "Koude schotels voor het seniorenfeest (voorbeeld)",
    nis: dilbeek,
    supplier: "Sociaal restaurant De Soeplepel",
    cents: 180_000,
    from: null,
    months: null,
    steps: [
      { kind: "contact", on: -60, note: "" },
      { kind: "quote", on: -48, note: "", cents: 214_000 },
      { kind: "lost", on: -40, note: "Een traiteur was 300 euro goedkoper.", because: "price" },
    ],
    promises: [],
    reports: [],
  },
  {
    title: "Dienstfietsen nakijken (voorbeeld)",
    nis: halle,
    supplier: "Fietspunt Spaak",
    cents: 240_000,
    from: null,
    months: null,
    steps: [{ kind: "contact", on: -5, note: "Vraagt een lijst van de fietsen." }],
    promises: [],
    reports: [],
  },
];
