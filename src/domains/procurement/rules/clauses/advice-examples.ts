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

/** So many recognised organisations and so many that must prove their share, each with these hours. */
export const aCapacity = (given: {
  readonly reserved: number;
  readonly ask: number;
  readonly hoursPerMonth: number | null;
}): Capacity => ({
  asOf: asDay("2026-11-23"),
  considered: 20,
  operators: Array.from({ length: given.reserved + given.ask }, (_, at) =>
    anOperator({
      id: `organisation-${at}`,
      name: `Voorbeeldwerk ${at}`,
      mayReserve: at < given.reserved ? "yes" : "ask",
      hoursPerMonth: given.hoursPerMonth,
    }),
  ),
});
