import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import type { Instrument } from "../rules/instrument/instrument.ts";
import type { Holder, Scan } from "../rules/scan/scan.ts";
import { findEdition } from "../store/editions.ts";
import { findHolder } from "../store/holders.ts";
import { findScan, openAnswersOf } from "../store/scans.ts";
import { readScanToken } from "./scan-links.ts";

/** A scan in the hands of somebody with a link. */
export type HeldScan = {
  readonly partnershipId: string;
  readonly scan: Scan;
  readonly holder: Holder;
  /** The questions the scan was begun with. */
  readonly instrument: Instrument;
};

/**
 * Opens the scan behind a link, in a transaction of its own partnership that may read its answers and no others. This
 * is the "who may" of everything that is done with a link.
 * @param lock hold the scan, so that two devices write one after the other
 */
export async function withHeldScan<Result>(
  app: Pick<App, "config" | "db">,
  token: string,
  { lock }: { readonly lock: boolean },
  work: (tx: Tx, held: HeldScan) => Promise<Result>,
): Promise<Result | Refusal<"no-such-scan">> {
  const named = await readScanToken(app.config, token);
  if (!named) return refuse("no-such-scan");
  const { partnershipId, holderId } = named;
  return inPartnership(app.db, { partnershipId }, async (tx) => {
    const holder = await findHolder(tx, holderId);
    if (!holder || holder.revokedAt) return refuse("no-such-scan");
    const scan = await findScan(tx, holder.scanId, { lock });
    if (!scan) return refuse("no-such-scan");
    await openAnswersOf(tx, scan.id);
    const { instrument } = await findEdition(tx, scan.editionId);
    return work(tx, { partnershipId, scan, holder, instrument });
  });
}
