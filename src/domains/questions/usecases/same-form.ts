import { createHash } from "node:crypto";
import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import { findByForm, lockNumbers } from "../store/questions.ts";
import type { IncomingFile } from "./judge-files.ts";

/**
 * What tells that a form was sent twice, by a double click or by sending the page again: the key the form was made
 * with and everything that was filled in. The key alone would show one's question to whoever learns it.
 * @param key random, of the form as it was opened; without a proper one nothing is recognised
 */
export function formSha256(
  key: string | undefined,
  fields: Readonly<Record<string, unknown>>,
  files: readonly IncomingFile[] = [],
): string | null {
  if (!key || !isId(key)) return null;
  const hash = createHash("sha256");
  hash.update(JSON.stringify([key, Object.entries(fields).sort(), files.map(({ name }) => name)]));
  for (const { bytes } of files) hash.update(bytes);
  return hash.digest("hex");
}

/** The question this form became before. Of two at the same moment the second waits for the first. */
export async function findSameForm(
  tx: Tx,
  sha256: string | null,
): Promise<{ readonly id: string; readonly number: number } | null> {
  if (sha256 === null) return null;
  await lockNumbers(tx);
  return findByForm(tx, sha256);
}
