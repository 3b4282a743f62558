import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { EvidenceState } from "../rules/evidence/evidence-filter.ts";

/** `numeric` comes back as text, so that no digit is lost. */
type NumericOrNull = ColumnType<string | null, number | string | null, number | string | null>;

export type FrameTable = {
  partnership_id: string;
  id: Generated<string>;
  key: string;
  origin: string;
  in_use: Generated<boolean>;
  created_at: Generated<Instant>;
};

export type FrameVersionTable = {
  partnership_id: string;
  frame_id: string;
  version: number;
  name: unknown;
  valid_from: Day;
  valid_to: Day | null;
  source: unknown;
  recorded_by: string | null;
  recorded_at: Generated<Instant>;
  edition: number | null;
};

/** Frames as shipped: reference facts, the same for all. */
export type FrameEditionTable = { key: string; edition: number; content: unknown };

export type FramePriorityTable = {
  partnership_id: string;
  frame_id: string;
  version: number;
  code: string;
  position: number;
  name: unknown;
  description: Generated<unknown>;
  minimum: Generated<number>;
  counted_per: Generated<string>;
  suggested_kinds: Generated<string[]>;
};

export type VisionTable = {
  partnership_id: string;
  id: Generated<string>;
  number: number;
  title: string;
  from_year: number | null;
  to_year: number | null;
  status: Generated<string>;
  body: Generated<string>;
  version: Generated<number>;
  created_by: string | null;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
  based_on: string | null;
  updated_by: string | null;
  removed_at: Instant | null;
};

export type VisionGoalTable = {
  partnership_id: string;
  vision_id: string;
  id: Generated<string>;
  position: number;
  title: string;
  body: Generated<string>;
  lineage: Generated<string>;
  version: Generated<number>;
  updated_by: string | null;
  updated_at: Generated<Instant>;
  removed_at: Instant | null;
};

export type VisionIndicatorTable = {
  partnership_id: string;
  goal_id: string;
  id: Generated<string>;
  position: number;
  name: string;
  unit: Generated<string>;
  baseline: NumericOrNull;
  baseline_year: number | null;
  target: NumericOrNull;
  target_year: number | null;
  source: Generated<string>;
  lineage: Generated<string>;
  version: Generated<number>;
  updated_by: string | null;
  updated_at: Generated<Instant>;
  removed_at: Instant | null;
};

export type VisionMeasurementTable = {
  partnership_id: string;
  lineage: string;
  measured_on: Day;
  value: ColumnType<string, number | string, number | string>;
  source: Generated<string>;
  recorded_by: string | null;
  recorded_at: Generated<Instant>;
};

export type VisionCommentTable = {
  partnership_id: string;
  vision_id: string;
  id: Generated<string>;
  goal_id: string | null;
  person_id: string | null;
  person_name: string;
  body: string;
  resolved_at: Instant | null;
  resolved_by: string | null;
  created_at: Generated<Instant>;
};

export type VisionAgreementTable = {
  partnership_id: string;
  vision_id: string;
  id: Generated<string>;
  body_name: string;
  nis: string | null;
  agreed_on: Day;
  reference: Generated<string>;
  file_id: string | null;
  recorded_by: string | null;
  recorded_at: Generated<Instant>;
};

export type PlanTable = {
  partnership_id: string;
  id: Generated<string>;
  name: string;
  from_year: number;
  to_year: number;
  vision_id: string | null;
  is_current: Generated<boolean>;
  created_at: Generated<Instant>;
};

export type PlanNodeTable = {
  partnership_id: string;
  plan_id: string;
  id: Generated<string>;
  parent_id: string | null;
  level: string;
  code: string;
  title: string;
  description: Generated<string>;
  position: number;
  version: Generated<number>;
  updated_at: Generated<Instant>;
};

export type PlanNodeBudgetTable = {
  partnership_id: string;
  node_id: string;
  year: number;
  amount_cents: number;
};

export type ActionTable = {
  partnership_id: string;
  id: Generated<string>;
  number: number;
  code: Generated<string>;
  title: string;
  description: Generated<string>;
  node_id: string | null;
  status: Generated<string>;
  starts_on: Day;
  due_on: Day;
  done_on: Day | null;
  owner_person_id: string | null;
  owner_name: Generated<string>;
  owner_nis: string | null;
  nis: Generated<string[]>;
  origin: Generated<string>;
  origin_ref: string | null;
  origin_href: string | null;
  origin_label: string | null;
  copied_from: string | null;
  version: Generated<number>;
  created_by: string | null;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
  removed_at: Instant | null;
};

export type ActionPriorityTable = {
  partnership_id: string;
  action_id: string;
  frame_id: string;
  code: string;
};

export type ActionPartnerTable = {
  partnership_id: string;
  action_id: string;
  organisation_id: string;
  part: Generated<string>;
};

export type ActionMoneyTable = {
  partnership_id: string;
  action_id: string;
  year: number;
  financing: string;
  budget_cents: Generated<number>;
  spent_cents: Generated<number>;
};

export type ActionNoteTable = {
  partnership_id: string;
  action_id: string;
  id: Generated<string>;
  body: string;
  person_id: string | null;
  person_name: Generated<string>;
  created_at: Generated<Instant>;
};

export type ActionFileTable = {
  partnership_id: string;
  action_id: string;
  file_id: string;
  title: Generated<string>;
  added_by: string | null;
  added_at: Generated<Instant>;
};

export type EvidenceTable = {
  partnership_id: string;
  id: Generated<string>;
  action_id: string | null;
  kind: string;
  title: string;
  description: Generated<string>;
  happened_on: Day;
  nis: Generated<string[]>;
  organisations_social: number | null;
  organisations_regular: number | null;
  organisations_public: number | null;
  people: number | null;
  amount_cents: number | null;
  hours: NumericOrNull;
  origin: Generated<string>;
  origin_ref: string | null;
  href: string | null;
  file_id: string | null;
  source_text: string | null;
  set_aside_at: Instant | null;
  recorded_by: string | null;
  person_id: string | null;
  version: Generated<number>;
  recorded_at: Generated<Instant>;
  updated_at: Generated<Instant>;
  /** Kept by the database: its action stands no more, though the link stays. */
  action_removed: GeneratedAlways<boolean>;
  /** Made by the database out of the two above: linked, tray or aside. */
  state: GeneratedAlways<EvidenceState>;
  /** Made by the database out of title and description. */
  words: GeneratedAlways<string>;
};

export type EvidenceFileTable = {
  partnership_id: string;
  evidence_id: string;
  file_id: string;
  position: Generated<number>;
  added_by: string | null;
  added_at: Generated<Instant>;
};

/** Kept by triggers on evidence; the application only reads it. */
export type ActionEvidenceYearTable = {
  partnership_id: string;
  action_id: string;
  year: number;
  items: number;
  items_for_all: number;
  nis: string[];
};

/** Filled by the database itself; read only. */
export type EvidenceTallyTable = {
  partnership_id: string;
  year: number;
  kind: string;
  origin: string;
  nis: string[];
  state: string;
  pieces: number;
  organisations_social: number;
  organisations_regular: number;
  organisations_public: number;
  people: number;
  amount_cents: number;
  hours: string;
};

export type SteeringRevisionTable = {
  partnership_id: string;
  id: Generated<string>;
  subject_kind: string;
  subject_id: string;
  deed: string;
  before: unknown;
  after: unknown;
  person_id: string | null;
  person_name: Generated<string>;
  recorded_at: Generated<Instant>;
  line: GeneratedAlways<number>;
};

declare module "#platform/db" {
  interface Tables {
    frame: FrameTable;
    frame_edition: FrameEditionTable;
    frame_version: FrameVersionTable;
    frame_priority: FramePriorityTable;
    vision: VisionTable;
    vision_goal: VisionGoalTable;
    vision_indicator: VisionIndicatorTable;
    vision_measurement: VisionMeasurementTable;
    vision_comment: VisionCommentTable;
    vision_agreement: VisionAgreementTable;
    plan: PlanTable;
    plan_node: PlanNodeTable;
    plan_node_budget: PlanNodeBudgetTable;
    action: ActionTable;
    action_priority: ActionPriorityTable;
    action_partner: ActionPartnerTable;
    action_money: ActionMoneyTable;
    action_note: ActionNoteTable;
    action_file: ActionFileTable;
    evidence: EvidenceTable;
    evidence_file: EvidenceFileTable;
    evidence_tally: EvidenceTallyTable;
    action_evidence_year: ActionEvidenceYearTable;
    steering_revision: SteeringRevisionTable;
  }
}
