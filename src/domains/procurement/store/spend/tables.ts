import type { Generated, GeneratedAlways } from "kysely";
import type { Day, Instant } from "#kernel/day";

export type SpendImportTable = {
  partnership_id: string;
  id: Generated<number>;
  nis: string;
  kind: "ledger" | "invoices";
  name: string;
  files: Generated<unknown>;
  files_sha256: string;
  state: Generated<"uploaded" | "done" | "undone" | "cancelled">;
  look: Generated<unknown>;
  settings: Generated<unknown>;
  counts: Generated<unknown>;
  first_day: Day | null;
  last_day: Day | null;
  lines: Generated<number>;
  counted_cents: Generated<number>;
  file_cents: Generated<number>;
  stated_cents: number | null;
  difference_cents: number | null;
  job_id: string | null;
  person_id: string | null;
  person_name: Generated<string>;
  started_at: Instant;
  finished_at: Instant | null;
  undone_at: Instant | null;
  undone_by: string | null;
};

export type SpendRowTable = {
  partnership_id: string;
  import_id: number;
  id: GeneratedAlways<number>;
  file: Generated<string>;
  line: Generated<number>;
  code: string;
  about: string | null;
  found: string | null;
  difference_cents: number | null;
  raw: string | null;
  is_refused: Generated<boolean>;
};

export type SpendColumnMappingTable = {
  partnership_id: string;
  headers_sha256: string;
  mapping: unknown;
  supplier_gaps: Generated<"above" | "refuse" | null>;
  used_at: Instant;
};

export type SpendBuyerTable = {
  partnership_id: string;
  nis: string;
  key: string;
  name: string;
  decided_by: string;
  decided_at: Instant;
};

export type SpendBand = "accepted" | "review" | "none";
export type SpendDecision = "confirmed" | "none" | "person";

export type SpendSupplierTable = {
  partnership_id: string;
  id: Generated<number>;
  nis: string;
  key: string;
  name: string;
  joined: Generated<string>;
  numbers: Generated<string[]>;
  ibans: Generated<string[]>;
  postcode: string | null;
  town: string | null;
  country: string | null;
  natural_person: Generated<"said" | "likely" | "no">;
  band: SpendBand;
  via: string;
  doubts: Generated<string[]>;
  candidates: Generated<unknown>;
  kbo_number: string | null;
  organisation_id: string | null;
  decision: SpendDecision | null;
  decided_by: Generated<string>;
  decided_at: Instant | null;
  before: unknown;
  cents: Generated<number>;
  lines: Generated<number>;
};

export type SpendLineTable = {
  partnership_id: string;
  import_id: number;
  position: number;
  line: number;
  supplier_id: number;
  document_key: number | null;
  cents: number;
  day: Day | null;
  year: number | null;
  known_in: number | null;
  category_chance: number | null;
  with_vat: boolean | null;
  currency: string;
  nis: string;
  kind: string;
  category: string | null;
  category_scheme: string | null;
  category_via: string | null;
  account: string | null;
  document: string | null;
  description: string;
  file: string | null;
  said: GeneratedAlways<string>;
};

export type SpendSumTable = {
  partnership_id: string;
  import_id: number;
  id: GeneratedAlways<number>;
  nis: string;
  year: number | null;
  supplier_id: number;
  category: string | null;
  category_scheme: string | null;
  category_via: string | null;
  account: string | null;
  with_vat: boolean | null;
  lines: number;
  cents: number;
};

export type ConfirmedSupplierTable = {
  partnership_id: string;
  kind: "name" | "iban";
  key: string;
  decision: SpendDecision;
  kbo_number: string | null;
  organisation_id: string | null;
  decided_by: Generated<string>;
  decided_at: Instant;
};

export type SpendCategoryRuleTable = {
  partnership_id: string;
  kind: "account" | "supplier";
  nis: string;
  key: string;
  category: string;
  decided_by: Generated<string>;
  decided_at: Instant;
};

declare module "#platform/db" {
  interface Tables {
    spend_import: SpendImportTable;
    spend_row: SpendRowTable;
    spend_column_mapping: SpendColumnMappingTable;
    spend_buyer: SpendBuyerTable;
    spend_supplier: SpendSupplierTable;
    spend_line: SpendLineTable;
    spend_sum: SpendSumTable;
    confirmed_supplier: ConfirmedSupplierTable;
    spend_category_rule: SpendCategoryRuleTable;
  }
}
