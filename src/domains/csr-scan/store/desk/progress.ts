import type { Tx } from "#platform/db";
import "../tables.ts";

/** @param percent 0–100, of what is asked */
export async function writeProgress(tx: Tx, scanId: string, percent: number): Promise<void> {
  await tx.updateTable("csr_scan").set({ progress: percent }).where("id", "=", scanId).execute();
}

/** The desk hands over the link of this scan, until it was opened. */
export async function markBegunAtDesk(tx: Tx, scanId: string): Promise<void> {
  await tx.updateTable("csr_scan").set({ begun_at_desk: true }).where("id", "=", scanId).execute();
}
