import type { Generated } from "kysely";
import type { Instant } from "#kernel/day";
import type { EntryState, Said } from "../../rules/fill/entry.ts";
import type { AnswerValue } from "../../rules/scan/answer.ts";

type CsrAnswerEntryTable = {
  partnership_id: string;
  scan_id: string;
  id: string;
  question: string;
  state: Generated<EntryState>;
  version: number | null;
  made_on: Generated<number>;
  value: AnswerValue | null;
  is_interesting: Generated<boolean>;
  note: Generated<string>;
  is_earlier: Generated<boolean>;
  counted: Said | null;
  holder_id: string | null;
  said_at: Generated<Instant>;
  received_at: Generated<Instant>;
};

type CsrEvidenceFileTable = {
  partnership_id: string;
  scan_id: string;
  id: Generated<string>;
  question: string;
  file_id: string;
  name: string;
  media_type: string;
  bytes: number;
  holder_id: string | null;
  added_at: Generated<Instant>;
};

type CsrScanLetterTable = {
  partnership_id: string;
  scan_id: string;
  mail_id: string;
  holder_id: string | null;
  sent_at: Generated<Instant>;
};

type CsrSettingTable = {
  partnership_id: string;
  self_start: Generated<boolean>;
  changed_at: Generated<Instant>;
};

declare module "#platform/db" {
  interface Tables {
    csr_answer_entry: CsrAnswerEntryTable;
    csr_evidence_file: CsrEvidenceFileTable;
    csr_scan_letter: CsrScanLetterTable;
    csr_setting: CsrSettingTable;
  }
}
