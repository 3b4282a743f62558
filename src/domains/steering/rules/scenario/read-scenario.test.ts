import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addQuarters, type Quarter } from "./quarter.ts";
import { fieldsOf, readScenario } from "./read-scenario.ts";

const form = (fields: Record<string, string>) => readScenario((name) => fields[name] ?? "");

const base = { name: "Blad", from: "2026K1", quarters: "8" };

describe("the form of a scenario", () => {
  test("leaves out lines in which nothing is written, and takes an open side as the middle", () => {
    const { read, problems } = form({
      ...base,
      "inflow.1.label": "Einde uitkering",
      "inflow.1.from": "2026-Q1",
      "inflow.1.quarters": "4",
      "inflow.1.people.middle": "1 250",
      "inflow.1.people.high": "1.300,5",
    });
    expect(problems).toEqual([{ field: "inflow.1.people.high", because: "no-number" }]);
    expect(read.scenario.inflow).toHaveLength(1);
    expect(read.scenario.inflow[0]?.people).toMatchObject({ low: 1250, middle: 1250 });
  });

  test("refuses what is too long at its field, and cuts nothing", () => {
    const label = "l".repeat(301);
    const { read, problems } = form({
      ...base,
      name: "n".repeat(201),
      note: "t".repeat(4_001),
      "step.0.label": label,
      "step.0.share.middle": "70",
      "step.0.source": label,
    });
    expect(problems).toEqual([
      { field: "name", because: "name-too-long" },
      { field: "step.0.label", because: "text-too-long" },
      { field: "step.0.source", because: "text-too-long" },
      { field: "note", because: "note-too-long" },
    ]);
    expect(read.scenario.steps[0]?.label).toBe(label);
  });

  test("names the field that is wrong and why", () => {
    const { problems } = form({
      name: " ",
      from: "2026",
      quarters: "400",
      "step.0.label": "vraagt hulp",
      "step.0.share.low": "80",
      "step.0.share.middle": "70",
      "step.0.share.high": "170",
      "places.0.source": "gevraagd",
    });
    expect(problems).toEqual(
      expect.arrayContaining([
        { field: "name", because: "no-name" },
        { field: "from", because: "no-quarter" },
        { field: "quarters", because: "too-long" },
        { field: "step.0.share.low", because: "not-in-order" },
        { field: "step.0.share.high", because: "over-hundred" },
        { field: "places.0.label", because: "no-label" },
        { field: "places.0.freeNow.middle", because: "no-figure" },
        { field: "places.0.perQuarter.middle", because: "no-figure" },
      ]),
    );
  });

  test("gives back what it was filled with", () => {
    const figures = fc
      .tuple(fc.nat(9000), fc.nat(9000), fc.nat(9000))
      .map((three) => three.sort((a, b) => a - b))
      .map(([low = 0, middle = 0, high = 0]) => ({ low, middle, high }));
    const words = fc.stringMatching(/^[a-zé]{1,20}$/);
    const quarter = fc.nat(60).map((at) => addQuarters("2020-Q1" as Quarter, at));
    const scenario = fc.record({
      from: quarter,
      quarters: fc.integer({ min: 1, max: 40 }),
      inflow: fc.array(
        fc.record({
          label: words,
          nis: fc.constantFrom(null, "23027"),
          from: quarter,
          quarters: fc.integer({ min: 1, max: 40 }),
          people: figures,
          source: words,
        }),
        { maxLength: 4 },
      ),
      steps: fc.array(
        fc.record({
          label: words,
          share: fc.constant({ low: 0.25, middle: 0.6, high: 1 }),
          source: words,
        }),
        { maxLength: 4 },
      ),
      places: fc.array(
        fc.record({ label: words, freeNow: figures, perQuarter: figures, source: words }),
        { maxLength: 4 },
      ),
      note: words,
    });
    fc.assert(
      fc.property(words, scenario, (name, filled) => {
        const fields = fieldsOf({ name, scenario: filled });
        const { read, problems } = readScenario((field) => fields.get(field) ?? "");
        expect(problems).toEqual([]);
        expect(read).toEqual({ name, scenario: filled });
      }),
    );
  });
});
