import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import "./tables.ts";

export type DirectorySource = {
  readonly kind: string;
  readonly publisher: string;
  readonly title: string;
  readonly retrievedOn: Day;
};

/** The published files the register stands on, each title once with its newest day; at most 8. */
export async function listDirectorySources(tx: Tx): Promise<DirectorySource[]> {
  const rows = await tx
    .selectFrom("source")
    .select(["kind", "publisher", "title"])
    .select((eb) => eb.fn.max("retrieved_on").as("retrieved_on"))
    .where("kind", "in", ["kbo", "list", "reference", "document"])
    .groupBy(["kind", "publisher", "title"])
    .orderBy("retrieved_on", "desc")
    .orderBy("title")
    .limit(8)
    .execute();
  return rows.map(({ retrieved_on: retrievedOn, ...row }) => ({ ...row, retrievedOn }));
}
