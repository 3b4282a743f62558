import { z } from "zod";
import { type OrganisationKind, organisationKinds } from "../organisation.ts";
import { type WorkForm, workForms } from "../work-form.ts";

/** A municipality can be where an organisation sits, where it works, or either. */
export const placeRelations = ["either", "seat", "area"] as const;
export type PlaceRelation = (typeof placeRelations)[number];

/** Stopped organisations stay out of sight unless asked for. */
export const statusChoices = ["not-stopped", "active", "unknown", "stopped", "all"] as const;
export type StatusChoice = (typeof statusChoices)[number];

export const sortOrders = ["fair", "name", "municipality", "freshness"] as const;
export type SortOrder = (typeof sortOrders)[number];

/**
 * Which organisations are meant, and in which order: the one state shared by address, list, map, brochure
 * and export. Lists are sorted and without doubles, so that equal states are equal texts.
 */
export type FilterState = {
  readonly words: string;
  readonly kinds: readonly OrganisationKind[];
  readonly workForms: readonly WorkForm[];
  /** Codes of activities or of whole groups; `noActivity` for who has none. */
  readonly activities: readonly string[];
  /** NIS codes. */
  readonly municipalities: readonly string[];
  readonly placeRelation: PlaceRelation;
  /** At least so many hours per month; 1 means that a capacity in hours is known. */
  readonly minHours: number | null;
  /** At least so many places; 1 means that a capacity in places is known. */
  readonly minPlaces: number | null;
  readonly status: StatusChoice;
  readonly sort: SortOrder;
};

/** How the selection is shown; not part of what is selected. */
export type ListView = {
  readonly page: number;
  readonly view: "list" | "both" | "map";
};

/** Among the activities asked for: organisations of which nobody said what they do. */
export const noActivity = "geen";

export const emptyFilter: FilterState = {
  words: "",
  kinds: [],
  workForms: [],
  activities: [],
  municipalities: [],
  placeRelation: "either",
  minHours: null,
  minPlaces: null,
  status: "not-stopped",
  sort: "fair",
};

const inDutch = <Value extends string>(names: Readonly<Record<Value, string>>) => ({
  read: new Map(Object.entries(names).map(([value, name]) => [name as string, value as Value])),
  names,
});

const relationNames = inDutch<PlaceRelation>({
  either: "beide",
  seat: "zetel",
  area: "werkgebied",
});
const statusNames = inDutch<StatusChoice>({
  "not-stopped": "niet-gestopt",
  active: "actief",
  unknown: "onbekend",
  stopped: "gestopt",
  all: "alle",
});
const sortNames = inDutch<SortOrder>({
  fair: "eerlijk",
  name: "naam",
  municipality: "gemeente",
  freshness: "bijgewerkt",
});
const amount = z.coerce.number().int().min(1).max(1_000_000);
const activityCode = z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/);
const nis = z.string().regex(/^\d{5}$/);
const kind = z.enum(organisationKinds);
const workForm = z.enum(workForms);
const pageNumber = z.coerce.number().int().min(1).max(100_000).catch(1);
const listView = z.enum(["list", "both", "map"]).catch("both");

const wordsIn = z
  .string()
  .transform((text) => text.replace(/\s+/g, " ").trim().slice(0, 200).trim())
  .catch("");

/** Only the values that are right, sorted, once each: an address that was mistyped still shows a list. */
function right<Value extends string>(schema: z.ZodType<Value>, values: readonly string[]): Value[] {
  const kept = values.flatMap((value) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
  return [...new Set(kept)].sort().slice(0, 400);
}

/** Boxes that exclude each other: with two of them ticked nothing is excluded. */
function onlyOne<Value>(
  names: ReadonlyMap<string, Value>,
  asked: readonly string[],
): Value | undefined {
  const values = new Set(asked.flatMap((name) => names.get(name) ?? []));
  return values.size === 1 ? [...values][0] : undefined;
}

/** The highest of the thresholds asked for. */
function most(asked: readonly string[]): number | null {
  const amounts = asked.flatMap((text) => amount.safeParse(text).data ?? []);
  return amounts.length === 0 ? null : Math.max(...amounts);
}

function statusAsked(asked: readonly string[]): StatusChoice {
  const one = onlyOne(statusNames.read, asked);
  if (one) return one;
  return asked.includes(statusNames.names.stopped) ? "all" : "not-stopped";
}

/** Reads the filter from an address; what cannot be read is left out. */
export function parseFilter(query: URLSearchParams): FilterState {
  return {
    words: wordsIn.parse(query.get("q") ?? ""),
    kinds: right(kind, query.getAll("soort")),
    workForms: right(workForm, query.getAll("vorm")),
    activities: right(activityCode, query.getAll("activiteit")),
    municipalities: right(nis, query.getAll("gemeente")),
    placeRelation: onlyOne(relationNames.read, query.getAll("gebied")) ?? "either",
    minHours: most(query.getAll("uren")),
    minPlaces: most(query.getAll("plaatsen")),
    status: statusAsked(query.getAll("status")),
    sort: sortNames.read.get(query.get("volgorde") ?? "") ?? "fair",
  };
}

/** The filter as the query part of an address, without `?`; what is as usual is left out. */
export function filterToQuery(state: FilterState): string {
  const query = new URLSearchParams();
  if (state.words) query.set("q", state.words);
  for (const kind of state.kinds) query.append("soort", kind);
  for (const form of state.workForms) query.append("vorm", form);
  for (const code of state.activities) query.append("activiteit", code);
  for (const code of state.municipalities) query.append("gemeente", code);
  if (state.placeRelation !== "either")
    query.set("gebied", relationNames.names[state.placeRelation]);
  if (state.minHours !== null) query.set("uren", String(state.minHours));
  if (state.minPlaces !== null) query.set("plaatsen", String(state.minPlaces));
  if (state.status !== "not-stopped") query.set("status", statusNames.names[state.status]);
  if (state.sort !== "fair") query.set("volgorde", sortNames.names[state.sort]);
  return query.toString();
}

export const parseListView = (query: URLSearchParams): ListView => ({
  page: pageNumber.parse(query.get("page") ?? 1),
  view: listView.parse(query.get("view") ?? "both"),
});

/** Names in the address, for the fields of forms. */
export const addressNames = {
  relation: relationNames.names,
  status: statusNames.names,
  sort: sortNames.names,
} as const;

/** Is anything asked beyond the usual view? */
export const isFiltered = (state: FilterState): boolean =>
  filterToQuery({ ...state, sort: "fair" }) !== "";
