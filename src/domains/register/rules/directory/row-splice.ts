import type { Lists } from "./packed-lists.ts";

/** How the rows of before become those of now: some went, some arrived, the others moved up or down together. */
export type RowSplice = {
  /** By row now: its position before, or -1 - n for the n-th that arrived. */
  readonly from: Int32Array;
  /** By row before: its position now, or -1 when it went. */
  readonly to: Int32Array;
  /** By arrival: its position now. */
  readonly arrived: Uint32Array;
};

/**
 * @param size    rows before
 * @param leaving positions before of rows that go
 * @param slots   by arrival, ascending: how many of the rows before, leaving ones included, stand ahead of it
 */
export function spliceOf(
  size: number,
  leaving: ReadonlySet<number>,
  slots: readonly number[],
): RowSplice {
  const from = new Int32Array(size - leaving.size + slots.length);
  const to = new Int32Array(size);
  const arrived = new Uint32Array(slots.length);
  let [now, next] = [0, 0];
  for (let before = 0; before <= size; before++) {
    for (; next < slots.length && slots[next] === before; next++) {
      arrived[next] = now;
      from[now++] = -1 - next;
    }
    if (before === size) break;
    to[before] = leaving.has(before) ? -1 : now;
    if (to[before] !== -1) from[now++] = before;
  }
  return { from, to, arrived };
}

/** One value per row. */
export function splicedItems<Item>(
  before: readonly Item[],
  arrivals: readonly Item[],
  { from }: RowSplice,
): Item[] {
  const now = new Array<Item>(from.length);
  for (let at = 0; at < from.length; at++) {
    const old = from[at] ?? 0;
    now[at] = (old >= 0 ? before[old] : arrivals[-1 - old]) as Item;
  }
  return now;
}

/** One number per row. */
export function splicedColumn<Column extends Uint8Array | Uint16Array | Uint32Array>(
  before: Column,
  arrivals: Column,
  { from }: RowSplice,
): Column {
  const now = new (before.constructor as new (length: number) => Column)(from.length);
  for (let at = 0; at < from.length; at++) {
    const old = from[at] ?? 0;
    now[at] = (old >= 0 ? before[old] : arrivals[-1 - old]) ?? 0;
  }
  return now;
}

/** One list per row. */
export function splicedLists(before: Lists, arrivals: Lists, { from }: RowSplice): Lists {
  const starts = new Uint32Array(from.length + 1);
  for (let at = 0; at < from.length; at++) {
    const old = from[at] ?? 0;
    const [lists, row] = old >= 0 ? [before, old] : [arrivals, -1 - old];
    const length = (lists.starts[row + 1] ?? 0) - (lists.starts[row] ?? 0);
    starts[at + 1] = (starts[at] ?? 0) + length;
  }
  const values = new Uint32Array(starts[from.length] ?? 0);
  let filled = 0;
  for (let at = 0; at < from.length; at++) {
    const old = from[at] ?? 0;
    const lists = old >= 0 ? before : arrivals;
    const row = old >= 0 ? old : -1 - old;
    const end = lists.starts[row + 1] ?? 0;
    for (let one = lists.starts[row] ?? 0; one < end; one++) {
      values[filled++] = lists.values[one] ?? 0;
    }
  }
  return { starts, values };
}
