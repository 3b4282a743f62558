import { join } from "node:path";
import { readReferenceFile } from "#platform/reference-file";

/**
 * Whether eight digits are a code of CPV 2008.
 * @throws AppError `reference.unreadable`
 */
export async function readCpvCodes(projectRoot: string): Promise<(code: string) => boolean> {
  const file = await readReferenceFile(join(projectRoot, "reference"), "cpv-2008");
  const codes = new Set(file.rows.map(([code]) => code));
  return (code) => codes.has(code);
}
