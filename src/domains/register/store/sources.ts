import { sql } from "kysely";
import type { Tx } from "#platform/db";
import type { SourceFacts, SourceKind } from "../rules/statement.ts";
import "./tables.ts";

const columns = [
  "id",
  "kind",
  "publisher",
  "title",
  "licence",
  "url",
  "file_name",
  "file_sha256",
  "retrieved_on",
] as const;

export type StoredSource = SourceFacts & { readonly id: string };

/**
 * The source row for these facts. A file is known by its content; without a file by publisher and title, and
 * by the day it was fetched except for our own people, who are one source through all days.
 */
export async function findOrCreateSource(tx: Tx, facts: SourceFacts): Promise<string> {
  const found = await findSource(tx, facts);
  if (found) return found;
  const row = await tx
    .insertInto("source")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      kind: facts.kind,
      publisher: facts.publisher,
      title: facts.title,
      licence: facts.licence,
      url: facts.url ?? null,
      file_name: facts.fileName ?? null,
      file_sha256: facts.fileSha256 ?? null,
      retrieved_on: facts.retrievedOn,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

async function findSource(tx: Tx, facts: SourceFacts): Promise<string | undefined> {
  let query = tx.selectFrom("source").select("id").where("kind", "=", facts.kind);
  if (facts.fileSha256) {
    query = query.where("file_sha256", "=", facts.fileSha256);
  } else {
    query = query
      .where("publisher", "=", facts.publisher)
      .where("title", "=", facts.title)
      .where("file_sha256", "is", null);
    if (facts.kind !== "person" && facts.kind !== "organisation") {
      query = query.where("retrieved_on", "=", facts.retrievedOn);
    }
  }
  return (await query.orderBy("recorded_at").limit(1).executeTakeFirst())?.id;
}

/** Sources by id, at most as many as there are ids. */
export async function loadSources(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, StoredSource>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom("source").select(columns).where("id", "in", ids).execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        kind: row.kind as SourceKind,
        publisher: row.publisher,
        title: row.title,
        licence: row.licence,
        url: row.url,
        fileName: row.file_name,
        fileSha256: row.file_sha256,
        retrievedOn: row.retrieved_on,
      },
    ]),
  );
}
