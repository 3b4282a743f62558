/** What to set in an address; null takes the name out, a list repeats it. */
export type QueryChange = Readonly<Record<string, string | readonly string[] | null>>;

/**
 * The same page with another state: every list keeps its state in its address.
 * @param address path with query, "/register?work=maatwerk&page=3"
 */
export function withQuery(address: string, change: QueryChange): string {
  const { path, query } = split(address);
  for (const [name, value] of Object.entries(change)) {
    query.delete(name);
    if (value === null) continue;
    for (const one of typeof value === "string" ? [value] : value) query.append(name, one);
  }
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** The address with one value of a repeated name taken out, and back on the first page. */
export function withoutValue(address: string, name: string, value: string): string {
  const { query } = split(address);
  const kept = query.getAll(name).filter((one) => one !== value);
  return withQuery(address, { [name]: kept, page: null });
}

/** What a GET form must send along so that it changes only its own names. */
export function queryExcept(
  address: string,
  own: readonly string[],
): Readonly<Record<string, readonly string[]>> {
  const { query } = split(address);
  const names = new Set([...query.keys()].filter((name) => !own.includes(name)));
  return Object.fromEntries([...names].map((name) => [name, query.getAll(name)]));
}

export function pathOf(address: string): string {
  return split(address).path;
}

export interface Sort {
  readonly key: string;
  readonly direction: "ascending" | "descending";
}

/** Reads `?sort=name` or `?sort=-name`; null when there is none. */
export function readSort(address: string): Sort | null {
  const text = split(address).query.get("sort");
  if (!text) return null;
  return text.startsWith("-")
    ? { key: text.slice(1), direction: "descending" }
    : { key: text, direction: "ascending" };
}

/** Keys of the columns asked for in `?cols=name&cols=place`; null when the address does not say. */
export function readColumns(address: string): readonly string[] | null {
  const columns = split(address).query.getAll("cols");
  return columns.length > 0 ? columns : null;
}

function split(address: string): { path: string; query: URLSearchParams } {
  const mark = address.indexOf("?");
  return mark < 0
    ? { path: address, query: new URLSearchParams() }
    : { path: address.slice(0, mark), query: new URLSearchParams(address.slice(mark + 1)) };
}
