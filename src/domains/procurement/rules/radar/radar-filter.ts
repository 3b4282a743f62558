import { isId } from "#kernel/id";

/** What of the radar is looked at; each is a tab. */
export const radarViews = ["chances", "saved", "assigned", "dismissed", "all"] as const;
export type RadarView = (typeof radarViews)[number];

export const radarKinds = ["planned", "competition", "result", "change"] as const;
export type RadarKind = (typeof radarKinds)[number];

/** How far from home: the municipalities, their provinces, Flanders, or wherever. */
export const radarAreas = ["partnership", "province", "flanders", "everywhere"] as const;
export type RadarArea = (typeof radarAreas)[number];

export const radarSorts = ["deadline", "published", "value", "chance"] as const;
export type RadarSort = (typeof radarSorts)[number];

/** What a notice asks beside the work, as one can look for it; each holds several codes. */
export const radarMarks = ["reserved", "social", "conditions", "green"] as const;
export type RadarMark = (typeof radarMarks)[number];

/** Which notices the radar shows; the same in the address, the page, the export and a subscription. */
export type RadarFilter = {
  readonly view: RadarView;
  readonly words: string;
  /** None: what can still be done something about. */
  readonly kinds: readonly RadarKind[];
  /** At least this; null: what the view shows. */
  readonly suited: "likely" | "possible" | null;
  readonly mark: RadarMark | null;
  readonly area: RadarArea;
  /** One municipality (NIS) of the buyer or of the work. */
  readonly municipality: string | null;
  /** The first digits of a code: `77`, `7731`. */
  readonly cpv: string;
  readonly buyer: string;
  /** A person's id. */
  readonly assignee: string | null;
  /** Also those whose last day has passed. */
  readonly past: boolean;
  readonly sort: { readonly key: RadarSort; readonly descending: boolean } | null;
};

const views: Readonly<Record<string, RadarView>> = {
  bewaard: "saved",
  toegewezen: "assigned",
  opzij: "dismissed",
  alles: "all",
};
const kinds: Readonly<Record<string, RadarKind>> = {
  gepland: "planned",
  oproep: "competition",
  resultaat: "result",
  wijziging: "change",
};
const suited: Readonly<Record<string, "likely" | "possible">> = {
  waarschijnlijk: "likely",
  mogelijk: "possible",
};
const marks: Readonly<Record<string, RadarMark>> = {
  voorbehouden: "reserved",
  sociaal: "social",
  voorwaarden: "conditions",
  groen: "green",
};
const areas: Readonly<Record<string, RadarArea>> = {
  eigen: "partnership",
  provincie: "province",
  vlaanderen: "flanders",
  overal: "everywhere",
};
const sorts: Readonly<Record<string, RadarSort>> = {
  deadline: "deadline",
  published: "published",
  value: "value",
  chance: "chance",
};

const known = <Value>(by: Readonly<Record<string, Value>>, word: string | null): Value | null =>
  word !== null && Object.hasOwn(by, word) ? (by[word] ?? null) : null;

const wordOf = (by: Readonly<Record<string, string>>, value: string | null): string | null =>
  Object.keys(by).find((word) => by[word] === value) ?? null;

/** The words of the address for each choice, for the forms of the page. */
export const radarAddressWords = {
  kind: (kind: RadarKind) => wordOf(kinds, kind) ?? "",
  suited: (level: "likely" | "possible") => wordOf(suited, level) ?? "",
  mark: (mark: RadarMark) => wordOf(marks, mark) ?? "",
  area: (area: RadarArea) => wordOf(areas, area) ?? "",
  view: (view: RadarView) => wordOf(views, view) ?? "",
};

/** How far one looks when nobody says: what was chosen before is found again wherever it is. */
export const areaOfView = (view: RadarView): RadarArea =>
  isLookout(view) ? "partnership" : "everywhere";

/** What was chosen before is found again when its day has passed, too. */
export const pastOfView = (view: RadarView): boolean => !isLookout(view);

const isLookout = (view: RadarView): boolean => view === "chances" || view === "all";

/** The word of the address for whether what is past is shown; null for what the view does by itself. */
export const pastWord = (view: RadarView, past: boolean): "ja" | "nee" | null =>
  past === pastOfView(view) ? null : past ? "ja" : "nee";

/** Reads the address; what it does not know it leaves out. */
export function parseRadarFilter(query: URLSearchParams): RadarFilter {
  const sort = query.get("sort") ?? "";
  const sortKey = known(sorts, sort.replace(/^-/, ""));
  const assignee = query.get("wie") ?? "";
  const municipality = query.get("gemeente") ?? "";
  const view = known(views, query.get("toon")) ?? "chances";
  const past = query.get("verlopen");
  return {
    view,
    words: (query.get("q") ?? "").trim().slice(0, 200),
    kinds: [...new Set(query.getAll("soort").flatMap((word) => known(kinds, word) ?? []))],
    suited: known(suited, query.get("geschikt")),
    mark: known(marks, query.get("merk")),
    area: known(areas, query.get("gebied")) ?? areaOfView(view),
    municipality: /^\d{5}$/.test(municipality) ? municipality : null,
    cpv: /^\d{2,8}/.exec((query.get("cpv") ?? "").trim())?.[0].replace(/(?<=^\d{2,})0+$/, "") ?? "",
    buyer: (query.get("koper") ?? "").trim().slice(0, 200),
    assignee: isId(assignee) ? assignee : null,
    past: past === "ja" || (past !== "nee" && pastOfView(view)),
    sort: sortKey ? { key: sortKey, descending: sort.startsWith("-") } : null,
  };
}

/** The same search as an address, always written the same way; nothing for what it shows by itself. */
export function writeRadarFilter(filter: RadarFilter): URLSearchParams {
  const query = new URLSearchParams();
  const set = (key: string, value: string | null) => {
    if (value) query.set(key, value);
  };
  set("toon", wordOf(views, filter.view));
  set("q", filter.words);
  for (const kind of radarKinds) {
    if (filter.kinds.includes(kind)) query.append("soort", radarAddressWords.kind(kind));
  }
  set("geschikt", wordOf(suited, filter.suited));
  set("merk", wordOf(marks, filter.mark));
  set("gebied", filter.area === areaOfView(filter.view) ? null : wordOf(areas, filter.area));
  set("gemeente", filter.municipality);
  set("cpv", filter.cpv);
  set("koper", filter.buyer);
  set("wie", filter.assignee);
  set("verlopen", pastWord(filter.view, filter.past));
  set("sort", filter.sort && `${filter.sort.descending ? "-" : ""}${filter.sort.key}`);
  return query;
}

/** Whether anything narrows the list beyond what the view and the area show by themselves. */
export const isNarrowed = (filter: RadarFilter): boolean =>
  filter.words !== "" ||
  filter.kinds.length > 0 ||
  filter.suited !== null ||
  filter.mark !== null ||
  filter.municipality !== null ||
  filter.cpv !== "" ||
  filter.buyer !== "" ||
  filter.assignee !== null;
