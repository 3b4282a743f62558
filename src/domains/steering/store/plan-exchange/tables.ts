import type { Generated } from "kysely";
import type { Instant } from "#kernel/day";

export type PlanImportTable = {
  partnership_id: string;
  id: Generated<string>;
  file_id: string | null;
  file_name: string;
  settings: Generated<unknown>;
  state: Generated<string>;
  counts: Generated<unknown>;
  undo: unknown;
  person_id: string | null;
  person_name: Generated<string>;
  started_at: Instant;
  finished_at: Instant | null;
  undone_at: Instant | null;
  undone_by: string | null;
};

export type PlanImportRowTable = {
  partnership_id: string;
  import_id: string;
  id: Generated<number>;
  sheet: string | null;
  line: number;
  field: string | null;
  because: string;
  detail: string | null;
  raw: string | null;
};

export type PlanColumnMappingTable = {
  partnership_id: string;
  headers_sha256: string;
  mapping: unknown;
  used_at: Instant;
};

declare module "#platform/db" {
  interface Tables {
    plan_import: PlanImportTable;
    plan_import_row: PlanImportRowTable;
    plan_column_mapping: PlanColumnMappingTable;
  }
}
