import type { ReactNode } from "react";
import { pathOf, queryExcept, readColumns } from "../address.ts";
import { Button } from "../button/button.tsx";
import { HiddenValues } from "../form/form.tsx";
import { Menu, type MenuLink, MenuLinks } from "../menu/menu.tsx";
import { useUi } from "../ui-context.tsx";
import type { Column } from "./data-table.tsx";

/** The line above a table: what is chosen left, what one can do with it right. */
export function TableTools(props: { readonly start?: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className="table-tools">
      <div className="table-tools__start">{props.start}</div>
      <div className="table-tools__end">{props.children}</div>
    </div>
  );
}

/**
 * Columns to draw: those the address asks for (`?cols=a&cols=b`), else the standard ones. The
 * column that names the row always stays.
 */
export function chosenColumns<Row>(
  all: readonly Column<Row>[],
  address: string,
  standard: readonly string[] = all.map((column) => column.key),
): readonly Column<Row>[] {
  const asked = readColumns(address) ?? standard;
  return all.filter((column) => column.rowHeader || asked.includes(column.key));
}

export interface ColumnChoiceProps<Row> {
  readonly all: readonly Column<Row>[];
  readonly chosen: readonly Column<Row>[];
  readonly address: string;
}

/** Which columns to show, kept in the address. */
export function ColumnChoice<Row>({ all, chosen, address }: ColumnChoiceProps<Row>) {
  const { words } = useUi();
  const keys = chosen.map((column) => column.key);
  return (
    <Menu label={words.columns} icon="columns" small>
      <form className="column-choice" method="get" action={pathOf(address)}>
        <HiddenValues values={queryExcept(address, ["cols"])} />
        {all
          .filter((column) => !column.rowHeader)
          .map((column) => (
            <label className="choice" key={column.key}>
              <input
                className="choice__input"
                type="checkbox"
                name="cols"
                value={column.key}
                defaultChecked={keys.includes(column.key)}
              />
              <span className="choice__label">{column.label}</span>
            </label>
          ))}
        <Button small>{words.showColumns}</Button>
      </form>
    </Menu>
  );
}

/** The filtered list as a file; each link carries the page's own filter. */
export function ExportMenu({ links }: { readonly links: readonly MenuLink[] }) {
  const { words } = useUi();
  return (
    <Menu label={words.exportAs} icon="download" small>
      <MenuLinks links={links} />
    </Menu>
  );
}
