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

/**
 * Equal sources get one number, counted in the order in which the fields first name them.
 * @param before sources that have their numbers already, elsewhere on the page
 */
export function numberSources(
  sources: readonly (FieldSource | undefined)[],
  before: readonly NumberedSource[] = [],
): readonly (NumberedSource | undefined)[] {
  const known = new Map(before.map((numbered) => [keyOf(numbered.source), numbered]));
  return sources.map((source) => {
    if (!source) return undefined;
    const numbered = known.get(keyOf(source)) ?? { number: known.size + 1, source };
    known.set(keyOf(source), numbered);
    return numbered;
  });
}

const keyOf = ({ publisher, file, row, date, licence, href }: FieldSource): string =>
  JSON.stringify([publisher, file, row, date, licence, href]);

/** Each numbered source once, in order. */
export function listNotes(
  numbered: readonly (NumberedSource | undefined)[],
): readonly NumberedSource[] {
  const notes = new Map(numbered.flatMap((one) => (one ? [[one.number, one] as const] : [])));
  return [...notes.values()].sort((a, b) => a.number - b.number);
}
