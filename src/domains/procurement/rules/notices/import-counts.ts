/** What an import came to: `files = read + refused + unchanged`, `notices = fresh + newer + same`. */
export type ImportCounts = {
  /** Files looked into; in an archive each file by itself. */
  readonly files: number;
  /** Files that gave at least one notice. */
  readonly read: number;
  /** Files that gave none. */
  readonly refused: number;
  /** Files of which the same bytes were read before. */
  readonly unchanged: number;
  /** Entries of files that are notices. */
  readonly notices: number;
  /** Notices not known before. */
  readonly fresh: number;
  /** Known notices of which this is another version or format. */
  readonly newer: number;
  /** Known word for word. */
  readonly same: number;
  /** Entries refused in files that were read. */
  readonly refusedEntries: number;
  /** Files passed over: their name says that they hold no notices. Not among `files`. */
  readonly other: number;
  readonly lots: number;
  /** Notices with a reserved lot. */
  readonly reserved: number;
};

export const noCounts: ImportCounts = {
  files: 0,
  read: 0,
  refused: 0,
  unchanged: 0,
  notices: 0,
  fresh: 0,
  newer: 0,
  same: 0,
  refusedEntries: 0,
  other: 0,
  lots: 0,
  reserved: 0,
};

/** Two parts of one import together. */
export function addCounts(a: ImportCounts, b: ImportCounts): ImportCounts {
  const sum: { -readonly [Key in keyof ImportCounts]: number } = { ...a };
  for (const key of Object.keys(noCounts) as (keyof ImportCounts)[]) sum[key] += b[key];
  return sum;
}
