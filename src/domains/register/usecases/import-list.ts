import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import { rememberedMapping } from "../rules/list-import/column-mapping.ts";
import {
  countPlan,
  type ImportPlan,
  type PlanCounts,
  type PlannedRow,
} from "../rules/list-import/plan-import.ts";
import { isOrganisationKind } from "../rules/organisation.ts";
import type { SourceFacts } from "../rules/statement.ts";
import { saveColumnMapping } from "../store/column-mappings.ts";
import {
  finishImportRun,
  lockImportRun,
  type RefusedEntry,
  saveRefusedRows,
} from "../store/import-runs.ts";
import { addSpokenOrganisations, type SpokenOrganisation } from "../store/new-organisations.ts";
import { recomputeOrganisations } from "../store/recompute-organisations.ts";
import type { RevisionVia } from "../store/revisions.ts";
import { findOrCreateSource, loadSources } from "../store/sources.ts";
import { saveStatement } from "../store/statements.ts";
import { type ListNotOpened, openListIn, planList, sourceOf } from "./preview-list.ts";
import type { ListDeps } from "./upload-list.ts";

export type ImportedList =
  | {
      readonly kind: "imported" | "unchanged";
      readonly importId: string;
      readonly counts: PlanCounts;
    }
  | ListNotOpened
  | Refusal<"not-settled" | "already-imported">;

/**
 * Takes a list over as settled: all good rows or, on a fault, none. Refused rows and cells are kept with their
 * line and reason. The same list again changes nothing.
 */
export async function importList(
  deps: ListDeps,
  actor: Actor,
  importId: string,
): Promise<ImportedList> {
  const refused = refusalFor(actor, "register.import");
  if (refused) return refused;
  return inPartnership(deps.db, tenantOf(actor), async (tx): Promise<ImportedList> => {
    const state = await lockImportRun(tx, importId);
    if (state === "done" || state === "unchanged" || state === "cancelled") {
      return { kind: "refused", because: "already-imported" };
    }
    const list = await openListIn(tx, deps, importId);
    if (list.kind === "refused") return list;
    if (!list.isSettled) return { kind: "refused", because: "not-settled" };
    const { settings, table, run } = list;
    const sourceId = await findOrCreateSource(tx, sourceOf(list));
    // A file that came in before keeps the source it had then.
    const source = (await loadSources(tx, [sourceId])).get(sourceId) ?? sourceOf(list);
    const plan = await planList(tx, { table, fileName: run.fileName, settings, source });
    await saveColumnMapping(
      tx,
      table.headers,
      rememberedMapping(table.headers, settings.mapping),
      deps.now,
    );
    const counts = await takeOver(tx, actor, {
      plan,
      importId,
      source: { ...source, id: sourceId },
      fileName: run.fileName,
      via: "list-import",
      now: deps.now,
    });
    return { kind: changesNothing(counts) ? "unchanged" : "imported", importId, counts };
  });
}

export type TakeOver = {
  readonly plan: ImportPlan;
  readonly importId: string;
  readonly source: SourceFacts & { readonly id: string };
  readonly fileName: string;
  readonly via: RevisionVia;
  readonly now: Instant;
};

/** Writes a plan: organisations, what the list says of each, refused rows, the end of the run, the audit line. */
export async function takeOver(tx: Tx, actor: Actor, job: TakeOver): Promise<PlanCounts> {
  const { plan, importId, source, now, via } = job;
  const personId = personOf(actor)?.id ?? null;
  const said = { sourceId: source.id, statedOn: source.retrievedOn, personId };
  const fresh = plan.rows.filter(({ kind }) => kind === "new" || kind === "maybe-same");
  const touched = await addSpokenOrganisations(tx, fresh.map(asNewRecord), said);
  for (const planned of plan.rows) {
    if (planned.kind !== "merge") continue;
    const { fields } = planned.row;
    await saveStatement(tx, { ...said, organisationId: planned.with.id, fields });
    touched.push(planned.with.id);
  }
  if (touched.length > 0) {
    await recomputeOrganisations(tx, touched, { via, importId, person: personOf(actor), now });
  }
  await saveRefusedRows(tx, importId, refusedEntries(plan, job.fileName));
  const counts = countPlan(plan);
  await finishImportRun(tx, importId, {
    state: changesNothing(counts) ? "unchanged" : "done",
    counts,
    sourceId: source.id,
    now,
  });
  const subject = { kind: "import", id: importId, name: job.fileName };
  await recordAudit(tx, actor, `register.${via}`, subject, { ...counts, source: source.title });
  return counts;
}

const changesNothing = ({ added, merged }: PlanCounts): boolean => added + merged === 0;

const asNewRecord = ({ row }: PlannedRow): SpokenOrganisation => {
  const kind = row.fields.kind?.value;
  return {
    number: row.number,
    name: row.name,
    kind: isOrganisationKind(kind) ? kind : "social-enterprise",
    fields: row.fields,
  };
};

/** In the order of the file: rows not taken over with what they held, cells left out with what was written. */
export function refusedEntries(plan: ImportPlan, file: string): RefusedEntry[] {
  const rows = plan.refused.map(
    ({ line, column, because, written, raw }): RefusedEntry => ({
      file,
      line,
      field: column,
      because,
      detail: written,
      raw: raw.join(" | "),
    }),
  );
  const cells = plan.rows.flatMap(({ row }) =>
    row.troubles.map(
      ({ line, column, because, written }): RefusedEntry => ({
        file,
        line,
        field: column,
        because,
        detail: written,
        raw: null,
      }),
    ),
  );
  return [...rows, ...cells].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
