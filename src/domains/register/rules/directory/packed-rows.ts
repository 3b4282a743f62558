import type { DirectoryRow } from "./directory-snapshot.ts";

/**
 * Many rows as a few long texts. A hundred thousand objects with their lists and strings would all be walked through
 * by the garbage collector, again and again, while people wait; a long text is passed over, however long.
 */
export type PackedRows = {
  readonly texts: readonly string[];
  /** By row: which of the texts it stands in, and from where to where. */
  readonly text: Uint16Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
};

/** So many rows per text, and per step. */
const slice = 2_000;

/** Works in steps, so that a server can answer others in between. */
export function* packRows(rows: readonly DirectoryRow[]): Generator<void, PackedRows> {
  const texts: string[] = [];
  const text = new Uint16Array(rows.length);
  const [from, to] = [new Uint32Array(rows.length), new Uint32Array(rows.length)];
  for (let first = 0; first < rows.length; first += slice) {
    let end = 0;
    const packed = rows.slice(first, first + slice).map((row) => JSON.stringify(valuesOf(row)));
    for (const [at, one] of packed.entries()) {
      text[first + at] = texts.length;
      from[first + at] = end;
      end += one.length;
      to[first + at] = end;
    }
    texts.push(packed.join(""));
    yield;
  }
  return { texts, text, from, to };
}

/** @param position below the number of rows */
export function unpackRow({ texts, text, from, to }: PackedRows, position: number): DirectoryRow {
  const packed = texts[text[position] ?? 0]?.slice(from[position], to[position]);
  return rowOf(JSON.parse(packed ?? "") as Values);
}

const valuesOf = (row: DirectoryRow) =>
  [
    [row.id, row.number, row.name, row.kind, row.workForms, row.activities],
    [row.seatNis, row.postcode, row.areaNis, row.lon, row.lat],
    [row.hoursPerMonth, row.places, row.status, row.confirmedOn, row.changedOn],
    [row.isExample, row.isPublic],
  ] as const;

type Values = ReturnType<typeof valuesOf>;

const rowOf = ([
  [id, number, name, kind, workForms, activities],
  [seatNis, postcode, areaNis, lon, lat],
  [hoursPerMonth, places, status, confirmedOn, changedOn],
  [isExample, isPublic],
]: Values): DirectoryRow => ({
  id,
  number,
  name,
  kind,
  workForms,
  activities,
  seatNis,
  postcode,
  areaNis,
  hoursPerMonth,
  places,
  status,
  confirmedOn,
  changedOn,
  isExample,
  isPublic,
  lon,
  lat,
});
