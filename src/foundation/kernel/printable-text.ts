/**
 * Scripts that the fonts of our documents can draw for certain, whatever machine it is made on. PDF/UA
 * forbids a sign without a drawing, so anything else has to be replaced before it is set.
 */
const drawn =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\u0020-\u007e\u00a0-\u00ff\u02c6\u02dc\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u20ac\u2122\u2190-\u2193\u2212\u2248\u2260\u2264\u2265]/u;
const pureLatin =
  /[\u0020-\u007e\u00a0-\u00ff\u0100-\u017f\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac]/u;
/** Pictures, joiners and controls: nothing is lost when they leave no trace. */
const silent =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Cc}\p{Cf}\p{Mn}\p{So}\p{Co}\p{Cs}]/u;

/**
 * The text as a printed document can draw it: line ends and tabs become spaces, pictures and controls go, a letter
 * of a script without a font here becomes "?".
 * @param strict only Latin letters, for when a font turned out to have less than it should
 */
export function printableText(text: string, strict = false): string {
  const known = strict ? pureLatin : drawn;
  let shown = "";
  for (const sign of text
    .normalize("NFC")
    .replace(/\u202f/gu, "\u00a0")
    .replace(/[^\S\u00a0]+/gu, " ")) {
    if (sign === "\u00ad" || sign === "\u200b") continue;
    if (known.test(sign)) shown += sign;
    else if (!silent.test(sign)) shown += "?";
  }
  return shown.replace(/ {2,}/g, " ").trim();
}

/** Paragraphs of a longer text, each printable; empty ones are left out. */
export const printableParagraphs = (text: string, strict = false): string[] =>
  text
    .split(/\r?\n\s*\r?\n|\r?\n/)
    .map((paragraph) => printableText(paragraph, strict))
    .filter((paragraph) => paragraph !== "");

/** At most `most` signs, cut between words, with an ellipsis. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > most * 0.6 ? space : most).replace(/[\s,;:.–-]+$/u, "")} …`;
}
