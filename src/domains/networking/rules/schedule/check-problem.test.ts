import { expect, test } from "vitest";
import { aMeeting, aParticipant, aProblem, aTable } from "../../examples/a-problem.ts";
import { checkProblem } from "./check-problem.ts";
import type { MeetingProblem } from "./meeting-problem.ts";

const wrong = (problem: MeetingProblem) =>
  checkProblem(problem).map(({ because, field }) => `${because} ${field}`);
const pair = [[0, 1]] as const;
const withMeeting = (changes: Parameters<typeof aMeeting>[1]) =>
  aProblem(pair, { meetings: [aMeeting([0, 1], changes)] });

test("a problem that can be meant has no fault", () => {
  expect(wrong(aProblem(pair))).toEqual([]);
});

test.each([
  ["no-slots slots", aProblem(pair, { slots: 0 })],
  ["too-many-slots slots", aProblem(pair, { slots: 63 })],
  ["no-tables tables", aProblem(pair, { tables: [] })],
  ["unknown-slot tables[0].closed", aProblem(pair, { tables: [aTable({ closed: [6] })] })],
  [
    "unknown-hall tables[1].hall",
    aProblem(pair, { tables: [aTable(), aTable({ hall: 1 })], travel: [[0]] }),
  ],
  ["bad-travel travel[0]", aProblem(pair, { travel: [[1]] })],
  [
    "unknown-slot participants[1].away",
    aProblem(pair, { participants: [aParticipant(), aParticipant({ away: [-1] })] }),
  ],
  [
    "unknown-table participants[0].booth",
    aProblem(pair, { participants: [aParticipant({ booth: 9 }), aParticipant()] }),
  ],
  ["unknown-meeting precedences[0]", aProblem(pair, { precedences: [[0, 1]] })],
  ["unknown-participant meetings[0].between", aProblem(pair, { participants: [aParticipant()] })],
  ["with-oneself meetings[0].between", aProblem([[1, 1]])],
  ["unknown-slot meetings[0].within", withMeeting({ within: [1.5] })],
  ["unknown-table meetings[0].table", withMeeting({ table: 2 })],
  ["bad-weight meetings[0].weight", withMeeting({ weight: 0 })],
  ["bad-weight meetings[0].weight", withMeeting({ weight: 1.5 })],
  ["bad-spread mostBreakSpread", aProblem(pair, { mostBreakSpread: -1 })],
])("%s", (expected, problem) => {
  expect(wrong(problem)).toContain(expected);
});

test("walking by way of a third hall is never quicker than straight on", () => {
  const travel = [
    [0, 4, 1],
    [4, 0, 1],
    [1, 1, 0],
  ];
  expect(wrong(aProblem(pair, { travel }))).toContain("travel-shorter-around travel[0]");
});

test("two booths that are not the same cannot both be sat at", () => {
  const participants = [aParticipant({ booth: 0 }), aParticipant({ booth: 1 })];
  expect(wrong(aProblem(pair, { participants }))).toEqual(["two-booths meetings[0]"]);
  const optional = [aMeeting([0, 1], { weight: 1 })];
  expect(wrong(aProblem(pair, { participants, meetings: optional }))).toEqual([]);
});

test("a meeting that must be held needs a slot in which both are there and a table is open", () => {
  const participants = [aParticipant({ away: [0, 1, 2] }), aParticipant({ away: [3, 4] })];
  expect(wrong(aProblem(pair, { participants }))).toEqual([]);
  const tables = [aTable({ closed: [5] })];
  expect(checkProblem(aProblem(pair, { participants, tables }))).toEqual([
    { because: "no-slot-left", field: "meetings[0]", participants: [0, 1], meetings: [0] },
  ]);
});

test("meetings that wait for one another in a circle are named, those after it are not", () => {
  const meetings = [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 0],
  ] as const;
  const precedences = [
    [0, 1],
    [1, 2],
    [2, 0],
    [2, 3],
  ] as const;
  expect(checkProblem(aProblem(meetings, { precedences }))).toEqual([
    { because: "precedence-circle", field: "precedences", participants: [], meetings: [0, 1, 2] },
  ]);
});
