import type { Actor } from "#access";
import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Refusal } from "#kernel/refusal";
import type { Db } from "#platform/db";
import { sharedLook } from "#platform/shared-look";
import { listBoundaries, listMemberNis, listMunicipalities, type Municipality } from "#territory";
import type { DirectorySnapshot } from "../../rules/directory/directory-snapshot.ts";
import type { FilterState } from "../../rules/directory/filter-state.ts";
import {
  type Audience,
  membersOf,
  type Selection,
} from "../../rules/directory/select-organisations.ts";
import { type Bounds, clustersInView } from "../../rules/map/clusters-in-view.ts";
import {
  type DrawnArea,
  type MapColours,
  nightColours,
  renderMapSvg,
} from "../../rules/map/render-map-svg.ts";
import { isSocialIn } from "./draw-tile.ts";
import type { DirectoryApp } from "./open-directory.ts";
import { searchDirectory } from "./search-directory.ts";

/** All of Flanders and Brussels: where a partnership without members looks at. */
const everywhere: Bounds = [2.53, 50.67, 5.93, 51.52];
/** Share of the width of the area left free around it. */
const margin = 0.06;

/** What a map of the partnership shows at first. */
export type MapArea = { readonly bounds: Bounds; readonly memberNis: readonly string[] };

const shareArea = sharedLook<MapArea>();

export const readMapArea = (db: Db, partnershipId: string, today: Day): Promise<MapArea> =>
  shareArea(db, `${partnershipId} ${today}`, async () => {
    const memberNis = await listMemberNis(db, partnershipId, today);
    const members = await listMunicipalities(db, memberNis);
    return { memberNis, bounds: boundsAround(members) };
  });

function boundsAround(members: readonly Municipality[]): Bounds {
  if (members.length === 0) return everywhere;
  const side = (at: 0 | 1 | 2 | 3) => members.map(({ bounds }) => bounds[at]);
  const [west, south] = [Math.min(...side(0)), Math.min(...side(1))];
  const [east, north] = [Math.max(...side(2)), Math.max(...side(3))];
  const free = Math.max(east - west, north - south) * margin;
  return [west - free, south - free / 2, east + free, north + free / 2];
}

/** The map of a selection as an SVG text, for readers without script, for print and for the brochure. */
export async function drawStaticMap(
  app: DirectoryApp,
  actor: Actor,
  state: FilterState,
  look: {
    readonly today: Day;
    readonly language: Language;
    readonly title: string;
    readonly width?: number;
    readonly face?: Audience;
    readonly colours?: MapColours;
    /** For a screen: follow the reader's own choice of light or dark. */
    readonly followsScreen?: boolean;
  },
): Promise<{ readonly kind: "drawing"; readonly svg: string } | Refusal<"not-permitted">> {
  const answer = await searchDirectory(app, actor, state, look.today, look.face);
  if (answer.kind === "refused") return answer;
  const area = await readMapArea(app.db, actor.partnershipId, look.today);
  const areas = await areasInView(app.db, area, look.language);
  const svg = drawSelection(answer.snapshot, answer.selection, area.bounds, areas, look);
  return { kind: "drawing", svg };
}

function drawSelection(
  snapshot: DirectorySnapshot,
  selection: Selection,
  bounds: Bounds,
  areas: readonly DrawnArea[],
  look: { title: string; width?: number; colours?: MapColours; followsScreen?: boolean },
): string {
  const width = look.width ?? 900;
  const members = membersOf(snapshot, selection);
  const clusters = clustersInView(snapshot.points, bounds, width, members, isSocialIn(snapshot));
  return renderMapSvg({
    bounds,
    width,
    areas,
    clusters,
    title: look.title,
    ...(look.colours ? { colours: look.colours } : {}),
    ...(look.followsScreen ? { nightColours } : {}),
  });
}

async function areasInView(db: Db, area: MapArea, language: Language): Promise<DrawnArea[]> {
  const [west, south, east, north] = area.bounds;
  const all = await listMunicipalities(db);
  const shown = all.filter(
    ({ bounds: [w, s, e, n] }) => w < east && e > west && s < north && n > south,
  );
  const boundaries = await listBoundaries(
    db,
    shown.map(({ nis }) => nis),
  );
  const members = new Set(area.memberNis);
  return shown.map((municipality) => ({
    name: language === "fr" ? municipality.nameFr : municipality.nameNl,
    isMember: members.has(municipality.nis),
    polygons: (boundaries.get(municipality.nis)?.coordinates ?? []) as DrawnArea["polygons"],
    lon: municipality.lon,
    lat: municipality.lat,
  }));
}
