import { describe, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { anActionContent } from "../../examples/actions.ts";
import {
  type Entries,
  entriesOfContent,
  moneyLines,
  outsideOf,
  outsideProblems,
  readActionForm,
} from "./action-form-values.ts";

const id = "11111111-1111-4111-8111-111111111111";

test("an action that goes through the form untouched comes out the same", () => {
  const content = anActionContent({
    description: "Eerste regel\nTweede regel",
    code: "AP1.2-3",
    nodeId: id,
    status: "done",
    doneOn: asDay("2026-11-02"),
    ownerName: "Piet Voorbeeld",
    ownerNis: "23027",
    nis: ["23003", "23027"],
    counts: [{ frameId: id, code: "WSE-LR1" }],
    partnerIds: [id],
    money: [{ year: 2026, financing: "subsidie", budgetCents: 1250_50, spentCents: 0 }],
  });
  expect(readActionForm(entriesOfContent(content))).toEqual({ content, problems: [] });
});

const typed = (...more: Entries): Entries => [...more, ...entriesOfContent(anActionContent())];

test("a wrong day and a wrong amount are told where they stand, and stay as typed", () => {
  const entries: Entries = [
    ["startsOn", "2026-02-30"],
    ["moneyYear", "2026"],
    ["moneyFrom", "subsidie"],
    ["moneyBudget", "veel"],
    ["moneySpent", ""],
    ...entriesOfContent(anActionContent()).filter(([name]) => name !== "startsOn"),
  ];
  expect(readActionForm(entries)).toEqual({
    content: null,
    problems: [
      { name: "startsOn", because: "wrong-day" },
      { name: "moneyBudget-0", because: "wrong-amount" },
    ],
  });
  expect(moneyLines(entries)[0]).toMatchObject({ budget: "veel" });
});

test("beside an amount that cannot be read, the rest is handed on to be judged", () => {
  const entries: Entries = [
    ["startsOn", "2026-05-01"],
    ["dueOn", "2026-02-01"],
    ["moneyYear", "2026"],
    ["moneyFrom", "subsidie"],
    ["moneyBudget", "veel"],
    ["moneySpent", ""],
    ...entriesOfContent(anActionContent()).filter(([name]) => !/^(startsOn|dueOn)$/.test(name)),
  ];
  const { content, readable } = readActionForm(entries);
  expect(content).toBeNull();
  expect(readable).toMatchObject({ startsOn: "2026-05-01", dueOn: "2026-02-01" });
});

test("an empty line of money is no line, however helpful its year", () => {
  const entries = typed(
    ["moneyYear", "2026"],
    ["moneyFrom", " "],
    ["moneyBudget", ""],
    ["moneySpent", ""],
  );
  expect(readActionForm(entries).content?.money).toEqual([]);
});

describe("money of a year in which the action does not run", () => {
  const line = { year: 2026, financing: "subsidie", budgetCents: 500_00, spentCents: 0 };
  const moved = anActionContent({
    startsOn: asDay("2027-01-01"),
    dueOn: asDay("2027-12-31"),
    money: [{ ...line, year: 2027 }, line],
  });

  test("is told at its own line, and kept when it is saved once more", () => {
    const told = { name: "moneyYear-1", because: "year-outside-period" };
    expect(outsideProblems(moved, [])).toEqual([told]);
    expect(outsideProblems(moved, [["outsideTold", outsideOf(moved)]])).toEqual([]);
    // Another period: another question.
    const later = { ...moved, dueOn: asDay("2028-12-31") };
    expect(outsideProblems(later, [["outsideTold", outsideOf(moved)]])).toEqual([told]);
  });

  test("is no news when the action already said so", () => {
    expect(outsideProblems(moved, entriesOfContent(moved))).toEqual([]);
    expect(outsideProblems({ ...moved, money: [] }, [])).toEqual([]);
  });
});

test("a new line of money begins with the year of the action, or goes on with that of the last line", () => {
  const period: Entries = [
    ["startsOn", "2027-03-01"],
    ["dueOn", "2028-06-30"],
  ];
  const yearAfter = (...lines: Entries) => moneyLines([...period, ...lines]).at(-1)?.year;
  expect(yearAfter(["moneyYear", "2026"])).toBe("2027");
  expect(yearAfter(["moneyYear", "2028"], ["moneyFrom", "subsidie"])).toBe("2028");
  expect(yearAfter(["moneyYear", "2026"], ["moneyFrom", "subsidie"])).toBe("2027");
});
