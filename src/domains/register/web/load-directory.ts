import { data, type LoaderFunctionArgs } from "react-router";
import { type Actor, actorOf } from "#access";
import type { Language } from "#kernel/language";
import { type App, appContext, viewContext } from "#platform/request-context";
import { countHere } from "../rules/directory/count-here.ts";
import type { DirectorySnapshot } from "../rules/directory/directory-snapshot.ts";
import {
  filterToQuery,
  isFiltered,
  parseFilter,
  parseListView,
} from "../rules/directory/filter-state.ts";
import { unpackRow } from "../rules/directory/packed-rows.ts";
import { explainMatch } from "../rules/directory/search-words.ts";
import type { Audience, Selection } from "../rules/directory/select-organisations.ts";
import { directoryWords } from "../text/directory/index.ts";
import { readMapArea } from "../usecases/directory/draw-static-map.ts";
import { groupOf } from "../usecases/directory/draw-tile.ts";
import { readDirectorySources } from "../usecases/directory/read-directory-sources.ts";
import { searchDirectory } from "../usecases/directory/search-directory.ts";
import { activeFilters, facetGroups } from "./directory-facets.ts";

export const pageSize = 25;
/** Activities named in a row; the others are counted. */
const mostNamed = 4;

/** One page of a search: what was asked, what was found, and the rows to show; null for who may not see it. */
export async function findPage(
  app: App,
  actor: Actor,
  language: Language,
  query: URLSearchParams,
  face: Audience,
) {
  const state = parseFilter(query);
  const answer = await searchDirectory(app, actor, state, app.today(), face);
  if (answer.kind === "refused") return null;
  const { snapshot, selection } = answer;
  const asked = parseListView(query);
  const pages = Math.max(1, Math.ceil(selection.total / pageSize));
  const page = Math.min(asked.page, pages);
  return {
    snapshot,
    selection,
    shown: {
      state,
      view: asked.view,
      page,
      total: selection.total,
      filterQuery: filterToQuery(state),
      rows: rowsOf(snapshot, selection, page, language),
      readAs: selection.readings
        .filter(({ readAs }) => readAs.length > 0)
        .map(({ typed, readAs }) => ({ typed, words: readAs.slice(0, 4) })),
    },
  };
}

/** Everything a directory page shows, for the desk or for the public. */
export async function loadDirectory(args: LoaderFunctionArgs, face: Audience) {
  const app = args.context.get(appContext);
  const { language, address } = args.context.get(viewContext);
  const actor = actorOf(args.context);
  const today = app.today();
  const query = new URL(args.request.url).searchParams;
  const [found, area, sources] = await Promise.all([
    findPage(app, actor, language, query, face),
    readMapArea(app.db, actor.partnershipId, today),
    readDirectorySources(app.db, actor),
  ]);
  // Who may not see a register does not learn that it exists.
  if (!found) throw data(null, { status: 404 });
  const { snapshot, selection, shown } = found;
  const { state } = shown;
  const speaking = { language, words: directoryWords(language) };
  return {
    ...shown,
    address,
    today,
    face,
    /** How many of those found sit or work in our municipalities. */
    here: countHere(snapshot, selection.order, area.memberNis),
    registerIsEmpty: selection.total === 0 && !isFiltered(state),
    facets: facetGroups(snapshot, selection.facets, state, area.memberNis, speaking),
    filters: activeFilters(snapshot, state, speaking),
    sources,
    map: { ...area, background: app.config.mapBackground ?? null },
  };
}

export type DirectoryPageData = Awaited<ReturnType<typeof loadDirectory>>;
export type ListedRow = DirectoryPageData["rows"][number];

function rowsOf(
  snapshot: DirectorySnapshot,
  selection: Selection,
  page: number,
  language: Language,
) {
  const { places, activities } = namesIn(snapshot, language);
  const shown = selection.order.subarray((page - 1) * pageSize, page * pageSize);
  return Array.from(shown, (position) => {
    const row = unpackRow(snapshot.rows, position);
    const does = row.activities.map((code) => activities.get(code) ?? code);
    return {
      id: row.id,
      name: row.name,
      kind: row.kind,
      group: groupOf(row.kind),
      workForms: row.workForms,
      activities: does.slice(0, mostNamed),
      moreActivities: Math.max(0, does.length - mostNamed),
      municipality: places.get(row.seatNis ?? "") ?? null,
      serves: row.areaNis.length,
      hours: row.hoursPerMonth,
      places: row.places,
      confirmedOn: row.confirmedOn,
      changedOn: row.changedOn,
      isExample: row.isExample,
      isStopped: row.status === "stopped",
      lon: row.lon,
      lat: row.lat,
      findings: explainMatch(snapshot.text, selection.readings, position),
    };
  });
}

type Names = {
  readonly places: ReadonlyMap<string, string>;
  readonly activities: ReadonlyMap<string, string>;
};
const namesOf = new WeakMap<DirectorySnapshot, Map<Language, Names>>();

/** What places and activities are called in a language, worked out once per register in memory. */
function namesIn(snapshot: DirectorySnapshot, language: Language): Names {
  const byLanguage = namesOf.get(snapshot) ?? new Map<Language, Names>();
  namesOf.set(snapshot, byLanguage);
  const known = byLanguage.get(language);
  if (known) return known;
  const names = {
    places: new Map(
      snapshot.municipalities.map(({ nis, name }) => [nis, language === "fr" ? name.fr : name.nl]),
    ),
    activities: new Map(snapshot.activities.map(({ code, label }) => [code, label[language]])),
  };
  byLanguage.set(language, names);
  return names;
}
