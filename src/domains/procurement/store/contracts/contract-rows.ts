import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import type {
  Contract,
  ContractContent,
  ContractSource,
  ContractState,
  Reach,
  ReportMonths,
  SourceKind,
} from "../../rules/contracts/contract.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;

export const selectContracts = (tx: Tx) => tx.selectFrom("purchase_contract").selectAll();
export type ContractRow = Awaited<
  ReturnType<ReturnType<typeof selectContracts>["execute"]>
>[number];

export const contractOf = (row: ContractRow): Contract => ({
  id: row.id,
  number: row.number,
  nis: row.nis,
  title: row.title,
  description: row.description,
  organisationId: row.organisation_id,
  supplierName: row.supplier_name,
  isSocial: row.is_social,
  source: {
    kind: row.source_kind as SourceKind,
    ref: row.source_ref,
    href: row.source_href,
    label: row.source_label,
  },
  state: row.state as ContractState,
  amountCents: row.amount_cents,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  reportMonths: row.report_months as ReportMonths,
  ownerPersonId: row.owner_person_id,
  ownerName: row.owner_name,
  reach: reachOf(row),
  supplierLanguage: row.supplier_language as Language,
  remindersOn: row.reminders_on,
  supplierEndedAt: row.supplier_ended_at,
  ownerEndedBy: row.owner_ended_by,
  behindFrom: row.behind_from,
  reportLateFrom: row.report_late_from,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  updatedBy: row.updated_by,
  removedAt: row.removed_at,
});

function reachOf({ reach_kind, contact_id, typed_email, consent_on }: ContractRow): Reach {
  if (reach_kind === "contact" && contact_id) return { kind: "contact", contactId: contact_id };
  if (reach_kind === "typed" && typed_email && consent_on) {
    return { kind: "typed", email: typed_email, consentOn: consent_on };
  }
  return reach_kind === "organisation" ? { kind: "organisation" } : { kind: "none" };
}

const contentColumns = (content: ContractContent) => ({
  nis: content.nis,
  title: content.title,
  description: content.description,
  organisation_id: content.organisationId,
  supplier_name: content.supplierName,
  is_social: content.isSocial,
  amount_cents: content.amountCents,
  starts_on: content.startsOn,
  ends_on: content.endsOn,
  report_months: content.reportMonths,
  owner_person_id: content.ownerPersonId,
  owner_name: content.ownerName,
  reach_kind: content.reach.kind,
  contact_id: content.reach.kind === "contact" ? content.reach.contactId : null,
  typed_email: content.reach.kind === "typed" ? content.reach.email : null,
  consent_on: content.reach.kind === "typed" ? content.reach.consentOn : null,
  supplier_language: content.supplierLanguage,
});

/** The contract, also when it was removed; with `lock` held until the transaction ends. */
export async function findContract(
  tx: Tx,
  id: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<Contract | null> {
  if (!isId(id)) return null;
  const query = selectContracts(tx).where("id", "=", id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row ? contractOf(row) : null;
}

/** The contract that was made of a record and was not removed. */
export async function findContractOf(
  tx: Tx,
  kind: SourceKind,
  ref: string,
): Promise<Contract | null> {
  const row = await selectContracts(tx)
    .where("source_kind", "=", kind)
    .where("source_ref", "=", ref)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return row ? contractOf(row) : null;
}

export async function insertContract(
  tx: Tx,
  content: ContractContent,
  source: ContractSource,
  by: { readonly name: string; readonly at: Instant },
): Promise<{ readonly id: string; readonly number: number }> {
  // One at a time, so that no number is given twice.
  await sql`select pg_advisory_xact_lock(hashtext('purchase_contract' || ${here}::text))`.execute(
    tx,
  );
  return tx
    .insertInto("purchase_contract")
    .values({
      partnership_id: here,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from purchase_contract)`,
      ...contentColumns(content),
      source_kind: source.kind,
      source_ref: source.ref,
      source_href: source.href,
      source_label: source.label,
      created_at: by.at,
      updated_at: by.at,
      updated_by: by.name,
    })
    .returning(["id", "number"])
    .executeTakeFirstOrThrow();
}

type Change = {
  readonly content?: ContractContent;
  readonly state?: ContractState;
  readonly remindersOn?: boolean;
  readonly supplierEndedAt?: Instant | null;
  readonly ownerEndedBy?: string | null;
  readonly removedAt?: Instant | null;
};

/** Writes what changed; the contract must be held. @returns the new version */
export async function updateContract(
  tx: Tx,
  id: string,
  change: Change,
  by: { readonly name: string; readonly at: Instant },
): Promise<number> {
  const { version } = await tx
    .updateTable("purchase_contract")
    .set({
      ...(change.content ? contentColumns(change.content) : {}),
      ...(change.state ? { state: change.state } : {}),
      ...(change.remindersOn === undefined ? {} : { reminders_on: change.remindersOn }),
      ...(change.supplierEndedAt === undefined
        ? {}
        : { supplier_ended_at: change.supplierEndedAt }),
      ...(change.ownerEndedBy === undefined ? {} : { owner_ended_by: change.ownerEndedBy }),
      ...(change.removedAt === undefined ? {} : { removed_at: change.removedAt }),
      version: sql<number>`version + 1`,
      updated_at: by.at,
      updated_by: by.name,
    })
    .where("id", "=", id)
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
}

/** What the lists ask the database instead of reckoning every contract. */
export async function writeForeseen(
  tx: Tx,
  id: string,
  foreseen: { readonly behindFrom: Day | null; readonly reportLateFrom: Day | null },
): Promise<void> {
  await tx
    .updateTable("purchase_contract")
    .set({ behind_from: foreseen.behindFrom, report_late_from: foreseen.reportLateFrom })
    .where("id", "=", id)
    .execute();
}
