import { plainText } from "#kernel/file-table";
import { readSupplierNumber } from "../names/supplier-number.ts";
import type { SpendParty } from "../spend-line.ts";

/** By what invoices are known to be made out to whose books these are. */
export type BooksOwner = {
  /** Enterprise numbers, of public bodies named after the municipality and as a person said. */
  readonly numbers: readonly string[];
  /** Names in plain letters, as a person said. */
  readonly names: readonly string[];
  /** The municipality, in each of its languages. */
  readonly places: readonly string[];
};

/** To whom an invoice is made out that is not known to belong to the books. */
export type OtherBuyer = {
  /** Number of ten digits, or `n:` with the name in plain letters: what is kept when a person says it is us. */
  readonly key: string;
  readonly name: string;
  readonly number: string | null;
  /** It seems to be a person: the name is left out, and it cannot be us. */
  readonly isPerson: boolean;
};

export type BuyerVerdict =
  | { readonly kind: "own" }
  /** The invoice does not say. */
  | { readonly kind: "unsaid" }
  | { readonly kind: "other"; readonly buyer: OtherBuyer };

// What the public body of a municipality calls itself, beside the name of the place.
const bodies =
  "gemeente|gemeentebestuur|stad|stadsbestuur|lokaal bestuur|ocmw|openbaar centrum voor maatschappelijk welzijn|gemeente en ocmw|stad en ocmw|autonoom gemeentebedrijf|agb|commune|administration communale|ville|cpas|centre public d action sociale|municipality|city";

const wordOfBody = new RegExp(`\\b(?:${bodies})\\b`);

/**
 * Is an invoice made out to whose books these are? By number where there is one that is known, else by name: the place,
 * with or without the word for its public body. A club named after the place is somebody else.
 */
export function judgeBuyer(party: SpendParty | null, owner: BooksOwner): BuyerVerdict {
  const number = party ? numberOf(party) : null;
  const name = party?.name.trim() ?? "";
  if (number === null && name === "") return { kind: "unsaid" };
  const plain = plainText(name);
  const isOwn =
    (number !== null && owner.numbers.includes(number)) ||
    owner.names.includes(plain) ||
    isBodyOf(plain, owner.places);
  if (isOwn) return { kind: "own" };
  if (number === null && party?.person !== "no" && !wordOfBody.test(plain))
    return { kind: "other", buyer: { key: "person", name: "", number, isPerson: true } };
  return {
    kind: "other",
    buyer: {
      key: number ?? `n:${plain}`.slice(0, 300),
      name: name.slice(0, 300),
      number,
      isPerson: false,
    },
  };
}

/** Is this, in plain letters, the name of the public body of one of these places? */
export const isBodyOf = (plain: string, places: readonly string[]): boolean =>
  places.some((place) => {
    const name = plainText(place);
    return new RegExp(`^(?:(?:${bodies}) (?:van |de |d )?)?${name}(?: (?:${bodies}))?$`).test(
      plain,
    );
  });

function numberOf({ numbers }: SpendParty): string | null {
  for (const { text, scheme } of numbers) {
    const reading = readSupplierNumber(text, scheme);
    if (reading.kind === "number") return reading.number;
  }
  return null;
}
