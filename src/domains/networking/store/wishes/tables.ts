import type { Generated } from "kysely";
import type { Instant } from "#kernel/day";
import type { WishOrigin } from "../../rules/wishes/wish.ts";

export type MeetingWishTable = {
  partnership_id: string;
  id: Generated<string>;
  gathering_id: string;
  from_guest: string;
  to_guest: string;
  strength: number | null;
  about: Generated<string>;
  activity: string | null;
  origin: WishOrigin;
  reasons: Generated<unknown>;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
  updated_by: Generated<string>;
};

export type FairParticipantTable = {
  partnership_id: string;
  guest_id: string;
  gathering_id: string;
  away: Generated<unknown>;
  booth: string | null;
  orders: Generated<unknown>;
  most_meetings: Generated<number | null>;
  seeks: Generated<string>;
  offers: Generated<string>;
  version: Generated<number>;
  updated_at: Generated<Instant>;
  updated_by: Generated<string>;
};

export type FairPairTable = {
  partnership_id: string;
  gathering_id: string;
  low_guest: string;
  high_guest: string;
  must: Generated<boolean>;
  only_at: Generated<unknown>;
  never_at: Generated<unknown>;
  table_name: string | null;
  updated_at: Generated<Instant>;
  updated_by: Generated<string>;
};

export type MeetingWishImportTable = {
  partnership_id: string;
  id: Generated<string>;
  gathering_id: string;
  file_name: string;
  taken: number;
  refused: unknown;
  at: Instant;
  by_name: string;
};

declare module "#platform/db" {
  interface Tables {
    meeting_wish: MeetingWishTable;
    fair_participant: FairParticipantTable;
    fair_pair: FairPairTable;
    meeting_wish_import: MeetingWishImportTable;
  }
}
