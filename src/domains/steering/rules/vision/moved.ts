/** The same things with one of them a place further up or down; at the end of the row it stays. */
export function moved<Thing>(row: readonly Thing[], one: Thing, way: "up" | "down"): Thing[] {
  const at = row.indexOf(one);
  const to = way === "up" ? at - 1 : at + 1;
  const other = row[to];
  if (at === -1 || other === undefined) return [...row];
  return row.map((thing, place) => (place === at ? other : place === to ? one : thing));
}
