import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import { demonstrationFacts } from "../../examples/facts/demonstration.ts";
import { writeFact } from "../../store/facts/fact-rows.ts";
import type { HeldScan } from "../hold-scan.ts";

/** Gives an example scan of a company figures, so that its pages and files are not empty. */
export async function loadFactsExample(
  tx: Tx,
  { partnershipId, scan, holder, instrument }: HeldScan,
  now: Instant,
): Promise<void> {
  if (!instrument.facts) return;
  for (const [fact, value] of demonstrationFacts(scan.profile.size?.[0] ?? "micro")) {
    await writeFact(
      tx,
      { partnershipId, scanId: scan.id, now },
      { fact, value, source: "own", holderId: holder.id, version: 1 },
    );
  }
}
