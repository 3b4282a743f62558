import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Instant } from "#kernel/day";
import { compareText, compareVisions, type Stretch } from "./compare-visions.ts";
import type { Goal, Indicator } from "./vision.ts";

const edited = { version: 1, updatedBy: null, updatedAt: "2026-11-23T09:00:00.000Z" as Instant };

const anIndicator = (lineage: string, over: Partial<Indicator> = {}): Indicator => ({
  ...edited,
  id: lineage,
  goalId: "",
  lineage,
  name: lineage,
  unit: "",
  baseline: 40,
  baselineYear: 2025,
  target: 60,
  targetYear: 2031,
  source: "",
  latest: null,
  ...over,
});

const aGoal = (lineage: string, over: Partial<Goal> = {}): Goal => ({
  ...edited,
  id: lineage,
  lineage,
  title: lineage,
  body: "",
  indicators: [],
  ...over,
});

const aVision = (goals: readonly Goal[], body = "") => ({
  title: "Visie",
  fromYear: 2026,
  toYear: 2031,
  body,
  goals,
});

const compared = (older: Parameters<typeof compareVisions>[0], newer: typeof older) =>
  compareVisions(older, newer, (value) => value.toLocaleString("nl-BE"));

const textOf = (stretches: readonly Stretch[], without: "added" | "removed") =>
  stretches
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

describe("two texts", () => {
  test("differ by the words that differ", () => {
    expect(compareText("Werk voor wie wil", "Werk voor iedereen die wil")).toEqual([
      { kind: "same", text: "Werk voor " },
      { kind: "removed", text: "wie " },
      { kind: "added", text: "iedereen die " },
      { kind: "same", text: "wil" },
    ]);
  });

  test("with hardly a word in common stand one after the other", () => {
    expect(
      compareText("Werk op maat", "Elk kwartaal samen zitten").map(({ kind }) => kind),
    ).toEqual(["removed", "added"]);
  });

  test("give back both texts, whatever they are", () => {
    const words = fc
      .array(fc.constantFrom("werk", "maat", "\n\n", "beurs.", "één", " ", "- "), { maxLength: 40 })
      .map((parts) => parts.join(" "));
    fc.assert(
      fc.property(words, words, (older, newer) => {
        const compared = compareText(older, newer);
        expect(textOf(compared, "added")).toBe(older);
        expect(textOf(compared, "removed")).toBe(newer);
      }),
    );
  });
});

describe("two versions", () => {
  test("that are the same differ in nothing", () => {
    const vision = aVision([aGoal("a", { indicators: [anIndicator("i")] })], "Tekst");
    expect(compared(vision, vision).isSame).toBe(true);
  });

  test("a goal that changed, one that came, one that went where it stood", () => {
    const older = aVision([aGoal("a"), aGoal("b"), aGoal("c", { title: "Beurs" })]);
    const newer = aVision([aGoal("a"), aGoal("c", { title: "Grote beurs" }), aGoal("d")]);
    expect(compared(older, newer).goals.map(({ key, fate }) => [key, fate])).toEqual([
      ["a", "same"],
      ["b", "removed"],
      ["c", "changed"],
      ["d", "added"],
    ]);
  });

  test("goals that changed places moved, and say nothing else", () => {
    const older = aVision([aGoal("a"), aGoal("b")]);
    const newer = aVision([aGoal("b"), aGoal("a")]);
    const { goals, isSame } = compared(older, newer);
    expect(isSame).toBe(false);
    expect(goals.filter(({ fate }) => fate === "moved")).toHaveLength(1);
  });

  test("a version written anew is matched by the titles of its goals", () => {
    const older = aVision([aGoal("a", { title: "Meer werk" })]);
    const newer = aVision([aGoal("x", { title: "Meer werk" })]);
    expect(compared(older, newer).goals).toMatchObject([{ fate: "same" }]);
  });

  test("a text is compared as people read it, and a mark alone is still a difference", () => {
    const older = aVision([], "## Waarom\n\n- **werk**");
    const newer = aVision([], "# Waarom\n\n- werk");
    const { body, isSame } = compared(older, newer);
    expect(body).toEqual([{ kind: "same", text: "Waarom\n\n• werk" }]);
    expect(isSame).toBe(false);
  });

  test("an indicator with another target says so", () => {
    const older = aVision([aGoal("a", { indicators: [anIndicator("i")] })]);
    const newer = aVision([aGoal("a", { indicators: [anIndicator("i", { target: 72.5 })] })]);
    const [goal] = compared(older, newer).goals;
    expect(goal?.fate).toBe("changed");
    const target = goal?.indicators[0]?.target ?? [];
    expect(textOf(target, "added")).toBe("60 (2031)");
    expect(textOf(target, "removed")).toBe("72,5 (2031)");
  });

  test("a large figure is written as people write it, and changes whole", () => {
    const withTarget = (target: number) =>
      aVision([aGoal("a", { indicators: [anIndicator("i", { target, baseline: 410_000 })] })]);
    const [goal] = compared(withTarget(410_000), withTarget(420_000)).goals;
    expect(goal?.indicators[0]).toMatchObject({
      baseline: [{ kind: "same", text: "410.000 (2025)" }],
      target: [
        { kind: "removed", text: "410.000 (2031)" },
        { kind: "added", text: "420.000 (2031)" },
      ],
    });
  });
});
