import type { Generated } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { ByLanguage, Nature, Notice, NoticeFormat, NoticeKind } from "../../rules/notice.ts";
import type { NoticeProblem } from "../../rules/notice-refusal.ts";
import type { ImportCounts } from "../../rules/notices/import-counts.ts";
import type { ImportSummary } from "../../rules/notices/import-summary.ts";

export type NoticeSourceTable = {
  partnership_id: string;
  id: Generated<string>;
  kind: "folder" | "url";
  address: string;
  name: string;
  every_hours: Generated<number>;
  paused_at: Instant | null;
  next_look_at: Instant | null;
  looked_at: Instant | null;
  outcome: "new" | "nothing-new" | "refused" | "failed" | null;
  error: string | null;
  error_detail: string | null;
  failures: Generated<number>;
  etag: string | null;
  last_modified: string | null;
  version: Generated<number>;
  created_by: Generated<string>;
  created_at: Instant;
};

export type NoticeImportTable = {
  partnership_id: string;
  id: Generated<string>;
  via: "upload" | "source" | "command" | "example";
  source_id: string | null;
  name: string;
  state: Generated<"uploaded" | "running" | "done" | "undone" | "cancelled">;
  file_ids: Generated<string[]>;
  counts: Generated<Partial<ImportCounts>>;
  summary: Generated<Partial<ImportSummary>>;
  person_id: string | null;
  person_name: Generated<string>;
  started_at: Instant;
  finished_at: Instant | null;
  undone_at: Instant | null;
  undone_by: string | null;
};

export type NoticeFileTable = {
  partnership_id: string;
  id: Generated<string>;
  import_id: string;
  name: string;
  sha256: string;
  bytes: number;
  outcome: "read" | "refused" | "unchanged";
  notices: Generated<number>;
  refused: Generated<number>;
  reader: number;
  read_at: Instant;
};

export type NoticeRefusalTable = {
  partnership_id: string;
  import_id: string;
  id: Generated<number>;
  file_name: string;
  because: NoticeProblem;
  line: number | null;
  col: number | null;
  entry: number | null;
  detail: string | null;
};

export type NoticeTable = {
  partnership_id: string;
  id: Generated<string>;
  merged_into: string | null;
  kind: NoticeKind;
  format: NoticeFormat;
  formats: NoticeFormat[];
  form: string;
  published_on: Day | null;
  deadline_on: Day | null;
  deadline_time: string | null;
  buyer_name: Generated<string>;
  buyer_kbo: string | null;
  buyer_nis: string | null;
  buyer_country: string | null;
  place_nis: Generated<string[]>;
  nuts: Generated<string[]>;
  title: ByLanguage;
  description: ByLanguage;
  languages: Generated<string[]>;
  natures: Generated<Nature[]>;
  cpv: string | null;
  other_cpv: Generated<string[]>;
  estimated_cents: number | null;
  estimated_currency: string | null;
  awarded_cents: number | null;
  awarded_currency: string | null;
  lots: number;
  reserved_lots: number;
  reserved_participation: Generated<string[]>;
  reserved_execution: Generated<boolean>;
  strategic: Generated<string[]>;
  social_objectives: Generated<string[]>;
  environmental_impacts: Generated<string[]>;
  has_performance_terms: Generated<boolean>;
  accessibility: Generated<string[]>;
  winners: number;
  procedure_id: string | null;
  ocid: string | null;
  publication_number: string | null;
  notes: Generated<number>;
  unread: Generated<number>;
  content: Notice;
  is_example: Generated<boolean>;
  touched_at: Instant | null;
  first_read_at: Instant;
  changed_at: Instant;
  version: Generated<number>;
};

export type NoticeAreaTable = {
  partnership_id: string;
  code: string;
  role: "buyer" | "place";
  notice_id: string;
};

export type NoticeEditionTable = {
  partnership_id: string;
  id: Generated<string>;
  notice_id: string;
  is_main: Generated<boolean>;
  format: NoticeFormat;
  form: string;
  kind: NoticeKind;
  label: string;
  published_on: Day | null;
  keys: string[];
  sha256: string;
  content: Notice | null;
  read_at: Instant;
};

export type NoticeSightingTable = {
  partnership_id: string;
  edition_id: string;
  import_id: string;
  file_id: string;
};

export type NoticeKeyTable = { partnership_id: string; key: string; notice_id: string };

declare module "#platform/db" {
  interface Tables {
    notice_source: NoticeSourceTable;
    notice_import: NoticeImportTable;
    notice_file: NoticeFileTable;
    notice_refusal: NoticeRefusalTable;
    notice: NoticeTable;
    notice_area: NoticeAreaTable;
    notice_edition: NoticeEditionTable;
    notice_sighting: NoticeSightingTable;
    notice_key: NoticeKeyTable;
  }
}
