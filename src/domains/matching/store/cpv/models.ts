import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import type { ModelFigures, ModelState } from "../../rules/cpv/learned-model.ts";
import "./tables.ts";

/** A model this partnership learned. */
export type KeptModel = {
  readonly id: string;
  /** Null once it was thrown away. */
  readonly fileId: string | null;
  readonly state: ModelState;
  readonly learnedAt: Instant;
  readonly labels: number;
  readonly notices: number;
  readonly mappings: number;
  readonly figures: ModelFigures;
  /** Who asked; empty when it was the daily work. */
  readonly by: string;
};

const selectModels = (tx: Tx) => tx.selectFrom("cpv_model").selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof selectModels>["execute"]>>[number];

const modelOf = (row: Row): KeptModel => ({
  id: row.id,
  fileId: row.file_id,
  state: row.state,
  learnedAt: row.learned_at,
  labels: row.labels,
  notices: row.notices,
  mappings: row.mappings,
  figures: row.figures,
  by: row.person_name,
});

/** The latest first. */
export async function listModels(tx: Tx): Promise<KeptModel[]> {
  const rows = await selectModels(tx)
    .orderBy("learned_at", "desc")
    .orderBy("id")
    .limit(20)
    .execute();
  return rows.map(modelOf);
}

/** Null as long as none was learned and taken into use. */
export async function findCurrentModel(tx: Tx): Promise<KeptModel | null> {
  const row = await selectModels(tx).where("state", "=", "current").executeTakeFirst();
  return row ? modelOf(row) : null;
}

export async function insertModel(
  tx: Tx,
  model: Omit<KeptModel, "id" | "by"> & {
    readonly person: { readonly id: string; readonly name: string } | null;
  },
): Promise<string> {
  const { id } = await tx
    .insertInto("cpv_model")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      file_id: model.fileId,
      state: model.state,
      learned_at: model.learnedAt,
      labels: model.labels,
      notices: model.notices,
      mappings: model.mappings,
      figures: model.figures,
      person_id: model.person?.id ?? null,
      person_name: model.person?.name ?? "",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** No model is the current one any more. */
export async function retireCurrentModel(tx: Tx): Promise<void> {
  await tx
    .updateTable("cpv_model")
    .set({ state: "earlier" })
    .where("state", "=", "current")
    .execute();
}

/** Is there a model of this id whose file was not thrown away? */
export async function hasModelFile(tx: Tx, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const row = await tx
    .selectFrom("cpv_model")
    .select("file_id")
    .where("id", "=", id)
    .executeTakeFirst();
  return row !== undefined && row.file_id !== null;
}

export async function makeModelCurrent(tx: Tx, id: string): Promise<void> {
  await tx.updateTable("cpv_model").set({ state: "current" }).where("id", "=", id).execute();
}

/**
 * Files of models that are not used and were learned before the latest few.
 * @param kept how many of the latest keep theirs
 */
export async function listOldModelFiles(tx: Tx, kept: number): Promise<string[]> {
  const rows = await tx
    .selectFrom("cpv_model")
    .select(["file_id", "state"])
    .where("file_id", "is not", null)
    .orderBy("learned_at", "desc")
    .orderBy("id")
    .execute();
  return rows
    .slice(kept)
    .flatMap(({ file_id, state }) => (file_id && state !== "current" ? [file_id] : []));
}
