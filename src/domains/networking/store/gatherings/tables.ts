import type { Generated } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { GatheringKind, GatheringState } from "../../rules/gathering.ts";
import type {
  ChecklistItem,
  GatheringCost,
  GatheringRoom,
  PlaceMode,
  ProgrammeItem,
  SlotPlan,
  WhereWhen,
} from "../../rules/gatherings/gathering.ts";
import type { StepDetails } from "../../rules/gatherings/gathering-step.ts";
import type { TemplateContent } from "../../rules/gatherings/template.ts";
import type { OwnLetters } from "../../rules/guests/letter.ts";

/** Columns of a gathering that say how it is prepared. */
export type GatheringDetails = {
  place_mode: Generated<PlaceMode>;
  place_name: Generated<string>;
  street: Generated<string>;
  postcode: Generated<string>;
  town: Generated<string>;
  room: Generated<string>;
  online_url: Generated<string>;
  answer_until: Day | null;
  capacity: number | null;
  waiting_size: number | null;
  languages: Generated<Language[]>;
  contact_name: Generated<string>;
  contact_email: Generated<string>;
  contact_phone: Generated<string>;
  notes: Generated<string>;
  programme: Generated<ProgrammeItem[]>;
  rooms: Generated<GatheringRoom[]>;
  costs: Generated<GatheringCost[]>;
  checklist: Generated<ChecklistItem[]>;
  letters: Generated<OwnLetters>;
  slot_plan: SlotPlan | null;
  action_id: string | null;
  series_id: string | null;
  calendar_sequence: Generated<number>;
  cancelled_at: Instant | null;
  cancel_reason: Generated<string>;
  state_before_cancel: Exclude<GatheringState, "cancelled"> | null;
  told_where_when: WhereWhen | null;
  held_proposed_at: Instant | null;
};

export type GatheringSeriesTable = {
  partnership_id: string;
  id: Generated<string>;
  title: string;
  created_at: Generated<Instant>;
};

export type GatheringStepTable = {
  partnership_id: string;
  id: Generated<string>;
  gathering_id: string;
  kind: string;
  at: Generated<Instant>;
  person_id: string | null;
  person_name: Generated<string>;
  version: number;
  details: Generated<StepDetails>;
  undone_at: Instant | null;
};

export type GatheringTemplateTable = {
  partnership_id: string;
  id: Generated<string>;
  kind: GatheringKind;
  name: string;
  content: TemplateContent;
  version: Generated<number>;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
  updated_by: Generated<string>;
  removed_at: Instant | null;
};

export type CalendarFeedTable = {
  partnership_id: string;
  id: Generated<string>;
  person_id: string;
  created_at: Generated<Instant>;
  withdrawn_at: Instant | null;
};

declare module "#platform/db" {
  interface Tables {
    gathering_series: GatheringSeriesTable;
    gathering_step: GatheringStepTable;
    gathering_template: GatheringTemplateTable;
    calendar_feed: CalendarFeedTable;
  }
}
