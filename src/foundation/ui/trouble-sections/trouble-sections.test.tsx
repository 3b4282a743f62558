import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TroubleSections } from "./trouble-sections.tsx";

const draw = (refused: readonly string[], told: readonly string[]) =>
  renderToStaticMarkup(
    <TroubleSections
      words={{ download: "Haal op", more: (count) => `En nog ${count}.` }}
      parts={[
        { id: "geweigerd", title: "Geweigerd", rows: refused },
        { id: "opmerkingen", title: "Opmerkingen", rows: told },
      ]}
      columns={[{ key: "what", label: "Wat", rowHeader: true, cell: (row) => row }]}
      address="/invoer"
      csvHref="/invoer.csv"
    />,
  );

test("the file with all rows is offered once, beside the first section that has any", () => {
  expect(draw(["a"], ["b"]).split("/invoer.csv")).toHaveLength(2);
  expect(draw([], ["b"])).toMatch(/Opmerkingen.*\/invoer\.csv/);
  expect(draw([], ["b"])).not.toContain("Geweigerd");
  expect(draw([], [])).toBe("");
});

test("beyond the first hundred rows their number is told", () => {
  const rows = Array.from({ length: 103 }, (_, at) => `rij ${at}.`);
  expect(draw(rows, [])).toContain("En nog 3.");
  expect(draw(rows, [])).not.toContain("rij 100.");
  expect(draw(rows.slice(0, 100), [])).not.toContain("En nog");
});
