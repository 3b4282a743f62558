import type { Generated } from "kysely";
import type { Day, Instant } from "#kernel/day";

export type ProcurementRulesEditionTable = { edition: number; content: unknown };

export type ClauseRuleChangeTable = {
  partnership_id: string;
  id: Generated<string>;
  kind: string;
  about: string;
  value: number | null;
  valid_from: Day | null;
  valid_until: Day | null;
  note: Generated<string>;
  source_title: Generated<string>;
  source_url: Generated<string>;
  recorded_by: Generated<string>;
  recorded_at: Instant;
  removed_by: string | null;
  removed_at: Instant | null;
};

export type ClauseAdviceTable = {
  partnership_id: string;
  id: Generated<string>;
  number: number;
  nis: string | null;
  title: string;
  purchase_kind: string;
  day: Day;
  cents: number | null;
  regime: string | null;
  facts: unknown;
  choice: unknown;
  advice: unknown;
  texts: unknown;
  rules_version: string;
  origin_kind: string;
  origin_ref: string | null;
  origin_href: string | null;
  origin_label: string | null;
  version: Generated<number>;
  person_id: string | null;
  person_name: Generated<string>;
  created_at: Instant;
  updated_at: Instant;
  removed_at: Instant | null;
};

export type ClauseAdviceEditionTable = {
  partnership_id: string;
  advice_id: string;
  version: number;
  deed: string;
  title: string;
  facts: unknown;
  choice: unknown;
  advice: unknown;
  texts: unknown;
  rules_version: string;
  recorded_by: Generated<string>;
  recorded_at: Instant;
};

declare module "#platform/db" {
  interface Tables {
    procurement_rules_edition: ProcurementRulesEditionTable;
    clause_rule_change: ClauseRuleChangeTable;
    clause_advice: ClauseAdviceTable;
    clause_advice_edition: ClauseAdviceEditionTable;
  }
}
