import {
  type EvidenceContent,
  type EvidenceField,
  evidenceFields,
  stillHolds,
} from "./evidence-content.ts";

/** What one line of history says stood there before; null where it changed no field. */
export type ChangeSince = { readonly before: Partial<EvidenceContent> | null };

/**
 * Lays a form over evidence that somebody else changed since the form was opened: what only one of the two
 * changed is kept, and what both changed differently is a conflict.
 * @param since lines of history after the form was opened, newest first
 */
export function mergeEdit(
  mine: EvidenceContent,
  theirs: EvidenceContent,
  since: readonly ChangeSince[],
): { readonly content: EvidenceContent; readonly conflicts: readonly EvidenceField[] } {
  // The oldest line that names a field holds what the form showed at first.
  const base: Partial<EvidenceContent> = Object.assign({}, ...since.map(({ before }) => before));
  const kept: Partial<Record<EvidenceField, unknown>> = {};
  const conflicts: EvidenceField[] = [];
  for (const field of evidenceFields) {
    if (!(field in base) || stillHolds({ [field]: mine[field] }, theirs)) continue;
    if (stillHolds({ [field]: base[field] }, mine)) kept[field] = theirs[field];
    else conflicts.push(field);
  }
  return { content: { ...mine, ...kept } as EvidenceContent, conflicts };
}
