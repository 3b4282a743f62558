import type { Generated } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Outcome } from "../../rules/follow-up/outcome.ts";
import type { PairSource } from "../../rules/follow-up/pair.ts";
import type { Round } from "../../rules/follow-up/rounds.ts";

export type MetPairTable = {
  partnership_id: string;
  id: Generated<string>;
  gathering_id: string;
  left_guest_id: string;
  right_guest_id: string;
  source: PairSource;
  met_on: Day;
  outcomes: Outcome[] | null;
  amount_cents: number | null;
  note: Generated<string>;
  contract_id: string | null;
  action_id: string | null;
  action_number: number | null;
  version: Generated<number>;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
  updated_by: Generated<string>;
  removed_at: Instant | null;
};

export type MetAnswerTable = {
  partnership_id: string;
  pair_id: string;
  guest_id: string;
  round: Round;
  outcomes: Outcome[];
  remark: Generated<string>;
  answered_at: Generated<Instant>;
};

export type TrialVoucherTable = {
  partnership_id: string;
  id: Generated<string>;
  pair_id: string;
  number: string;
  amount_cents: number;
  issued_on: Day;
  valid_until: Day;
  used_on: Day | null;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
  updated_by: Generated<string>;
  withdrawn_at: Instant | null;
};

export type TrialVoucherRuleTable = {
  partnership_id: string;
  from_day: Day;
  amount_cents: number;
  valid_days: number;
  note: Generated<string>;
  updated_at: Generated<Instant>;
  updated_by: Generated<string>;
};

export type FollowUpLetterTable = {
  partnership_id: string;
  guest_id: string;
  round: Round;
  gathering_id: string;
  mail_id: string | null;
  pairs: number;
  sent_at: Generated<Instant>;
};

export type FollowUpOptOutTable = {
  partnership_id: string;
  address_sha256: string;
  at: Generated<Instant>;
};

declare module "#platform/db" {
  interface Tables {
    met_pair: MetPairTable;
    met_answer: MetAnswerTable;
    trial_voucher: TrialVoucherTable;
    trial_voucher_rule: TrialVoucherRuleTable;
    follow_up_letter: FollowUpLetterTable;
    follow_up_opt_out: FollowUpOptOutTable;
  }
}
