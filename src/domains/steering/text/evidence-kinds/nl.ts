import type { EvidenceKind } from "../../rules/evidence.ts";

export const nl = {
  event: "beurs of evenement",
  "round-table": "rondetafel",
  meeting: "overleg of bijeenkomst",
  brainstorm: "brainstorm",
  match: "match",
  scan: "MVO-scan",
  advice: "advies",
  contract: "opdracht of contract",
  delivery: "uitgevoerd werk",
  publication: "publicatie",
  analysis: "analyse",
  training: "opleiding",
  agreement: "overeenkomst",
  service: "dienst",
  other: "iets anders",
} satisfies Record<EvidenceKind, string>;
