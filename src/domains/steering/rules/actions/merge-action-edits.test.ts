import { describe, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { anActionContent } from "../../examples/actions.ts";
import { mergeActionEdits } from "./merge-action-edits.ts";

const base = anActionContent();

describe("two people edit the same action", () => {
  test("who changed different things both keep theirs", () => {
    const theirs = { ...base, title: "Nieuwe titel" };
    const yours = { ...base, description: "Nieuwe uitleg" };
    expect(mergeActionEdits(base, theirs, yours)).toEqual({
      content: { ...base, title: "Nieuwe titel", description: "Nieuwe uitleg" },
      conflicts: [],
    });
  });

  test("who changed the same text must choose", () => {
    const theirs = { ...base, title: "Zo" };
    const yours = { ...base, title: "Of zo" };
    expect(mergeActionEdits(base, theirs, yours)).toEqual({ content: yours, conflicts: ["title"] });
  });

  test("who typed the same need not choose", () => {
    const same = { ...base, title: "Zo" };
    expect(mergeActionEdits(base, same, { ...same }).conflicts).toEqual([]);
  });

  test("begin and end are chosen together, so that no period runs backward", () => {
    const theirs = { ...base, startsOn: asDay("2026-11-01") };
    const yours = { ...base, dueOn: asDay("2026-10-01") };
    expect(mergeActionEdits(base, theirs, yours).conflicts).toEqual(["period"]);
  });

  test("the order of municipalities and partners is no change", () => {
    const start = { ...base, nis: ["23003", "23027"] };
    const yours = { ...start, nis: ["23027", "23003"], title: "Zo" };
    const theirs = { ...start, nis: ["23003"] };
    expect(mergeActionEdits(start, theirs, yours)).toMatchObject({
      content: { nis: ["23003"], title: "Zo" },
      conflicts: [],
    });
  });
});
