/** Sheets of A4 with labels or badge inserts, as shops sell them; millimetres. */
export type SheetMeasures = {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  /** Between labels. */
  readonly gapX: number;
  readonly gapY: number;
};

export const badgeSheets = {
  "90x55": { columns: 2, rows: 5, width: 90, height: 55, gapX: 0, gapY: 0 },
  "85x54": { columns: 2, rows: 5, width: 85, height: 54, gapX: 10, gapY: 0 },
  "80x50": { columns: 2, rows: 5, width: 80, height: 50, gapX: 15, gapY: 7.5 },
  "99x68": { columns: 2, rows: 4, width: 99.1, height: 67.7, gapX: 2.5, gapY: 0 },
  "105x74": { columns: 2, rows: 4, width: 105, height: 74.25, gapX: 0, gapY: 0 },
} as const satisfies Readonly<Record<string, SheetMeasures>>;

export type BadgeSheet = keyof typeof badgeSheets;
export const badgeSheetNames = Object.keys(badgeSheets) as BadgeSheet[];

export const isBadgeSheet = (value: unknown): value is BadgeSheet =>
  badgeSheetNames.some((name) => name === value);
