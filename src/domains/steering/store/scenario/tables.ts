import type { Generated } from "kysely";
import type { Instant } from "#kernel/day";

export type ScenarioTable = {
  partnership_id: string;
  id: Generated<string>;
  name: string;
  content: unknown;
  version: Generated<number>;
  edited_by: string | null;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
  removed_at: Instant | null;
};

declare module "#platform/db" {
  interface Tables {
    scenario: ScenarioTable;
  }
}
