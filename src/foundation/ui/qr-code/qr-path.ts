/**
 * The dark modules of a QR code as one SVG path: a bar for each run of dark modules in a row.
 * @param modules rows from the top, true is dark
 */
export const qrPath = (modules: readonly (readonly boolean[])[]): string =>
  modules.map((row, y) => barsOf(row, y)).join("");

function barsOf(row: readonly boolean[], y: number): string {
  let path = "";
  let from = 0;
  while (from < row.length) {
    let to = from;
    while (row[to]) to += 1;
    if (to > from) path += `M${from} ${y}h${to - from}v1h${from - to}z`;
    from = to + 1;
  }
  return path;
}
