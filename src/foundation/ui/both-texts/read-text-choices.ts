export const wholeChoiceName = (name: string): string => `both:${name}`;
export const mergedName = (name: string): string => `merged:${name}`;

export interface TextChoices {
  /** Fields whose other text was chosen. */
  readonly theirs: readonly string[];
  /** Fields for which a text of one's own was typed, with that text. */
  readonly merged: ReadonlyMap<string, string>;
}

/** What was chosen in `BothTexts`, out of the entries of the form. */
export function readTextChoices(entries: readonly (readonly [string, string])[]): TextChoices {
  const texts = new Map(entries);
  const chosen = [...texts].filter(([name]) => name.startsWith("both:"));
  const namesOf = (choice: string) =>
    chosen.filter(([, value]) => value === choice).map(([name]) => name.slice("both:".length));
  return {
    theirs: namesOf("theirs"),
    merged: new Map(namesOf("merged").map((name) => [name, texts.get(mergedName(name)) ?? ""])),
  };
}
