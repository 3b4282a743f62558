import { sql } from "kysely";
import type { Tx } from "#platform/db";
import type { GatheringTemplate } from "../../rules/gatherings/template.ts";
import type { DoneBy } from "./gathering-rows.ts";
import "../tables.ts";
import "./tables.ts";

const selectTemplates = (tx: Tx) =>
  tx
    .selectFrom("gathering_template")
    .select(["id", "kind", "name", "content"])
    .where("removed_at", "is", null);

type Row = Awaited<ReturnType<ReturnType<typeof selectTemplates>["execute"]>>[number];

const templateOf = ({ id, kind, name, content }: Row): GatheringTemplate => ({
  key: id,
  kind,
  name,
  content,
  isOwn: true,
});

const mostTemplates = 100;

/** Own forms of the partnership, by name; at most 100. */
export async function listOwnTemplates(tx: Tx): Promise<GatheringTemplate[]> {
  const rows = await selectTemplates(tx)
    .orderBy(sql`lower(name)`)
    .orderBy("id")
    .limit(mostTemplates)
    .execute();
  return rows.map(templateOf);
}

/** @param id has the shape of an id */
export async function findTemplate(tx: Tx, id: string): Promise<GatheringTemplate | null> {
  const row = await selectTemplates(tx).where("id", "=", id).executeTakeFirst();
  return row ? templateOf(row) : null;
}

/** @returns its id */
export async function insertTemplate(
  tx: Tx,
  { kind, name, content }: Pick<GatheringTemplate, "kind" | "name" | "content">,
  by: DoneBy,
): Promise<string> {
  const { id } = await tx
    .insertInto("gathering_template")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      kind,
      name,
      content,
      updated_by: by.person?.name ?? "",
      removed_at: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateTemplate(
  tx: Tx,
  id: string,
  change: Partial<Pick<GatheringTemplate, "name" | "content">> & { readonly isRemoved?: boolean },
  by: DoneBy,
): Promise<void> {
  await tx
    .updateTable("gathering_template")
    .set({
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.content === undefined ? {} : { content: change.content }),
      ...(change.isRemoved ? { removed_at: by.at } : {}),
      version: sql<number>`version + 1`,
      updated_at: by.at,
      updated_by: by.person?.name ?? "",
    })
    .where("id", "=", id)
    .execute();
}
