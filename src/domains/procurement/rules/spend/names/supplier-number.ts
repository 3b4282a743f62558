import { checkDigits, type KboNumber, readKboNumber } from "#kernel/kbo-number";

/** An enterprise number as a ledger or an invoice gives it. */
export type SupplierNumberReading =
  | { readonly kind: "number"; readonly number: KboNumber }
  /** Ten digits of which the last two do not follow from the others, with what it may have been. */
  | { readonly kind: "wrong-check"; readonly repairs: readonly KboNumber[] }
  /** A number of another country: who bears it is not in our registry under it. */
  | { readonly kind: "foreign" }
  /** A number of another kind, which says nothing: of a branch, a customer, a barcode. */
  | { readonly kind: "other" }
  | { readonly kind: "none" };

/** Schemes of Peppol endpoints and identifiers that hold a Belgian enterprise number: 0208 KBO, 9925 Belgian VAT, 9956 KBO. */
const belgianSchemes: ReadonlySet<string> = new Set(["0208", "9925", "9956"]);
/** Schemes of no country: DUNS, GLN, Odette, LEI, GS1. */
const worldSchemes: ReadonlySet<string> = new Set(["0060", "0088", "0177", "0199", "0209"]);

/**
 * Reads an enterprise number in all the ways it is written: `0413.313.535`, `BE 0413.313.535`, `BE413313535`,
 * `BTW BE 0413 313 535`, `TVA…`, `0208:0413313535`.
 * @param scheme scheme of the identifier when the file gives one; another than a Belgian one makes it a foreign number
 */
export function readSupplierNumber(text: string, scheme?: string): SupplierNumberReading {
  const bare = text.trim();
  if (bare === "") return { kind: "none" };
  if (scheme && /^\d{4}$/.test(scheme) && !belgianSchemes.has(scheme))
    return { kind: worldSchemes.has(scheme) ? "other" : "foreign" };
  const plain = bare
    .replace(/^(?:0208|9925|9956)\s*:+\s*/, "")
    .replace(
      /^(?:btw|tva|vat|ust|kbo|bce|ond|ondernemingsnummer)[\s.:/-]*(?:nr|no|n°)?[\s.:/-]*/i,
      "",
    )
    .replace(/^BE[\s.:/-]*/i, "");
  if (/^[A-Z]/i.test(plain))
    return { kind: /^[A-Z]{2,3}[\s-]?\w*\d{5}/i.test(plain) ? "foreign" : "other" };
  const reading = readKboNumber(plain);
  if (reading.kind === "number") return reading;
  if (reading.because !== "wrong-check-digits") return { kind: "other" };
  const digits = plain.replace(/\D/g, "").padStart(10, "0");
  return { kind: "wrong-check", repairs: repairsOf(digits) };
}

/**
 * Numbers that one slip turns into these digits: one digit typed wrong, or two neighbours swapped. About one of
 * the hundred slips tried has right check digits by chance, so a repair holds only together with the name.
 */
export function repairsOf(digits: string): readonly KboNumber[] {
  const found = new Set<string>();
  const keep = (tried: string) => {
    if (
      tried !== digits &&
      /^[01]/.test(tried) &&
      checkDigits(tried.slice(0, 8)) === tried.slice(8)
    )
      found.add(tried);
  };
  for (let at = 0; at < digits.length; at += 1) {
    const [before, after] = [digits.slice(0, at), digits.slice(at + 1)];
    for (let digit = 0; digit < 10; digit += 1) keep(`${before}${digit}${after}`);
    if (after !== "") keep(`${before}${after[0]}${digits[at]}${after.slice(1)}`);
  }
  return [...found] as KboNumber[];
}
