import type { Generated } from "kysely";
import type { Day, Instant } from "#kernel/day";

export type ReportTable = {
  partnership_id: string;
  id: Generated<string>;
  year: number;
  language: Generated<string>;
  title: string;
  created_by: string | null;
  created_at: Generated<Instant>;
  show_owners: Generated<boolean>;
  show_benchmark: Generated<boolean>;
};

export type ReportBlockVersionTable = {
  partnership_id: string;
  report_id: string;
  key: string;
  version: number;
  body: string;
  edited_by: string | null;
  edited_at: Generated<Instant>;
};

export type ReportBlockTable = {
  partnership_id: string;
  report_id: string;
  key: string;
  body: Generated<string>;
  version: Generated<number>;
  edited_by: string | null;
  edited_at: Generated<Instant>;
};

export type ReportFreezeTable = {
  partnership_id: string;
  report_id: string;
  id: Generated<string>;
  number: number;
  sha256: string;
  /** Without its lists. */
  content: unknown;
  lists: Generated<unknown>;
  sent_to: Generated<string>;
  frozen_by: string | null;
  frozen_at: Generated<Instant>;
};

export type ReportFileTable = {
  partnership_id: string;
  report_id: string;
  freeze_id: string | null;
  file_id: string;
  form: string;
  nis: string | null;
  made_at: Generated<Instant>;
};

export type BenchmarkShareTable = {
  partnership_id: string;
  year: number;
  inhabitants: number;
  figures: unknown;
  consented_by: string | null;
  consented_at: Generated<Instant>;
  refreshed_at: Generated<Instant>;
};

/** Written by the owner of the schema; the application reads it, or throws it away. */
export type BenchmarkResultTable = {
  year: number;
  figure: string;
  lower: number;
  middle: number;
  upper: number;
  computed_at: Generated<Instant>;
};

export type BenchmarkSettingTable = { from_day: Day; minimum: number; source: Generated<string> };

/** Not for the application. */
export type BenchmarkGroupTable = {
  year: number;
  members_sha256: string;
  size: number;
  size_before: number;
  was_shown: boolean;
  computed_at: Instant;
};

declare module "#platform/db" {
  interface Tables {
    report: ReportTable;
    report_block: ReportBlockTable;
    report_block_version: ReportBlockVersionTable;
    report_freeze: ReportFreezeTable;
    report_file: ReportFileTable;
    benchmark_share: BenchmarkShareTable;
    benchmark_result: BenchmarkResultTable;
    benchmark_setting: BenchmarkSettingTable;
    benchmark_group: BenchmarkGroupTable;
  }
}
