import type { Generated } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { MinutesState, OutcomeKind } from "../../rules/minutes/minutes.ts";
import type { MinutesContent } from "../../rules/minutes/minutes-content.ts";

export type MinutesTable = {
  partnership_id: string;
  gathering_id: string;
  state: Generated<MinutesState>;
  approved_on: Day | null;
  approved_in: string | null;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
  updated_by: Generated<string>;
};

export type MinutesItemTable = {
  partnership_id: string;
  id: Generated<string>;
  gathering_id: string;
  position: number;
  title: string;
  who: Generated<string>;
  planned_minutes: number | null;
  programme_id: string | null;
  body: Generated<string>;
  version: Generated<number>;
  updated_at: Generated<Instant>;
  updated_by: Generated<string>;
  removed_at: Instant | null;
};

export type MinutesPaperTable = {
  partnership_id: string;
  id: Generated<string>;
  item_id: string;
  label: string;
  url: string | null;
  file_id: string | null;
  added_at: Generated<Instant>;
  added_by: Generated<string>;
};

export type MinutesOutcomeTable = {
  partnership_id: string;
  id: Generated<string>;
  gathering_id: string;
  item_id: string;
  kind: OutcomeKind;
  title: string;
  who: Generated<string>;
  owner_person_id: string | null;
  due_on: Day | null;
  action_id: string | null;
  action_number: number | null;
  created_at: Generated<Instant>;
  created_by: Generated<string>;
  removed_at: Instant | null;
};

export type MinutesEditionTable = {
  partnership_id: string;
  id: Generated<string>;
  gathering_id: string;
  number: number;
  content: MinutesContent;
  sent_at: Instant;
  sent_by: Generated<string>;
};

export type MinutesLetterTable = {
  partnership_id: string;
  id: Generated<string>;
  gathering_id: string;
  guest_id: string;
  edition: number;
  mail_id: string | null;
  sent_at: Instant;
  revoked_at: Instant | null;
};

declare module "#platform/db" {
  interface Tables {
    minutes: MinutesTable;
    minutes_item: MinutesItemTable;
    minutes_paper: MinutesPaperTable;
    minutes_outcome: MinutesOutcomeTable;
    minutes_edition: MinutesEditionTable;
    minutes_letter: MinutesLetterTable;
  }
}
