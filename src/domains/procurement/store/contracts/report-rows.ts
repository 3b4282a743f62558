import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import type { ContractReport, MaybeFigures, ReportState } from "../../rules/contracts/contract.ts";
import { numberOrNull } from "./clause-rows.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;
const asJson = (value: unknown) =>
  value === null ? null : sql`${JSON.stringify(value)}::text::jsonb`;

const selectReports = (tx: Tx) => tx.selectFrom("contract_report").selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof selectReports>["execute"]>>[number];

const reportOf = (row: Row): ContractReport => ({
  id: row.id,
  contractId: row.contract_id,
  periodFrom: row.period_from,
  periodTo: row.period_to,
  hours: numberOrNull(row.hours),
  places: row.places,
  cents: row.cents,
  note: row.note,
  via: row.via === "link" ? "link" : "desk",
  reportedBy: row.reported_by,
  reportedAt: row.reported_at,
  state: row.state as ReportState,
  confirmed: {
    hours: numberOrNull(row.confirmed_hours),
    places: row.confirmed_places,
    cents: row.confirmed_cents,
  },
  decisionNote: row.decision_note,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  version: row.version,
});

/** The reports of these contracts, by contract, the newest period first. */
export async function listReportsOf(
  tx: Tx,
  contractIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ContractReport[]>> {
  const found = new Map<string, ContractReport[]>();
  if (contractIds.length === 0) return found;
  const rows = await selectReports(tx)
    .where(sql<boolean>`contract_id = any(${[...contractIds]}::uuid[])`)
    .orderBy("contract_id")
    .orderBy("period_from", "desc")
    .orderBy("reported_at", "desc")
    .execute();
  for (const row of rows) {
    const known = found.get(row.contract_id);
    if (known) known.push(reportOf(row));
    else found.set(row.contract_id, [reportOf(row)]);
  }
  return found;
}

export async function listReports(tx: Tx, contractId: string): Promise<readonly ContractReport[]> {
  return (await listReportsOf(tx, [contractId])).get(contractId) ?? [];
}

/** One report of a contract, held until the transaction ends. */
export async function lockReport(
  tx: Tx,
  contractId: string,
  id: string,
): Promise<ContractReport | null> {
  if (!isId(id)) return null;
  const row = await selectReports(tx)
    .where("id", "=", id)
    .where("contract_id", "=", contractId)
    .forUpdate()
    .executeTakeFirst();
  return row ? reportOf(row) : null;
}

/** The report that a form sent before; null when it is new. */
export async function findReportOfForm(
  tx: Tx,
  contractId: string,
  formKey: string,
): Promise<ContractReport | null> {
  const row = await selectReports(tx)
    .where("contract_id", "=", contractId)
    .where("form_key", "=", formKey)
    .executeTakeFirst();
  return row ? reportOf(row) : null;
}

export type ReportedContent = MaybeFigures &
  Pick<ContractReport, "periodFrom" | "periodTo" | "note">;

export async function insertReport(
  tx: Tx,
  contractId: string,
  content: ReportedContent,
  from: {
    readonly via: "link" | "desk";
    readonly by: string;
    readonly formKey: string | null;
    readonly at: Instant;
  },
): Promise<string> {
  const { id } = await tx
    .insertInto("contract_report")
    .values({
      partnership_id: here,
      contract_id: contractId,
      ...contentColumns(content),
      via: from.via,
      reported_by: from.by,
      reported_at: from.at,
      form_key: from.formKey,
      confirmed_hours: null,
      confirmed_places: null,
      confirmed_cents: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

const contentColumns = (content: ReportedContent) => ({
  period_from: content.periodFrom,
  period_to: content.periodTo,
  hours: content.hours,
  places: content.places,
  cents: content.cents,
  note: content.note,
});

/** What the supplier makes of it; a dispute begins anew. */
export async function rewriteReport(
  tx: Tx,
  id: string,
  content: ReportedContent,
  at: Instant,
): Promise<void> {
  await tx
    .updateTable("contract_report")
    .set({
      ...contentColumns(content),
      reported_at: at,
      ...undecided,
      version: sql<number>`version + 1`,
    })
    .where("id", "=", id)
    .execute();
}

const undecided = {
  state: "waiting",
  confirmed_hours: null,
  confirmed_places: null,
  confirmed_cents: null,
  decision_note: "",
  decided_by: "",
  decided_at: null,
} as const;

/** What the buyer makes of it; without a decision it waits again. */
export async function decideReport(
  tx: Tx,
  id: string,
  decision: {
    readonly state: ReportState;
    readonly confirmed?: MaybeFigures;
    readonly note?: string;
    readonly by: string;
    readonly at: Instant;
  },
): Promise<void> {
  const { state, confirmed } = decision;
  await tx
    .updateTable("contract_report")
    .set({
      ...undecided,
      state,
      ...(confirmed
        ? {
            confirmed_hours: confirmed.hours,
            confirmed_places: confirmed.places,
            confirmed_cents: confirmed.cents,
          }
        : {}),
      ...(state === "waiting"
        ? {}
        : { decision_note: decision.note ?? "", decided_by: decision.by, decided_at: decision.at }),
      version: sql<number>`version + 1`,
    })
    .where("id", "=", id)
    .execute();
}

export const reportEventKinds = [
  "reported",
  "corrected",
  "withdrawn",
  "confirmed",
  "disputed",
  "undone",
] as const;
export type ReportEventKind = (typeof reportEventKinds)[number];

export type ReportEvent = {
  readonly id: string;
  readonly reportId: string;
  readonly kind: ReportEventKind;
  readonly before: ReportedContent | null;
  readonly after: ReportedContent | null;
  readonly note: string;
  readonly personName: string;
  readonly at: Instant;
};

export async function addReportEvent(
  tx: Tx,
  reportId: string,
  event: Pick<ReportEvent, "kind" | "personName" | "at"> &
    Partial<Pick<ReportEvent, "before" | "after" | "note">>,
): Promise<void> {
  await tx
    .insertInto("contract_report_event")
    .values({
      partnership_id: here,
      report_id: reportId,
      kind: event.kind,
      before: asJson(event.before ?? null),
      after: asJson(event.after ?? null),
      note: event.note ?? "",
      person_name: event.personName,
      recorded_at: event.at,
    })
    .execute();
}

/** Everything that happened to the reports of a contract, newest first. */
export async function listReportEvents(tx: Tx, contractId: string): Promise<ReportEvent[]> {
  const rows = await tx
    .selectFrom("contract_report_event as event")
    .innerJoin("contract_report as report", (join) =>
      join
        .onRef("report.partnership_id", "=", "event.partnership_id")
        .onRef("report.id", "=", "event.report_id"),
    )
    .selectAll("event")
    .where("report.contract_id", "=", contractId)
    .orderBy("event.nth", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    reportId: row.report_id,
    kind: row.kind as ReportEventKind,
    before: row.before as ReportedContent | null,
    after: row.after as ReportedContent | null,
    note: row.note,
    personName: row.person_name,
    at: row.recorded_at,
  }));
}
