import type { Channel, Feasibility } from "../rules/question.ts";

export type DemonstrationQuestion = {
  readonly subject: string;
  readonly body: string;
  readonly channel: Channel;
  /** Days from the day it is loaded: -3 is three days ago. */
  readonly asked: number;
  readonly neededBy?: number;
  readonly nis: string | null;
  readonly department: string;
  readonly asker: string;
  readonly mine: boolean;
  readonly feasibility?: Feasibility;
  readonly answer?: string;
  readonly ownTitle?: string;
  readonly handedTo?: string;
  readonly minutes?: number;
  readonly followUp?: number;
};

const [beersel, dilbeek, halle, leeuw] = ["23003", "23016", "23027", "23077"];

/** Questions in every state, invented and marked as examples. */
export const demonstrationQuestions: readonly DemonstrationQuestion[] = [
  {
    subject: "Wie kan het gras van de begraafplaatsen maaien? (voorbeeld)",
    body: "Wij zoeken iemand voor drie begraafplaatsen, van april tot oktober, zonder lawaai tijdens plechtigheden.",
    channel: "web-form",
    asked: -2,
    neededBy: 12,
    nis: beersel ?? null,
    department: "Groendienst",
    asker: "An Voorbeeld",
    mine: false,
  },
  {
    subject: "Koude schotels voor 120 mensen (voorbeeld)",
    body: "Nieuwjaarsreceptie van het personeel. Kan dat met een sociale onderneming?",
    channel: "phone",
    asked: -9,
    neededBy: -1,
    nis: dilbeek ?? null,
    department: "Personeelsdienst",
    asker: "Bram Voorbeeld",
    mine: true,
    feasibility: "yes",
    minutes: 35,
  },
  {
    subject: "Mag een perceel voorbehouden worden? (voorbeeld)",
    body: "Wij schrijven een opdracht uit voor het drukwerk. Wat moet er in het bestek staan?",
    channel: "mail",
    asked: -20,
    nis: leeuw ?? null,
    department: "Aankoopdienst",
    asker: "Els Voorbeeld",
    mine: true,
    feasibility: "partly",
    answer:
      "Voorbeeldantwoord: dat kan, mits u het in de aankondiging zegt. Wij kijken het bestek graag met u na.",
    ownTitle: "voorbehouden opdracht voor drukwerk (voorbeeld)",
    minutes: 90,
  },
  {
    subject: "Strijk aan huis voor oudere inwoners (voorbeeld)",
    body: "Is er een dienst die aan huis komt ophalen?",
    channel: "meeting",
    asked: -34,
    nis: halle ?? null,
    department: "Sociaal huis",
    asker: "Fatima Voorbeeld",
    mine: true,
    handedTo: "Buurtdienst De Brug (voorbeeld)",
    followUp: 0,
    minutes: 25,
  },
];

/** Time of the desk that belongs to no question. */
export const demonstrationTime = [
  { on: -1, minutes: 60, nis: null, what: "Overleg met de vier gemeenten (voorbeeld)" },
  { on: -6, minutes: 120, nis: halle ?? null, what: "Voorbereiding van de beurs (voorbeeld)" },
] as const;
