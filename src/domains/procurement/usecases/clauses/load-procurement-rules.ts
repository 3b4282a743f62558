import type { Db } from "#platform/db";
import { loadReferenceSets } from "#territory";
import { keepRulesEdition } from "../../store/clauses/rules.ts";
import { readShippedRules } from "./read-shipped-rules.ts";

/**
 * Loads the shipped thresholds and routes when they changed.
 * @param owner a pool opened as "owner"
 * @returns names of the files loaded now
 * @see docs/sources/procurement-rules.md
 */
export const loadProcurementRules = (owner: Db, folder: string): Promise<string[]> =>
  loadReferenceSets(owner, folder, [
    {
      name: "procurement-rules",
      write: (tx, file) => keepRulesEdition(tx, readShippedRules(file)),
    },
  ]);
