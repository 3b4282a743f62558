import { asDay } from "#kernel/day";
import type { AdviceFacts } from "./advice-facts.ts";
import type { Capacity, LocalOperator } from "./capacity.ts";

/** A purchase for tests: services, a year, nothing special. */
export const someFacts = (change: Partial<AdviceFacts> = {}): AdviceFacts => ({
  title: "Voorbeeldopdracht",
  about: "",
  kind: "services",
  cents: 100_000_00,
  day: asDay("2026-11-23"),
  nis: "23027",
  months: 12,
  activity: null,
  cpv: null,
  hours: null,
  lots: [],
  ...change,
});

/** An organisation for tests: recognised, a hundred hours a month. */
export const anOperator = (change: Partial<LocalOperator> = {}): LocalOperator => ({
  id: "a",
  name: "Voorbeeldwerk A",
  place: "Halle",
  mayReserve: "yes",
  work: "same",
  hoursPerMonth: 100,
  areaNis: ["23027"],
  activities: ["groen/onkruidbestrijding"],
  score: 0.8,
  ...change,
});

/**
 * So many recognised organisations, so many that must prove their share and so many recognised ones that do kindred work;
 * each with these hours, or the first with the first of a list.
 */
export const aCapacity = (given: {
  readonly reserved: number;
  readonly ask: number;
  readonly kindred?: number;
  readonly hoursPerMonth: number | null | readonly (number | null)[];
}): Capacity => ({
  asOf: asDay("2026-11-23"),
  considered: 20,
  operators: Array.from({ length: given.reserved + given.ask + (given.kindred ?? 0) }, (_, at) =>
    anOperator({
      id: `organisation-${at}`,
      name: `Voorbeeldwerk ${at}`,
      mayReserve: at < given.reserved || at >= given.reserved + given.ask ? "yes" : "ask",
      work: at < given.reserved + given.ask ? "same" : "kindred",
      hoursPerMonth: hoursOf(given.hoursPerMonth, at),
    }),
  ),
});

const hoursOf = (hours: number | null | readonly (number | null)[], at: number): number | null =>
  typeof hours === "number" || hours === null ? hours : (hours[at] ?? null);
