import type { Generated, GeneratedAlways } from "kysely";
import type { Instant } from "#kernel/day";

export type PurchasePlanTable = {
  partnership_id: string;
  id: Generated<string>;
  file_id: string | null;
  file_name: string;
  file_sha256: string;
  name: Generated<string>;
  settings: Generated<unknown>;
  state: Generated<string>;
  counts: Generated<unknown>;
  person_id: string | null;
  person_name: Generated<string>;
  started_at: Instant;
  finished_at: Instant | null;
  undone_at: Instant | null;
  undone_by: string | null;
};

export type PurchasePlanRowTable = {
  partnership_id: string;
  plan_id: string;
  id: GeneratedAlways<number>;
  sheet: string | null;
  line: number;
  field: string | null;
  because: string;
  detail: string | null;
  raw: string | null;
};

export type PurchaseColumnMappingTable = {
  partnership_id: string;
  headers_sha256: string;
  mapping: unknown;
  used_at: Instant;
};

export type PurchaseLineTable = {
  partnership_id: string;
  id: Generated<string>;
  plan_id: string;
  first_plan_id: string;
  key: string;
  sheet: string | null;
  line: number;
  nis: string;
  title: string;
  description: Generated<string>;
  context: Generated<string>;
  code: Generated<string>;
  department: Generated<string>;
  categories: Generated<string[]>;
  stated_cpv: string | null;
  nature: string | null;
  timing: Generated<string>;
  total_cents: number | null;
  years: Generated<unknown>;
  cells: Generated<unknown>;
  no_purchase: string | null;
  read_with: string | null;
  read_at: Instant | null;
  cpv_guesses: Generated<unknown>;
  cpv_sure: Generated<boolean>;
  activities: Generated<string[]>;
  chance: Generated<number>;
  level: string | null;
  reasons: Generated<unknown>;
  matched_with: string | null;
  matches: Generated<unknown>;
  match_count: Generated<number>;
  echo_of: string | null;
  echo_level: string | null;
  echo_cpv: string | null;
  own_level: string | null;
  own_cpv: string | null;
  decided_by: Generated<string>;
  decided_at: Instant | null;
  state: Generated<string>;
  note: Generated<string>;
  action_id: string | null;
  need_id: string | null;
  gone_with: Generated<string | null>;
  version: Generated<number>;
};

export type PurchaseLineEventTable = {
  partnership_id: string;
  line_id: string;
  id: GeneratedAlways<number>;
  batch: string;
  deed: string;
  before: Generated<unknown>;
  after: Generated<unknown>;
  plan_id: string | null;
  person_id: string | null;
  person_name: Generated<string>;
  recorded_at: Instant;
};

declare module "#platform/db" {
  interface Tables {
    purchase_plan: PurchasePlanTable;
    purchase_plan_row: PurchasePlanRowTable;
    purchase_column_mapping: PurchaseColumnMappingTable;
    purchase_line: PurchaseLineTable;
    purchase_line_event: PurchaseLineEventTable;
  }
}
