/** Where one value comes from, as precise as the source allows. */
export interface FieldSource {
  /** "Kruispuntbank van Ondernemingen" */
  readonly publisher: string;
  readonly file?: string;
  readonly row?: string;
  /** Day the fact stands for, "2026-11-01". */
  readonly date?: string;
  readonly licence?: string;
  readonly href?: string;
}

export interface NumberedSource {
  readonly number: number;
  readonly source: FieldSource;
}

/** Equal sources get one number, counted in the order in which the fields first name them. */
export function numberSources(
  sources: readonly (FieldSource | undefined)[],
): readonly (NumberedSource | undefined)[] {
  const known = new Map<string, NumberedSource>();
  return sources.map((source) => {
    if (!source) return undefined;
    const { publisher, file, row, date, licence, href } = source;
    const key = JSON.stringify([publisher, file, row, date, licence, href]);
    const numbered = known.get(key) ?? { number: known.size + 1, source };
    known.set(key, numbered);
    return numbered;
  });
}

/** Each numbered source once, in order. */
export function listNotes(
  numbered: readonly (NumberedSource | undefined)[],
): readonly NumberedSource[] {
  const notes = new Map(numbered.flatMap((one) => (one ? [[one.number, one] as const] : [])));
  return [...notes.values()].sort((a, b) => a.number - b.number);
}
