import type { Generated } from "kysely";
import type { Day, Instant } from "#kernel/day";

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

declare module "#platform/db" {
  interface Tables {
    won_contract: WonContractTable;
    matching_version: MatchingVersionTable;
  }
}
