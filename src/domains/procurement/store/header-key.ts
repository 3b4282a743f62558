import { createHash } from "node:crypto";
import { plainText } from "#kernel/file-table";

/** By which a choice about columns is found back: the same headers in the same order, however they are written. */
export const headerKey = (headers: readonly string[]): string =>
  createHash("sha256").update(headers.map(plainText).join("\n")).digest("hex");
