import { randomUUID } from "node:crypto";
import { type Actor, listColleagues, refusalFor, tenantOf } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { breaksUnique, type Db, inPartnership, type Tx } from "#platform/db";
import { isMailAddress } from "#platform/mail/letter";
import { findReach } from "#register";
import { listMemberNis } from "#territory";
import type {
  Contract,
  ContractContent,
  ContractSource,
  ContractState,
} from "../../rules/contracts/contract.ts";
import { stateOfContract } from "../../rules/contracts/contract-state.ts";
import {
  type ContractProblem,
  judgeClause,
  judgeContract,
} from "../../rules/contracts/judge-contract.ts";
import {
  type ContentGroup,
  changedGroups,
  mergeContract,
  partOf,
} from "../../rules/contracts/merge-contract.ts";
import { listClauses, writeClauses } from "../../store/contracts/clause-rows.ts";
import {
  findContract,
  findContractOf,
  insertContract,
  updateContract,
} from "../../store/contracts/contract-rows.ts";
import {
  addContractStep,
  type ContractStep,
  listContractSteps,
} from "../../store/contracts/step-rows.ts";
import type { ClauseGiven } from "./change-promises.ts";
import { auditContract, doneBy, foresee, type HeldRefusal, withContract } from "./hold-contract.ts";
import { proveAll, proveContract } from "./prove-contract.ts";
import { contentOf } from "./take-contract-step.ts";

/** Everything that keeps a contract from being saved, each with its field. */
export type Unsaved = { readonly kind: "problems"; readonly problems: readonly Refusal[] };

/** Where it came from, and how far it came there. */
export type Origin = {
  readonly source: ContractSource;
  /** How far it came, in the order in which it happened; none: a first contact today. */
  readonly steps: readonly {
    readonly kind: ContractState;
    readonly happenedOn: Day;
    readonly note: string;
    readonly cents: number | null;
    /** Taken before, with the record it comes from; written down once more here. */
    readonly isCopied?: boolean;
  }[];
  /** What the supplier takes on from the first day; `per` and milestones as with any promise. */
  readonly promises?: readonly ClauseGiven[];
};

export type ContractAdded =
  | { readonly kind: "added"; readonly id: string; readonly number: number }
  /** The match is followed already. */
  | { readonly kind: "known"; readonly id: string }
  | Unsaved
  | Refusal<"not-permitted">;

/** Begins to follow a contract. */
export const addContract = async (
  db: Db,
  actor: Actor,
  given: ContractContent,
  origin: Origin,
  now: Instant,
): Promise<ContractAdded> => {
  const refusal = refusalFor(actor, "contract.edit", { nis: given.nis ? [given.nis] : [] });
  if (refusal) return refusal;
  try {
    return await inPartnership(db, tenantOf(actor), (tx) => write(tx, actor, given, origin, now));
  } catch (fault) {
    // Two people followed the same match at the same moment: the first stays.
    if (!breaksUnique(fault, "purchase_contract_match")) throw fault;
    return inPartnership(db, tenantOf(actor), async (tx) => {
      const first = await findContractOf(tx, "match", origin.source.ref ?? "");
      return first ? { kind: "known", id: first.id } : refuse("not-permitted");
    });
  }
};

async function write(
  tx: Tx,
  actor: Actor,
  given: ContractContent,
  { source, steps, promises = [] }: Origin,
  now: Instant,
): Promise<ContractAdded> {
  if (source.kind === "match" && source.ref) {
    const known = await findContractOf(tx, "match", source.ref);
    if (known) return { kind: "known", id: known.id };
  }
  const content = await settleContent(tx, actor, given, null, dayOf(now));
  if ("problems" in content) return content;
  const problems = promises.flatMap((promise) =>
    judgeClause(promise, content).map(({ because, about }) =>
      refuse(because, `promise-${promise.family}-${about ?? "hours"}`),
    ),
  );
  if (problems.length > 0) return { kind: "problems", problems };
  const by = doneBy(actor, now);
  const { id, number } = await insertContract(tx, content, source, by);
  const beginning: Origin["steps"][number] = {
    kind: "contact",
    happenedOn: dayOf(now),
    note: "",
    cents: null,
  };
  for (const { isCopied, ...step } of steps.length > 0 ? steps : [beginning]) {
    const details = isCopied && source.label ? { copiedFrom: source.label } : {};
    await addContractStep(tx, id, { ...step, details }, by);
  }
  const state = stateOfContract(await listContractSteps(tx, id));
  await updateContract(tx, id, { state }, by);
  await promise(tx, id, promises, by);
  await foresee(tx, id);
  await auditContract(
    tx,
    actor,
    "add",
    { id, number, title: content.title },
    { source: source.kind },
  );
  const contract = await findContract(tx, id);
  if (contract) await proveContract(tx, actor, contract, now);
  return { kind: "added", id, number };
}

/** Writes the first promises; history tells that they came along. */
async function promise(
  tx: Tx,
  id: string,
  promises: readonly ClauseGiven[],
  by: ReturnType<typeof doneBy>,
): Promise<void> {
  if (promises.length === 0) return;
  await writeClauses(
    tx,
    id,
    promises.map((one) => ({ ...one, id: randomUUID() })),
  );
  const details = {
    deed: "added",
    clausesBefore: [],
    clausesAfter: await listClauses(tx, id),
  } as const;
  await addContractStep(tx, id, { kind: "promises", happenedOn: dayOf(by.at), details }, by);
}

export type ContractSaved = { readonly kind: "saved" } | ContractConflict | Unsaved | HeldRefusal;

/** Somebody else changed the same fields meanwhile; nothing was written. */
export type ContractConflict = {
  readonly kind: "conflict";
  readonly theirs: Contract;
  readonly yours: ContractContent;
  readonly groups: readonly ContentGroup[];
  readonly whoChanged: string;
  readonly when: Instant;
};

/**
 * Changes a contract. What somebody else changed meanwhile in other fields stays.
 * @param version of what the form showed
 */
export const changeContract = (
  db: Db,
  actor: Actor,
  id: string,
  given: ContractContent,
  version: number,
  now: Instant,
): Promise<ContractSaved> =>
  withContract<ContractSaved>(db, actor, id, async (tx, contract) => {
    const refusal = refusalFor(actor, "contract.edit", { nis: given.nis ? [given.nis] : [] });
    if (refusal) return refusal;
    const settled = await settleContent(tx, actor, given, contract, dayOf(now));
    if ("problems" in settled) return settled;
    const before = contentOf(contract);
    const base = await contentAt(tx, contract, version);
    const merged = mergeContract(settled, before, base);
    if (merged.conflicts.length > 0) {
      return {
        kind: "conflict",
        theirs: contract,
        yours: settled,
        groups: merged.conflicts,
        whoChanged: contract.updatedBy,
        when: contract.updatedAt,
      };
    }
    const groups = changedGroups(before, merged.content);
    if (groups.length === 0) return { kind: "saved" };
    // Of two halves each can be sound and the whole not.
    const problems = judgeContract(merged.content);
    if (problems.length > 0) return { kind: "problems", problems };
    const by = doneBy(actor, now);
    const next = await updateContract(tx, id, { content: merged.content }, by);
    const part = (content: ContractContent) =>
      Object.assign({}, ...groups.map((group) => partOf(group, content)));
    await addContractStep(
      tx,
      id,
      {
        kind: "changed",
        happenedOn: dayOf(now),
        details: { before: part(before), after: part(merged.content), version: next },
      },
      by,
    );
    await auditContract(tx, actor, "change", contract, { fields: groups.join(", ") });
    await foresee(tx, id);
    await proveAll(tx, actor, { ...contract, ...merged.content }, now);
    return { kind: "saved" };
  });

/** What a form of that version showed: the changes since, laid back. */
async function contentAt(tx: Tx, contract: Contract, version: number): Promise<ContractContent> {
  const since = (step: ContractStep) =>
    step.kind === "changed" && (step.details.version ?? 0) > version;
  const steps = version < contract.version ? await listContractSteps(tx, contract.id) : [];
  // Newest first: the oldest that names a field holds what the form showed.
  return Object.assign(
    contentOf(contract),
    ...steps.filter((step) => since(step) && !step.isUndone).map(({ details }) => details.before),
  );
}

/** The content with what the register and the desk know filled in, or what is wrong with it. */
async function settleContent(
  tx: Tx,
  actor: Actor,
  given: ContractContent,
  before: Contract | null,
  today: Day,
): Promise<ContractContent | Unsaved> {
  const problems: Refusal<ContractProblem>[] = [];
  const members = await listMemberNis(tx, actor.partnershipId, today);
  if (given.nis && given.nis !== before?.nis && !members.includes(given.nis)) {
    problems.push(refuse("no-such-municipality", "nis"));
  }
  const supplier = await settleSupplier(tx, given, before, today);
  if (isRefusal(supplier)) problems.push(supplier);
  const owner = await settleOwner(tx, given, before);
  if (isRefusal(owner)) problems.push(owner);
  const reach = await judgeReach(tx, actor, given, before, today);
  if (reach) problems.push(reach);
  const content: ContractContent = {
    ...given,
    title: given.title.replace(/\s+/g, " ").trim(),
    description: given.description.replace(/\r\n?/g, "\n").trim(),
    ...(isRefusal(supplier) ? {} : supplier),
    ...(isRefusal(owner) ? {} : owner),
  };
  problems.push(...judgeContract(content));
  return problems.length > 0 ? { kind: "problems", problems } : content;
}

type Supplier = Pick<ContractContent, "organisationId" | "supplierName" | "isSocial">;

/** Of an organisation in the register, the register says what it is called and whether it is social. */
async function settleSupplier(
  tx: Tx,
  { organisationId, supplierName, isSocial }: ContractContent,
  before: Contract | null,
  today: Day,
): Promise<Supplier | Refusal<"no-such-organisation">> {
  const name = supplierName.replace(/\s+/g, " ").trim();
  if (!organisationId) return { organisationId: null, supplierName: name, isSocial };
  const reach = await findReach(tx, organisationId, today);
  if (reach) return { organisationId, supplierName: reach.name, isSocial: reach.isSocial };
  return before?.organisationId === organisationId
    ? { organisationId, supplierName: before.supplierName, isSocial: before.isSocial }
    : refuse("no-such-organisation", "supplier");
}

async function settleOwner(
  tx: Tx,
  { ownerPersonId }: ContractContent,
  before: Contract | null,
): Promise<Pick<ContractContent, "ownerPersonId" | "ownerName"> | Refusal<"no-such-colleague">> {
  if (!ownerPersonId) return { ownerPersonId: null, ownerName: "" };
  const found = (await listColleagues(tx)).find(({ id }) => id === ownerPersonId);
  if (found) return { ownerPersonId: found.id, ownerName: found.name };
  return before?.ownerPersonId === ownerPersonId
    ? { ownerPersonId, ownerName: before.ownerName }
    : refuse("no-such-colleague", "owner");
}

async function judgeReach(
  tx: Tx,
  actor: Actor,
  { reach, organisationId }: ContractContent,
  before: Contract | null,
  today: Day,
): Promise<Refusal<ContractProblem> | null> {
  if (JSON.stringify(reach) === JSON.stringify(before?.reach)) return null;
  switch (reach.kind) {
    case "none":
      return null;
    case "typed":
      if (!isMailAddress(reach.email)) return refuse("no-address", "email");
      return reach.consentOn > today ? refuse("no-consent", "consentOn") : null;
    case "organisation": {
      const known = organisationId ? await findReach(tx, organisationId, today) : null;
      return known?.email ? null : refuse("no-address", "reach");
    }
    case "contact": {
      const known = organisationId ? await findReach(tx, organisationId, today) : null;
      const mayName = known && !refusalFor(actor, "contact.read", { nis: known.nis });
      const contact = known?.contacts.find(({ id }) => id === reach.contactId);
      return mayName && contact?.email ? null : refuse("no-such-contact", "reach");
    }
  }
}
