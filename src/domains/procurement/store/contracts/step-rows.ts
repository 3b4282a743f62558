import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type {
  ContractClause,
  ContractContent,
  LostReason,
} from "../../rules/contracts/contract.ts";
import type { StepKind } from "../../rules/contracts/contract-state.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;

/** What a step keeps besides its note. */
export type StepDetails = {
  readonly to?: string;
  readonly letter?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly mailId?: string;
  readonly until?: Day;
  readonly reportId?: string;
  readonly deed?: string;
  /** Who says it: the supplier behind the link. */
  readonly bySupplier?: true;
  readonly before?: Partial<ContractContent>;
  readonly after?: Partial<ContractContent>;
  readonly clausesBefore?: readonly ContractClause[];
  readonly clausesAfter?: readonly ContractClause[];
  /** Label of the record in which the step was taken first. */
  readonly copiedFrom?: string;
  /** Of the contract after the change. */
  readonly version?: number;
};

export type ContractStep = {
  readonly id: string;
  readonly kind: StepKind;
  readonly happenedOn: Day;
  readonly note: string;
  readonly cents: number | null;
  readonly lostBecause: LostReason | null;
  readonly details: StepDetails;
  readonly personName: string;
  readonly recordedAt: Instant;
  /** Grows with each step that is written down. */
  readonly nth: number;
  readonly isUndone: boolean;
  readonly undoneBy: string | null;
};

export type NewContractStep = Pick<ContractStep, "kind" | "happenedOn"> &
  Partial<Pick<ContractStep, "note" | "cents" | "lostBecause" | "details">>;

export async function addContractStep(
  tx: Tx,
  contractId: string,
  step: NewContractStep,
  by: { readonly person: { readonly id: string; readonly name: string } | null; at: Instant },
): Promise<string> {
  const { id } = await tx
    .insertInto("contract_step")
    .values({
      partnership_id: here,
      contract_id: contractId,
      kind: step.kind,
      happened_on: step.happenedOn,
      note: step.note ?? "",
      cents: step.cents ?? null,
      lost_because: step.lostBecause ?? null,
      details: sql`${JSON.stringify(step.details ?? {})}::text::jsonb`,
      person_id: by.person?.id ?? null,
      person_name: by.person?.name ?? "",
      recorded_at: by.at,
      undone_at: null,
      undone_by: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** The history of a contract, the newest written down first, also what was taken back. */
export async function listContractSteps(tx: Tx, contractId: string): Promise<ContractStep[]> {
  const rows = await tx
    .selectFrom("contract_step")
    .selectAll()
    .where("contract_id", "=", contractId)
    .orderBy("nth", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as StepKind,
    happenedOn: row.happened_on,
    note: row.note,
    cents: row.cents,
    lostBecause: row.lost_because as LostReason | null,
    details: row.details as StepDetails,
    personName: row.person_name,
    recordedAt: row.recorded_at,
    nth: row.nth,
    isUndone: row.undone_at !== null,
    undoneBy: row.undone_by,
  }));
}

/** @returns false when it was taken back before */
export async function markContractStepUndone(
  tx: Tx,
  id: string,
  by: { readonly name: string; readonly at: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("contract_step")
    .set({ undone_at: by.at, undone_by: by.name })
    .where("id", "=", id)
    .where("undone_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
