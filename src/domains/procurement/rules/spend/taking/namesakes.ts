import { readSupplierNumber } from "../names/supplier-number.ts";

type Supplier = {
  readonly joined: string;
  readonly postcode: string | null;
  readonly numbers: readonly { readonly text: string; readonly scheme?: string }[];
};

/**
 * Books often give the number of a supplier on some lines and not on others. A supplier without any number has that of
 * the one supplier of the same books with the same name in the same postcode; when two numbers bear that name there,
 * nobody knows.
 * @returns by the place of the supplier the number, for those that borrow one
 */
export function borrowNumbers(suppliers: readonly Supplier[]): ReadonlyMap<number, string> {
  const numberOf = new Map<string, string | null>();
  for (const supplier of suppliers) {
    const key = placeOf(supplier);
    if (key === null) continue;
    for (const { text, scheme } of supplier.numbers) {
      const reading = readSupplierNumber(text, scheme);
      if (reading.kind !== "number") continue;
      const before = numberOf.get(key);
      numberOf.set(key, before === undefined || before === reading.number ? reading.number : null);
    }
  }
  const borrowed = new Map<number, string>();
  suppliers.forEach((supplier, at) => {
    const key = supplier.numbers.length === 0 ? placeOf(supplier) : null;
    const number = key === null ? null : numberOf.get(key);
    if (number) borrowed.set(at, number);
  });
  return borrowed;
}

const placeOf = ({ joined, postcode }: Supplier): string | null =>
  joined && postcode ? `${joined}|${postcode}` : null;
