/**
 * One line that a phone at the door wrote down. It is never changed: an undo is a line of its own that names the
 * line it takes back. So what is true follows from the set of lines, whatever order they came in and however often.
 */
export type CheckIn = {
  /** Made by the phone. */
  readonly id: string;
  readonly guestId: string;
  readonly kind: "in" | "undo";
  /** How many came, companions included; of an undo it says nothing. */
  readonly persons: number;
  /** The line that an undo takes back. */
  readonly undoes: string | null;
  /** By the clock of the phone, UTC. */
  readonly at: string;
  /** The phone, by the name its page gave it. */
  readonly device: string;
};

export type Presence = {
  readonly guestId: string;
  /** When it was first seen; null: everything was taken back. */
  readonly since: string | null;
  readonly device: string | null;
  readonly persons: number;
  /** Later sightings, on another phone: told, so that somebody looks who used that badge. */
  readonly again: readonly { readonly at: string; readonly device: string }[];
};

const order = (one: CheckIn, other: CheckIn): number =>
  one.at.localeCompare(other.at) || one.id.localeCompare(other.id);

/** Who is there. The first presence that was not taken back wins. In the order of the guest ids. */
export function mergeCheckIns(lines: Iterable<CheckIn>): readonly Presence[] {
  const once = [...new Map([...lines].map((line) => [line.id, line])).values()];
  const undone = new Set(once.flatMap(({ undoes }) => undoes ?? []));
  const byGuest = Map.groupBy(once, ({ guestId }) => guestId);
  return [...byGuest]
    .map(([guestId, of]): Presence => {
      const seen = of.filter(({ kind, id }) => kind === "in" && !undone.has(id)).sort(order);
      const [first, ...later] = seen;
      return {
        guestId,
        since: first?.at ?? null,
        device: first?.device ?? null,
        persons: first?.persons ?? 0,
        again: later
          .filter(({ device }) => device !== first?.device)
          .map(({ at, device }) => ({ at, device })),
      };
    })
    .sort((one, other) => one.guestId.localeCompare(other.guestId));
}
