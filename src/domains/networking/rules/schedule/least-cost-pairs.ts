/**
 * Pairs every row with a column of its own so that the costs add up to as little as can be: shortest augmenting paths
 * (Jonker and Volgenant 1987).
 * @param cost `cost[row][column]`, finite; at least as many columns as rows
 * @returns the column of each row
 */
export function leastCostPairs(cost: readonly (readonly number[])[]): number[] {
  const rows = cost.length;
  const columns = cost[0]?.length ?? 0;
  const state: Duals = {
    cost,
    row: new Float64Array(rows + 1),
    column: new Float64Array(columns + 1),
    rowAt: new Int32Array(columns + 1),
  };
  for (let row = 1; row <= rows; row += 1) augment(state, row, columns);
  const columnOf: number[] = Array(rows).fill(-1);
  for (let column = 1; column <= columns; column += 1) {
    const row = state.rowAt[column] as number;
    if (row > 0) columnOf[row - 1] = column - 1;
  }
  return columnOf;
}

/** Prices per row and column and who sits where; counted from 1, column 0 is where the new row begins. */
type Duals = {
  readonly cost: readonly (readonly number[])[];
  readonly row: Float64Array;
  readonly column: Float64Array;
  readonly rowAt: Int32Array;
};

function augment(state: Duals, newRow: number, columns: number) {
  const { row, column, rowAt } = state;
  const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(columns + 1);
  const isDone = new Uint8Array(columns + 1);
  rowAt[0] = newRow;
  let at = 0;
  do {
    isDone[at] = 1;
    const { next, step } = nearest(state, at, { least, before, isDone });
    for (let one = 0; one <= columns; one += 1) {
      if (isDone[one] === 1) {
        const owner = rowAt[one] as number;
        row[owner] = (row[owner] as number) + step;
        column[one] = (column[one] as number) - step;
      } else least[one] = (least[one] as number) - step;
    }
    at = next;
  } while (rowAt[at] !== 0);
  while (at !== 0) {
    const previous = before[at] as number;
    rowAt[at] = rowAt[previous] as number;
    at = previous;
  }
}

function nearest(
  { cost, row, column, rowAt }: Duals,
  at: number,
  { least, before, isDone }: { least: Float64Array; before: Int32Array; isDone: Uint8Array },
) {
  const from = rowAt[at] as number;
  let step = Number.POSITIVE_INFINITY;
  let next = 0;
  for (let one = 1; one < isDone.length; one += 1) {
    if (isDone[one] === 1) continue;
    const reduced =
      (cost[from - 1]?.[one - 1] ?? 0) - (row[from] as number) - (column[one] as number);
    if (reduced < (least[one] as number)) {
      least[one] = reduced;
      before[one] = at;
    }
    if ((least[one] as number) < step) {
      step = least[one] as number;
      next = one;
    }
  }
  return { next, step };
}
