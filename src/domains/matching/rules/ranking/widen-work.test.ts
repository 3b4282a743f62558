import { expect, test } from "vitest";
import { indexSuppliers } from "./index-suppliers.ts";
import { rankSuppliers } from "./rank-suppliers.ts";
import { aNeed, aSupplier, does, exampleTools, today } from "./ranking-examples.ts";
import { readNeed } from "./read-need.ts";
import { widerMatches } from "./widen-work.ts";

const options = { limit: 10, today };
const inHalle = aNeed({ texts: ["Hagen snoeien"], place: { nis: ["23027"], nuts: [] } });

function asked(...suppliers: Parameters<typeof aSupplier>[0][]) {
  const tools = exampleTools;
  const index = indexSuppliers(suppliers.map(aSupplier), tools);
  const read = readNeed(inHalle, tools, null);
  const found = rankSuppliers(read, index, options);
  return widerMatches(read, found, index, options);
}

test("when nobody does it, who does other work of the group is asked, and says so", () => {
  const [match] = asked({ id: "maait", activities: does("groen/gazon-maaien") });
  expect(match?.organisationId).toBe("maait");
  expect(match?.reasons[0]).toEqual({ kind: "same-group", code: "groen/gazon-maaien" });
  expect(match?.doubts[0]).toEqual({ kind: "other-work" });
  expect(match?.score).toBeGreaterThan(0.1);
  expect(match?.score).toBeLessThan(0.5);
});

test("as soon as somebody near does it, nobody else is asked", () => {
  expect(
    asked(
      { id: "maait", activities: does("groen/gazon-maaien") },
      { id: "snoeit", activities: does("groen/hagen-snoeien") },
    ),
  ).toEqual([]);
});

test("work of another group, or that a NACE code only suggests, is not near", () => {
  expect(
    asked(
      { id: "poetst", activities: does("schoonmaak/gebouwen") },
      { id: "misschien", activities: [{ code: "groen/gazon-maaien", basis: "derived-from-nace" }] },
    ),
  ).toEqual([]);
});
