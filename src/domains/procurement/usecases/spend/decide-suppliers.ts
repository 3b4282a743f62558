import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { findNamedOrganisations } from "#register";
import {
  decideSuppliers,
  findSuppliers,
  forgetConfirmed,
  keepConfirmed,
  listNamesakes,
  type ShownSupplier,
  type SupplierDecision,
  undoDecisions,
} from "../../store/spend/suppliers.ts";
import { settleSpend } from "../spend-view/settle-spend.ts";
import { placesFor } from "./upload-spend.ts";

/** What a person says of a supplier of the books. */
export type SaidOfSupplier =
  | { readonly decision: "confirmed"; readonly organisationId: string }
  /** Nobody of the register, or a person with a business. */
  | { readonly decision: "none" | "person" };

export type DecidedSuppliers =
  | { readonly kind: "decided"; readonly suppliers: number }
  | Refusal<"not-permitted" | "no-such-supplier" | "no-such-organisation">;

type DecideApp = Pick<App, "db" | "now">;

/**
 * Says who suppliers are. Suppliers of the same name, without a number that says otherwise, go along; what is said of
 * a name is known at the next file.
 */
export async function decideOnSuppliers(
  app: DecideApp,
  actor: Actor,
  ids: readonly number[],
  said: SaidOfSupplier,
): Promise<DecidedSuppliers> {
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<DecidedSuppliers> => {
    const suppliers = await findSuppliers(tx, ids, { lock: true });
    const refusal = refusalOn(actor, suppliers);
    if (refusal) return refusal;
    if (suppliers.length === 0) return refuse("no-such-supplier");
    const decision = await decisionOf(tx, said);
    if (decision === null) return refuse("no-such-organisation");
    // A name beside a number says nothing of the same name elsewhere.
    const names = suppliers
      .filter(({ numbers }) => numbers.length === 0)
      .map(({ joined }) => joined);
    const namesakes = await listNamesakes(tx, names, placesFor(actor, "spend.edit"));
    const all = [...new Set([...suppliers.map(({ id }) => id), ...namesakes.map(({ id }) => id)])];
    const who = { name: personOf(actor)?.name ?? "", now: app.now() };
    await decideSuppliers(tx, all, decision, who);
    await keepConfirmed(
      tx,
      [...new Set(names)].filter(Boolean).map((key) => ({ key, ...decision })),
      who,
    );
    await settleSpend(tx, tenantOf(actor).partnershipId, { supplierIds: all }, app.now());
    const about = {
      kind: "spend-supplier",
      id: String(suppliers[0]?.id),
      name: labelOf(suppliers),
    };
    await recordAudit(tx, actor, "spend.decide", about, {
      decision: decision.decision,
      suppliers: all.length,
    });
    return { kind: "decided", suppliers: all.length };
  });
}

/** The name of a person does not go into the trail. */
const labelOf = ([first]: readonly ShownSupplier[]): string =>
  first && first.person === "no" ? first.name : "";

const refusalOn = (
  actor: Actor,
  suppliers: readonly ShownSupplier[],
): Refusal<"not-permitted"> | null => {
  for (const { nis } of suppliers) {
    const refusal = refusalFor(actor, "spend.edit", { nis: [nis] });
    if (refusal) return refusal;
  }
  return suppliers.length === 0 ? refusalFor(actor, "spend.edit", { nis: [] }) : null;
};

async function decisionOf(tx: Tx, said: SaidOfSupplier): Promise<SupplierDecision | null> {
  if (said.decision !== "confirmed")
    return { decision: said.decision, number: null, organisationId: null };
  const [organisation] = await findNamedOrganisations(tx, { ids: [said.organisationId] });
  if (!organisation) return null;
  const { id, number, naturalPerson } = organisation;
  return { decision: "confirmed", number, organisationId: id, isPerson: naturalPerson };
}

export type TakenBack =
  | { readonly kind: "undone"; readonly suppliers: number }
  | Refusal<"not-permitted" | "no-such-supplier">;

/** Takes decisions back: what was found before stands again, and the name is asked about again. */
export async function takeBackDecisions(
  app: DecideApp,
  actor: Actor,
  ids: readonly number[],
): Promise<TakenBack> {
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<TakenBack> => {
    const suppliers = await findSuppliers(tx, ids, { lock: true });
    const refusal = refusalOn(actor, suppliers);
    if (refusal) return refusal;
    if (suppliers.length === 0) return refuse("no-such-supplier");
    const names = await undoDecisions(tx, ids);
    await forgetConfirmed(tx, names);
    await settleSpend(tx, tenantOf(actor).partnershipId, { supplierIds: ids }, app.now());
    const about = {
      kind: "spend-supplier",
      id: String(suppliers[0]?.id),
      name: labelOf(suppliers),
    };
    await recordAudit(tx, actor, "spend.undo-decision", about, { suppliers: names.length });
    return { kind: "undone", suppliers: suppliers.length };
  });
}
