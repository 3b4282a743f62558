/**
 * A small number for some of very many rows, with the list of rows that have one: so that what costs time is
 * how many were marked, not how many there are.
 */
export type MarkedRows = { readonly marks: Uint8Array; readonly rows: Uint32Array; count: number };

export const noMarks = (size: number): MarkedRows => ({
  marks: new Uint8Array(size),
  rows: new Uint32Array(size),
  count: 0,
});

/** Gives a row this mark, unless it has a higher one. @param mark 1 to 255 */
export function raiseMark(marked: MarkedRows, row: number, mark: number): void {
  const now = marked.marks[row] ?? 0;
  if (now === 0) {
    marked.rows[marked.count] = row;
    marked.count++;
  }
  if (now < mark) marked.marks[row] = mark;
}

/** Takes all marks away, in time by how many there are. */
export function clearMarks(marked: MarkedRows): void {
  for (let at = 0; at < marked.count; at++) marked.marks[marked.rows[at] ?? 0] = 0;
  marked.count = 0;
}
