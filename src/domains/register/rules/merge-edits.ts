import { sameContent } from "./canonical.ts";
import type { Change, RecordValues } from "./compose-record.ts";
import { type FieldKey, isEstablishmentKey, isFieldName } from "./field.ts";

/** What a form hands in: each field it showed, null when it was left empty. */
export type Edits = Readonly<Partial<Record<FieldKey, unknown>>>;

/** A field that somebody else changed while a form was open, and that the form changes too. */
export type EditConflict = {
  readonly field: FieldKey;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly by: string | null;
};

export type MergedEdits = {
  /** Fields that really change, with their new value. */
  readonly edits: Edits;
  readonly conflicts: readonly EditConflict[];
};

/** One change of the record since the form was opened. */
export type ChangeSince = { readonly by: string | null; readonly changes: readonly Change[] };

/**
 * A form lays its values over a record that may have moved on. What the form did not touch keeps the newer
 * value; what both touched is a conflict, unless both say the same.
 * @param submitted what the form says
 * @param current   the record now
 * @param since     what changed since the form was opened, oldest first
 */
export function mergeEdits(
  submitted: Edits,
  current: RecordValues,
  since: readonly ChangeSince[],
): MergedEdits {
  const opened = new Map<FieldKey, { before: unknown; by: string | null }>();
  for (const { by, changes } of since) {
    for (const { field, before } of changes) {
      if (!isFieldName(field) && !isEstablishmentKey(field)) continue;
      opened.set(field, { before: opened.has(field) ? opened.get(field)?.before : before, by });
    }
  }
  const edits: Partial<Record<FieldKey, unknown>> = {};
  const conflicts: EditConflict[] = [];
  for (const [key, mine] of Object.entries(submitted) as [FieldKey, unknown][]) {
    const theirs = current[key];
    if (sameContent(mine, theirs)) continue;
    const moved = opened.get(key);
    if (moved && sameContent(mine, moved.before)) continue;
    if (moved) conflicts.push({ field: key, mine, theirs, by: moved.by });
    edits[key] = mine;
  }
  return { edits, conflicts };
}
