import { inPartnership } from "#platform/db";
import { listSuppliersToMatch, saveSupplierOutcomes } from "../../store/spend/suppliers.ts";
import { matchSuppliers } from "./match-suppliers.ts";
import type { SpendTools } from "./spend-tools.ts";

/**
 * Looks up again every supplier nobody decided on, with the register as it is now. Asks nobody who they are: the
 * job that calls it does.
 * @returns how many were looked up
 */
export async function rematchSuppliers(
  { app, signal, report }: Pick<SpendTools, "app" | "signal" | "report">,
  partnershipId: string,
): Promise<number> {
  return inPartnership(app.db, { partnershipId }, async (tx) => {
    const suppliers = await listSuppliersToMatch(tx, null);
    const options = { signal, report };
    await saveSupplierOutcomes(
      tx,
      await matchSuppliers(app, tx, partnershipId, suppliers, options),
    );
    return suppliers.length;
  });
}
