import { type DirectorySnapshot, nowhere } from "./directory-snapshot.ts";
import { listAt } from "./packed-lists.ts";

/**
 * How many of the organisations sit or work in these municipalities.
 * @param positions of organisations in the snapshot
 * @param nis codes of the municipalities
 */
export function countHere(
  { columns, municipalities }: Pick<DirectorySnapshot, "columns" | "municipalities">,
  positions: Iterable<number>,
  nis: readonly string[],
): number {
  const wanted = new Set(nis);
  const isHere = municipalities.map((place) => wanted.has(place.nis));
  let count = 0;
  for (const position of positions) {
    const seat = columns.seat[position] ?? nowhere;
    const sits = seat !== nowhere && isHere[seat] === true;
    if (sits || listAt(columns.areas, position).some((place) => isHere[place])) count++;
  }
  return count;
}
