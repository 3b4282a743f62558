import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import { findReach } from "#register";
import type { Contract } from "../../rules/contracts/contract.ts";

export type SupplierAddress = {
  readonly email: string;
  /** Empty for the box of an organisation. */
  readonly name: string;
  readonly of: "organisation" | "contact" | "typed";
};

/**
 * Where the supplier is written to today. Looked up anew each time: a contact person who withdrew, or whose consent
 * expired, gets nothing.
 */
export async function supplierAddress(
  tx: Tx,
  { organisationId, reach }: Pick<Contract, "organisationId" | "reach">,
  today: Day,
): Promise<SupplierAddress | null> {
  if (reach.kind === "typed") return { email: reach.email, name: "", of: "typed" };
  if (reach.kind === "none" || !organisationId) return null;
  const known = await findReach(tx, organisationId, today);
  if (reach.kind === "organisation") {
    return known?.email ? { email: known.email, name: "", of: "organisation" } : null;
  }
  const contact = known?.contacts.find(({ id }) => id === reach.contactId);
  return contact?.email ? { email: contact.email, name: contact.name, of: "contact" } : null;
}
