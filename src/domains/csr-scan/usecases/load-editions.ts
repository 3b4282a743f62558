import type { Db } from "#platform/db";
import { instrumentKeys } from "../rules/instrument/instrument.ts";
import { isCurrentEdition, keepEdition } from "../store/editions.ts";
import { readInstrument } from "./read-instrument.ts";

/**
 * Loads the shipped questions when they changed. What was loaded before stays: scans that were begun with it keep it.
 * @param owner a pool opened as "owner"
 * @param folder the folder with what is shipped (reference/)
 * @returns names of the editions loaded now
 */
export async function loadScanEditions(owner: Db, folder: string): Promise<string[]> {
  const loaded: string[] = [];
  for (const key of instrumentKeys) {
    const edition = await readInstrument(`${folder}/csr-scan`, key);
    if (await isCurrentEdition(owner, edition.id)) continue;
    await keepEdition(owner, edition);
    loaded.push(edition.id);
  }
  return loaded;
}
