/** Many short lists of numbers in two arrays: list `i` is `values` from `starts[i]` up to `starts[i + 1]`. */
export type Lists = { readonly starts: Uint32Array; readonly values: Uint32Array };

/** Packs lists in the order they come in. */
export function listsOf(rows: Iterable<readonly number[]>): Lists {
  const starts = [0];
  const values: number[] = [];
  for (const row of rows) {
    for (const value of row) values.push(value);
    starts.push(values.length);
  }
  return { starts: Uint32Array.from(starts), values: Uint32Array.from(values) };
}

/** From "which values has each row" to "which rows has each value"; rows stay in ascending order. */
export function inverted(lists: Lists, values: number): Lists {
  const starts = new Uint32Array(values + 1);
  for (const value of lists.values) starts[value + 1] = (starts[value + 1] ?? 0) + 1;
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const filled = starts.slice();
  const rows = new Uint32Array(lists.values.length);
  for (let row = 0; row + 1 < lists.starts.length; row++) {
    const end = lists.starts[row + 1] ?? 0;
    for (let at = lists.starts[row] ?? 0; at < end; at++) {
      const value = lists.values[at] ?? 0;
      const place = filled[value] ?? 0;
      rows[place] = row;
      filled[value] = place + 1;
    }
  }
  return { starts, values: rows };
}

/** One of the lists. */
export const listAt = (lists: Lists, row: number): Uint32Array =>
  lists.values.subarray(lists.starts[row] ?? 0, lists.starts[row + 1] ?? 0);

/** How many values one of the lists has. */
export const lengthAt = (lists: Lists, row: number): number =>
  (lists.starts[row + 1] ?? 0) - (lists.starts[row] ?? 0);

/** Whether the list at a position holds nothing. */
export const isEmptyAt = ({ starts }: Lists, position: number): boolean =>
  starts[position] === starts[position + 1];
