import { readName } from "../names/read-name.ts";
import { readSupplierNumber } from "../names/supplier-number.ts";
import type { PersonSign } from "../natural-person.ts";
import type { SpendParty } from "../spend-line.ts";

/** A supplier as one ledger or set of invoices knows it, with everything its lines say of it. */
export type LedgerSupplier = {
  /** What tells it apart in the books of the municipality. */
  readonly key: string;
  readonly name: string;
  readonly joined: string;
  readonly numbers: readonly { readonly text: string; readonly scheme?: string }[];
  readonly ibans: readonly string[];
  readonly postcode: string | null;
  readonly town: string | null;
  readonly country: string | null;
  readonly person: PersonSign;
};

const mostKept = 5;

type Growing = {
  -readonly [Key in keyof LedgerSupplier]: LedgerSupplier[Key];
} & { numbers: { text: string; scheme?: string }[]; ibans: string[] };

export type SupplierBook = {
  /** The place of who was paid, from 0; a new one when it was not met before. */
  at(party: SpendParty): number;
  readonly suppliers: readonly LedgerSupplier[];
};

/**
 * The suppliers of one file as they come by. Two are one when number and name are the same; without a number the
 * postcode tells them apart as well, because two bakers of one name have two towns.
 */
export function supplierBook(): SupplierBook {
  const suppliers: Growing[] = [];
  const byKey = new Map<string, number>();
  // A ledger writes a supplier in the same way thousands of times: what was written is looked up first.
  const byWriting = new Map<string, number>();
  return {
    suppliers,
    at: (party) => {
      const written = writingOf(party);
      const known = byWriting.get(written);
      if (known !== undefined) return known;
      const key = keyOf(party);
      let at = byKey.get(key);
      if (at === undefined) {
        at = suppliers.push(newSupplier(key, party)) - 1;
        byKey.set(key, at);
      } else add(suppliers[at] as Growing, party);
      if (byWriting.size < 200_000) byWriting.set(written, at);
      return at;
    },
  };
}

const writingOf = ({ name, numbers, iban, postcode, town }: SpendParty): string => {
  const [first] = numbers;
  const rest = numbers.length > 1 ? JSON.stringify(numbers) : (first?.text ?? "");
  return `${name}\t${rest}\t${iban ?? ""}\t${postcode ?? ""}\t${town ?? ""}`;
};

function keyOf(party: SpendParty): string {
  const { joined } = readName(party.name);
  const name = joined || party.name.trim().toLowerCase();
  const number = numberOf(party);
  return number
    ? `${number}|${name}`.slice(0, 300)
    : `|${name}|${party.postcode?.replace(/\s/g, "") ?? ""}`.slice(0, 300);
}

/** The number by which it is told apart: a right one, else the first as it is written. */
function numberOf({ numbers }: SpendParty): string {
  for (const { text, scheme } of numbers) {
    const reading = readSupplierNumber(text, scheme);
    if (reading.kind === "number") return reading.number;
  }
  return numbers[0]?.text.replace(/[\s.-]/g, "").toUpperCase() ?? "";
}

const newSupplier = (key: string, party: SpendParty): Growing => ({
  key,
  name: party.name.slice(0, 400),
  joined: readName(party.name).joined.slice(0, 300),
  numbers: party.numbers.slice(0, mostKept),
  ibans: party.iban ? [party.iban] : [],
  postcode: party.postcode ?? null,
  town: party.town ?? null,
  country: party.country ?? null,
  person: party.person,
});

function add(supplier: Growing, party: SpendParty): void {
  if (party.iban && !supplier.ibans.includes(party.iban) && supplier.ibans.length < mostKept)
    supplier.ibans = [...supplier.ibans, party.iban];
  for (const number of party.numbers) {
    if (supplier.numbers.length >= mostKept) break;
    if (!supplier.numbers.some(({ text }) => text === number.text))
      supplier.numbers = [...supplier.numbers, number];
  }
  supplier.postcode ??= party.postcode ?? null;
  supplier.town ??= party.town ?? null;
  supplier.country ??= party.country ?? null;
  if (party.person === "said") supplier.person = "said";
}
