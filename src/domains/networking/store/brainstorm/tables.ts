import type { Generated } from "kysely";
import type { Instant } from "#kernel/day";
import type { BrainstormPhase, IdeaState } from "../../rules/brainstorm/brainstorm.ts";

/** Readable by all: of which room a code is. */
export type BrainstormCodeTable = {
  code: string;
  partnership_id: string;
  gathering_id: string;
};

export type BrainstormTable = {
  partnership_id: string;
  gathering_id: string;
  code: string;
  question: string;
  explanation: Generated<string>;
  phase: Generated<BrainstormPhase>;
  votes_each: Generated<number>;
  is_moderated: Generated<boolean>;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
  updated_by: Generated<string>;
};

export type BrainstormGroupTable = {
  partnership_id: string;
  id: Generated<string>;
  gathering_id: string;
  title: string;
  created_at: Generated<Instant>;
};

export type BrainstormIdeaTable = {
  partnership_id: string;
  id: Generated<string>;
  gathering_id: string;
  key: string;
  voice: string | null;
  body: string;
  state: Generated<IdeaState>;
  group_id: string | null;
  created_at: Generated<Instant>;
};

export type BrainstormVoteTable = {
  partnership_id: string;
  gathering_id: string;
  voice: string;
  target_id: string;
  dots: number;
};

export type BrainstormOutcomeTable = {
  partnership_id: string;
  gathering_id: string;
  target_id: string;
  note: Generated<string>;
  action_id: string | null;
  action_number: number | null;
  updated_at: Generated<Instant>;
  updated_by: Generated<string>;
};

declare module "#platform/db" {
  interface Tables {
    brainstorm_code: BrainstormCodeTable;
    brainstorm: BrainstormTable;
    brainstorm_group: BrainstormGroupTable;
    brainstorm_idea: BrainstormIdeaTable;
    brainstorm_vote: BrainstormVoteTable;
    brainstorm_outcome: BrainstormOutcomeTable;
  }
}
