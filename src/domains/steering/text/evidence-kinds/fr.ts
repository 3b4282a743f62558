import type { EvidenceKind } from "../../rules/evidence.ts";

export const fr = {
  event: "salon ou événement",
  "round-table": "table ronde",
  meeting: "concertation ou réunion",
  brainstorm: "brainstorming",
  match: "mise en relation",
  scan: "scan RSE",
  advice: "conseil",
  contract: "marché ou contrat",
  delivery: "travail réalisé",
  publication: "publication",
  analysis: "analyse",
  training: "formation",
  agreement: "accord",
  service: "service",
  other: "autre chose",
} satisfies Record<EvidenceKind, string>;
