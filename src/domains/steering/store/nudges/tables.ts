import type { Day, Instant } from "#kernel/day";

export type NudgeTable = {
  partnership_id: string;
  person_id: string;
  switched_off_at: Instant | null;
  sent_on: Day | null;
  sent_at: Instant | null;
  sent_actions: number | null;
};

declare module "#platform/db" {
  interface Tables {
    nudge: NudgeTable;
  }
}
