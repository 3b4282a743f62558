import type { Generated } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Degree, Effect, MeasureKind, NamedId } from "../../rules/effects/effect.ts";
import type { Stakeholder } from "../../rules/instrument/instrument.ts";
import type { PlanState } from "../../rules/plan/plan-action.ts";

type CsrEffectTable = {
  partnership_id: string;
  scan_id: string;
  id: Generated<string>;
  question: string | null;
  kind: Generated<Effect["kind"]>;
  state: Generated<Effect["state"]>;
  title: string;
  happens: Generated<Effect["happens"]>;
  is_human_rights: Generated<boolean>;
  scale: Generated<Degree>;
  scope: Generated<Degree>;
  irreversibility: Generated<Degree>;
  likelihood: Generated<Degree>;
  stakeholders: Generated<Stakeholder[]>;
  organisations: Generated<NamedId[]>;
  measure_kind: MeasureKind | null;
  measure: Generated<string>;
  who: Generated<string>;
  check_on: Day | null;
  check_result: Generated<string>;
  checked_on: Day | null;
  told: Generated<string>;
  carried_from: string | null;
  version: Generated<number>;
  created_at: Generated<Instant>;
  changed_at: Generated<Instant>;
};

type CsrPlanActionTable = {
  partnership_id: string;
  scan_id: string;
  id: Generated<string>;
  question: string | null;
  effect_id: string | null;
  title: string;
  first_step: Generated<string>;
  owner_name: Generated<string>;
  owner_email: string | null;
  due_on: Day;
  partner_id: string | null;
  partner_name: Generated<string>;
  state: Generated<PlanState>;
  result: Generated<string>;
  done_on: Day | null;
  steering_action_id: string | null;
  carried_from: string | null;
  version: Generated<number>;
  created_at: Generated<Instant>;
  changed_at: Generated<Instant>;
};

type CsrPlanReminderTable = {
  partnership_id: string;
  scan_id: string;
  action_id: string;
  kind: "before" | "after";
  of_day: Day;
  mail_id: string | null;
  sent_at: Generated<Instant>;
};

type CsrRescanReminderTable = {
  partnership_id: string;
  scan_id: string;
  sent_at: Generated<Instant>;
};

declare module "#platform/db" {
  interface Tables {
    csr_effect: CsrEffectTable;
    csr_plan_action: CsrPlanActionTable;
    csr_plan_reminder: CsrPlanReminderTable;
    csr_rescan_reminder: CsrRescanReminderTable;
  }
}
