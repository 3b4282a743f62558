import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CheckIn, mergeCheckIns } from "./check-in.ts";

const at = (minute: number) => `2026-12-01T09:${String(minute).padStart(2, "0")}:00.000Z`;

const lines = fc
  .array(
    fc.record({
      guest: fc.nat({ max: 4 }),
      minute: fc.nat({ max: 59 }),
      device: fc.constantFrom("deur 1", "deur 2", "deur 3"),
      persons: fc.integer({ min: 1, max: 4 }),
      undoes: fc.option(fc.nat({ max: 30 }), { freq: 3 }),
    }),
    { maxLength: 30 },
  )
  .map((rows) =>
    rows.map(({ guest, minute, device, persons, undoes }, index): CheckIn => {
      const target = undoes === null ? undefined : rows[undoes];
      const isUndo = target !== undefined && target.undoes === null;
      return {
        id: `line-${index}`,
        guestId: `guest-${isUndo ? target.guest : guest}`,
        kind: isUndo ? "undo" : "in",
        persons,
        undoes: isUndo ? `line-${undoes}` : null,
        at: at(minute),
        device,
      };
    }),
  );

describe("merging what phones at the door wrote down", () => {
  test("the order in which lines come in does not matter, nor how often they come", () => {
    fc.assert(
      fc.property(
        lines.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length }),
            fc.subarray(all),
          ),
        ),
        ([all, shuffled, again]) => {
          expect(mergeCheckIns([...shuffled, ...again])).toEqual(mergeCheckIns(all));
        },
      ),
    );
  });

  test("the first presence wins", () => {
    fc.assert(
      fc.property(lines, (all) => {
        const undone = all.flatMap(({ undoes }) => undoes ?? []);
        for (const { guestId, since } of mergeCheckIns(all)) {
          const seen = all.filter(
            (line) => line.guestId === guestId && line.kind === "in" && !undone.includes(line.id),
          );
          expect(since).toBe(seen.map((line) => line.at).sort()[0] ?? null);
        }
      }),
    );
  });

  const line = (id: string, minute: number, device: string, undoes?: string): CheckIn => ({
    id,
    guestId: "guest",
    kind: undoes ? "undo" : "in",
    persons: 2,
    undoes: undoes ?? null,
    at: at(minute),
    device,
  });

  test("a second sighting on another phone is told, on the same phone it is a double click", () => {
    const [same] = mergeCheckIns([line("a", 1, "deur 1"), line("b", 2, "deur 1")]);
    expect(same).toMatchObject({ since: at(1), persons: 2, again: [] });
    const [other] = mergeCheckIns([line("a", 1, "deur 1"), line("b", 2, "deur 2")]);
    expect(other?.again).toEqual([{ at: at(2), device: "deur 2" }]);
  });

  test("an undo that comes in before what it takes back works as well", () => {
    const lines_ = [line("c", 3, "deur 1", "a"), line("a", 1, "deur 1")];
    expect(mergeCheckIns(lines_)[0]?.since).toBeNull();
  });
});
