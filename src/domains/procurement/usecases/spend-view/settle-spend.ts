import { dayOf, type Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import { listOrganisationPasts, readRegisterVersion } from "#register";
import { listMemberNis, loadPlaceIndex, type PlaceIndex, resolveMunicipality } from "#territory";
import {
  type KnownSupplier,
  type OrganisationPast,
  spellsOf,
} from "../../rules/spend-view/standing.ts";
import {
  listSuppliersToSettle,
  lockSettling,
  markSettled,
  type SettleScope,
  type SupplierToSettle,
  writeStandings,
  writeSums,
  writeTotals,
} from "../../store/spend-view/settle.ts";

/**
 * Brings up to date where suppliers stand and the sums that pages show, inside the transaction that changed something:
 * after an import or its undoing with the municipality, after a decision about suppliers with their ids. Asks nobody:
 * whoever calls asked who may.
 */
export async function settleSpend(
  tx: Tx,
  partnershipId: string,
  scope: SettleScope,
  now: Instant,
): Promise<void> {
  const suppliers = await listSuppliersToSettle(tx, scope);
  const places = [...new Set("nis" in scope ? [scope.nis] : suppliers.map(({ nis }) => nis))];
  for (const nis of places.toSorted()) await lockSettling(tx, nis);
  const members = new Set(await listMemberNis(tx, partnershipId, dayOf(now)));
  const organisationOf = await readPasts(tx, suppliers);
  const index = await loadPlaceIndex(tx);
  const rows = suppliers.flatMap((supplier) =>
    spellsOf(asKnown(supplier, organisationOf(supplier), index), members).map((spell) => ({
      ...spell,
      supplierId: supplier.id,
      nis: supplier.nis,
    })),
  );
  await writeStandings(tx, scope, rows);
  await writeSums(tx, scope);
  await writeTotals(tx, places);
  if ("nis" in scope) await markSettled(tx, scope.nis, await readRegisterVersion(tx), now);
}

/** By the organisation a supplier was found to be, else by its number: it may have come to the register later. */
async function readPasts(
  tx: Tx,
  suppliers: readonly SupplierToSettle[],
): Promise<(supplier: SupplierToSettle) => OrganisationPast | null> {
  const accepted = suppliers.filter(({ band }) => band === "accepted");
  const pasts = await listOrganisationPasts(
    tx,
    [...new Set(accepted.flatMap(({ organisationId }) => organisationId ?? []))],
    [...new Set(accepted.flatMap(({ number }) => number ?? []))],
  );
  const byId = new Map(pasts.map((past) => [past.id, past]));
  const byNumber = new Map(pasts.flatMap((past) => (past.number ? [[past.number, past]] : [])));
  return ({ organisationId, number }) =>
    byId.get(organisationId ?? "") ?? byNumber.get(number ?? "") ?? null;
}

const asKnown = (
  supplier: SupplierToSettle,
  organisation: OrganisationPast | null,
  index: PlaceIndex,
): KnownSupplier => ({
  nis: supplier.nis,
  band: supplier.band,
  isSaidPerson: supplier.decision === "person",
  address: addressOf(supplier, index),
  organisation,
});

function addressOf(
  { country, postcode, town }: SupplierToSettle,
  index: PlaceIndex,
): KnownSupplier["address"] {
  if (country && country.toUpperCase() !== "BE") return { kind: "outside" };
  const typed = [postcode, town].filter(Boolean).join(" ");
  if (typed === "") return { kind: "unknown" };
  const found = resolveMunicipality(index, typed);
  if (found.kind === "found") return { kind: "nis", nis: found.nis };
  // Of Wallonia no municipalities are known here, but its postcodes are.
  return /^(1[34]|[4-7]\d)\d{2}$/.test(postcode?.trim() ?? "")
    ? { kind: "outside" }
    : { kind: "unknown" };
}
