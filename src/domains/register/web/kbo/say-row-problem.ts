import type { KboWords } from "../../text/kbo/index.ts";

/** Why a row was refused, in words; the code itself when it is of an older version. */
export const sayRowProblem = (because: string, { row }: KboWords): string =>
  Object.hasOwn(row, because) ? row[because as keyof KboWords["row"]] : because;
