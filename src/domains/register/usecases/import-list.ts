import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { Progress } from "#platform/jobs";
import { rememberedMapping } from "../rules/list-import/column-mapping.ts";
import {
  countPlan,
  type ImportPlan,
  type KnownOrganisation,
  type PlanCounts,
  type PlannedRow,
} from "../rules/list-import/plan-import.ts";
import { isOrganisationKind } from "../rules/organisation.ts";
import type { SourceFacts } from "../rules/statement.ts";
import { saveColumnMapping } from "../store/column-mappings.ts";
import { endStatements } from "../store/ended-statements.ts";
import {
  finishImportRun,
  lockImportRun,
  type RefusedEntry,
  saveRefusedRows,
} from "../store/import-runs.ts";
import { addSpokenOrganisations, type SpokenOrganisation } from "../store/new-organisations.ts";
import { preferIndexes } from "../store/prefer-indexes.ts";
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
      readonly counts: ImportedCounts;
    }
  | ListNotOpened
  | Refusal<"not-settled" | "already-imported">;

/** Told while rows are written; throws when the work must stop. */
type Report = (progress: Progress) => Promise<void>;

/**
 * Takes a list over as settled: all good rows or, on a fault or when it is stopped, none. Refused rows and
 * cells are kept with their line and reason. The same list again changes nothing.
 */
export async function importList(
  deps: ListDeps & { readonly report?: Report | undefined },
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
      ended: settings.gone === "end" ? plan.gone : [],
      report: deps.report,
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
  /** Organisations that left the list, and of which it no longer speaks. */
  readonly ended?: readonly KnownOrganisation[];
  readonly report?: Report | undefined;
};

const rowsAtOnce = 500;

/** Writes a plan: organisations, what the list says of each, refused rows, the end of the run, the audit line. */
export async function takeOver(tx: Tx, actor: Actor, job: TakeOver): Promise<ImportedCounts> {
  const { plan, importId, source, ended = [] } = job;
  const personId = personOf(actor)?.id ?? null;
  const said = { sourceId: source.id, statedOn: source.retrievedOn, personId };
  const tell = await openCounter(job);
  await preferIndexes(tx);
  const fresh = plan.rows.filter(({ kind }) => kind === "new" || kind === "maybe-same");
  const touched = await addSpokenOrganisations(tx, fresh.map(asNewRecord), said);
  for (const planned of plan.rows) {
    if (planned.kind !== "merge") continue;
    const { fields } = planned.row;
    await saveStatement(tx, { ...said, organisationId: planned.with.id, fields });
    touched.push(planned.with.id);
    await tell(1);
  }
  await endStatements(
    tx,
    ended.map(({ id }) => id),
    source,
    importId,
  );
  await recompute(tx, actor, job, touched, tell);
  await saveRefusedRows(tx, importId, refusedEntries(plan, job.fileName));
  const counts = { ...countPlan(plan), ended: ended.length };
  await finishImportRun(tx, importId, {
    state: changesNothing(counts) ? "unchanged" : "done",
    counts,
    sourceId: source.id,
    now: job.now,
  });
  const subject = { kind: "import", id: importId, name: job.fileName };
  await recordAudit(tx, actor, `register.${job.via}`, subject, { ...counts, source: source.title });
  return counts;
}

/** Puts the records together again, a slice at a time, so that it can be told and stopped. */
async function recompute(
  tx: Tx,
  actor: Actor,
  { source, importId, now, via, ended = [] }: TakeOver,
  touched: readonly string[],
  tell: (rows: number) => Promise<void>,
): Promise<void> {
  const list = `${source.publisher}, ${source.title}`;
  const also = new Map(
    ended.map(({ id }) => [id, [{ field: "listed_by" as const, before: list }]]),
  );
  const deed = { via, importId, person: personOf(actor), now, also };
  const ids = [...touched, ...also.keys()];
  for (let at = 0; at < ids.length; at += rowsAtOnce) {
    const slice = ids.slice(at, at + rowsAtOnce);
    await recomputeOrganisations(tx, slice, deed);
    await tell(slice.length);
  }
}

/** Counts what is done out of all the work of a plan: rows merged, and records put together. */
async function openCounter({ plan, ended = [], report }: TakeOver) {
  const written = plan.rows.filter(({ kind }) => kind !== "unchanged").length;
  const merged = plan.rows.filter(({ kind }) => kind === "merge").length;
  const total = written + merged + ended.length;
  let done = 0;
  const tell = async (rows: number): Promise<void> => {
    done += rows;
    await report?.({ done, total, unit: "rows", refused: plan.refused.length });
  };
  await tell(0);
  return tell;
}

export type ImportedCounts = PlanCounts & {
  /** Organisations of which the list no longer speaks. */
  readonly ended: number;
};

const changesNothing = ({ added, merged, ended }: ImportedCounts): boolean =>
  added + merged + ended === 0;

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
