import { randomUUID } from "node:crypto";
import type { Actor } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Db } from "#platform/db";
import type { ContractClause } from "../../rules/contracts/contract.ts";
import { judgeClause, mostClauses } from "../../rules/contracts/judge-contract.ts";
import { listClauses, writeClauses } from "../../store/contracts/clause-rows.ts";
import { updateContract } from "../../store/contracts/contract-rows.ts";
import { addContractStep } from "../../store/contracts/step-rows.ts";
import { auditContract, doneBy, foresee, type HeldRefusal, withContract } from "./hold-contract.ts";

export type PromisesChanged =
  | { readonly kind: "saved" }
  /** Somebody else changed the promises meanwhile; nothing was written. */
  | { readonly kind: "stale"; readonly by: string; readonly theirs: ContractClause | null }
  | { readonly kind: "problems"; readonly problems: readonly Refusal[] }
  | HeldRefusal
  | Refusal<"no-such-clause" | "too-many">;

export type ClauseGiven = Omit<ContractClause, "id">;

/**
 * Writes one promise, a new one or one that was there.
 * @param seen the promise as the form showed it; null: a new one
 */
export const saveClause = (
  db: Db,
  actor: Actor,
  id: string,
  given: ClauseGiven,
  seen: { readonly clauseId: string; readonly print: string } | null,
  now: Instant,
): Promise<PromisesChanged> =>
  withContract<PromisesChanged>(db, actor, id, async (tx, contract) => {
    const before = await listClauses(tx, id);
    const own = seen ? before.find((one) => one.id === seen.clauseId) : undefined;
    if (seen && !own) return refuse("no-such-clause");
    if (!seen && before.length >= mostClauses) return refuse("too-many", String(mostClauses));
    const problems = judgeClause(given, contract);
    if (problems.length > 0) return { kind: "problems", problems };
    if (seen && own && printOf(own) !== seen.print) {
      return { kind: "stale", by: contract.updatedBy, theirs: own };
    }
    const clause: ContractClause = { ...given, id: own?.id ?? randomUUID() };
    const after = own
      ? before.map((one) => (one.id === own.id ? clause : one))
      : [...before, clause];
    await write(tx, actor, contract, { before, after, deed: own ? "changed" : "added" }, now);
    return { kind: "saved" };
  });

/** Takes a promise away. */
export const removeClause = (
  db: Db,
  actor: Actor,
  id: string,
  clauseId: string,
  now: Instant,
): Promise<PromisesChanged> =>
  withContract<PromisesChanged>(db, actor, id, async (tx, contract) => {
    const before = await listClauses(tx, id);
    const after = before.filter((one) => one.id !== clauseId);
    if (after.length === before.length) return refuse("no-such-clause");
    await write(tx, actor, contract, { before, after, deed: "removed" }, now);
    return { kind: "saved" };
  });

/** What a form shows of a promise, to see whether somebody changed it meanwhile. */
export const printOf = ({ id: _, ...content }: ContractClause): string => JSON.stringify(content);

type Work = Parameters<Parameters<typeof withContract>[3]>;

async function write(
  tx: Work[0],
  actor: Actor,
  contract: Work[1],
  change: {
    readonly before: readonly ContractClause[];
    readonly after: readonly ContractClause[];
    readonly deed: "added" | "changed" | "removed";
  },
  now: Instant,
): Promise<void> {
  const by = doneBy(actor, now);
  const { before, after, deed } = change;
  await writeClauses(tx, contract.id, after);
  await updateContract(tx, contract.id, {}, by);
  const details = { deed, clausesBefore: before, clausesAfter: after };
  const step = { kind: "promises", happenedOn: dayOf(now), details } as const;
  await addContractStep(tx, contract.id, step, by);
  await auditContract(tx, actor, "promises", contract, { deed, promises: after.length });
  await foresee(tx, contract.id);
}
