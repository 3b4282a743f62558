import { z } from "zod";
import { readReferenceFile, rowsOf } from "#platform/reference-file";
import type { CpvLabel } from "../../rules/cpv/cpv-code.ts";

const labelLanguages = ["nl", "fr", "en"] as const;
const row = z.object({ code: z.string(), nl: z.string(), fr: z.string(), en: z.string() });

/**
 * The labels of all CPV codes in every language the reference holds, code by code.
 * @throws AppError `reference.unreadable`
 */
export async function readCpvLabels(projectRoot: string): Promise<CpvLabel[]> {
  const file = await readReferenceFile(`${projectRoot}reference`, "cpv-2008");
  return rowsOf(file, row).flatMap(({ code, ...texts }) =>
    labelLanguages.map((language) => ({ code, language, text: texts[language] })),
  );
}
