import type { Generated } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Need } from "../rules/need.ts";

export type WonContractTable = {
  partnership_id: string;
  id: Generated<string>;
  number: string;
  source_key: string;
  title: string;
  cpv: string[];
  buyer: string;
  won_on: Day | null;
  cents: number | null;
  href: string | null;
  recorded_at: Generated<Instant>;
};

export type MatchingVersionTable = { partnership_id: string; version: Generated<number> };

export type NeedTable = {
  partnership_id: string;
  id: Generated<string>;
  number: number;
  title: string;
  note: Generated<string>;
  content: Need;
  regular_too: Generated<boolean>;
  nis: string[];
  state: Generated<string>;
  close_note: Generated<string>;
  origin_kind: string;
  origin_ref: string | null;
  origin_href: string | null;
  origin_label: string | null;
  owner_person_id: string | null;
  owner_name: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
  removed_at: Instant | null;
};

export type NeedEventTable = {
  partnership_id: string;
  need_id: string;
  id: Generated<string>;
  kind: string;
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
  version: number;
  person_id: string | null;
  person_name: Generated<string>;
  recorded_at: Generated<Instant>;
};

export type NeedMatchTable = {
  partnership_id: string;
  id: Generated<string>;
  need_id: string;
  organisation_id: string | null;
  organisation_name: string;
  is_social: boolean;
  state: Generated<string>;
  follow_up_on: Day | null;
  score: number;
  reasons: unknown;
  doubts: unknown;
  version: Generated<number>;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
};

export type MatchStepTable = {
  partnership_id: string;
  id: Generated<string>;
  match_id: string;
  kind: string;
  happened_on: Day;
  note: Generated<string>;
  cents: number | null;
  mail_id: string | null;
  mail_to: string | null;
  mail_to_until: Day | null;
  action_id: string | null;
  action_number: number | null;
  follow_up_before: Day | null;
  follow_up_after: Day | null;
  person_id: string | null;
  person_name: Generated<string>;
  recorded_at: Generated<Instant>;
  undone_at: Instant | null;
  undone_by: string | null;
};

export type PastedTextTable = {
  partnership_id: string;
  sha256: string;
  body: string;
  used_on: Day;
};

declare module "#platform/db" {
  interface Tables {
    won_contract: WonContractTable;
    matching_version: MatchingVersionTable;
    need: NeedTable;
    need_event: NeedEventTable;
    need_match: NeedMatchTable;
    match_step: MatchStepTable;
    pasted_text: PastedTextTable;
  }
}
