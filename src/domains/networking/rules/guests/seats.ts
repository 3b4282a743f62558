/** Who has a seat and who waits for one. A guest may ask several seats: for companions. */
export type SeatClaim = {
  readonly id: string;
  readonly state: "coming" | "waiting";
  readonly seats: number;
  /** Since when it waits; null for who is coming. */
  readonly waitingSince: string | null;
};

/** Persons; null: no limit. */
export type Room = { readonly capacity: number | null; readonly waitingSize: number | null };

const sum = (claims: readonly SeatClaim[], state: SeatClaim["state"]): number =>
  claims.filter((one) => one.state === state).reduce((total, { seats }) => total + seats, 0);

/** Seats still free, before anybody moves up; null: no limit. */
export const freeSeats = (claims: readonly SeatClaim[], { capacity }: Room): number | null =>
  capacity === null ? null : capacity - sum(claims, "coming");

/**
 * What a yes becomes. Nobody passes who waits: while somebody waits, a newcomer waits behind, even when one seat
 * happens to be free. Who is coming keeps a seat and can only ask more when there is room and nobody waits.
 * @param others all claims of the gathering but this guest's own
 */
export function answerYes(
  others: readonly SeatClaim[],
  room: Room,
  asked: { readonly seats: number; readonly before: SeatClaim | null },
): "coming" | "waiting" | "full" {
  const free = freeSeats(others, room);
  if (free === null) return "coming";
  const { before, seats } = asked;
  const ahead = others.some(
    (one) => one.state === "waiting" && (before?.state !== "waiting" || isAhead(one, before)),
  );
  if (before?.state === "coming") {
    if (seats <= before.seats) return "coming";
    return seats <= free && !ahead ? "coming" : "full";
  }
  if (seats <= free && !ahead) return "coming";
  const { waitingSize, capacity } = room;
  // More seats than the whole room: waiting would be in vain, and keep everybody behind it waiting too.
  if (capacity !== null && seats > capacity) return "full";
  const waits = sum(others, "waiting") + seats;
  return waitingSize === null || waits <= waitingSize ? "waiting" : "full";
}

const isAhead = (one: SeatClaim, other: SeatClaim): boolean => waitOrder(one, other) < 0;

/** Who waits longest first; at the same moment by id, so that every reading gives the same order. */
export const waitOrder = (one: SeatClaim, other: SeatClaim): number =>
  (one.waitingSince ?? "").localeCompare(other.waitingSince ?? "") ||
  one.id.localeCompare(other.id);

/**
 * Who moves up now that seats may be free, in order. It stops at the first whose seats do not fit: a smaller group
 * behind does not pass.
 * @returns ids
 */
export function movesUp(claims: readonly SeatClaim[], room: Room): readonly string[] {
  let free = freeSeats(claims, room);
  const moved: string[] = [];
  for (const claim of claims.filter(({ state }) => state === "waiting").sort(waitOrder)) {
    if (free !== null && claim.seats > free) break;
    if (free !== null) free -= claim.seats;
    moved.push(claim.id);
  }
  return moved;
}
