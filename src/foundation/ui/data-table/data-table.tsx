import type { ReactNode } from "react";
import { readSort, type Sort, withQuery } from "../address.ts";
import { Icon } from "../icon/icon.tsx";
import { Island } from "../island/island.tsx";
import { useUi } from "../ui-context.tsx";

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand right, in tabular numerals. */
  readonly numeric?: boolean;
  /** The server can sort on `?sort=key` and `?sort=-key`. */
  readonly sortable?: boolean;
  /** Names the row; one column should. */
  readonly rowHeader?: boolean;
  /** A filter for this column, in a row under the headings; the page wraps all in one GET form. */
  readonly filter?: ReactNode;
}

export interface Selection<Row> {
  /** Name under which the row keys are sent. */
  readonly name: string;
  /** Id of the form that does something with them. */
  readonly form: string;
  readonly selected?: readonly string[];
  readonly labelOf: (row: Row) => string;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The page's present address; sorting links are made of it. */
  readonly address: string;
  readonly density?: "normal" | "dense";
  /** On a phone: each row a small sheet, or the table scrolls sideways. */
  readonly narrow?: "cards" | "scroll";
  readonly selection?: Selection<Row>;
  /** Shown instead of rows. */
  readonly empty: ReactNode;
  readonly footRow?: readonly ReactNode[];
}

/** Rows and columns; sorting, filtering and choosing columns are links and forms. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { words } = useUi();
  const { caption, columns, rows, density = "normal", narrow = "cards", selection } = props;
  const sort = readSort(props.address);
  const hasFilters = columns.some((column) => column.filter !== undefined);
  const width = columns.length + (selection ? 1 : 0);
  const look = `data-table data-table--${density} data-table--${narrow}`;
  // Only a window that scrolls sideways needs to be reached and named for the keyboard.
  const scrollTies =
    narrow === "scroll" ? { tabIndex: 0, "aria-label": words.scrollTable(caption) } : {};
  return (
    <section className="data-table-window" {...scrollTies}>
      <table className={look} data-island-select-rows={selection ? words.selectedCount : undefined}>
        <caption className={props.captionHidden ? "visually-hidden" : "data-table__caption"}>
          {caption}
          {selection ? (
            <span className="data-table__chosen numeric" role="status" data-selected-count />
          ) : null}
        </caption>
        <thead className="data-table__head">
          <tr>
            {selection ? <SelectAllHeading /> : null}
            {columns.map((column) => (
              <ColumnHeading key={column.key} column={column} sort={sort} address={props.address} />
            ))}
          </tr>
          {hasFilters ? (
            <tr className="data-table__filters">
              {selection ? <td className="data-table__select" /> : null}
              {columns.map((column) => (
                <td key={column.key}>{column.filter}</td>
              ))}
            </tr>
          ) : null}
        </thead>
        <tbody>
          {rows.length === 0 ? (
            <tr className="data-table__empty">
              <td colSpan={width}>{props.empty}</td>
            </tr>
          ) : (
            rows.map((row) => (
              <tr key={props.keyOf(row)}>
                {selection ? (
                  <SelectCell selection={selection} row={row} rowKey={props.keyOf(row)} />
                ) : null}
                {columns.map((column) => (
                  <Cell key={column.key} column={column} row={row} />
                ))}
              </tr>
            ))
          )}
        </tbody>
        {props.footRow && rows.length > 0 ? (
          <FootRow columns={columns} cells={props.footRow} indent={selection !== undefined} />
        ) : null}
      </table>
      {selection ? <Island name="select-rows" /> : null}
    </section>
  );
}

interface ColumnHeadingProps<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort | null;
  readonly address: string;
}

function ColumnHeading<Row>({ column, sort, address }: ColumnHeadingProps<Row>) {
  const { words } = useUi();
  const direction = sort?.key === column.key ? sort.direction : undefined;
  const look = column.numeric ? "data-table__cell--numeric" : undefined;
  if (!column.sortable) {
    return (
      <th scope="col" className={look}>
        <span className="data-table__label">{column.label}</span>
      </th>
    );
  }
  const down = direction === "ascending";
  const href = withQuery(address, { sort: down ? `-${column.key}` : column.key, page: null });
  const icon = direction ? (down ? "chevron-up" : "chevron-down") : "sort";
  return (
    <th scope="col" className={look} aria-sort={direction}>
      <a
        className="data-table__sort"
        href={href}
        title={down ? words.sortDown(column.label) : words.sortUp(column.label)}
      >
        {column.label}
        <Icon name={icon} size="small" />
      </a>
    </th>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const look = column.numeric ? "data-table__cell--numeric" : undefined;
  return column.rowHeader ? (
    <th scope="row" className={look} data-label={column.label}>
      {column.cell(row)}
    </th>
  ) : (
    <td className={look} data-label={column.label}>
      {column.cell(row)}
    </td>
  );
}

/** The box itself appears with the script that makes it work. */
function SelectAllHeading() {
  const { words } = useUi();
  return (
    <th scope="col" className="data-table__select">
      <span className="visually-hidden">{words.selectColumn}</span>
      <input
        type="checkbox"
        className="choice__input"
        aria-label={words.selectAll}
        data-select-all
        hidden
      />
    </th>
  );
}

interface SelectCellProps<Row> {
  readonly selection: Selection<Row>;
  readonly row: Row;
  readonly rowKey: string;
}

function SelectCell<Row>({ selection, row, rowKey }: SelectCellProps<Row>) {
  const { words } = useUi();
  return (
    <td className="data-table__select">
      <input
        type="checkbox"
        className="choice__input"
        name={selection.name}
        value={rowKey}
        form={selection.form}
        defaultChecked={selection.selected?.includes(rowKey)}
        aria-label={words.selectRow(selection.labelOf(row))}
        data-select-row
      />
    </td>
  );
}

interface FootRowProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly cells: readonly ReactNode[];
  readonly indent: boolean;
}

function FootRow<Row>({ columns, cells, indent }: FootRowProps<Row>) {
  return (
    <tfoot>
      <tr>
        {indent ? <td className="data-table__select" /> : null}
        {columns.map((column, at) => (
          <td
            key={column.key}
            className={column.numeric ? "data-table__cell--numeric" : undefined}
            data-label={column.label}
          >
            {cells[at]}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
