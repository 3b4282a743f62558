import { AppError } from "#kernel/app-error";
import type { Db, Tx } from "#platform/db";
import { type ReferenceFile, rowsOf } from "#platform/reference-file";
import { loadReferenceSets } from "#territory";
import { shippedBlankShape, shippedClauseShape } from "../../rules/library/clause-shape.ts";
import { describeBlanks } from "../../rules/library/describe-blanks.ts";
import {
  adoptClausesEverywhere,
  replaceClauseEditions,
} from "../../store/library/clause-editions.ts";
import { replaceShippedBlanks } from "../../store/library/shipped-blanks.ts";

async function writeEditions(
  tx: Tx,
  file: ReferenceFile,
  [blankFile]: readonly ReferenceFile[],
): Promise<void> {
  const known = blankFile ? rowsOf(blankFile, shippedBlankShape) : [];
  const editions = rowsOf(file, shippedClauseShape).map(({ key, edition, ...clause }) => {
    const { blanks, unknown, uneven } = describeBlanks(clause.text, known);
    if (unknown.length + uneven.length > 0) {
      const names = [...unknown, ...uneven].join(", ");
      throw new AppError("reference.unreadable", `reference/clauses.json ${key}: blanks ${names}`);
    }
    return { key, edition, content: { ...clause, blanks } };
  });
  await replaceShippedBlanks(tx, known);
  await replaceClauseEditions(tx, editions);
  await adoptClausesEverywhere(tx);
}

/**
 * Loads the shipped clauses when they changed, and lets every partnership adopt what is new. A partnership that is
 * founded later adopts them by itself, in the database.
 * @param owner a pool opened as "owner"
 * @returns names of the files loaded now
 * @see docs/sources/clauses.md
 */
export const loadClauseEditions = (owner: Db, folder: string): Promise<string[]> =>
  loadReferenceSets(owner, folder, [
    { name: "clauses", with: ["clause-blanks"], write: writeEditions },
  ]);
