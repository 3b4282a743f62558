import type { Fact } from "../instrument/fact.ts";
import type { Scan } from "../scan/scan.ts";
import type { FactRow, FactSource, FactValue } from "./fact-value.ts";

/** What the register knows of who fills in. */
export type KnownOrganisation = {
  readonly name: string;
  readonly number: string | null;
  readonly legalFormCode: string | null;
  readonly isNaturalPerson: boolean;
  readonly naceCodes: readonly string[];
  readonly places: readonly {
    readonly street: string | null;
    readonly houseNumber: string | null;
    readonly postcode: string | null;
    readonly town: string | null;
    readonly lon: number | null;
    readonly lat: number | null;
  }[];
};

export type Prefill = { readonly value: FactValue; readonly source: FactSource };

const legalForms: Readonly<Record<string, readonly string[]>> = {
  limited: ["010", "014", "015", "610", "114", "116"],
  partnership: ["011", "012", "013", "612", "702"],
  cooperative: ["001", "006", "007", "008", "009", "016", "060", "065", "706", "716"],
  other: ["017", "028", "029", "021", "026", "027"],
};

/** A number is of one year: of the year before it is only told, never filled in. */
const lasts = ({ kind, key }: Fact): boolean =>
  !["count", "decimal", "money", "day", "year"].includes(kind) &&
  !["waste", "pollutants", "materials", "scope3", "staff-countries", "omitted"].includes(key);

/**
 * What is filled in beforehand, with where it is from; whoever fills in changes or empties it. The register goes before
 * the earlier scan for who the company is.
 * @param year the year the scan is about
 */
export function prefillFacts(
  facts: readonly Fact[],
  scan: Pick<Scan, "name" | "kboNumber">,
  known: {
    readonly organisation: KnownOrganisation | null;
    readonly earlier: ReadonlyMap<string, FactValue>;
    readonly year: number;
    readonly hasNace: (code: string) => boolean;
  },
): ReadonlyMap<string, Prefill> {
  const found = new Map<string, Prefill>();
  for (const fact of facts) {
    const value = known.earlier.get(fact.key);
    if (value !== undefined && lasts(fact)) found.set(fact.key, { value, source: "earlier" });
  }
  const wanted = new Set(facts.map(({ key }) => key));
  const add = (key: string, value: FactValue | null) => {
    if (value !== null && wanted.has(key)) found.set(key, { value, source: "register" });
  };
  const { organisation } = known;
  add("name", organisation?.name ?? scan.name);
  add("number", organisation?.number ?? scan.kboNumber);
  add("period-start", `${known.year}-01-01`);
  add("period-end", `${known.year}-12-31`);
  if (!found.has("country")) add("country", "BE");
  if (organisation) {
    add("legal-form", legalFormOf(organisation));
    add("nace", naceOf(organisation.naceCodes, known.hasNace));
    add("sites", sitesOf(organisation));
  }
  return found;
}

function legalFormOf({ isNaturalPerson, legalFormCode }: KnownOrganisation): string | null {
  if (isNaturalPerson) return "sole";
  if (legalFormCode === null) return null;
  return Object.keys(legalForms).find((key) => legalForms[key]?.includes(legalFormCode)) ?? null;
}

/** Of a Belgian code of five digits the European class is the first four. */
function naceOf(codes: readonly string[], has: (code: string) => boolean): FactValue | null {
  const classes = codes.map((code) =>
    code.replace(/\D/g, "").replace(/^(\d\d)(\d\d)\d*$/, "$1.$2"),
  );
  const known = [...new Set(classes)].filter(has);
  return known.length > 0 ? known : null;
}

function sitesOf({ places }: KnownOrganisation): FactValue | null {
  const rows = places.slice(0, 100).map((place): FactRow => {
    const address = [place.street, place.houseNumber].filter(Boolean).join(" ");
    return {
      ...(address ? { address } : {}),
      ...(place.postcode ? { postcode: place.postcode } : {}),
      ...(place.town ? { town: place.town } : {}),
      country: "BE",
      ...(place.lat !== null && place.lon !== null
        ? { gps: `${place.lat.toFixed(5)}, ${place.lon.toFixed(5)}` }
        : {}),
    };
  });
  const filled = rows.filter((row) => Object.keys(row).length > 1);
  return filled.length > 0 ? filled : null;
}
