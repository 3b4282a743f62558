import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exampleNumber } from "#kernel/kbo-number";
import type { KboRow } from "./kbo-extract.ts";
import type { KeptEntity } from "./kbo-kept.ts";
import type { KboRowFile } from "./kbo-layout.ts";
import {
  applyChange,
  judgeUpdate,
  type KboChange,
  type KboPosition,
  missingUpdates,
} from "./kbo-update.ts";

const number: string = exampleNumber(1);
const everywhere = () => true;
const nowhere = () => false;

const at = (fullNumber: number, last: number): KboPosition => ({
  fullNumber,
  fullFile: "full.zip",
  number: last,
  postcodes: null,
});

describe("which update may come now", () => {
  test("the next number and no other, whatever came before", () => {
    const numbers = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(numbers, numbers, numbers, (full, applied, got) => {
        const last = full + applied;
        const judged = judgeUpdate(at(full, last), String(got));
        expect(judged.kind === "follows").toBe(got === last + 1);
      }),
    );
  });

  test("the ones that are missing are named, and with them the update would follow", () => {
    const order = { got: 145, last: 141, full: 140 };
    expect(judgeUpdate(at(140, 141), "0145")).toMatchObject({ because: "updates-missing", order });
    expect(missingUpdates(order)).toEqual([142, 143, 144]);
    expect(judgeUpdate(at(140, 144), "145")).toMatchObject({ kind: "follows", number: 145 });
  });

  test("an update of the day of the full extract or before is told from one that was applied", () => {
    expect(judgeUpdate(at(140, 142), "140")).toMatchObject({ because: "update-before-full" });
    expect(judgeUpdate(at(140, 142), "141")).toMatchObject({ because: "update-done" });
  });

  test("something that is no number, and a register without a full extract, have nothing to follow", () => {
    expect(judgeUpdate(at(140, 140), "R018")).toMatchObject({ because: "no-extract-number" });
    expect(judgeUpdate(null, "141")).toMatchObject({ because: "no-full-extract" });
  });
});

const files = ["enterprise", "denomination", "address", "activity"] as const;
type Day = { readonly [File in (typeof files)[number]]?: readonly string[] };

const rowOf = (file: KboRowFile, value: string): KboRow =>
  file === "activity" ? [2, "001", "2025", value, "MAIN"] : [2, value, "", "", "1500"];

const rowsOf = (day: Day, file: (typeof files)[number]): KboRow[] =>
  (day[file] ?? []).map((value) => rowOf(file, value));

/** An entity as a full extract of that day has it; undefined when it is not there. */
const keptOn = (day: Day): KeptEntity | undefined =>
  day.enterprise && {
    number,
    enterpriseNumber: number,
    parts: files
      .map((file) => ({ file, rows: rowsOf(day, file) }))
      .filter(({ rows }) => rows.length > 0),
  };

/** What the publisher makes of two days: keys of what changed, and all that is there now. */
function changeBetween(before: Day, after: Day): KboChange {
  const changed = files.filter(
    (file) => JSON.stringify(before[file]) !== JSON.stringify(after[file]),
  );
  return {
    number,
    deletes: new Map(changed.filter((file) => before[file]).map((file) => [file, 2])),
    inserts: new Map(
      changed.filter((file) => after[file]).map((file) => [file, rowsOf(after, file)]),
    ),
  };
}

const words = fc.array(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 3 });
const dayWith = (enterprise: fc.Arbitrary<readonly string[]>) =>
  fc.record(
    { enterprise, denomination: words, address: words, activity: words },
    { requiredKeys: ["enterprise"] },
  );
const anyDay: fc.Arbitrary<Day> = fc.oneof(
  fc.constant({}),
  dayWith(fc.constantFrom(["AC"], ["XX"])),
);

const contentOf = (entity: KeptEntity | undefined) =>
  Object.fromEntries(
    files.map((file) => [
      file,
      entity?.parts.filter((part) => part.file === file).flatMap(({ rows }) => rows) ?? [],
    ]),
  );

describe("an update of one entity", () => {
  test("brings what was held of it on one day to what a full extract has on the next", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (before, after) => {
        const change = changeBetween(before, after);
        const applied = applyChange(keptOn(before), change, 141, everywhere, true);
        const result = applied.kind === "kept" ? applied.entity : undefined;
        expect(contentOf(result)).toEqual(contentOf(keptOn(after)));
        expect(applied.kind === "gone").toBe(Boolean(before.enterprise && !after.enterprise));
      }),
    );
  });

  test("marks the rows it brought, and only those", () => {
    const before = { enterprise: ["AC"], denomination: ["a"], address: ["b"] };
    const change = changeBetween(before, { ...before, denomination: ["c"] });
    const applied = applyChange(keptOn(before), change, 141, everywhere, true);
    const parts = applied.kind === "kept" ? applied.entity.parts : [];
    expect(parts.map(({ file, update }) => [file, update])).toEqual([
      ["enterprise", undefined],
      ["address", undefined],
      ["denomination", 141],
    ]);
  });

  test("of whom nothing is held is never taken for whole, unless it is new", () => {
    fc.assert(
      fc.property(
        dayWith(fc.constant(["AC"])),
        dayWith(fc.constantFrom(["AC"], ["XX"])),
        fc.boolean(),
        (before, after, isKnown) => {
          const change = changeBetween(before, after);
          expect(applyChange(undefined, change, 141, everywhere, isKnown).kind).not.toBe("kept");
          const fresh = changeBetween({}, after);
          expect(applyChange(undefined, fresh, 141, everywhere, isKnown).kind).toBe("kept");
        },
      ),
    );
  });

  test("that moved in, or stands in the register from a list, leaves a gap with its line", () => {
    const change = changeBetween(
      { enterprise: ["AC"], address: ["a"] },
      { enterprise: ["AC"], address: ["b"] },
    );
    const place = { number, file: "address_insert.csv", line: 2 };
    expect(applyChange(undefined, change, 141, everywhere, false)).toEqual({
      kind: "gap",
      gap: { ...place, because: "moved-in" },
    });
    expect(applyChange(undefined, change, 141, nowhere, true)).toEqual({
      kind: "gap",
      gap: { ...place, because: "never-read" },
    });
    expect(applyChange(undefined, change, 141, nowhere, false)).toEqual({ kind: "nothing" });
  });
});
