/**
 * Cents of an amount in euros as people type it: "1 250", "1.250,50", "1250.5". Empty: null.
 * @returns "wrong" for what is no amount of zero or more
 */
export function readCents(text: string): number | null | "wrong" {
  const bare = text.replaceAll(/[\s\u00a0\u202f€]/g, "");
  if (bare === "") return null;
  const plain = /^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(bare) ? bare.replaceAll(".", "") : bare;
  const match = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(plain);
  if (!match) return "wrong";
  return Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
}
