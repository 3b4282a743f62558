import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { type Column, DataTable, type DataTableProps } from "./data-table.tsx";
import { ColumnChoice, chosenColumns } from "./table-tools.tsx";

interface Firm {
  readonly id: string;
  readonly name: string;
  readonly hours: number;
}

const columns: readonly Column<Firm>[] = [
  { key: "name", label: "Naam", rowHeader: true, sortable: true, cell: (row) => row.name },
  { key: "hours", label: "Uren", numeric: true, sortable: true, cell: (row) => row.hours },
  { key: "place", label: "Gemeente", cell: () => "Halle" },
];
const rows: readonly Firm[] = [
  { id: "a", name: "Tuinwijk", hours: 12 },
  { id: "b", name: "Het Kringhuis", hours: 3 },
];

const draw = (change: Partial<DataTableProps<Firm>> = {}) =>
  renderToStaticMarkup(
    <DataTable
      caption="Organisaties"
      columns={columns}
      rows={rows}
      keyOf={(row) => row.id}
      address="/kaart?place=Halle&page=3"
      empty="Nog niets"
      {...change}
    />,
  );

test("a heading sorts upward first and keeps the filter, back on page one", () => {
  expect(draw()).toContain('href="/kaart?place=Halle&amp;sort=name"');
});

test("the sorted column says so and turns around", () => {
  const html = draw({ address: "/kaart?sort=name" });
  expect(html).toContain('aria-sort="ascending"');
  expect(html).toContain('href="/kaart?sort=-name"');
  expect(draw({ address: "/kaart?sort=-name" })).toContain('aria-sort="descending"');
});

test("each row is named by its heading and each cell by its column", () => {
  const html = draw();
  expect(html).toContain('<th scope="row" data-label="Naam">Tuinwijk</th>');
  expect(html).toContain('data-label="Uren">12</td>');
});

test("a table without rows says what it is for, over its full width", () => {
  expect(draw({ rows: [] })).toContain('<td colSpan="3">Nog niets</td>');
});

test("each box tells which row it chooses and belongs to the form", () => {
  const html = draw({
    selection: { name: "firm", form: "chosen", labelOf: (row) => row.name, selected: ["b"] },
  });
  expect(html).toContain('aria-label="Kies Tuinwijk"');
  expect(html.match(/form="chosen"/g)).toHaveLength(2);
  expect(html.match(/checked=""/g)).toHaveLength(1);
});

test("the address chooses columns, but the name of the row always stays", () => {
  const chosen = chosenColumns(columns, "/kaart?cols=place");
  expect(chosen.map((column) => column.key)).toEqual(["name", "place"]);
});

test("without a choice in the address the standard columns are shown", () => {
  const keys = (address: string) =>
    chosenColumns(columns, address, ["hours"]).map((column) => column.key);
  expect(keys("/kaart")).toEqual(["name", "hours"]);
});

test("choosing columns keeps filter and sort", () => {
  const html = renderToStaticMarkup(
    <ColumnChoice all={columns} chosen={columns} address="/kaart?place=Halle&sort=-hours" />,
  );
  expect(html).toContain('name="place" value="Halle"');
  expect(html).toContain('name="sort" value="-hours"');
});
