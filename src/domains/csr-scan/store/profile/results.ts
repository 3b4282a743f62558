import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { InstrumentKey } from "../../rules/instrument/instrument.ts";
import type { PeerScan } from "../../rules/profile/peers.ts";
import { asJson } from "../as-json.ts";
import { findEdition } from "../editions.ts";
import "./tables.ts";

export type NewResult = Omit<PeerScan, "questions" | "finishedOn"> & {
  readonly partnershipId: string;
  readonly editionId: string;
  readonly instrument: InstrumentKey;
  readonly finishedOn: Day;
};

/** Keeps what a finished scan adds to sums; the transaction has opened the scan. */
export async function writeResult(tx: Tx, result: NewResult): Promise<void> {
  const row = {
    edition_id: result.editionId,
    instrument: result.instrument,
    whose: result.whose,
    profile: asJson(result.profile) as never,
    finished_on: result.finishedOn,
    letters: result.letters,
    shares: asJson(result.shares) as never,
  };
  await tx
    .insertInto("csr_result")
    .values({ partnership_id: result.partnershipId, scan_id: result.scanId, ...row })
    .onConflict((conflict) => conflict.columns(["partnership_id", "scan_id"]).doUpdateSet(row))
    .execute();
}

/** A scan that is taken up again is in no sum until it is finished anew. */
export async function removeResult(tx: Tx, scanId: string): Promise<void> {
  await tx.deleteFrom("csr_result").where("scan_id", "=", scanId).execute();
}

/** All finished scans of an instrument, for sums; the transaction has opened all answers. */
export async function selectResults(
  tx: Tx,
  instrument: InstrumentKey,
): Promise<readonly PeerScan[]> {
  const rows = await tx
    .selectFrom("csr_result")
    .select(["scan_id", "edition_id", "whose", "profile", "finished_on", "letters", "shares"])
    .where("instrument", "=", instrument)
    .execute();
  const orders = new Map<string, readonly string[]>();
  for (const id of new Set(rows.map((row) => row.edition_id))) {
    const { instrument: edition } = await findEdition(tx, id);
    orders.set(
      id,
      edition.questions.map(({ key }) => key),
    );
  }
  return rows.map((row) => ({
    scanId: row.scan_id,
    whose: row.whose,
    finishedOn: row.finished_on,
    profile: row.profile,
    questions: orders.get(row.edition_id) ?? [],
    letters: row.letters,
    shares: row.shares,
  }));
}
