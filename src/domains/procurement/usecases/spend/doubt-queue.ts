import { type Actor, mayReach, refusalFor, tenantOf } from "#access";
import type { Refusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { findNamedOrganisations, type NamedOrganisation } from "#register";
import {
  type BandSum,
  listSuppliers,
  type ShownSupplier,
  type SupplierFilter,
  sumBands,
} from "../../store/spend/suppliers.ts";
import { placesFor } from "./upload-spend.ts";

export const suppliersOnPage = 20;

export type QueuedSupplier = ShownSupplier & {
  /** Of an accepted one, when it is in the register. */
  readonly organisation: { readonly id: string; readonly name: string } | null;
  /** May the reader decide about it? */
  readonly mayDecide: boolean;
};

export type SupplierQueue = {
  readonly kind: "queue";
  readonly suppliers: readonly QueuedSupplier[];
  readonly sums: readonly BandSum[];
  readonly total: number;
};

/**
 * Suppliers of one band, the largest amount first. The names of natural persons are left out for who may not edit: they
 * come as an empty name.
 */
export async function readSupplierQueue(
  app: Pick<App, "db">,
  actor: Actor,
  {
    band,
    words,
    page,
  }: { readonly band: SupplierFilter["band"]; readonly words: string; readonly page: number },
): Promise<SupplierQueue | Refusal<"not-permitted">> {
  const places = placesFor(actor, "spend.read");
  const refusal = refusalFor(actor, "spend.read", { nis: places ?? [] });
  if (refusal) return refusal;
  const mayEdit = mayReach(actor, "spend.edit");
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const filter = { band, places, words: mayEdit ? words : "" };
    const [suppliers, sums] = await Promise.all([
      listSuppliers(tx, filter, { limit: suppliersOnPage, offset: (page - 1) * suppliersOnPage }),
      sumBands(tx, places),
    ]);
    const ids = suppliers.flatMap(({ organisationId }) => organisationId ?? []);
    const found = new Map(
      (await findNamedOrganisations(tx, { ids })).map((one) => [one.id, one] as const),
    );
    return {
      kind: "queue",
      suppliers: suppliers.map((one) => asQueued(one, found, actor)),
      sums,
      total: sums.find((sum) => sum.band === band)?.count ?? 0,
    };
  });
}

function asQueued(
  supplier: ShownSupplier,
  found: ReadonlyMap<string, NamedOrganisation>,
  actor: Actor,
): QueuedSupplier {
  const organisation = found.get(supplier.organisationId ?? "");
  const mayDecide = refusalFor(actor, "spend.edit", { nis: [supplier.nis] }) === null;
  const isHidden = supplier.person !== "no" && !mayDecide;
  return {
    ...supplier,
    ...(isHidden ? { name: "", joined: "", ibans: [], numbers: [], candidates: [] } : {}),
    organisation:
      organisation && !isHidden ? { id: organisation.id, name: organisation.name } : null,
    mayDecide,
  };
}
