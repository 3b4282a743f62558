import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type {
  GatheringStep,
  StepDetails,
  StepKind,
} from "../../rules/gatherings/gathering-step.ts";
import type { DoneBy } from "./gathering-rows.ts";
import "../tables.ts";
import "./tables.ts";

/** Keeps what happened to a gathering. @returns the id of the step */
export async function addGatheringStep(
  tx: Tx,
  gatheringId: string,
  step: { readonly kind: StepKind; readonly version: number; readonly details?: StepDetails },
  by: DoneBy,
): Promise<string> {
  const { id } = await tx
    .insertInto("gathering_step")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      gathering_id: gatheringId,
      kind: step.kind,
      version: step.version,
      details: step.details ?? {},
      at: by.at,
      person_id: by.person?.id ?? null,
      person_name: by.person?.name ?? "",
      undone_at: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

const mostSteps = 200;

/** What happened to it, the newest first; the last 200. */
export async function listGatheringSteps(tx: Tx, gatheringId: string): Promise<GatheringStep[]> {
  const rows = await tx
    .selectFrom("gathering_step")
    .selectAll()
    .where("gathering_id", "=", gatheringId)
    .orderBy("at", "desc")
    .orderBy("version", "desc")
    .limit(mostSteps)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as StepKind,
    at: row.at,
    personName: row.person_name,
    version: row.version,
    details: row.details,
    undoneAt: row.undone_at,
  }));
}

export async function markStepUndone(tx: Tx, id: string, at: Instant): Promise<void> {
  await tx.updateTable("gathering_step").set({ undone_at: at }).where("id", "=", id).execute();
}
