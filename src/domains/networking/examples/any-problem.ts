import fc from "fast-check";
import type { MeetingProblem, Schedule } from "../rules/schedule/meeting-problem.ts";

/** Small problems of every kind: halls, booths, closed tables, absences, fixed slots, precedences, wishes with weights. */
export function anyProblem(
  size: { participants?: number; slots?: number; meetings?: number } = {},
): fc.Arbitrary<MeetingProblem> {
  const { participants = 5, slots = 5, meetings = 6 } = size;
  const slot = fc.nat({ max: slots - 1 });
  const who = fc.nat({ max: participants - 1 });
  const seldom = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 4, nil: null });
  return fc
    .record({
      halls: fc.constantFrom(1, 1, 2),
      tables: fc.array(
        fc.record({ hall: fc.nat({ max: 1 }), closed: fc.uniqueArray(slot, { maxLength: 2 }) }),
        { minLength: 1, maxLength: 3 },
      ),
      away: fc.array(fc.uniqueArray(slot, { maxLength: 2 }), {
        minLength: participants,
        maxLength: participants,
      }),
      booths: fc.array(fc.option(fc.nat({ max: 2 }), { freq: 1, nil: null }), {
        minLength: participants,
        maxLength: participants,
      }),
      meetings: fc.array(
        fc.record({
          between: fc.tuple(who, who).filter(([a, b]) => a !== b),
          within: fc.option(fc.uniqueArray(slot, { minLength: 1, maxLength: 3 }), {
            freq: 1,
            nil: null,
          }),
          weight: seldom(fc.integer({ min: 1, max: 4 })),
        }),
        { minLength: 1, maxLength: meetings },
      ),
      precedences: fc.array(
        fc.tuple(fc.nat({ max: meetings - 1 }), fc.nat({ max: meetings - 1 })),
        { maxLength: 2 },
      ),
      mostBreakSpread: fc.constantFrom(null, null, 2, 1),
      most: fc.array(fc.option(fc.integer({ min: 1, max: 3 }), { freq: 1, nil: null }), {
        minLength: participants,
        maxLength: participants,
      }),
      walk: fc.nat({ max: 2 }),
      social: fc.nat(),
    })
    .map((raw) => ({
      slots,
      tables: raw.tables.map(({ hall, closed }) => ({
        hall: Math.min(hall, raw.halls - 1),
        closed,
      })),
      travel:
        raw.halls === 1
          ? []
          : [
              [0, raw.walk],
              [raw.walk, 0],
            ],
      participants: raw.away.map((away, number) => {
        const booth = raw.booths[number] ?? null;
        const isThere = booth !== null && booth < raw.tables.length && number % 2 === 0;
        return {
          away,
          booth: isThere ? booth : null,
          most: raw.most[number] ?? null,
          isSocial: ((raw.social >> number) & 1) === 1,
        };
      }),
      meetings: raw.meetings.map((meeting) => ({ ...meeting, table: null })),
      precedences: raw.precedences.filter(([a, b]) => a < b && b < raw.meetings.length),
      mostBreakSpread: raw.mostBreakSpread,
    }));
}

/** Any places for the meetings of a problem, most of them breaking rules. */
export function anySchedule(problem: MeetingProblem): fc.Arbitrary<Schedule> {
  const place = fc.record({
    slot: fc.nat({ max: problem.slots - 1 }),
    table: fc.nat({ max: problem.tables.length - 1 }),
  });
  return fc.array(fc.option(place, { freq: 2, nil: null }), {
    minLength: problem.meetings.length,
    maxLength: problem.meetings.length,
  });
}
