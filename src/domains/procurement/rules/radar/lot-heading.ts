const longestHeading = 80;

/** A code says nothing to who reads: `SOLVA-PRREG0852-C - 1`, `2023/114`, `LOT-0001`, `1`. */
const isCode = (title: string): boolean => !/\p{L}*\p{Ll}{2}/u.test(title);

/**
 * What a lot is called: its title, or the beginning of its description when the title is only a code.
 * @param title empty when the notice gives none
 */
export function lotHeading(title: string, description: string): string {
  const named = title.trim();
  if (!isCode(named)) return named;
  const begin = beginOf(description.trim());
  // Words in capitals are words when nothing else is said: "POETSEN".
  return isCode(begin) ? named || begin : begin;
}

/** The first sentence or line, cut between words. */
function beginOf(text: string): string {
  const [first = ""] = text.split(/\n|(?<=[.!?])\s/);
  const line = first.replace(/\s+/g, " ").replace(/\.$/, "");
  if (line.length <= longestHeading) return line;
  return `${line.slice(0, longestHeading).replace(/\s+\S*$/, "")}…`;
}
