import type { Generated } from "kysely";
import type { Instant } from "#kernel/day";

export type ReportTable = {
  partnership_id: string;
  id: Generated<string>;
  year: number;
  language: Generated<string>;
  title: string;
  created_by: string | null;
  created_at: Generated<Instant>;
  show_owners: Generated<boolean>;
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
  content: unknown;
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

declare module "#platform/db" {
  interface Tables {
    report: ReportTable;
    report_block: ReportBlockTable;
    report_block_version: ReportBlockVersionTable;
    report_freeze: ReportFreezeTable;
    report_file: ReportFileTable;
  }
}
