import type { Generated, GeneratedAlways } from "kysely";
import type { Day, Instant } from "#kernel/day";

export type ClauseEditionTable = { key: string; edition: number; content: unknown };

export type ClauseBlankTable = { name: string; position: number; content: unknown };

export type LibraryClauseTable = {
  partnership_id: string;
  key: string;
  origin: Generated<string>;
  created_at: Generated<Instant>;
};

export type LibraryClauseVersionTable = {
  partnership_id: string;
  key: string;
  version: number;
  edition: number | null;
  content: unknown;
  state: Generated<string>;
  valid_from: Day;
  valid_to: Day | null;
  edit: Generated<number>;
  written_by: string | null;
  written_at: Generated<Instant>;
  approved_by: string | null;
  approved_by_id: string | null;
  approved_at: Instant | null;
  withdrawn_by: string | null;
  withdrawn_at: Instant | null;
  withdrawn_because: Generated<string>;
};

export type LibraryClauseEventTable = {
  partnership_id: string;
  id: GeneratedAlways<number>;
  key: string;
  version: number;
  deed: string;
  before: unknown;
  person_id: string | null;
  person_name: Generated<string>;
  recorded_at: Instant;
  undone_at: Instant | null;
  undone_by: string | null;
};

export type ClientPolicyTable = {
  partnership_id: string;
  id: Generated<string>;
  nis: string;
  version: Generated<number>;
  content: unknown;
  valid_from: Day;
  valid_to: Day | null;
  removed_at: Instant | null;
  changed_by: string | null;
  changed_at: Instant;
};

export type ClientPolicyVersionTable = {
  partnership_id: string;
  policy_id: string;
  version: number;
  deed: string;
  content: unknown;
  person_id: string | null;
  person_name: Generated<string>;
  recorded_at: Instant;
};

export type ClauseAbsenceTable = {
  partnership_id: string;
  origin: string;
  ref: string;
  nis: string;
  because: string;
  person_id: string | null;
  person_name: Generated<string>;
  recorded_at: Instant;
};

declare module "#platform/db" {
  interface Tables {
    clause_edition: ClauseEditionTable;
    clause_blank: ClauseBlankTable;
    library_clause: LibraryClauseTable;
    library_clause_version: LibraryClauseVersionTable;
    library_clause_event: LibraryClauseEventTable;
    client_policy: ClientPolicyTable;
    client_policy_version: ClientPolicyVersionTable;
    clause_absence: ClauseAbsenceTable;
  }
}
