const tag = /<\/?[a-z!][^>]*>/gi;
const hiddenElements = /<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;

export type CleanCell = {
  readonly text: string;
  /** Marks of a web page stood in it and were taken off. */
  readonly hadMarkup: boolean;
};

/**
 * The words of a cell: marks of a web page taken off, odd spaces made plain, `="0413"` (a spreadsheet's way
 * to keep a zero) unwrapped, and a lone dash or "n.v.t." read as empty.
 */
export function cleanCell(raw: string): CleanCell {
  const unwrapped = /^="(.*)"$/s.exec(raw.trim())?.[1]?.replaceAll('""', '"') ?? raw;
  const bare = unwrapped.replace(hiddenElements, " ").replace(tag, " ");
  const hadMarkup = bare !== unwrapped;
  // Our own exports write an apostrophe before what a spreadsheet would run as a formula.
  const text = bare
    .replace(/^'(?=[=+\-@])/, "")
    .replace(/[\p{Cc}\p{Cf}\p{Zs}]+/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim();
  return { text: /^(?:[-–—/.]|n\.?v\.?t\.?|n\/a|nihil|null)$/i.test(text) ? "" : text, hadMarkup };
}

/** Parts of a cell that holds several values: cut at `;`, `|`, line ends and, when asked, commas. */
export const partsOf = (text: string, at: "strong" | "also-commas" = "strong"): string[] =>
  text
    .split(at === "strong" ? /[;|\n]/ : /[;|\n,]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** An e-mail address in small letters; null when it is none. */
export function readEmail(text: string): string | null {
  const address = text
    .replace(/^mailto:/i, "")
    .trim()
    .toLowerCase();
  return /^[^\s@<>",;]+@[^\s@<>",;]+\.[a-z]{2,}$/.test(address) ? address : null;
}

/** A web address that begins with http(s); null when it is none. `www.x.be` gets its `https://`. */
export function readWebsite(text: string): string | null {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (/\s/.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.username !== "" || !/^[^.]+(\.[^.]+)+$/.test(url.hostname)) return null;
  return address;
}

/** A telephone number as written; null with fewer than 8 or more than 15 digits or with letters. */
export function readPhone(text: string): string | null {
  const digits = text.replace(/\D/g, "");
  return /^[+(\d][\d\s./()-]*$/.test(text) && digits.length >= 8 && digits.length <= 15
    ? text
    : null;
}

/** A whole count, `1.250`, `1 250`, `125,0` → 1250, 1250, 125; null when it is no number at or above zero. */
export function readCount(text: string): number | null {
  const plain = text
    .replace(/\s/g, "")
    .replace(/\.(?=\d{3}(?:\D|$))/g, "")
    .replace(",", ".");
  if (!/^\d+(\.\d+)?$/.test(plain)) return null;
  const count = Math.round(Number(plain));
  return count <= 2_147_483_647 ? count : null;
}

/** A Belgian postcode (`B-1500`, `1500`); null when it is none. */
export function readPostcode(text: string): string | null {
  return /^(?:B\s*-?\s*)?([1-9]\d{3})(?:\.0+)?$/i.exec(text)?.[1] ?? null;
}

/** A NACE code with its dots: `88993`, `88.993`, `88 993` → `88.993`; null when it is none. */
export function readNace(text: string): string | null {
  const digits = text.replace(/^nace(?:-?bel)?\s*/i, "").replace(/[.\s]/g, "");
  if (!/^\d{2,5}$/.test(digits)) return null;
  return digits.length === 2 ? digits : `${digits.slice(0, 2)}.${digits.slice(2)}`;
}

export type StreetAddress = { street: string; houseNumber: string | null; box: string | null };

const addressShape =
  /^(.*?[^\d\s,].*?)[\s,]+(?:nr\.?\s*)?(\d+\s?[a-z]?(?:\s?[-/+]\s?\d+\s?[a-z]?)?)(?:[\s,/]*(?:bus|boite|boîte|bte|box|b)[\s.]*([\w./-]+))?$/i;

/** Street, house number and box of an address line; a line without a number is a street. */
export function readStreetAddress(text: string): StreetAddress {
  const match = addressShape.exec(text.trim());
  if (!match) return { street: text.trim(), houseNumber: null, box: null };
  const [, street = "", number = "", box] = match;
  return {
    street: street.trim(),
    houseNumber: number.replace(/\s/g, "").toUpperCase(),
    box: box ?? null,
  };
}
