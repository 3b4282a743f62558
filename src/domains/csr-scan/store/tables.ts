import type { Generated } from "kysely";
import type { Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Depth, Instrument, InstrumentKey } from "../rules/instrument/instrument.ts";
import type { AnswerValue } from "../rules/scan/answer.ts";
import type { Profile, Scan } from "../rules/scan/scan.ts";

type ScanEditionTable = {
  id: string;
  instrument: InstrumentKey;
  version: string;
  content: Instrument;
  is_current: Generated<boolean>;
  loaded_at: Generated<Instant>;
};

type CsrScanTable = {
  partnership_id: string;
  id: Generated<string>;
  edition_id: string;
  instrument: InstrumentKey;
  depth: Depth;
  organisation_id: string | null;
  nis: string | null;
  name: string;
  kbo_number: string | null;
  language: Language;
  profile: Generated<Profile>;
  /** Fields of the profile as the register gave them. */
  prefilled: Generated<readonly string[]>;
  state: Generated<Scan["state"]>;
  is_shared: Generated<boolean>;
  is_example: Generated<boolean>;
  previous_scan_id: string | null;
  reporting_year: number | null;
  version: Generated<number>;
  progress: number | null;
  begun_at_desk: Generated<boolean>;
  started_at: Generated<Instant>;
  last_answer_at: Instant | null;
  finished_at: Instant | null;
  shared_at: Instant | null;
};

type CsrHolderTable = {
  partnership_id: string;
  id: Generated<string>;
  scan_id: string;
  name: Generated<string>;
  email: string | null;
  person_id: string | null;
  parts: readonly string[] | null;
  is_owner: Generated<boolean>;
  created_at: Generated<Instant>;
  last_seen_at: Instant | null;
  revoked_at: Instant | null;
};

type CsrAnswerTable = {
  partnership_id: string;
  scan_id: string;
  question: string;
  value: AnswerValue | null;
  is_interesting: Generated<boolean>;
  note: Generated<string>;
  holder_id: string | null;
  version: Generated<number>;
  answered_at: Generated<Instant>;
  /** Taken over from the scan before, and not confirmed yet. */
  is_earlier: Generated<boolean>;
};

/** Where a fact came from; all but "own" were filled in beforehand and not changed yet. */
export type FactSource = "own" | "register" | "spend" | "earlier";

type CsrFactTable = {
  partnership_id: string;
  scan_id: string;
  fact: string;
  value: unknown;
  source: Generated<FactSource>;
  note: Generated<string>;
  holder_id: string | null;
  version: Generated<number>;
  answered_at: Generated<Instant>;
};

declare module "#platform/db" {
  interface Tables {
    scan_edition: ScanEditionTable;
    csr_scan: CsrScanTable;
    csr_holder: CsrHolderTable;
    csr_answer: CsrAnswerTable;
    csr_fact: CsrFactTable;
  }
}
