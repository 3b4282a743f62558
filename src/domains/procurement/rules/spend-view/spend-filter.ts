import { localNames, socialNames, type VatKind, vatKinds, vatNames } from "./filter-names.ts";
import {
  type LocalChoice,
  localStandings,
  type SocialStanding,
  socialStandings,
} from "./standing.ts";

export const lineKinds = ["invoice", "credit-note", "charge", "allowance", "booking"] as const;
export type LineKind = (typeof lineKinds)[number];

export const lineSorts = ["day", "-day", "amount", "-amount"] as const;
export type LineSort = (typeof lineSorts)[number];

/** Which lines: the same in the address of a figure, of the list and of its file. Null: not asked. */
export type SpendFilter = {
  /** 0: lines of which no year is known. */
  readonly year: number | null;
  readonly nis: string | null;
  /** Account or post of the books; empty: lines without one. */
  readonly account: string | null;
  /** Two or three digits of the CPV, `u` and two of the UNSPSC, or empty: not known. */
  readonly category: string | null;
  readonly social: SocialStanding | null;
  readonly local: LocalChoice | null;
  readonly vat: VatKind | null;
  readonly supplierId: number | null;
  readonly importId: number | null;
  /** EUR unless asked otherwise: amounts of two currencies are never added. */
  readonly currency: string;
  readonly kind: LineKind | null;
  readonly words: string;
  readonly fromCents: number | null;
  readonly toCents: number | null;
};

export const allSpend: SpendFilter = {
  year: null,
  nis: null,
  account: null,
  category: null,
  social: null,
  local: null,
  vat: null,
  supplierId: null,
  importId: null,
  currency: "EUR",
  kind: null,
  words: "",
  fromCents: null,
  toCents: null,
};

/** Stands in an address for what is not there. */
const none = "geen";

/** Names in the address that this filter owns. */
export const filterNames = [
  "jaar",
  "gemeente",
  "dienst",
  "rubriek",
  "sociaal",
  "lokaal",
  "btw",
  "leverancier",
  "invoer",
  "munt",
  "soort",
  "q",
  "van",
  "tot",
] as const;

/** Reads the address of a page or file; what is not understood is not asked. */
export function readSpendFilter(query: URLSearchParams): SpendFilter {
  const text = (name: string) => (query.get(name) ?? "").trim();
  const currency = text("munt").toUpperCase();
  return {
    year: text("jaar") === none ? 0 : yearIn(text("jaar")),
    nis: /^\d{5}$/.test(text("gemeente")) ? text("gemeente") : null,
    account: optional(text("dienst").slice(0, 200)),
    category: /^(\d{2,3}|u\d{2})$/.test(text("rubriek"))
      ? text("rubriek")
      : text("rubriek") === none
        ? ""
        : null,
    social: keyOf(socialStandings, socialNames, text("sociaal")),
    local: keyOf([...localStandings, "near"], localNames, text("lokaal")),
    vat: keyOf(vatKinds, vatNames, text("btw")),
    supplierId: countIn(text("leverancier")),
    importId: countIn(text("invoer")),
    currency: /^[A-Z]{3}$/.test(currency) ? currency : "EUR",
    kind: lineKinds.find((kind) => kind === text("soort")) ?? null,
    words: text("q").slice(0, 200),
    fromCents: eurosIn(text("van")),
    toCents: eurosIn(text("tot")),
  };
}

/** The same as text for an address, without what is not asked; `readSpendFilter` reads it back. */
export function writeSpendFilter(filter: Partial<SpendFilter>): string {
  const asked = { ...allSpend, ...filter };
  const query = new URLSearchParams();
  const set = (name: (typeof filterNames)[number], value: string | number | null) => {
    if (value !== null && value !== "") query.set(name, String(value));
  };
  set("jaar", asked.year === 0 ? none : asked.year);
  set("gemeente", asked.nis);
  set("dienst", asked.account === "" ? none : asked.account);
  set("rubriek", asked.category === "" ? none : asked.category);
  set("sociaal", asked.social && socialNames[asked.social]);
  set("lokaal", asked.local && localNames[asked.local]);
  set("btw", asked.vat && vatNames[asked.vat]);
  set("leverancier", asked.supplierId);
  set("invoer", asked.importId);
  set("munt", asked.currency === "EUR" ? null : asked.currency);
  set("soort", asked.kind);
  set("q", asked.words);
  set("van", asked.fromCents === null ? null : centsAsEuros(asked.fromCents));
  set("tot", asked.toCents === null ? null : centsAsEuros(asked.toCents));
  return query.toString();
}

/** Where the lines stand of which a figure is the sum. */
export function linesHref(filter: Partial<SpendFilter>): string {
  const query = writeSpendFilter(filter);
  return query ? `/uitgaven/lijnen?${query}` : "/uitgaven/lijnen";
}

const yearIn = (text: string): number | null =>
  /^(19|20|21)\d{2}$/.test(text) ? Number(text) : null;
const countIn = (text: string): number | null =>
  /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
const optional = (text: string): string | null => (text === "" ? null : text === none ? "" : text);

function eurosIn(text: string): number | null {
  const plain = text.replace(/[\s€]/g, "").replace(/\.(?=\d{3})/g, "");
  const match = /^(-?)(\d{1,10})(?:[,.](\d{1,2}))?$/.exec(plain);
  if (!match) return null;
  const cents = Number(match[2]) * 100 + Number((match[3] ?? "").padEnd(2, "0"));
  return match[1] && cents > 0 ? -cents : cents;
}

function centsAsEuros(cents: number): string {
  const [whole, rest] = [Math.floor(Math.abs(cents) / 100), Math.abs(cents) % 100];
  return `${cents < 0 ? "-" : ""}${whole}${rest ? `,${String(rest).padStart(2, "0")}` : ""}`;
}

function keyOf<Key extends string>(
  keys: readonly Key[],
  names: Readonly<Record<Key, string>>,
  text: string,
): Key | null {
  return keys.find((key) => names[key] === text) ?? null;
}

/** Reads `sort` of the address: the newest first unless asked otherwise. */
export const readLineSort = (query: URLSearchParams): LineSort =>
  lineSorts.find((sort) => sort === query.get("sort")) ?? "-day";

/** Can sums that were kept answer, or must every line be looked at? */
export const asksEachLine = ({ words, fromCents, toCents, kind }: SpendFilter): boolean =>
  words !== "" || fromCents !== null || toCents !== null || kind !== null;

export const linesOnPage = 50;
