import type { Generated } from "kysely";
import type { Day } from "#kernel/day";
import type { InstrumentKey } from "../../rules/instrument/instrument.ts";
import type { Profile } from "../../rules/scan/scan.ts";

type CsrResultTable = {
  partnership_id: string;
  scan_id: string;
  edition_id: string;
  instrument: InstrumentKey;
  whose: string;
  profile: Generated<Profile>;
  finished_on: Day;
  letters: string;
  shares: Generated<Readonly<Record<string, number | null>>>;
};

declare module "#platform/db" {
  interface Tables {
    csr_result: CsrResultTable;
  }
}
