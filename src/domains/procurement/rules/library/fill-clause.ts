const blank = /\[\[([a-z]+(?:-[a-z]+)*)\]\]/g;

/** Names of the blanks of a text, each once, in its order. */
export const blanksOf = (text: string): string[] => [
  ...new Set([...text.matchAll(blank)].map(([, name = ""]) => name)),
];

export type FilledClause = {
  readonly text: string;
  /** Names of blanks that stay open: they stand in the text as they did, or as it was said how to draw them. */
  readonly open: readonly string[];
};

/**
 * Puts values in the blanks of a clause. What is put in is never read as a blank itself.
 * @param values by name of the blank; an empty one leaves the blank open
 * @param drawOpen what stands in an open blank, by its name; without it the blank itself
 */
export function fillClause(
  text: string,
  values: Readonly<Record<string, string | undefined>>,
  drawOpen?: (name: string) => string,
): FilledClause {
  const given = (name: string): string =>
    (Object.hasOwn(values, name) ? (values[name] ?? "") : "").trim();
  return {
    text: text.replace(blank, (whole, name: string) => given(name) || (drawOpen?.(name) ?? whole)),
    open: blanksOf(text).filter((name) => given(name) === ""),
  };
}

/** Something between double brackets that is no blank of ours: `[[Uren per week]]`. */
export const oddBlanks = (text: string): string[] => [
  ...new Set(
    (text.match(/\[\[[^\]]*\]?\]?/g) ?? []).filter(
      (found) => !/^\[\[[a-z]+(-[a-z]+)*\]\]$/.test(found),
    ),
  ),
];
