import type { Generated } from "kysely";
import type { Instant } from "#kernel/day";

export type FairScheduleTable = {
  partnership_id: string;
  id: Generated<string>;
  gathering_id: string;
  number: number;
  based_on: string | null;
  made_by: "solver" | "hand" | "replan" | "import";
  deed: Generated<unknown>;
  meetings: unknown;
  quality: Generated<unknown>;
  created_at: Generated<Instant>;
  created_by: Generated<string>;
  published_at: Instant | null;
};

export type FairSetupTable = {
  partnership_id: string;
  gathering_id: string;
  setup: unknown;
  draft_id: string | null;
  redo_id: string | null;
  published_id: string | null;
  solve_run: string | null;
  solving: Generated<unknown>;
  version: Generated<number>;
  updated_at: Generated<Instant>;
  updated_by: Generated<string>;
};

export type FairNoteSentTable = {
  partnership_id: string;
  gathering_id: string;
  guest_id: string;
  fingerprint: string;
  sent_at: Generated<Instant>;
};

declare module "#platform/db" {
  interface Tables {
    fair_schedule: FairScheduleTable;
    fair_setup: FairSetupTable;
    fair_note_sent: FairNoteSentTable;
  }
}
