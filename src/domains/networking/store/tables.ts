import type { Generated } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { GatheringKind, GatheringState } from "../rules/gathering.ts";
import type { Attendance, GuestOrigin, GuestState, Side } from "../rules/guest.ts";
import type { GatheringDetails } from "./gatherings/tables.ts";

export type GatheringTable = {
  partnership_id: string;
  id: Generated<string>;
  kind: GatheringKind;
  title: string;
  summary: Generated<string>;
  state: Generated<GatheringState>;
  starts_at: Instant;
  ends_at: Instant;
  nis: string | null;
  is_public: Generated<boolean>;
  owner_person_id: string | null;
  owner_name: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
  updated_by: Generated<string>;
  removed_at: Instant | null;
} & GatheringDetails;

export type GatheringGuestTable = {
  partnership_id: string;
  id: Generated<string>;
  gathering_id: string;
  organisation_id: string | null;
  organisation_name: string;
  side: Generated<Side>;
  contact_id: string | null;
  person_name: Generated<string>;
  email: string | null;
  language: Generated<"nl" | "fr" | "en">;
  state: Generated<GuestState>;
  seats: Generated<number>;
  attendance: Generated<Attendance>;
  consent_on: Day | null;
  keep_until: Day | null;
  organisation_number: string | null;
  nis: string | null;
  origin: Generated<GuestOrigin>;
  code: Generated<string>;
  companions: Generated<readonly string[]>;
  access_needs: Generated<string>;
  diet: Generated<string>;
  remark: Generated<string>;
  answered_at: Instant | null;
  waiting_since: Instant | null;
  present_since: Instant | null;
  came: Generated<number>;
  bounced_on: Day | null;
  bounce_reason: Generated<string>;
  wiped_on: Day | null;
  version: Generated<number>;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
  removed_at: Instant | null;
};

declare module "#platform/db" {
  interface Tables {
    gathering: GatheringTable;
    gathering_guest: GatheringGuestTable;
  }
}
