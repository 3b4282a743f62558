import type { Segment } from "#register";
import type { NeverMet } from "../../rules/guests/never-met.ts";

export const kinds = [
  "social-enterprise",
  "regular-company",
  "authority",
  "school",
  "public-service",
  "partner",
  "network",
] as const;

const sidesMet = ["each-other", "regular", "social", "authority"] as const;

export const neverMetIn = (query: URLSearchParams): NeverMet | null =>
  sidesMet.find((side) => side === query.get("nieuw")) ?? null;

/** The choice of the address; a value that cannot be one chooses nothing. */
export function segmentIn(query: URLSearchParams): Segment {
  const all = (name: string, shape: RegExp) =>
    query.getAll(name).filter((value) => shape.test(value));
  return {
    activities: all("activiteit", /^[a-z0-9/-]{1,80}$/),
    kinds: kinds.filter((kind) => query.getAll("soort").includes(kind)),
    workForms: all("werkvorm", /^[a-z-]{1,40}$/) as NonNullable<Segment["workForms"]>,
    seats: all("zetel", /^\d{5}$/),
    serves: all("werkt", /^\d{5}$/),
  };
}
