import { asDay } from "#kernel/day";
import { compoundSplitter } from "#kernel/split-compound";
import type { CpvPrediction, CpvPredictor } from "../cpv/predict-cpv.ts";
import { emptyNeed, type Need } from "../need.ts";
import type { Supplier } from "../supplier.ts";
import { type RankTools, rankTools } from "./rank-tools.ts";
import type { KnownActivity } from "./ranking-world.ts";
import { noPrediction } from "./read-need.ts";

/** A small world for tests: three groups of work, four municipalities, a predictor that knows green from cleaning. */
export const today = asDay("2026-11-23");

const group = (code: string, nl: string): KnownActivity => ({
  code,
  parent: null,
  label: { nl, fr: nl, en: nl },
  phrases: [nl],
  cpv: [],
  nace: [],
});

export const exampleActivities: readonly KnownActivity[] = [
  group("groen", "Groenonderhoud"),
  {
    code: "groen/hagen-snoeien",
    parent: "groen",
    label: { nl: "Hagen en struiken snoeien", fr: "Taille de haies", en: "Hedge trimming" },
    phrases: [
      "Hagen en struiken snoeien",
      "Taille de haies",
      "Hedge trimming",
      "haag scheren",
      "snoeiwerk",
      "élagage",
      "pruning",
    ],
    cpv: ["77342000", "77340000"],
    nace: ["81.300"],
  },
  {
    code: "groen/gazon-maaien",
    parent: "groen",
    label: { nl: "Gazon maaien", fr: "Tonte de pelouses", en: "Lawn mowing" },
    phrases: [
      "Gazon maaien",
      "Tonte de pelouses",
      "Lawn mowing",
      "gras maaien",
      "tondre",
      "grass cutting",
    ],
    cpv: ["77314000", "77310000"],
    nace: ["81.300"],
  },
  group("schoonmaak", "Schoonmaak"),
  {
    code: "schoonmaak/gebouwen",
    parent: "schoonmaak",
    label: { nl: "Gebouwen schoonmaken", fr: "Nettoyage de bâtiments", en: "Building cleaning" },
    phrases: [
      "Gebouwen schoonmaken",
      "Nettoyage de bâtiments",
      "Building cleaning",
      "kantoren poetsen",
      "nettoyage de bureaux",
      "office cleaning",
    ],
    cpv: ["90911200", "90919200"],
    nace: ["81.210"],
  },
  group("voeding", "Koken en voeding"),
  {
    code: "voeding/catering",
    parent: "voeding",
    label: { nl: "Catering verzorgen", fr: "Traiteur", en: "Catering" },
    phrases: [
      "Catering verzorgen",
      "Traiteur",
      "Catering",
      "receptie",
      "broodjeslunch",
      "buffet",
      "walking dinner",
    ],
    cpv: ["55520000"],
    nace: ["56.210"],
  },
];

const at = (nis: string, name: string, lon: number, lat: number) => ({
  nis,
  name: { nl: name, fr: name },
  lon,
  lat,
});
/** From Halle it is 6 km to Beersel, 37 to Leuven, 107 to Oostende. */
const municipalities = [
  at("23027", "Halle", 4.235, 50.733),
  at("23003", "Beersel", 4.3, 50.766),
  at("24062", "Leuven", 4.7, 50.88),
  at("35013", "Oostende", 2.917, 51.215),
];

const predicted = (division: string, chance: number): CpvPrediction => ({
  divisions: [{ node: division, chance }],
  groups: [],
  classes: [],
  said: [],
  verdict: { kind: "which-of", divisions: [division] },
});
export const examplePredictor: CpvPredictor = (texts) => {
  const text = typeof texts === "string" ? texts : texts.join(" ");
  if (/groen|verts|haag|hagen/i.test(text)) return predicted("77", 0.6);
  return /poets|schoonmaak|nettoyage/i.test(text) ? predicted("90", 0.6) : noPrediction;
};

export const exampleTools: RankTools = rankTools({
  activities: exampleActivities,
  cpvLabels: [
    { code: "77310000", language: "nl", text: "Beplanten en onderhouden van groengebieden" },
    { code: "77310000", language: "fr", text: "Réalisation et entretien d'espaces verts" },
    { code: "90911200", language: "nl", text: "Gebouwenschoonmaak" },
    { code: "90911200", language: "fr", text: "Services de nettoyage de bâtiments" },
    { code: "55520000", language: "nl", text: "Cateringdiensten" },
    { code: "34430000", language: "nl", text: "Fietsen" },
  ],
  split: compoundSplitter(["groen", "onderhoud", "haag", "snoei", "gebouwen", "schoonmaak"]),
  municipalities,
  bits: 12,
});

export const aNeed = (part: Partial<Need> = {}): Need => ({ ...emptyNeed, ...part });

export const aSupplier = (part: Partial<Supplier> = {}): Supplier => ({
  id: "voorbeeld",
  name: "Voorbeeld vzw",
  isSocial: true,
  status: "active",
  activities: [],
  texts: ["Voorbeeld vzw"],
  nace: [],
  areaNis: [],
  seatNis: "23027",
  places: [],
  hoursPerMonth: null,
  won: [],
  confirmedOn: asDay("2026-06-01"),
  changedOn: asDay("2026-06-01"),
  ...part,
});

export const does = (...codes: readonly string[]): Supplier["activities"] =>
  codes.map((code) => ({ code, basis: "stated" as const }));
