import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { AppError } from "#kernel/app-error";

const envelope = z.object({
  source: z.object({ publisher: z.string(), title: z.string(), edition: z.string().optional() }),
  licence: z.string(),
  retrievedOn: z.iso.date(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
  arcs: z.array(z.array(z.number())).optional(),
});

/** A file of reference/: facts with their publisher, licence and date. */
export type ReferenceFile = z.infer<typeof envelope> & {
  readonly name: string;
  readonly sha256: string;
};

/** @throws AppError `reference.unreadable` naming the file */
export async function readReferenceFile(folder: string, name: string): Promise<ReferenceFile> {
  try {
    const text = await readFile(`${folder}/${name}.json`, "utf8");
    const sha256 = createHash("sha256").update(text).digest("hex");
    return { ...envelope.parse(JSON.parse(text)), name, sha256 };
  } catch (cause) {
    throw new AppError("reference.unreadable", `reference/${name}.json cannot be read`, { cause });
  }
}

/**
 * The rows as objects, checked.
 * @param shape one key per column that is wanted; other columns are left out
 * @throws AppError `reference.unreadable` naming file and row
 */
export function rowsOf<Shape extends z.ZodObject>(
  file: ReferenceFile,
  shape: Shape,
): z.infer<Shape>[] {
  return file.rows.map((cells, index) => {
    const named = Object.fromEntries(file.columns.map((column, at) => [column, cells[at]]));
    const row = shape.safeParse(named);
    if (row.success) return row.data;
    throw new AppError(
      "reference.unreadable",
      `reference/${file.name}.json row ${index + 1}: ${z.prettifyError(row.error)}`,
    );
  });
}
