/** A row that became no line, or something to be told of one that did. */
export type ToldRow = {
  /** File or entry of an archive; empty in a ledger. */
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly about: string | null;
  readonly found: string | null;
  readonly differenceCents: number | null;
  /** The whole row, when it became no line. */
  readonly raw: string | null;
  readonly isRefused: boolean;
};

/** Of each remark so many are kept with their row; all are counted. Refused rows are all kept. */
export const mostToldOfCode = 1_000;
