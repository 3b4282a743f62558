/** Where one priority of one year and one place is opened. @param place a NIS, or "whole" */
export function cellHref(cell: {
  readonly year: number;
  readonly frameKey: string;
  readonly code: string;
  readonly place: string;
}): string {
  const path = `/dekking/${cell.year}/${cell.frameKey}/${encodeURIComponent(cell.code)}`;
  return cell.place === "whole" ? path : `${path}?gemeente=${cell.place}`;
}
