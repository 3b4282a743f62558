import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ColumnTable } from "./column-table.tsx";

const html = renderToStaticMarkup(
  <ColumnTable
    words={{
      caption: "Kolommen",
      column: "Kolom",
      examples: "Voorbeelden",
      meaning: "Betekenis",
      meaningOf: (column) => `Betekenis van ${column}`,
      why: "Waarom",
      noName: "(geen titel)",
      noValues: "leeg",
    }}
    columns={[
      { header: "Wie", values: ["Halle", "Halle"], meaning: "name", why: "door de titel" },
      { header: "", values: [], meaning: "ignore", why: "niet herkend" },
    ]}
    options={[
      { value: "ignore", label: "Niet overnemen" },
      { value: "name", label: "Naam" },
    ]}
    errors={[{ fieldId: "field-target-1", message: "Kies er één" }]}
    address="/invoer"
  />,
);
const [, first = "", second = ""] = html.split("<tbody>")[1]?.split("<tr>") ?? [];

test("a column stands with its values and the meaning chosen for it", () => {
  expect(first.match(/>Halle</g)).toHaveLength(2);
  expect(first).toContain('<option value="name" selected="">');
  expect(first).not.toContain("Kies er één");
});

test("a column without a title and without values says so, and is told apart by its place", () => {
  expect(second).toContain("(geen titel)");
  expect(second).toContain("leeg");
  expect(second).toContain("Betekenis van 2");
  expect(second).toContain("Kies er één");
});
