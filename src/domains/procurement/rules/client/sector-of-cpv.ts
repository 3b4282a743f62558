import type { ClauseSector } from "../library/families.ts";

/** Beginnings of CPV codes, the more precise first. */
const beginnings: readonly (readonly [string, ClauseSector])[] = [
  ["3753", "playgrounds"],
  ["45112723", "playgrounds"],
  ["4511272", "green"],
  ["9091", "cleaning"],
  ["9831", "laundry"],
  ["77", "green"],
  ["55", "catering"],
  ["45", "works"],
];

/** The sector a code plainly belongs to; null: it cannot be told, and a threshold for a sector does not fit. */
export const sectorOfCpv = (cpv: string | null): ClauseSector | null =>
  beginnings.find(([start]) => cpv?.startsWith(start))?.[1] ?? null;
