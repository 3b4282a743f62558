import type { Generated, GeneratedAlways } from "kysely";
import type { Day, Instant } from "#kernel/day";

export type QuestionTable = {
  partnership_id: string;
  id: Generated<string>;
  number: number;
  channel: string;
  asked_on: Day;
  subject: string;
  body: Generated<string>;
  nis: string | null;
  department: Generated<string>;
  needed_by: Day | null;
  asker_name: Generated<string>;
  asker_organisation: Generated<string>;
  organisation_id: string | null;
  asker_email: string | null;
  asker_phone: string | null;
  asker_expires_on: Day | null;
  asker_language: Generated<string>;
  status: Generated<string>;
  owner_person_id: string | null;
  owner_name: Generated<string>;
  feasibility: string | null;
  feasibility_note: Generated<string>;
  answer: Generated<string>;
  answered_on: Day | null;
  handed_over_to: Generated<string>;
  handed_over_organisation_id: string | null;
  handed_over_on: Day | null;
  follow_up_on: Day | null;
  replied_on: Day | null;
  closed_on: Day | null;
  reply_token_sha256: string | null;
  mail_message_id: string | null;
  own_title: Generated<string>;
  form_sha256: string | null;
  version: Generated<number>;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
  removed_at: Instant | null;
};

export type QuestionEventTable = {
  partnership_id: string;
  question_id: string;
  id: Generated<string>;
  kind: string;
  body: Generated<string>;
  details: Generated<unknown>;
  person_id: string | null;
  person_name: Generated<string>;
  recorded_at: Generated<Instant>;
  line: GeneratedAlways<number>;
};

export type QuestionFileTable = {
  partnership_id: string;
  question_id: string;
  file_id: string;
  from_asker: Generated<boolean>;
  added_by: Generated<string>;
  added_at: Generated<Instant>;
};

export type TimeSpentTable = {
  partnership_id: string;
  id: Generated<string>;
  question_id: string | null;
  nis: string | null;
  spent_on: Day;
  minutes: number;
  what: Generated<string>;
  person_id: string | null;
  person_name: Generated<string>;
  recorded_at: Generated<Instant>;
};

export type ReusableAnswerTable = {
  partnership_id: string;
  id: Generated<string>;
  title: string;
  body: string;
  language: Generated<string>;
  tags: Generated<string[]>;
  source: Generated<string>;
  check_again_on: Day | null;
  used: Generated<number>;
  last_used_on: Day | null;
  from_question_id: string | null;
  version: Generated<number>;
  created_by: string | null;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
  removed_at: Instant | null;
};

export type QuestionSettingTable = {
  partnership_id: string;
  keep_months: Generated<number>;
};

declare module "#platform/db" {
  interface Tables {
    question: QuestionTable;
    question_event: QuestionEventTable;
    question_file: QuestionFileTable;
    time_spent: TimeSpentTable;
    reusable_answer: ReusableAnswerTable;
    question_setting: QuestionSettingTable;
  }
}
