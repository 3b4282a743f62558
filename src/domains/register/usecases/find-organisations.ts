import { type Actor, refusalFor } from "#access";
import type { Day } from "#kernel/day";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { emptyFilter } from "../rules/directory/filter-state.ts";
import { unpackRow } from "../rules/directory/packed-rows.ts";
import type { DirectoryApp } from "./directory/open-directory.ts";
import { searchDirectory } from "./directory/search-directory.ts";

/** An organisation as another domain offers it for choosing. */
export type FoundOrganisation = {
  readonly id: string;
  readonly name: string;
  /** Municipality (NIS) of its seat. */
  readonly seatNis: string | null;
};

/**
 * Organisations of the register that these words find, the best first, at most `limit`; none for no words.
 * The same search as the directory's: names, activities, places, slips of the pen.
 */
export async function findOrganisations(
  app: DirectoryApp,
  actor: Actor,
  words: string,
  options: { readonly limit: number; readonly today: Day },
): Promise<readonly FoundOrganisation[] | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "register.read");
  if (refusal) return refusal;
  if (words.trim() === "") return [];
  const state = { ...emptyFilter, words: words.trim().slice(0, 200) };
  const answer = await searchDirectory(app, actor, state, options.today);
  if (isRefusal(answer)) return answer;
  const { snapshot, selection } = answer;
  return Array.from(selection.order.subarray(0, options.limit), (position) => {
    const { id, name, seatNis } = unpackRow(snapshot.rows, position);
    return { id, name, seatNis };
  });
}
