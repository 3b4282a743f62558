import type { ProfileField } from "../instrument/instrument.ts";
import type { Profile } from "../scan/scan.ts";

/**
 * What the register lets one fill in beforehand: by the first activity code (NACE) that fits an option of a field.
 * @param codes as the register has them, the main one first: "41.201"
 */
export function suggestProfile(fields: readonly ProfileField[], codes: readonly string[]): Profile {
  const suggested: Record<string, readonly string[]> = {};
  for (const { key, options } of fields) {
    const found = codes
      .map((code) => code.replaceAll(".", ""))
      .flatMap((code) =>
        options.filter(({ nace = [] }) => nace.some((start) => fits(code, start))),
      );
    if (found[0]) suggested[key] = [found[0].key];
  }
  return suggested;
}

const fits = (code: string, start: string): boolean =>
  start !== "" && code.startsWith(start.replaceAll(".", ""));
