import type { KboNumber } from "#kernel/kbo-number";
import type { MatchReason, NameMatch } from "../names/match-name.ts";
import { readSupplierNumber } from "../names/supplier-number.ts";
import type { PersonSign } from "../natural-person.ts";

/** What a person decided about a name before. */
export type NameDecision = "confirmed" | "none" | "person";

/** Who a supplier was found to be, ready to be kept. */
export type SupplierVerdict = {
  readonly band: NameMatch["band"];
  readonly via: NameMatch["via"];
  readonly doubts: NameMatch["doubts"];
  /** Enterprise, or the stand-in of an organisation without a number; of an accepted one only. */
  readonly number: KboNumber | null;
  readonly candidates: readonly {
    readonly number: KboNumber;
    readonly chance: number;
    readonly reasons: readonly { readonly reason: MatchReason; readonly weight: number }[];
  }[];
  readonly person: PersonSign;
};

const keptCandidates = 5;
const keptReasons = 6;
/** A candidate with less chance is nobody's question. */
const leastChance = 0.02;

/**
 * What is kept of a match. A number with right check digits that the registry does not have stays a known number under
 * the name of the books, unless somebody of the registry has just this name: then a person is asked. What a person
 * said of a name before (nobody here, or a person) goes before a likeness.
 */
export function verdictOf(
  match: NameMatch,
  supplier: {
    readonly numbers: readonly { readonly text: string; readonly scheme?: string }[];
    readonly person: PersonSign;
  },
  before: NameDecision | undefined,
): SupplierVerdict {
  const { band, via, doubts, person } = { ...match, person: supplier.person };
  const candidates = match.candidates
    .filter(({ chance }) => chance >= leastChance)
    .slice(0, keptCandidates)
    .map(({ number, chance, reasons }) => ({
      number,
      chance: Math.round(chance * 1_000) / 1_000,
      reasons: [...reasons]
        .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
        .slice(0, keptReasons)
        .map(({ reason, weight }) => ({ reason, weight: Math.round(weight * 100) / 100 })),
    }));
  if (band === "accepted") return { band, via, doubts, number: match.number, candidates, person };
  if (before === "none" || before === "person") {
    const sign = before === "person" ? "said" : person;
    return { band: "none", via: "confirmed", doubts, number: null, candidates, person: sign };
  }
  const own = ownNumber(supplier.numbers);
  const isNamesake = candidates[0]?.reasons.some(({ reason }) => reason === "same-letters");
  if (own && !(band === "review" && isNamesake)) {
    return {
      band: "accepted",
      via: "number",
      doubts: ["number-unknown"],
      number: own,
      candidates: [],
      person,
    };
  }
  return { band, via, doubts, number: null, candidates, person };
}

/** The one right number a supplier has; null when it has none or several. */
function ownNumber(
  numbers: readonly { readonly text: string; readonly scheme?: string }[],
): KboNumber | null {
  const right = new Set(
    numbers.flatMap(({ text, scheme }) => {
      const reading = readSupplierNumber(text, scheme);
      return reading.kind === "number" ? [reading.number] : [];
    }),
  );
  const [only] = right;
  return right.size === 1 && only ? only : null;
}
