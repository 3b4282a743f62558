import { type Lot, noTerms, type SocialTerms } from "./notice.ts";

/** A lot of which nothing is told but what the notice asks of all. */
export const emptyLot = (id: string, terms: SocialTerms = noTerms): Lot => ({
  id,
  title: {},
  description: {},
  natures: [],
  otherCpv: [],
  places: [],
  ...terms,
  winners: [],
});
