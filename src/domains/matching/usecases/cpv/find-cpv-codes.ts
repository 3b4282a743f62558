import { splitterOf } from "#register";
import { type CpvSearch, cpvSearch } from "../../rules/cpv/search-cpv.ts";
import { readCpvLabels } from "./read-cpv-labels.ts";

let searchReady: Promise<CpvSearch> | undefined;

/** CPV codes (eight digits) by words of their labels in any language or by their first digits, the best first. */
export async function findCpvCodes(
  projectRoot: string,
  words: string,
  limit: number,
): Promise<readonly string[]> {
  if (words.trim() === "") return [];
  searchReady ??= Promise.all([readCpvLabels(projectRoot), splitterOf(projectRoot)])
    .then(([labels, split]) => cpvSearch(labels, split))
    .catch((fault: unknown) => {
      searchReady = undefined;
      throw fault;
    });
  return (await searchReady)(words, limit);
}
