import { type Actor, mayReach, refusalFor, tenantOf } from "#access";
import type { Refusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { findNamedOrganisations, type NamedOrganisation } from "#register";
import {
  type AskedSupplier,
  type BandSum,
  listSuppliers,
  type SupplierFilter,
  sumBands,
} from "../../store/spend/supplier-queue.ts";
import { placesFor } from "./upload-spend.ts";

export const suppliersOnPage = 20;

export type QueuedSupplier = AskedSupplier & {
  /** Of an accepted one, when it is in the register. */
  readonly organisation: { readonly id: string; readonly name: string } | null;
  /** May the reader decide about it, in one of its books at least? */
  readonly mayDecide: boolean;
  /** The suppliers a decision is about: those in books one may work on. */
  readonly ids: readonly number[];
};

export type SupplierQueue = {
  readonly kind: "queue";
  readonly suppliers: readonly QueuedSupplier[];
  readonly sums: readonly BandSum[];
  readonly total: number;
};

/**
 * Suppliers of one band, the largest amount first; the same name without a number is asked about once. The names of natural persons are left out for who may not edit: they
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
  supplier: AskedSupplier,
  found: ReadonlyMap<string, NamedOrganisation>,
  actor: Actor,
): QueuedSupplier {
  const organisation = found.get(supplier.organisationId ?? "");
  const ids = supplier.books
    .filter(({ nis }) => refusalFor(actor, "spend.edit", { nis: [nis] }) === null)
    .map(({ id }) => id);
  const mayDecide = ids.length > 0;
  const isHidden = supplier.person !== "no" && !mayDecide;
  return {
    ...supplier,
    ...(isHidden ? { name: "", joined: "", ibans: [], numbers: [], candidates: [] } : {}),
    organisation:
      organisation && !isHidden ? { id: organisation.id, name: organisation.name } : null,
    mayDecide,
    ids,
  };
}
