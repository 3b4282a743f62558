import { asDay } from "#kernel/day";
import type { NetworkingYear } from "#networking";
import type { ClientYear, ComparedCell } from "#procurement";
import type { Coverage, CoverageCell, YearEvidence } from "#steering";
import type { ReportAction, ReportFacts } from "../rules/report/report-facts.ts";

const halle = "23027";
const beersel = "23003";

export const aPiece = (change: Partial<YearEvidence> = {}): YearEvidence => ({
  id: "00000000-0000-4000-8000-0000000000e1",
  actionId: null,
  kind: "event",
  title: "Voorbeeldbeurs",
  description: "",
  happenedOn: asDay("2026-03-12"),
  nis: [],
  organisationsSocial: 8,
  organisationsRegular: 14,
  organisationsPublic: 2,
  people: 61,
  amountCents: null,
  hours: null,
  origin: "hand",
  href: null,
  fileId: null,
  recordedAt: "2026-03-13T09:00:00.000Z" as YearEvidence["recordedAt"],
  ...change,
});

export const aReportAction = (change: Partial<ReportAction> = {}): ReportAction => ({
  id: "00000000-0000-4000-8000-0000000000a1",
  number: 1,
  code: "",
  title: "Voorbeeldactie",
  description: "",
  status: "running",
  startsOn: asDay("2026-01-05"),
  dueOn: asDay("2026-11-30"),
  doneOn: null,
  ownerPersonId: null,
  ownerName: "Lena Voorbeeld",
  ownerNis: null,
  nis: [],
  nodeId: null,
  counts: [],
  budgetCents: 0,
  spentCents: 0,
  state: "done",
  stateFor: { [halle]: "done", [beersel]: "done" },
  partners: [],
  ...change,
});

const cell = (state: CoverageCell["state"], done = 0, planned = 0): CoverageCell => ({
  state,
  asked: 1,
  done,
  doneWithoutEvidence: 0,
  planned,
});

const aCoverage: Coverage = {
  year: 2026,
  municipalities: [halle, beersel],
  frames: [
    {
      frame: {
        id: "00000000-0000-4000-8000-0000000000f1",
        key: "voorbeeldkader",
        origin: "own",
        version: 1,
        name: { nl: "Voorbeeldkader", fr: "Cadre d’exemple", en: "Example frame" },
        validFrom: asDay("2026-01-01"),
        validTo: null,
        source: {
          publisher: "Voorbeeldbestuur",
          title: "Besluit",
          url: "",
          checkedOn: null,
          note: {},
        },
        priorities: [],
      },
      from: asDay("2026-01-01"),
      until: asDay("2026-12-31"),
      timeLeft: { kind: "over" },
      priorities: [
        ["V1", "Netwerken", "Mise en réseau", "Networking", cell("done", 1)],
        [
          "V2",
          "Lokale sociale economie",
          "Économie sociale locale",
          "Local social economy",
          cell("planned", 0, 1),
        ],
        ["V3", "MVO stimuleren", "Promouvoir la RSE", "Promoting CSR", cell("missing")],
      ].map(([code, nl, fr, en, whole], at) => ({
        priority: {
          code: String(code),
          position: at + 1,
          name: { nl: String(nl), fr: String(fr), en: String(en) },
          description: {},
          minimum: 1,
          countedPer: "partnership" as const,
          suggestedKinds: [],
        },
        whole: whole as CoverageCell,
        byMunicipality: { [halle]: whole as CoverageCell, [beersel]: whole as CoverageCell },
      })),
    },
  ],
};

const tag = (code: string) => [{ frameId: "00000000-0000-4000-8000-0000000000f1", code }];

const actionsOfYear: ReportFacts["actions"] = [
  aReportAction({
    counts: tag("V1"),
    title: "Kennismakingsbeurs",
    code: "AC-1.1",
    budgetCents: 400_000,
    spentCents: 412_550,
    partners: ["Voorbeeld Groenwerk vzw", "Voorbeeld Kringwinkel"],
    description: "Sociale en gewone bedrijven leren elkaar kennen aan tafels van twintig minuten.",
  }),
  aReportAction({
    id: "00000000-0000-4000-8000-0000000000a2",
    number: 2,
    title: "Rondetafel groenonderhoud",
    counts: tag("V2"),
    nis: [halle],
    state: "planned",
    stateFor: { [halle]: "planned", [beersel]: null },
    budgetCents: 50_000,
  }),
  aReportAction({
    id: "00000000-0000-4000-8000-0000000000a3",
    number: 3,
    title: "Sociale clausule in het bestek poetswerk",
    status: "done",
    doneOn: asDay("2026-06-30"),
    nis: [beersel],
    state: "done-without-evidence",
    stateFor: { [halle]: null, [beersel]: "done-without-evidence" },
  }),
];

const evidenceOfYear: ReportFacts["evidence"] = [
  aPiece({ actionId: "00000000-0000-4000-8000-0000000000a1" }),
  aPiece({
    id: "00000000-0000-4000-8000-0000000000e2",
    kind: "contract",
    title: "Opdracht groenonderhoud kerkhoven",
    happenedOn: asDay("2026-05-04"),
    nis: [halle],
    organisationsSocial: 1,
    organisationsRegular: null,
    organisationsPublic: 1,
    people: 2,
    amountCents: 1_250_000,
    hours: 312.5,
  }),
  aPiece({
    id: "00000000-0000-4000-8000-0000000000e3",
    kind: "meeting",
    title: "Overleg met OCMW’s",
    happenedOn: asDay("2026-09-21"),
    nis: [beersel, halle],
    organisationsSocial: null,
    organisationsRegular: null,
    organisationsPublic: 2,
    people: 7,
    hours: 2,
  }),
];

const moneyOfYear: ReportFacts["money"] = [
  {
    actionId: "00000000-0000-4000-8000-0000000000a1",
    actionNumber: 1,
    actionTitle: "Kennismakingsbeurs",
    financing: "Eigen middelen",
    budgetCents: 400_000,
    spentCents: 412_550,
  },
  {
    actionId: "00000000-0000-4000-8000-0000000000a2",
    actionNumber: 2,
    actionTitle: "Rondetafel groenonderhoud",
    financing: "Subsidie",
    budgetCents: 50_000,
    spentCents: 0,
  },
];

const shares = (atLeast: number, atMost: number): ComparedCell => ({
  kind: "shown",
  social: { atLeast, atMost },
  municipality: { atLeast: 0.2, atMost: 0.2 },
  near: { atLeast: 0.31, atMost: 0.4 },
  socialPerInhabitant: null,
});

const aClientYear: ClientYear = {
  spend: shares(0.041, 0.063),
  spendOf: { [halle]: shares(0.06, 0.06), [beersel]: { kind: "hidden", because: "few" } },
  totalCents: null,
  advices: [
    {
      id: "00000000-0000-4000-8000-0000000000d1",
      number: 1,
      title: "Poetsen van het voorbeeldhuis",
      nis: halle,
      day: asDay("2026-04-01"),
      routes: ["reservation", "execution-condition"],
    },
  ],
  contracts: [
    {
      id: "00000000-0000-4000-8000-0000000000c1",
      number: 1,
      title: "Onderhoud van de voorbeeldkerkhoven",
      nis: halle,
      families: ["reservation"],
      promised: { hours: 400, places: 2, cents: 1_250_000 },
      delivered: { hours: 312.5, places: 2, cents: 900_000 },
    },
    {
      id: "00000000-0000-4000-8000-0000000000c2",
      number: 2,
      title: "Drukwerk voor alle voorbeeldgemeenten",
      nis: null,
      families: ["execution-condition"],
      promised: { hours: 0, places: 9, cents: 0 },
      delivered: { hours: 40, places: 5, cents: 0 },
    },
  ],
  chancesTaken: { [halle]: 2 },
};

const fairId = "00000000-0000-4000-8000-000000000071";
const tableId = "00000000-0000-4000-8000-000000000072";
const fairDay = asDay("2026-03-12");

const told: NonNullable<NetworkingYear["results"]["whole"]> = {
  known: 48,
  fruitful: 33,
  contact: 33,
  visit: 5,
  quote: 6,
  contract: null,
  nothing: 15,
};
const nothingTold = {
  known: 0,
  fruitful: 0,
  contact: 0,
  visit: 0,
  quote: 0,
  contract: 0,
  nothing: 0,
};

const aNetworkingYear: NetworkingYear = {
  gatherings: [
    {
      id: fairId,
      title: "Voorbeeldbeurs van de zuidrand",
      kind: "fair",
      on: fairDay,
      nis: null,
      asked: 70,
      came: { guests: 58, people: 81, social: 24, regular: 31, authority: 3, other: 0 },
      met: 43,
      wishes: { made: 250, met: 214, proof: { kind: "gap", most: 0.031 } },
    },
    {
      id: tableId,
      title: "Rondetafel voorbeeldgroen",
      kind: "round-table",
      on: asDay("2026-10-01"),
      nis: halle,
      asked: 12,
      came: { guests: 9, people: 11, social: 4, regular: 5, authority: 0, other: 0 },
      met: 14,
      wishes: null,
    },
  ],
  results: {
    whole: told,
    rounds: ([30, 90, 180] as const).map((days) => ({
      days,
      met: 57,
      gatheringIds: [fairId, tableId],
      told: days === 30 ? nothingTold : told,
    })),
    fruitfulOf: { [halle]: 5 },
    cents: 3_500_000,
  },
  vouchers: [
    ...Array.from({ length: 5 }, () => ({ isIssued: true, isUsed: true })),
    { isIssued: true, isUsed: false },
  ].map((which) => ({
    ...which,
    gathering: { id: fairId, title: "Voorbeeldbeurs van de zuidrand", on: fairDay },
    cents: 25_000,
  })),
  actions: [],
};

/** A year of an invented partnership, with something of everything. */
export const aReportYear = (change: Partial<ReportFacts> = {}): ReportFacts => ({
  year: 2026,
  today: asDay("2027-02-08"),
  language: "nl",
  title: "Jaarverslag 2026",
  showOwners: false,
  client: aClientYear,
  networking: aNetworkingYear,
  madeActions: [
    {
      gatheringId: tableId,
      id: "00000000-0000-4000-8000-0000000000a2",
      number: 2,
      title: "Rondetafel groenonderhoud",
    },
  ],
  benchmark: { kind: "absent", because: "not-chosen" },
  partnership: { name: "Voorbeeld Zuidrand", isExample: true },
  municipalities: [
    { nis: beersel, name: "Beersel" },
    { nis: halle, name: "Halle" },
  ],
  placeNames: { [halle]: "Halle", [beersel]: "Beersel" },
  coverage: aCoverage,
  actions: actionsOfYear,
  evidence: evidenceOfYear,
  money: moneyOfYear,
  stated: [{ code: "AP-1", title: "Netwerken", statedCents: 500_000, sumCents: 450_000 }],
  questions: [
    {
      id: "00000000-0000-4000-8000-0000000000b1",
      number: 4,
      nis: halle,
      askedOn: asDay("2026-02-02"),
      answeredOn: asDay("2026-02-09"),
    },
    {
      id: "00000000-0000-4000-8000-0000000000b2",
      number: 5,
      nis: null,
      askedOn: asDay("2026-12-20"),
      answeredOn: asDay("2027-01-04"),
    },
  ],
  time: {
    municipalities: [
      { nis: beersel, own: 60, shared: 45, total: 105 },
      { nis: halle, own: 120, shared: 45, total: 165 },
    ],
    months: [
      { nis: halle, month: "2026-02", minutes: 120 },
      { nis: beersel, month: "2026-03", minutes: 60 },
      { nis: null, month: "2026-04", minutes: 90 },
    ],
    total: 270,
  },
  next: [
    aReportAction({
      id: "00000000-0000-4000-8000-0000000000a4",
      number: 9,
      title: "Beurs van 2027",
      dueOn: asDay("2027-10-15"),
    }),
  ],
  blocks: {
    introduction:
      "Een jaar met [[whole.actions-done]] en **veel** goesting.\n\n- eerste\n- tweede\n\n## Wat opvalt\nDe beurs.",
    "priority:voorbeeldkader:V1": "De beurs was het hoogtepunt.",
    "municipality:23027": "In Halle begon het groenonderhoud.",
  },
  ...change,
});
