import { expect, test } from "vitest";
import { agreementOf } from "./agreement.ts";
import { readSheet } from "./read-cases.ts";

const rows = await readSheet(`${process.cwd()}/`);

test("the sheet holds at least 150 notices and 150 plans, each with a reason, each once", () => {
  for (const kind of ["notice", "plan"] as const)
    expect(rows.filter((row) => row.kind === kind && row.reason).length).toBeGreaterThan(150);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

test("every line was read twice", () => {
  expect(rows.filter(({ secondLabel }) => secondLabel === null)).toEqual([]);
});

test("where two readers agree, nobody settled it otherwise", () => {
  const agreed = rows.filter(({ label, secondLabel }) => label === secondLabel);
  expect(agreed.length).toBeGreaterThan(700);
  expect(agreed.filter(({ label, agreed: settled }) => settled !== label)).toEqual([]);
});

test("the two readers agree as the decision says", () => {
  const pairs = rows.flatMap(({ label, secondLabel }) =>
    secondLabel === null ? [] : [[label, secondLabel] as const],
  );
  const { lines, kappa, quadraticKappa } = agreementOf(pairs);
  expect(lines).toBe(816);
  expect(kappa).toBeCloseTo(0.79, 2);
  expect(quadraticKappa).toBeCloseTo(0.877, 2);
});

test("readers who always agree have a kappa of one, readers who toss a coin of about nought", () => {
  const same = [0, 1, 2, 0, 1, 2].map((label) => [label, label] as const);
  expect(agreementOf(same)).toMatchObject({ same: 1, kappa: 1, linearKappa: 1, quadraticKappa: 1 });
  const every = [0, 1, 2].flatMap((one) => [0, 1, 2].map((other) => [one, other] as const));
  expect(agreementOf(every).kappa).toBeCloseTo(0, 10);
});
