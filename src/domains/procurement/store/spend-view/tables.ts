import type { Generated, GeneratedAlways } from "kysely";
import type { Day, Instant } from "#kernel/day";

export type SpendStandingTable = {
  partnership_id: string;
  supplier_id: number;
  from_day: Generated<string>;
  until_day: Generated<string>;
  nis: string;
  social: string;
  local: string;
};

type SumColumns = {
  partnership_id: string;
  id: GeneratedAlways<number>;
  nis: string;
  /** 0: not known. */
  year: number;
  social: string;
  local: string;
  category: string;
  account: string;
  vat: string;
  currency: string;
  cents: number;
  lines: number;
};
export type SpendTotalTable = SumColumns;
export type SpendTallyTable = SumColumns & { import_id: number; supplier_id: number };

export type SpendSettledTable = {
  partnership_id: string;
  nis: string;
  register_version: number;
  settled_at: Instant;
};

export type SpendChanceTable = {
  partnership_id: string;
  nis: string;
  category: string;
  found_with: Generated<string>;
  codes: Generated<string[]>;
  found: Generated<unknown>;
  state: Generated<"open" | "dismissed">;
  reason: Generated<string>;
  handled_by: Generated<string>;
  handled_at: Instant | null;
  action_id: string | null;
  need_id: string | null;
  taken_years: Generated<number[]>;
};

export type SpendCompareSettingTable = {
  valid_from: Day;
  least_suppliers: number;
  most_of_one: number;
  source: string;
};

declare module "#platform/db" {
  interface Tables {
    spend_standing: SpendStandingTable;
    spend_tally: SpendTallyTable;
    spend_total: SpendTotalTable;
    spend_settled: SpendSettledTable;
    spend_chance: SpendChanceTable;
    spend_compare_setting: SpendCompareSettingTable;
  }
}
