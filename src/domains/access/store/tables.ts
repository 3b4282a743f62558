import type { Generated } from "kysely";
import type { Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Role } from "../rules/actor.ts";

type PersonTable = {
  id: Generated<string>;
  name: string;
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  language: Language | null;
  theme: Generated<"light" | "dark" | "system">;
  /** Keeps the whole installation. */
  is_operator: Generated<boolean>;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
};

type AccountTable = {
  id: Generated<string>;
  person_id: string;
  provider_id: string;
  account_id: string;
  password: string | null;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
};

type SessionTable = {
  id: Generated<string>;
  token: string;
  person_id: string;
  expires_at: Instant;
  user_agent: string | null;
  working_for: string | null;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
};

type VerificationTable = {
  id: Generated<string>;
  identifier: string;
  value: string;
  expires_at: Instant;
  created_at: Generated<Instant>;
};

type PasskeyTable = {
  id: Generated<string>;
  name: string | null;
  public_key: string;
  person_id: string;
  credential_id: string;
  counter: number;
  device_type: string;
  backed_up: boolean;
  transports: string | null;
  aaguid: string | null;
  created_at: Instant | null;
};

type AttemptTable = { bucket: string; count: number; resets_at: Instant };

/** How a role came to a person. */
export type Via = "set-up" | "invitation" | "external" | "operator";

type MembershipTable = {
  partnership_id: string;
  id: Generated<string>;
  person_id: string;
  role: Role;
  nis: string | null;
  organisation_id: string | null;
  via: Via;
  created_at: Generated<Instant>;
};

type InvitationTable = {
  partnership_id: string;
  id: Generated<string>;
  token_sha256: string;
  email: string;
  role: Role;
  nis: string | null;
  organisation_id: string | null;
  invited_by: string | null;
  invited_by_name: string | null;
  created_at: Generated<Instant>;
  expires_at: Instant;
  accepted_at: Instant | null;
  accepted_by: string | null;
  withdrawn_at: Instant | null;
};

type RoleMappingTable = {
  partnership_id: string;
  id: Generated<string>;
  claim: string;
  value: string;
  organisation_code: string | null;
  role: Role;
  nis: string | null;
  organisation_id: string | null;
  created_at: Generated<Instant>;
};

type AuditEntryTable = {
  partnership_id: string;
  id: Generated<number>;
  at: Generated<Instant>;
  actor_kind: "person" | "operator" | "visitor";
  person_id: string | null;
  person_name: string | null;
  verb: string;
  subject_kind: string | null;
  subject_id: string | null;
  subject_name: string | null;
  details: Generated<Readonly<Record<string, unknown>>>;
};

declare module "#platform/db" {
  interface Tables {
    person: PersonTable;
    account: AccountTable;
    session: SessionTable;
    verification: VerificationTable;
    passkey: PasskeyTable;
    attempt: AttemptTable;
    membership: MembershipTable;
    invitation: InvitationTable;
    oidc_role_mapping: RoleMappingTable;
    audit_entry: AuditEntryTable;
  }
}
