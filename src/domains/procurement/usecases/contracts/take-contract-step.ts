import { type Actor, refusalFor, tenantOf } from "#access";
import { addDays, type Day, dayOf, type Instant } from "#kernel/day";
import { holdsNationalNumber } from "#kernel/national-number";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import {
  type Contract,
  type ContractContent,
  type ContractState,
  isContractState,
  type LostReason,
} from "../../rules/contracts/contract.ts";
import { inOrder, isUndoable, stateOfContract } from "../../rules/contracts/contract-state.ts";
import { longestContractNote } from "../../rules/contracts/judge-contract.ts";
import { writeClauses } from "../../store/contracts/clause-rows.ts";
import {
  findContract,
  findContractOf,
  updateContract,
} from "../../store/contracts/contract-rows.ts";
import {
  addContractStep,
  type ContractStep,
  listContractSteps,
  markContractStepUndone,
} from "../../store/contracts/step-rows.ts";
import {
  auditContract,
  doneBy,
  foresee,
  type HeldRefusal,
  subjectOf,
  withContract,
} from "./hold-contract.ts";
import { proveAll, proveContract } from "./prove-contract.ts";

export type GivenStep = {
  readonly kind: ContractState | "note";
  readonly happenedOn: Day;
  readonly note: string;
  /** Of a quote or a contract. */
  readonly cents: number | null;
  readonly lostBecause: LostReason | null;
  /** Of the contract as it was seen. */
  readonly version: number;
};

export type StepDone =
  | { readonly kind: "done"; readonly isEvidence: boolean }
  /** Somebody did something with it meanwhile; nothing was written. */
  | { readonly kind: "stale"; readonly by: string }
  | HeldRefusal
  | Refusal<
      | "not-yet-happened"
      | "no-note"
      | "no-reason"
      | "too-long"
      | "national-number"
      | "not-an-amount"
    >;

/** Notes how far a contract came, also when that is a way back, or something that was said. */
export const takeContractStep = (
  db: Db,
  actor: Actor,
  id: string,
  given: GivenStep,
  now: Instant,
): Promise<StepDone> =>
  withContract<StepDone>(db, actor, id, async (tx, contract) => {
    const problem = judgeStep(given, dayOf(now));
    if (problem) return problem;
    if (given.version !== contract.version) return { kind: "stale", by: contract.updatedBy };
    const { kind, happenedOn } = given;
    await addContractStep(
      tx,
      id,
      {
        kind,
        happenedOn,
        note: given.note.trim(),
        cents: kind === "quote" || kind === "contract" ? given.cents : null,
        lostBecause: kind === "lost" ? given.lostBecause : null,
      },
      doneBy(actor, now),
    );
    await auditContract(tx, actor, "step", contract, { kind });
    return { kind: "done", isEvidence: await settleState(tx, actor, contract, now) };
  });

function judgeStep(
  given: GivenStep,
  today: Day,
): Exclude<StepDone, { kind: "done" | "stale" }> | null {
  const note = given.note.trim();
  // One day of grace: a server and a person around midnight may not agree on the date.
  if (given.happenedOn > addDays(today, 1)) return refuse("not-yet-happened", "happenedOn");
  if (given.kind === "note" && note === "") return refuse("no-note", "note");
  if (given.kind === "lost" && !given.lostBecause) return refuse("no-reason", "lostBecause");
  if (given.kind === "lost" && given.lostBecause === "other" && note === "") {
    return refuse("no-note", "note");
  }
  if (note.length > longestContractNote) return refuse("too-long", "note");
  if (holdsNationalNumber(note)) return refuse("national-number", "note");
  if (given.cents !== null && given.cents < 0) return refuse("not-an-amount", "cents");
  return null;
}

/** After a step came or went: how far the contract came, what is foreseen, and the proof. */
async function settleState(tx: Tx, actor: Actor, { id }: Contract, now: Instant): Promise<boolean> {
  const state = stateOfContract(await listContractSteps(tx, id));
  await updateContract(tx, id, { state }, doneBy(actor, now));
  await foresee(tx, id);
  const contract = await findContract(tx, id);
  return contract ? proveContract(tx, actor, contract, now) : false;
}

export type StepTakenBack = { readonly kind: "undone" } | HeldRefusal | Refusal<"cannot-be-undone">;

/** Takes a deed back: what it changed is as it was. A letter that left is not called back. */
export const undoContractStep = (
  db: Db,
  actor: Actor,
  id: string,
  stepId: string,
  now: Instant,
): Promise<StepTakenBack> =>
  withContract<StepTakenBack>(db, actor, id, async (tx, contract) => {
    const steps = await listContractSteps(tx, id);
    const step = steps.find((one) => one.id === stepId);
    if (!step || step.isUndone || !isUndoable(step.kind)) return refuse("cannot-be-undone");
    if (isContractState(step.kind) && isOnlyState(steps)) return refuse("cannot-be-undone");
    const by = doneBy(actor, now);
    if (!(await giveBack(tx, contract, steps, step, by))) return refuse("cannot-be-undone");
    if (!(await markContractStepUndone(tx, stepId, by))) return refuse("cannot-be-undone");
    await auditContract(tx, actor, "undo-step", contract, { kind: step.kind });
    await settleState(tx, actor, contract, now);
    const after = await findContract(tx, id);
    if (after && step.kind === "changed") await proveAll(tx, actor, after, now);
    return { kind: "undone" };
  });

/** The first state of a contract stays: it began somewhere. */
const isOnlyState = (steps: readonly ContractStep[]): boolean =>
  inOrder(steps).filter(({ kind }) => isContractState(kind)).length === 1;

/** @returns false when something came after that would be lost */
async function giveBack(
  tx: Tx,
  contract: Contract,
  steps: readonly ContractStep[],
  step: ContractStep,
  by: { readonly name: string; readonly at: Instant },
): Promise<boolean> {
  const { before, after, clausesBefore } = step.details;
  if (step.kind === "changed") {
    if (!before || !after || !holds(contract, after)) return false;
    const content = { ...contentOf(contract), ...before };
    await updateContract(tx, contract.id, { content }, by);
  }
  if (step.kind === "promises") {
    const isLast = steps.find(({ kind, isUndone }) => kind === "promises" && !isUndone) === step;
    if (!isLast || !clausesBefore) return false;
    await writeClauses(tx, contract.id, clausesBefore);
  }
  return true;
}

const holds = (contract: Contract, part: Partial<ContractContent>): boolean =>
  Object.entries(part).every(
    ([field, value]) =>
      JSON.stringify(contract[field as keyof ContractContent]) === JSON.stringify(value),
  );

/** What a person can change about a contract, without the rest. */
export const contentOf = (contract: Contract): ContractContent => ({
  nis: contract.nis,
  title: contract.title,
  description: contract.description,
  organisationId: contract.organisationId,
  supplierName: contract.supplierName,
  isSocial: contract.isSocial,
  amountCents: contract.amountCents,
  startsOn: contract.startsOn,
  endsOn: contract.endsOn,
  reportMonths: contract.reportMonths,
  ownerPersonId: contract.ownerPersonId,
  ownerName: contract.ownerName,
  reach: contract.reach,
  supplierLanguage: contract.supplierLanguage,
});

export type ContractRemoved = { readonly kind: "done" } | HeldRefusal;

/** Takes a contract out of the lists and the totals; everything stays for a way back. */
export const removeContract = (
  db: Db,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<ContractRemoved> =>
  withContract<ContractRemoved>(db, actor, id, async (tx, contract) => {
    await writeRemoval(tx, actor, contract, now, now);
    return { kind: "done" };
  });

export type ContractRestored =
  | { readonly kind: "done" }
  /** Another contract was made of the same record meanwhile. */
  | Refusal<"not-permitted" | "no-such-contract" | "taken">;

/** Puts a removed contract back, with all that it proves. */
export const restoreContract = (
  db: Db,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<ContractRestored> =>
  inPartnership(db, tenantOf(actor), async (tx): Promise<ContractRestored> => {
    const contract = await findContract(tx, id, { lock: true });
    if (!contract || refusalFor(actor, "contract.read", subjectOf(contract))) {
      return refuse("no-such-contract");
    }
    const refusal = refusalFor(actor, "contract.edit", subjectOf(contract));
    if (refusal) return refusal;
    if (!contract.removedAt) return { kind: "done" };
    const { kind, ref } = contract.source;
    if (ref && (await findContractOf(tx, kind, ref))) return refuse("taken");
    await writeRemoval(tx, actor, contract, null, now);
    return { kind: "done" };
  });

async function writeRemoval(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  removedAt: Instant | null,
  now: Instant,
): Promise<void> {
  const by = doneBy(actor, now);
  const kind = removedAt ? "removed" : "restored";
  await updateContract(tx, contract.id, { removedAt }, by);
  await addContractStep(tx, contract.id, { kind, happenedOn: dayOf(now) }, by);
  await auditContract(tx, actor, removedAt ? "remove" : "restore", contract);
  await proveAll(tx, actor, { ...contract, removedAt }, now);
}
