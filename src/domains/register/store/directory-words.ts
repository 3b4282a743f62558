import type { Tx } from "#platform/db";
import type { DirectoryWords } from "../rules/directory/build-snapshot.ts";
import "./tables.ts";

/** Activities of the tree in its order, with every word people use for them in three languages. */
export async function loadActivityWords(tx: Tx): Promise<DirectoryWords["activities"]> {
  const rows = await tx
    .selectFrom("activity")
    .select(["code", "parent_code", "label_nl", "label_fr", "label_en", "synonyms"])
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    code: row.code,
    parent: row.parent_code,
    label: { nl: row.label_nl, fr: row.label_fr, en: row.label_en },
    phrases: [
      row.label_nl,
      row.label_fr,
      row.label_en,
      ...(row.synonyms.nl ?? []),
      ...(row.synonyms.fr ?? []),
      ...(row.synonyms.en ?? []),
    ],
  }));
}
