import { type Actor, refusalFor, tenantOf } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import type { Contract, ContractClause } from "../../rules/contracts/contract.ts";
import type { LibraryClause } from "../../rules/library/clause.ts";
import { listClauses } from "../../store/contracts/clause-rows.ts";
import { clausesFor } from "../../store/library/clauses.ts";
import { type HeldRefusal, holdContract } from "./hold-contract.ts";

export type ClauseForm = {
  readonly kind: "form";
  readonly contract: Contract;
  /** Null: a new promise. */
  readonly clause: ContractClause | null;
  /** Clauses of the library that may be used; none for who may not read it. */
  readonly library: readonly LibraryClause[];
  readonly today: Day;
};

/** Opens the form of a promise. */
export const openClauseForm = (
  app: Pick<App, "db">,
  actor: Actor,
  id: string,
  clauseId: string | null,
  now: Instant,
): Promise<ClauseForm | HeldRefusal | Refusal<"no-such-clause">> =>
  inPartnership(
    app.db,
    tenantOf(actor),
    async (tx): Promise<ClauseForm | HeldRefusal | Refusal<"no-such-clause">> => {
      const contract = await holdContract(tx, actor, id);
      if (isRefusal(contract)) return contract;
      const clauses = await listClauses(tx, id);
      const clause = clauseId ? clauses.find((one) => one.id === clauseId) : null;
      if (clause === undefined) return refuse("no-such-clause");
      const today = dayOf(now);
      const library = refusalFor(actor, "clause.read")
        ? []
        : await clausesFor(tx, { on: contract.startsOn ?? today });
      return { kind: "form", contract, clause, library, today };
    },
  );
