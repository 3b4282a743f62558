import { minutesLimits } from "./minutes.ts";

/** Line ends as one kind, nothing behind the last word: what two people compare. */
export const tidyBody = (text: string): string => text.replaceAll("\r\n", "\n").trimEnd();

export type TextGiven = {
  readonly version: number;
  /** Digest of the text as it was read, to know whether it was touched at all. */
  readonly base: string;
  readonly body: string;
};

/**
 * What saving one text does.
 * untouched: nothing was typed; same: both typed the same; save: write it; stale: somebody else wrote meanwhile;
 * too-long: more than an item holds.
 */
export function judgeText(
  standing: { readonly version: number; readonly body: string },
  given: TextGiven,
  digest: (text: string) => string,
): "untouched" | "same" | "save" | "stale" | "too-long" {
  const body = tidyBody(given.body);
  if (digest(body) === given.base) return "untouched";
  if (body === standing.body) return "same";
  if (body.length > minutesLimits.body) return "too-long";
  return given.version === standing.version ? "save" : "stale";
}
