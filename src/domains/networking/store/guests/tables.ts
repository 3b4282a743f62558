import type { Generated } from "kysely";
import type { Instant } from "#kernel/day";
import type { RefusedGuestRow } from "../../rules/guests/guest-columns.ts";
import type { GuestLetterKind } from "../../rules/guests/letter.ts";

export type GuestSettingsTable = {
  partnership_id: string;
  gathering_id: string;
  remind_days: number | null;
  most_companions: Generated<number>;
  ask_diet: Generated<boolean>;
  self_registration: Generated<boolean>;
  keep_days: Generated<number>;
  version: Generated<number>;
};

export type GuestLetterTable = {
  partnership_id: string;
  id: Generated<string>;
  gathering_id: string;
  guest_id: string;
  kind: GuestLetterKind;
  mail_id: string | null;
  sent_at: Generated<Instant>;
  by_name: Generated<string>;
};

export type GuestOptOutTable = {
  partnership_id: string;
  address_sha256: string;
  at: Generated<Instant>;
};

export type GuestCheckInTable = {
  partnership_id: string;
  id: string;
  gathering_id: string;
  guest_id: string;
  kind: "in" | "undo";
  persons: Generated<number>;
  undoes: string | null;
  at: Instant;
  device: string;
  received_at: Generated<Instant>;
  received_by: Generated<string>;
};

export type GuestImportTable = {
  partnership_id: string;
  id: Generated<string>;
  gathering_id: string;
  file_name: string;
  added: number;
  known: number;
  refused: Generated<readonly RefusedGuestRow[]>;
  at: Generated<Instant>;
  by_name: Generated<string>;
};

declare module "#platform/db" {
  interface Tables {
    guest_settings: GuestSettingsTable;
    guest_letter: GuestLetterTable;
    guest_opt_out: GuestOptOutTable;
    guest_check_in: GuestCheckInTable;
    guest_import: GuestImportTable;
  }
}
