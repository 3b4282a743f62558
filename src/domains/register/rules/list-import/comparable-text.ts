/** Words as they are compared: small letters, no accents, one space between. `E-mail_adres` → `e mail adres`. */
export const comparableText = (text: string): string =>
  text
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

const legalForms =
  /\b(?:v z w|vzw|i v z w|ivzw|a s b l|asbl|aisbl|b v b a|bvba|b v|bv|n v|nv|s a|sprl|srl|cvba|cvso|cv|scrl|scrlfs|sc|comm v|vof|so|es)\b/g;

/** The name of an organisation as it is compared: without legal form, accents or signs. */
export function comparableName(name: string): string {
  const words = comparableText(name.replace(/\p{Ll}\p{Lu}/gu, (pair) => pair.toLowerCase()));
  const bare = words.replace(legalForms, " ").replace(/\s+/g, " ").trim();
  // "BV" alone is a name too.
  return bare === "" ? words : bare;
}
