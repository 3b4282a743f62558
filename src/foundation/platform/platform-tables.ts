import type { Generated } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Progress } from "./jobs/job-run.ts";
import type { LetterPurpose } from "./mail-in/letter.ts";

type JobRunTable = {
  partnership_id: string;
  id: Generated<string>;
  kind: string;
  // Objects go in and come out; the driver turns them into JSON, never we.
  input: unknown;
  state: Generated<"waiting" | "running" | "done" | "failed" | "cancelled">;
  progress: Generated<Partial<Progress>>;
  result: unknown;
  problem: { code: string; message: string } | null;
  person_id: string | null;
  dedupe_key: string | null;
  cancel_asked: Generated<boolean>;
  attempts: Generated<number>;
  created_at: Generated<Instant>;
  started_at: Instant | null;
  heartbeat_at: Instant | null;
  finished_at: Instant | null;
};

type OutgoingMailTable = {
  partnership_id: string;
  id: Generated<string>;
  recipient: string;
  subject: string;
  body_text: string;
  body_html: string | null;
  state: Generated<"waiting" | "sent" | "failed" | "kept">;
  problem: string | null;
  attempts: Generated<number>;
  created_at: Generated<Instant>;
  sent_at: Instant | null;
  unsubscribe_url: string | null;
};

type OutgoingMailFileTable = {
  partnership_id: string;
  mail_id: string;
  position: number;
  name: string;
  media_type: string;
  bytes: number;
  content: Buffer | null;
};

type StoredFileTable = {
  partnership_id: string;
  id: Generated<string>;
  name: string;
  media_type: string;
  bytes: number;
  sha256: string;
  purpose: string;
  person_id: string | null;
  created_at: Generated<Instant>;
  expires_on: Day | null;
};

type MailAddressTable = {
  partnership_id: string;
  id: Generated<string>;
  person_id: string;
  purpose: LetterPurpose;
  serial: Generated<number>;
  token_sha256: string;
  letters: Generated<number>;
  last_letter_at: Instant | null;
  switched_off_at: Instant | null;
  made_at: Generated<Instant>;
};

declare module "#platform/db" {
  interface Tables {
    job_run: JobRunTable;
    mail_address: MailAddressTable;
    outgoing_mail: OutgoingMailTable;
    outgoing_mail_file: OutgoingMailFileTable;
    stored_file: StoredFileTable;
  }
}
