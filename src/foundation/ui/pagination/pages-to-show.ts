/**
 * First, last and the neighbours of the present page; a gap stands for two or more pages, since a
 * gap for one would take the room of the page itself.
 */
export function pagesToShow(page: number, pages: number): (number | "gap-before" | "gap-after")[] {
  const near = [page - 1, page, page + 1];
  if (page <= 3) near.push(2, 3);
  if (page >= pages - 2) near.push(pages - 1, pages - 2);
  const inside = [...new Set(near)].filter((one) => one > 1 && one < pages).sort((a, b) => a - b);
  const first = inside[0] ?? pages;
  const last = inside.at(-1) ?? 1;
  return [
    1,
    ...between(1, first, "gap-before" as const),
    ...inside,
    ...(inside.length > 0 ? between(last, pages, "gap-after" as const) : []),
    ...(pages > 1 ? [pages] : []),
  ];
}

function between<Gap>(from: number, to: number, gap: Gap): (number | Gap)[] {
  if (to - from <= 1) return [];
  return to - from === 2 ? [from + 1] : [gap];
}
