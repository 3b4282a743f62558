import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAppError } from "#kernel/app-error";
import type { MeetingProblem } from "../../rules/schedule/meeting-problem.ts";
import { parseDzn } from "./parse-dzn.ts";
import { readDzn } from "./read-dzn.ts";

const small = `nBusiness = 3;
nMeetings = 2;
nTables = 1;
nTotalSlots = 4;
nMorningSlots = 2; % half of them

requested = [|1, 2,1, 
|2, 3,3, 
|];

meetingsxBusiness = [{1,2},
{1,2,3},
{1,3}];
nMeetingsBusiness = [1,2,1];
forbidden = [{0},
{},
{1,4}];
fixed = [0,3];
precedences = [{},
{1}];
`;

function saidOf(text: string): string {
  try {
    readDzn(text, "fair.dzn");
  } catch (fault) {
    return isAppError(fault, "networking.dzn") ? fault.message : `not ours: ${fault}`;
  }
  return "nothing";
}

describe("a published instance", () => {
  test("becomes a problem numbered from 0, without its dummies", () => {
    expect(readDzn(small, "fair.dzn")).toEqual({
      slots: 4,
      tables: [{ hall: 0, closed: [] }],
      travel: [],
      participants: [
        { away: [], booth: null, most: null, isSocial: false },
        { away: [], booth: null, most: null, isSocial: false },
        { away: [0, 3], booth: null, most: null, isSocial: false },
      ],
      meetings: [
        { between: [0, 1], within: [0, 1], table: null, weight: null },
        { between: [1, 2], within: [2], table: null, weight: null },
      ],
      precedences: [[0, 1]],
      mostBreakSpread: 2,
    } satisfies MeetingProblem);
  });

  test.each([
    [
      "nTables = 1;",
      "nTables = ;",
      "fair.dzn, line 3: a number, a set or a list expected, found “;”",
    ],
    ["nTables = 1;\n", "", "fair.dzn, line 20: the field nTables is missing"],
    ["nTables = 1;", "nTables = 0;", "fair.dzn, line 3: nTables: 0 is not from 1 to 100000"],
    ["fixed = [0,3]", "fixed = [0,5]", "fair.dzn, line 18: fixed: 5 is not from 0 to 4"],
    ["fixed = [0,3]", "fixed = [0]", "fair.dzn, line 18: fixed: 2 values expected, found 1"],
    ["|2, 3,3,", "|2, 2,3,", "fair.dzn, line 8: requested: 2 with itself"],
    ["|2, 3,3,", "|2, 4,3,", "fair.dzn, line 8: requested: 4 is not from 1 to 3"],
    ["|2, 3,3,", "|2, 3,", "fair.dzn, line 8: requested: three numbers to a meeting expected"],
    [
      "{1,2,3}",
      "{1,2}",
      "fair.dzn, line 12: meetingsxBusiness: the meetings of 2 are not those in requested",
    ],
    ["[1,2,1]", "[1,1,1]", "fair.dzn, line 14: nMeetingsBusiness: 2 has 2 meetings in requested"],
    ["{1,4}", "{1,9}", "fair.dzn, line 17: forbidden: 9 is not from 0 to 4"],
    ["nMorningSlots", "nTables", "fair.dzn, line 5: the field nTables is given twice"],
    ["precedences", "?precedences", "fair.dzn, line 19: the sign “?” has no place here"],
  ])("with %j as %j is refused with its place", (found, put, said) => {
    expect(saidOf(small.replace(found, put))).toBe(said);
  });

  test("cut off anywhere is refused, never half read", () => {
    fc.assert(
      fc.property(fc.nat({ max: small.trimEnd().length - 2 }), (end) => {
        expect(saidOf(small.slice(0, end))).toMatch(/^fair\.dzn, line \d+: /);
      }),
    );
  });
});

describe("the data format", () => {
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      fc.integer(),
      fc.record({ set: fc.array(fc.integer(), { maxLength: 4 }) }),
      fc.record({ list: fc.array(tie("value"), { maxLength: 4 }) }),
    ),
  })).value;
  const write = (one: unknown): string => {
    if (typeof one === "number") return String(one);
    const { set, list } = one as { set?: unknown[]; list?: unknown[] };
    return set ? `{${set.map(write).join(" ,")}}` : `[${(list ?? []).map(write).join(",\n")}]`;
  };
  const plain = (one: unknown): unknown => {
    const value = one as { kind: string; value?: number; items?: unknown[] };
    if (value.kind === "number") return value.value;
    return { [value.kind]: (value.items ?? []).map(plain) };
  };

  test("gives back what was written", () => {
    fc.assert(
      fc.property(value, (one) => {
        const read = parseDzn(`a = ${write(one)};`, "a.dzn").get("a");
        expect(plain(read)).toEqual(JSON.parse(JSON.stringify(one)));
      }),
    );
  });
});

const folder = "../shared/data/meetings/";
test.skipIf(!existsSync(folder))(
  "all instances at hand are read (skipped without ../shared/data)",
  () => {
    const files = readdirSync(folder).filter((name) => name.endsWith(".dzn"));
    for (const name of files) {
      const problem = readDzn(readFileSync(folder + name, "utf8"), name);
      expect(problem.meetings.length).toBeGreaterThan(100);
    }
  },
);
