import { data, type LoaderFunctionArgs } from "react-router";
import { actorOf } from "#access";
import { appContext, viewContext } from "#platform/request-context";
import type { ActiveFilter } from "#ui";
import { filterToQuery, parseFilter } from "../rules/directory/filter-state.ts";
import { directoryWords } from "../text/directory/index.ts";
import { searchDirectory } from "../usecases/directory/search-directory.ts";
import { activeFilters } from "./directory-facets.ts";

/** The filter in the address, in the words of the directory, each of which can be taken away. */
export async function readSelectionFilter({ request, context }: LoaderFunctionArgs): Promise<{
  readonly query: string;
  readonly filters: readonly ActiveFilter[];
  readonly selected: number;
}> {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const state = parseFilter(new URL(request.url).searchParams);
  const answer = await searchDirectory(app, actorOf(context), state, app.today());
  if (answer.kind === "refused") throw data(null, { status: 403 });
  const speaking = { language, words: directoryWords(language) };
  return {
    query: filterToQuery(state),
    filters: activeFilters(answer.snapshot, state, speaking),
    selected: answer.selection.total,
  };
}

/** The same address with a filter behind it. */
export const withFilter = (path: string, query: string): string =>
  query === "" ? path : `${path}?${query}`;
