import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { anActionContent } from "../../examples/actions.ts";
import {
  type Entries,
  entriesOfContent,
  moneyLines,
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
