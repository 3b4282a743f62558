import type { GuestState, Side } from "../guest.ts";

/** each-other: nobody on the list; a side: nobody of that side on the list. */
export type NeverMet = "each-other" | Side;

type Listed = {
  readonly organisationId: string | null;
  readonly side: Side;
  readonly state: GuestState;
};

/**
 * Whom to leave out: who was at a gathering together with somebody who is on the list now and may come.
 * @param met organisations that were at one gathering together, both ways
 */
export function leftOutBy(
  neverMet: NeverMet,
  guests: readonly Listed[],
  met: ReadonlyMap<string, ReadonlySet<string>>,
): (organisationId: string) => boolean {
  const around = guests
    .filter(({ state }) => state !== "declined" && state !== "withdrawn")
    .filter(({ side }) => neverMet === "each-other" || side === neverMet)
    .flatMap(({ organisationId }) => organisationId ?? []);
  return (id) => {
    const known = met.get(id);
    return known !== undefined && around.some((other) => known.has(other));
  };
}
