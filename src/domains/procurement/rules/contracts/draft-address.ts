import { isId } from "#kernel/id";
import { longestContractTitle } from "./judge-contract.ts";

/** What another part of the house knows of a contract to be; nothing of it is taken for true before a person saves it. */
export type DraftFacts = {
  readonly title: string;
  /** Municipality that buys; null: not known. */
  readonly nis: string | null;
  /** Of the register; null: known by its name alone. */
  readonly organisationId: string | null;
  readonly supplierName: string;
  readonly isSocial: boolean;
  /** EUR cents, without VAT. */
  readonly cents: number | null;
};

const base = "/opdrachten/nieuw";
const mostCents = 100_000_000_000;

/** The form of a new contract with this filled in. */
export function newContractHref(facts: DraftFacts): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string | null) => value && query.set(name, value);
  put("titel", facts.title.slice(0, longestContractTitle));
  put("gemeente", facts.nis);
  put("leverancier", facts.organisationId);
  put("naam", facts.supplierName.slice(0, longestContractTitle));
  put("sociaal", facts.isSocial ? "ja" : "nee");
  put("bedrag", facts.cents === null ? null : String(facts.cents));
  return `${base}?${query}`;
}

/** What an address fills in; what is not of its shape is left out. Null: it names nothing. */
export function readDraftAddress(query: URLSearchParams): DraftFacts | null {
  const line = (name: string): string =>
    (query.get(name) ?? "").replace(/\s+/g, " ").trim().slice(0, longestContractTitle);
  const [title, nis, organisation, supplierName] = [
    line("titel"),
    line("gemeente"),
    line("leverancier"),
    line("naam"),
  ];
  if (!title && !nis && !organisation && !supplierName) return null;
  const cents = /^\d{1,12}$/.test(line("bedrag")) ? Number(line("bedrag")) : null;
  return {
    title,
    nis: /^\d{5}$/.test(nis) ? nis : null,
    organisationId: isId(organisation) ? organisation : null,
    supplierName,
    isSocial: line("sociaal") !== "nee",
    cents: cents !== null && cents <= mostCents ? cents : null,
  };
}
