import { type Actor, mayReach, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import type { Contract } from "../../rules/contracts/contract.ts";
import { awaitedReport, behindFrom } from "../../rules/contracts/progress.ts";
import { listClauses } from "../../store/contracts/clause-rows.ts";
import { findContract, writeForeseen } from "../../store/contracts/contract-rows.ts";
import { listReports } from "../../store/contracts/report-rows.ts";

/** What permissions are asked about: the buyer; a purchase of the whole partnership has none. */
export const subjectOf = ({ nis }: Pick<Contract, "nis">) => ({ nis: nis === null ? [] : [nis] });

/** Page of a contract. */
export const contractHref = (id: string): string => `/opdrachten/${id}`;

/** "O-0012" */
export const contractReference = (number: number): string => `O-${String(number).padStart(4, "0")}`;

export type HeldRefusal = Refusal<"not-permitted" | "no-such-contract" | "removed">;

/** Holds a contract until the transaction ends, for who may change it. */
export async function holdContract(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Contract | HeldRefusal> {
  const contract = await findContract(tx, id, { lock: true });
  if (!contract || refusalFor(actor, "contract.read", subjectOf(contract))) {
    return refuse("no-such-contract");
  }
  const refusal = refusalFor(actor, "contract.edit", subjectOf(contract));
  if (refusal) return refusal;
  return contract.removedAt ? refuse("removed") : contract;
}

/** Works on a contract that is held until the work is done, for who may. */
export const withContract = <Result>(
  db: Db,
  actor: Actor,
  id: string,
  work: (tx: Tx, contract: Contract) => Promise<Result>,
): Promise<Result | HeldRefusal> =>
  inPartnership(db, tenantOf(actor), async (tx): Promise<Result | HeldRefusal> => {
    const contract = await holdContract(tx, actor, id);
    return isRefusal(contract) ? contract : work(tx, contract);
  });

/** Who did it and when, as the rows keep it. */
export const doneBy = (actor: Actor, at: Instant) => ({
  person: personOf(actor),
  name: personOf(actor)?.name ?? "",
  at,
});

/** Foresees anew from which day the contract is behind and a report is late; after everything that changes it. */
export async function foresee(tx: Tx, id: string): Promise<void> {
  const contract = await findContract(tx, id);
  if (!contract) return;
  const clauses = await listClauses(tx, id);
  const reports = await listReports(tx, id);
  await writeForeseen(tx, id, {
    behindFrom: behindFrom(contract, clauses, reports),
    // Who promised nothing has nothing to report.
    reportLateFrom:
      clauses.length === 0 ? null : (awaitedReport(contract, reports)?.lateFrom ?? null),
  });
}

/** Writes a deed in the audit trail. */
export const auditContract = (
  tx: Tx,
  actor: Actor,
  deed: string,
  { id, number, title }: Pick<Contract, "id" | "number" | "title">,
  details?: Record<string, string | number | boolean | null>,
): Promise<void> =>
  recordAudit(
    tx,
    actor,
    `contract.${deed}`,
    { kind: "contract", id, name: `${contractReference(number)} ${title}` },
    details,
  );

/** Of which municipalities (NIS) somebody may see contracts; null: all. Refused when of none. */
export function contractScope(
  actor: Actor,
  verb: "contract.read" | "contract.edit" = "contract.read",
): { readonly nis: readonly string[] | null } | Refusal<"not-permitted"> {
  if (!mayReach(actor, verb)) return refuse("not-permitted", verb);
  // Who may see a purchase of the whole partnership may see them all.
  if (!refusalFor(actor, verb, { nis: [] })) return { nis: null };
  const own = actor.kind === "person" ? actor.grants.flatMap(({ nis }) => nis ?? []) : [];
  return { nis: own.filter((nis) => !refusalFor(actor, verb, { nis: [nis] })) };
}

/** A file of contracts that somebody took along. */
export const auditExport = (tx: Tx, actor: Actor, rows: number): Promise<void> =>
  recordAudit(tx, actor, "contract.export", undefined, { rows });
