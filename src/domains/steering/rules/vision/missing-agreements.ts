import type { Agreement } from "./vision.ts";

/** Municipalities (NIS) for which no council or board has agreed yet, in the order given. */
export function missingAgreements(
  members: readonly string[],
  agreements: readonly Pick<Agreement, "nis">[],
): string[] {
  const agreed = new Set(agreements.map(({ nis }) => nis));
  return members.filter((nis) => !agreed.has(nis));
}
