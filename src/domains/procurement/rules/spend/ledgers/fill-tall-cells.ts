/** A cell merged downwards: rows `from` to `to` of the sheet; its value stands in the first. */
type TallCell = { readonly column: number; readonly from: number; readonly to: number };

/**
 * Gives the rows of a sheet, in their order, what stands in a cell that reaches over them: the file itself says that it
 * holds for each. Columns of amounts are left alone, since one amount over three rows is not three amounts.
 * @param tall in the order of their rows
 * @param leftAlone columns, counted from 0
 */
export function tallCellFiller(
  tall: readonly TallCell[],
  leftAlone: ReadonlySet<number>,
): (row: number, cells: readonly string[]) => readonly string[] {
  const waiting = tall.filter(({ column }) => !leftAlone.has(column));
  let at = 0;
  let open: { readonly cell: TallCell; readonly value: string }[] = [];
  return (row, cells) => {
    if (at === waiting.length && open.length === 0) return cells;
    open = open.filter(({ cell }) => cell.to >= row);
    const filled = [...cells];
    for (const { cell, value } of open)
      if ((filled[cell.column] ?? "").trim() === "") {
        while (filled.length < cell.column) filled.push("");
        filled[cell.column] = value;
      }
    for (let next = waiting[at]; next && next.from <= row; next = waiting[at]) {
      at += 1;
      const value = cells[next.column] ?? "";
      // A row that was left out since all of it is blank opens nothing.
      if (next.from === row && value.trim() !== "") open.push({ cell: next, value });
    }
    return filled;
  };
}
