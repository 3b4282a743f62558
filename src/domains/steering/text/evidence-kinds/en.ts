import type { EvidenceKind } from "../../rules/evidence.ts";

export const en = {
  event: "fair or event",
  "round-table": "round table",
  meeting: "meeting",
  brainstorm: "brainstorm",
  match: "match",
  scan: "CSR scan",
  advice: "advice",
  contract: "contract",
  delivery: "work delivered",
  publication: "publication",
  analysis: "analysis",
  training: "training",
  agreement: "agreement",
  service: "service",
  other: "something else",
} satisfies Record<EvidenceKind, string>;
