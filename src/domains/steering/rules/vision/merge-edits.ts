export type Texts = Readonly<Record<string, string>>;

export type MergedEdits = {
  /** What each field comes to when nobody disagrees; of a field in conflict, one's own. */
  readonly texts: Texts;
  /** Fields both changed, to something different. */
  readonly conflicts: readonly string[];
};

/**
 * Two edits of the same block brought together: a field that only one of both changed takes that change.
 * @param base  as both found it
 * @param theirs as it stands now
 * @param yours  as it is sent now
 */
export function mergeEdits(base: Texts, theirs: Texts, yours: Texts): MergedEdits {
  const conflicts: string[] = [];
  const texts: Record<string, string> = {};
  for (const [field, own] of Object.entries(yours)) {
    const other = theirs[field] ?? "";
    const before = base[field] ?? "";
    texts[field] = own === before ? other : own;
    if (own !== before && other !== before && own !== other) conflicts.push(field);
  }
  return { texts, conflicts };
}
