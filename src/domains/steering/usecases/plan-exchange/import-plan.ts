import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { Progress } from "#platform/jobs";
import { pick } from "../../rules/actions/action-content.ts";
import type { ActionChange } from "../../rules/plan-exchange/compare-plan.ts";
import {
  changesNothing,
  countProposal,
  type ImportCounts,
  type ImportUndo,
} from "../../rules/plan-exchange/import-record.ts";
import { updateAction } from "../../store/actions/action-rows.ts";
import { writePlan } from "../../store/plan/plans.ts";
import {
  findPlanImport,
  finishPlanImport,
  savePlanMapping,
  saveTroubles,
} from "../../store/plan-exchange/plan-imports.ts";
import {
  insertActions,
  insertNotes,
  lockActions,
} from "../../store/plan-exchange/write-actions.ts";
import { addSteeringRevision } from "../../store/steering-revisions.ts";
import { type ExchangeDeps, type NotOpened, openImportIn } from "./open-plan-import.ts";
import { type PlanPreview, proposeIn } from "./preview-plan.ts";
import { writeNodes } from "./write-nodes.ts";

export type ImportedPlan =
  | { readonly kind: "imported"; readonly counts: ImportCounts }
  | NotOpened
  | Refusal<"not-settled" | "already-done" | "changed-meanwhile">;

type Report = (progress: Progress) => Promise<void>;

/**
 * Takes a file over as settled: all good rows or, on a fault, none. What was not taken over is kept with its
 * place and reason, and what stood before is kept for undo. The same file again changes nothing.
 */
export async function importPlan(
  deps: ExchangeDeps & { readonly report?: Report | undefined },
  actor: Actor,
  id: string,
): Promise<ImportedPlan> {
  const refusal = refusalFor(actor, "plan.arrange");
  if (refusal) return refusal;
  return inPartnership(deps.db, tenantOf(actor), async (tx): Promise<ImportedPlan> => {
    const run = await findPlanImport(tx, id, { lock: true });
    if (run && run.state !== "uploaded") return refuse("already-done");
    const opened = await openImportIn(tx, deps, id);
    if (opened.kind === "refused") return opened;
    if (opened.run.settings === null) return refuse("not-settled");
    const preview = await proposeIn(tx, deps, actor, opened);
    const changed = preview.proposal.actions.filter(({ kind }) => kind === "changed");
    if (!(await holdStill(tx, changed))) return refuse("changed-meanwhile");
    const counts = countProposal(preview.proposal);
    const undo = await write(tx, deps, actor, preview);
    await saveTroubles(tx, id, preview.proposal.troubles);
    await finishPlanImport(tx, id, { counts, undo }, deps.now);
    const table = opened.tables[opened.settings.table ?? -1];
    if (table) await savePlanMapping(tx, table.headers, opened.settings.mapping, deps.now);
    const about = { kind: "plan-import", id, name: opened.run.fileName };
    await recordAudit(tx, actor, "steering.import-plan", about, {
      added: counts.actions.added,
      changed: counts.actions.changed,
      refused: counts.refused,
    });
    return { kind: "imported", counts };
  });
}

/** Holds the actions that will change; false when somebody changed one since it was compared. */
async function holdStill(tx: Tx, changed: readonly ActionChange[]): Promise<boolean> {
  const known = changed.flatMap(({ before }) => (before ? [before] : []));
  const versions = await lockActions(
    tx,
    known.map(({ id }) => id),
  );
  return known.every(({ id, version }) => versions.get(id) === version);
}

async function write(
  tx: Tx,
  deps: ExchangeDeps & { readonly report?: Report | undefined },
  actor: Actor,
  { opened, proposal, world }: PlanPreview,
): Promise<ImportUndo> {
  const { settings, plans, run } = opened;
  const writes = !changesNothing(countProposal(proposal));
  const planMade = settings.planId === null && writes;
  const planId =
    settings.planId ??
    (writes
      ? await writePlan(tx, null, {
          name: settings.name.trim(),
          fromYear: settings.fromYear,
          toYear: settings.toYear,
          visionId: null,
          // The first plan is at work: there is no other.
          isCurrent: plans.length === 0,
        })
      : "");
  const { ids, nodes } = await writeNodes(
    tx,
    actor,
    planId,
    { changes: proposal.nodes, known: world.nodes },
    deps.now,
  );
  const placed = proposal.actions.map((change) => ({
    ...change,
    after: { ...change.after, nodeId: idOf(change.after.nodeId, ids) },
  }));
  const total = placed.filter(({ kind }) => kind !== "unchanged").length;
  let done = 0;
  const told = async (count: number) => {
    done += count;
    await deps.report?.({ done, total, unit: "rows" });
  };
  await told(0);
  const actions = await writeActions(
    tx,
    { actor, now: deps.now, label: run.fileName, told },
    placed,
  );
  return { planId, planMade, nodes, actions };
}

const idOf = (nodeId: string | null, ids: ReadonlyMap<string, string>): string | null =>
  nodeId?.startsWith("new:") ? (ids.get(nodeId.slice(4)) ?? null) : nodeId;

type Writing = {
  readonly actor: Actor;
  readonly now: ExchangeDeps["now"];
  /** Name of the file. */
  readonly label: string;
  readonly told: (count: number) => Promise<void>;
};

async function writeActions(
  tx: Tx,
  { actor, now, label, told }: Writing,
  changes: readonly ActionChange[],
): Promise<ImportUndo["actions"]> {
  const person = personOf(actor);
  const fresh = changes.filter(({ kind }) => kind === "added");
  const birth = { label, person, now };
  const made = await insertActions(
    tx,
    fresh.map(({ after, reference }) => ({ content: after, reference })),
    birth,
    told,
  );
  const written = fresh.map((change, at) => ({ change, id: made[at] ?? "" }));
  for (const change of changes) {
    const { kind, before, after, fields } = change;
    if (kind !== "changed" || !before) continue;
    written.push({ change, id: before.id });
    if (fields.length > 0) {
      await updateAction(tx, before.id, after, now);
      await addSteeringRevision(tx, {
        subject: "action",
        id: before.id,
        deed: "changed",
        before: pick(before.content, fields),
        after: { ...pick(after, fields), version: before.version + 1 },
        person,
        now,
      });
    }
    await told(1);
  }
  const notes = written.flatMap(({ id, change }) =>
    change.notes.map((note) => ({ actionId: id, note })),
  );
  const noteIds = await insertNotes(tx, notes, now);
  return written.map(({ id, change: { before, after, fields } }) => ({
    id,
    title: after.title,
    before: before ? pick(before.content, fields) : null,
    after: before ? pick(after, fields) : null,
    noteIds: noteIds.get(id) ?? [],
  }));
}
