import { expect, test } from "vitest";
import { promiseOfText } from "./promise-of-text.ts";

const known = { typed: {}, hours: 200, share: 5, cents: 180_000_00, lotCents: 72_000_00 };

test("hours that were reckoned are promised when the text asks hours, those that were typed go before", () => {
  expect(promiseOfText("execution-condition", ["uren", "dienst"], known)).toEqual({
    hours: 200,
    places: null,
    cents: null,
  });
  const typed = { uren: "1.250", plaatsen: "2" };
  expect(promiseOfText("training", ["uren", "plaatsen"], { ...known, typed })).toEqual({
    hours: 1250,
    places: 2,
    cents: null,
  });
});

test("a text without blanks promises nothing by itself", () => {
  expect(promiseOfText("reservation", ["dienst"], known)).toEqual({
    hours: null,
    places: null,
    cents: null,
  });
});

test("euros are promised for a reserved lot and a reserved share, never for what an order may cost", () => {
  expect(promiseOfText("reserved-lot", ["bedrag"], known).cents).toBe(72_000_00);
  expect(promiseOfText("reserved-execution", ["aandeel"], known).cents).toBe(9_000_00);
  expect(promiseOfText("low-value", ["bedrag"], known).cents).toBeNull();
  expect(promiseOfText("flexible", ["bedrag"], known).cents).toBeNull();
});

test("what is no number is not promised", () => {
  const typed = { uren: "veel", plaatsen: "-2" };
  expect(promiseOfText("training", ["uren", "plaatsen"], { ...known, typed, hours: null })).toEqual(
    {
      hours: null,
      places: null,
      cents: null,
    },
  );
});
