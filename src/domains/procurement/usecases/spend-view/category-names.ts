import type { Language } from "#kernel/language";
import { openCpvNames } from "../cpv-names.ts";

/** What a category of spend is called; `null` when nobody knows, and for what has no category. */
export async function categoryNames(
  projectRoot: string,
  language: Language,
): Promise<(category: string) => string | null> {
  const names = await openCpvNames(projectRoot);
  return (category) => {
    if (category.startsWith("u")) return `UNSPSC ${category.slice(1)}`;
    return names.get(category.padEnd(8, "0"))?.[language] ?? null;
  };
}
