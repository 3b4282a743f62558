import type { ActionStatus } from "../rules/action.ts";
import type { EvidenceKind, TookPart } from "../rules/evidence.ts";

/*
 * A desk as it might look in the middle of the work, invented and marked as an example. Days are counted from
 * the day it is loaded, so that it always looks alive: -12 is twelve days ago.
 */

export const [beersel, dilbeek, halle, leeuw] = ["23003", "23016", "23027", "23077"] as const;

export const visionText = {
  title: "Samen werk maken van sociale economie (voorbeeld)",
  body: [
    "## Waarom",
    "In onze vier gemeenten werken honderden mensen in de sociale economie. Veel meer mensen zouden er een plaats kunnen vinden, en veel diensten van onze gemeenten kunnen zij uitvoeren.",
    "## Wat wij willen",
    "- Elke gemeente kent wie wat kan doen in haar buurt.\n- Een deel van elke aankoop gaat naar wie mensen kansen geeft.\n- Bedrijven en maatwerkers kennen elkaar bij naam.",
    "Deze tekst is een voorbeeld; vervang hem door uw eigen visie.",
  ].join("\n\n"),
};

export const visionGoals = [
  {
    title: "Meer opdrachten voor de sociale economie",
    body: "Elke gemeente bekijkt bij elke aankoop van werken en diensten of een sociale onderneming het kan.",
    indicator: {
      name: "Bestellingen bij sociale ondernemingen",
      unit: "euro",
      baseline: 410_000,
      target: 750_000,
    },
  },
  {
    title: "Een sterk netwerk",
    body: "Reguliere en sociale ondernemers ontmoeten elkaar minstens twee keer per jaar.",
    indicator: { name: "Ontmoetingen per jaar", unit: "ontmoetingen", baseline: 1, target: 4 },
  },
  {
    title: "Nieuwe diensten waar nood aan is",
    body: "Waar de markt niets doet, zoeken wij samen een lokale dienst.",
    indicator: { name: "Nieuwe lokale diensten", unit: "diensten", baseline: 0, target: 3 },
  },
] as const;

export const planGoals = [
  {
    code: "BD-1",
    title: "De lokale sociale economie is gekend en vernetwerkt (voorbeeld)",
    plans: [
      { code: "AP-1.1", title: "Ondernemers ontmoeten elkaar", cents: 1_800_000 },
      { code: "AP-1.2", title: "Iedereen weet wie wat kan", cents: 900_000 },
    ],
  },
  {
    code: "BD-2",
    title: "Gemeenten doen een beroep op sociale ondernemingen (voorbeeld)",
    plans: [
      { code: "AP-2.1", title: "Sociale clausules in aankopen", cents: 600_000 },
      { code: "AP-2.2", title: "Nieuwe lokale diensten", cents: 2_400_000 },
    ],
  },
] as const;

/** Who owns an action: the account that loads this, somebody without account, or nobody. */
type DemonstrationOwner = "me" | "nobody" | { readonly name: string; readonly nis: string };

export type DemonstrationAction = {
  readonly ref: string;
  readonly title: string;
  readonly plan: string;
  readonly status: ActionStatus;
  /** Days from today. */
  readonly starts: number;
  readonly due: number;
  readonly done?: number;
  readonly owner: DemonstrationOwner;
  readonly nis?: readonly string[];
  /** Which priorities of this year's frame it counts for, by their place: 1 is the first. */
  readonly counts?: readonly number[];
  readonly budgetCents?: number;
  readonly spentCents?: number;
};

const an = { name: "An Voorbeeld", nis: beersel };
const bram = { name: "Bram Voorbeeld", nis: dilbeek };
const els = { name: "Els Voorbeeld", nis: leeuw };

export const demonstrationActions: readonly DemonstrationAction[] = [
  {
    ref: "beurs",
    title: "Kennismakingsbeurs in Halle (voorbeeld)",
    plan: "AP-1.1",
    status: "done",
    starts: -150,
    due: -40,
    done: -41,
    owner: "me",
    nis: [halle],
    counts: [1],
    budgetCents: 650_000,
    spentCents: 598_050,
  },
  {
    ref: "rondetafel",
    title: "Rondetafel groenonderhoud (voorbeeld)",
    plan: "AP-1.1",
    status: "running",
    starts: -60,
    due: 9,
    owner: "me",
    counts: [1],
    budgetCents: 120_000,
    spentCents: 34_000,
  },
  {
    ref: "overleg",
    title: "Overleg van de lokale spelers (voorbeeld)",
    plan: "AP-1.1",
    status: "planned",
    starts: 5,
    due: 33,
    owner: els,
    nis: [leeuw],
  },
  {
    ref: "brochure",
    title: "Brochure bij elk onthaal (voorbeeld)",
    plan: "AP-1.2",
    status: "running",
    starts: -90,
    due: -6,
    owner: an,
    nis: [beersel],
    counts: [2],
    budgetCents: 240_000,
    spentCents: 181_500,
  },
  {
    ref: "fiches",
    title: "Alle fiches nakijken met de ondernemingen (voorbeeld)",
    plan: "AP-1.2",
    status: "running",
    starts: -120,
    due: -18,
    owner: "me",
  },
  {
    ref: "schoolbezoek",
    title: "Bezoek van twee scholen aan een maatwerkbedrijf (voorbeeld)",
    plan: "AP-1.2",
    status: "planned",
    starts: 20,
    due: 75,
    owner: bram,
    nis: [dilbeek],
  },
  {
    ref: "clausule",
    title: "Sociale clausule in het bestek poetsdienst (voorbeeld)",
    plan: "AP-2.1",
    status: "running",
    starts: -45,
    due: 4,
    owner: bram,
    nis: [dilbeek],
    counts: [3],
    budgetCents: 0,
    spentCents: 0,
  },
  {
    ref: "opleiding",
    title: "Opleiding voor aankopers van vier gemeenten (voorbeeld)",
    plan: "AP-2.1",
    status: "done",
    starts: -200,
    due: -95,
    done: -96,
    owner: "me",
    counts: [3],
    budgetCents: 180_000,
    spentCents: 165_000,
  },
  {
    ref: "raamcontract",
    title: "Raamcontract catering zonder voedseloverschot (voorbeeld)",
    plan: "AP-2.1",
    status: "planned",
    starts: 30,
    due: 140,
    owner: els,
    nis: [leeuw, halle],
  },
  {
    ref: "speelpleinen",
    title: "Onderhoud van speelpleinen door een maatwerker (voorbeeld)",
    plan: "AP-2.2",
    status: "running",
    starts: -180,
    due: 25,
    owner: an,
    nis: [beersel],
    budgetCents: 1_250_000,
    spentCents: 1_040_000,
  },
  {
    ref: "klusdienst",
    title: "Businesscase voor een klusdienst aan huis (voorbeeld)",
    plan: "AP-2.2",
    status: "planned",
    starts: -10,
    due: 12,
    owner: "nobody",
    nis: [dilbeek, leeuw],
  },
  {
    ref: "deelfietsen",
    title: "Deelfietsen hersteld door de kringwinkel (voorbeeld)",
    plan: "AP-2.2",
    status: "stopped",
    starts: -240,
    due: -130,
    owner: "me",
    nis: [halle],
  },
  {
    ref: "mvo",
    title: "MVO-scan bij vijf bedrijven (voorbeeld)",
    plan: "AP-1.1",
    status: "planned",
    starts: 10,
    due: 60,
    owner: "me",
    counts: [4],
    budgetCents: 90_000,
    spentCents: 0,
  },
  {
    ref: "omgeving",
    title: "Omgevingsanalyse voor de meerjarenplanning (voorbeeld)",
    plan: "AP-1.2",
    status: "planned",
    starts: 60,
    due: 200,
    owner: "me",
  },
];

export type DemonstrationEvidence = {
  readonly ref: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly on: number;
  readonly action?: string;
  readonly nis?: readonly string[];
  readonly tookPart?: Partial<TookPart>;
  readonly amountCents?: number;
  readonly hours?: number;
};

export const demonstrationEvidence: readonly DemonstrationEvidence[] = [
  {
    ref: "beurs",
    kind: "event",
    title: "Kennismakingsbeurs: aanwezigheden (voorbeeld)",
    on: -41,
    action: "beurs",
    nis: [halle],
    tookPart: {
      organisationsSocial: 14,
      organisationsRegular: 22,
      organisationsPublic: 5,
      people: 63,
    },
    hours: 4,
  },
  {
    ref: "opleiding",
    kind: "training",
    title: "Opleiding sociale clausules (voorbeeld)",
    on: -96,
    action: "opleiding",
    tookPart: { organisationsPublic: 4, people: 17 },
    hours: 6,
  },
  {
    ref: "speelpleinen",
    kind: "delivery",
    title: "Onderhoud van zes speelpleinen, derde kwartaal (voorbeeld)",
    on: -52,
    action: "speelpleinen",
    nis: [beersel],
    amountCents: 1_040_000,
    hours: 320,
  },
  {
    ref: "voorgesprek",
    kind: "meeting",
    title: "Voorbereiding van de rondetafel (voorbeeld)",
    on: -12,
    action: "rondetafel",
    tookPart: { organisationsSocial: 3, organisationsRegular: 2, people: 7 },
    hours: 2,
  },
  {
    ref: "artikel",
    kind: "publication",
    title: "Artikel in het gemeenteblad van Dilbeek (voorbeeld)",
    on: -8,
    nis: [dilbeek],
  },
  {
    ref: "bedrijfsbezoek",
    kind: "meeting",
    title: "Bezoek aan een bakkerij die iemand wil aanwerven (voorbeeld)",
    on: -3,
    nis: [leeuw],
    tookPart: { organisationsRegular: 1, people: 4 },
  },
  {
    ref: "bestelling",
    kind: "contract",
    title: "Bestelling: 40 broodmanden van een maatwerkbedrijf (voorbeeld)",
    on: -1,
    nis: [halle],
    amountCents: 186_000,
  },
];
