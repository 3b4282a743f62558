/** How often each need was given, however it was written; the most first. Empty texts are no need. */
export function countNeeds(
  texts: readonly string[],
): readonly { readonly text: string; readonly count: number }[] {
  const found = new Map<string, { text: string; count: number }>();
  for (const given of texts) {
    const text = given.replace(/\s+/g, " ").trim();
    if (text === "") continue;
    const key = text.toLowerCase().replace(/[.!]+$/, "");
    const known = found.get(key);
    if (known) known.count += 1;
    else found.set(key, { text, count: 1 });
  }
  return [...found.values()].sort(
    (one, other) => other.count - one.count || one.text.localeCompare(other.text),
  );
}
