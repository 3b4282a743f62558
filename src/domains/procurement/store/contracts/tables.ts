import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { Day, Instant } from "#kernel/day";

type Json = unknown;
/** The driver gives numbers with decimals as text. */
type NumericOrNull = ColumnType<string | null, number | null, number | null>;

export type PurchaseContractTable = {
  partnership_id: string;
  id: Generated<string>;
  number: number;
  nis: string | null;
  title: string;
  description: Generated<string>;
  organisation_id: string | null;
  supplier_name: string;
  is_social: boolean;
  source_kind: string;
  source_ref: string | null;
  source_href: string | null;
  source_label: string | null;
  state: Generated<string>;
  amount_cents: number | null;
  starts_on: Day | null;
  ends_on: Day | null;
  report_months: Generated<number>;
  owner_person_id: string | null;
  owner_name: Generated<string>;
  reach_kind: Generated<string>;
  contact_id: string | null;
  typed_email: string | null;
  consent_on: Day | null;
  supplier_language: Generated<string>;
  reminders_on: Generated<boolean>;
  supplier_ended_at: Instant | null;
  owner_ended_by: string | null;
  behind_from: Day | null;
  report_late_from: Day | null;
  version: Generated<number>;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
  updated_by: Generated<string>;
  removed_at: Instant | null;
};

export type ContractClauseTable = {
  partnership_id: string;
  id: Generated<string>;
  contract_id: string;
  position: number;
  family: string;
  library_key: string | null;
  library_version: number | null;
  title: string;
  body: Generated<string>;
  hours: NumericOrNull;
  places: number | null;
  cents: number | null;
  per: string;
  milestones: Generated<Json>;
};

export type ContractStepTable = {
  partnership_id: string;
  id: Generated<string>;
  contract_id: string;
  kind: string;
  happened_on: Day;
  note: Generated<string>;
  cents: number | null;
  lost_because: string | null;
  details: Generated<Json>;
  person_id: string | null;
  person_name: Generated<string>;
  recorded_at: Generated<Instant>;
  undone_at: Instant | null;
  undone_by: string | null;
  nth: GeneratedAlways<number>;
};

export type ContractLinkTable = {
  partnership_id: string;
  id: Generated<string>;
  contract_id: string;
  expires_on: Day;
  withdrawn_at: Instant | null;
  created_at: Generated<Instant>;
  created_by: Generated<string>;
  opened_at: Instant | null;
};

export type ContractReportTable = {
  partnership_id: string;
  id: Generated<string>;
  contract_id: string;
  period_from: Day;
  period_to: Day;
  hours: NumericOrNull;
  places: number | null;
  cents: number | null;
  note: Generated<string>;
  via: string;
  reported_by: Generated<string>;
  reported_at: Instant;
  form_key: string | null;
  state: Generated<string>;
  confirmed_hours: NumericOrNull;
  confirmed_places: number | null;
  confirmed_cents: number | null;
  decision_note: Generated<string>;
  decided_by: Generated<string>;
  decided_at: Instant | null;
  version: Generated<number>;
};

export type ContractReportEventTable = {
  partnership_id: string;
  id: Generated<string>;
  report_id: string;
  kind: string;
  before: Json | null;
  after: Json | null;
  note: Generated<string>;
  person_name: Generated<string>;
  recorded_at: Generated<Instant>;
  nth: GeneratedAlways<number>;
};

export type ContractReminderTable = {
  partnership_id: string;
  id: Generated<string>;
  contract_id: string;
  kind: string;
  of_day: Day;
  addressee: string;
  recipient: string;
  subject: string;
  mail_id: string | null;
  sent_at: Instant;
};

declare module "#platform/db" {
  interface Tables {
    purchase_contract: PurchaseContractTable;
    contract_clause: ContractClauseTable;
    contract_step: ContractStepTable;
    contract_link: ContractLinkTable;
    contract_report: ContractReportTable;
    contract_report_event: ContractReportEventTable;
    contract_reminder: ContractReminderTable;
  }
}
