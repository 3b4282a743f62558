import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerYes, movesUp, type Room, type SeatClaim, waitOrder } from "./seats.ts";

type Step =
  | { readonly kind: "yes"; readonly who: number; readonly seats: number }
  | { readonly kind: "withdraw"; readonly who: number }
  | { readonly kind: "capacity"; readonly more: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant("yes" as const),
    who: fc.nat({ max: 9 }),
    seats: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ kind: fc.constant("withdraw" as const), who: fc.nat({ max: 9 }) }),
  fc.record({ kind: fc.constant("capacity" as const), more: fc.integer({ min: 0, max: 5 }) }),
);

const seatsOf = (claims: readonly SeatClaim[], state: SeatClaim["state"]) =>
  claims.filter((one) => one.state === state).reduce((total, { seats }) => total + seats, 0);

/** The door of a gathering: what the use cases do, without the database. */
function play(
  steps: readonly Step[],
  first: Room,
  look: (claims: SeatClaim[], room: Room) => void,
) {
  let claims: SeatClaim[] = [];
  let room = first;
  const moved: string[] = [];
  for (const [at, one] of steps.entries()) {
    if (one.kind === "capacity") room = { ...room, capacity: (room.capacity ?? 0) + one.more };
    else {
      const id = `guest-${one.who}`;
      const before = claims.find((claim) => claim.id === id) ?? null;
      const others = claims.filter((claim) => claim.id !== id);
      if (one.kind === "withdraw") claims = others;
      else {
        const state = answerYes(others, room, { seats: one.seats, before });
        if (state !== "full") {
          const since = before?.waitingSince ?? String(at).padStart(6, "0");
          const waitingSince = state === "waiting" ? since : null;
          claims = [...others, { id, state, seats: one.seats, waitingSince }];
        }
      }
    }
    const up = movesUp(claims, room);
    moved.push(...up);
    claims = claims.map((claim) =>
      up.includes(claim.id) ? { ...claim, state: "coming", waitingSince: null } : claim,
    );
    look(claims, room);
  }
  return { claims, moved };
}

describe("seats and the waiting list", () => {
  test("whatever people answer, never more come than there are seats", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.nat({ max: 12 }), (steps, capacity) => {
        play(steps, { capacity, waitingSize: null }, (claims, room) => {
          expect(seatsOf(claims, "coming")).toBeLessThanOrEqual(room.capacity ?? 0);
        });
      }),
    );
  });

  test("no seat stays empty that the first in the row could take", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.nat({ max: 12 }), (steps, capacity) => {
        play(steps, { capacity, waitingSize: null }, (claims, room) => {
          const [head] = claims.filter(({ state }) => state === "waiting").sort(waitOrder);
          const free = (room.capacity ?? 0) - seatsOf(claims, "coming");
          if (head) expect(head.seats).toBeGreaterThan(free);
        });
      }),
    );
  });

  test("who waits longer never moves up after who waits shorter", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat({ max: 99 }), { minLength: 1, maxLength: 20 }),
        fc.nat({ max: 20 }),
        (since, capacity) => {
          const claims = since.map((at, index): SeatClaim => {
            const waitingSince = String(at).padStart(3, "0");
            return { id: `guest-${index}`, state: "waiting", seats: 1 + (at % 3), waitingSince };
          });
          const up = movesUp(claims, { capacity, waitingSize: null });
          const order = claims.sort(waitOrder).map(({ id }) => id);
          expect(up).toEqual(order.slice(0, up.length));
        },
      ),
    );
  });

  test("the waiting list holds no more than its size", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.nat({ max: 6 }), (steps, waitingSize) => {
        play(steps, { capacity: 3, waitingSize }, (claims) => {
          expect(seatsOf(claims, "waiting")).toBeLessThanOrEqual(waitingSize);
        });
      }),
    );
  });

  test("without a limit everybody comes", () => {
    const room = { capacity: null, waitingSize: null };
    expect(answerYes([], room, { seats: 50, before: null })).toBe("coming");
  });

  test("who has a seat keeps it when asking fewer, and gets no more while others wait", () => {
    const mine: SeatClaim = { id: "a", state: "coming", seats: 2, waitingSince: null };
    const waits: SeatClaim = { id: "b", state: "waiting", seats: 4, waitingSince: "1" };
    const room = { capacity: 3, waitingSize: null };
    expect(answerYes([waits], room, { seats: 1, before: mine })).toBe("coming");
    expect(answerYes([waits], room, { seats: 3, before: mine })).toBe("full");
    expect(answerYes([], room, { seats: 3, before: mine })).toBe("coming");
  });
});
