import type { Notice } from "./notice.ts";
import { isReserved } from "./reserved.ts";

/** What reading a folder came to: `entries = notices + refused`. */
export type NoticeCounts = {
  /** Files that may hold notices. */
  readonly files: number;
  readonly notices: number;
  /** Whole files, and single entries of files that hold several. */
  readonly refused: number;
  /** Notices with at least one lot reserved for social economy or a public service mission. */
  readonly reserved: number;
  readonly lots: number;
  /** Notices with at least one lot of which the winner is named. */
  readonly with_winner: number;
};

/** What one notice adds to the counts. */
export const countNotice = (notice: Notice) => ({
  reserved: isReserved(notice) ? 1 : 0,
  lots: notice.lots.length,
  with_winner: notice.lots.some(({ winners }) => winners.length > 0) ? 1 : 0,
});
