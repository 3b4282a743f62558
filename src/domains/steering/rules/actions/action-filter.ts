import { isId } from "#kernel/id";
import { type ActionStatus, actionStatuses } from "../action.ts";

/** A status, or a group of them that people ask for. */
export const statusChoices = ["open", "late", ...actionStatuses] as const;
export type StatusChoice = (typeof statusChoices)[number];

/** The ways to look at one and the same selection. */
export const planViews = ["tree", "board", "list", "timeline", "calendar"] as const;
export type PlanView = (typeof planViews)[number];

/** Which actions are meant: the one state all views, exports and copies share. */
export type ActionFilter = {
  /** Their period touches this year; null: any year. */
  readonly year: number | null;
  /** For this municipality (NIS), the actions of the whole partnership included. */
  readonly nis: string | null;
  /** Id of a person with an account, or "none": nobody. */
  readonly owner: string | null;
  readonly status: StatusChoice | null;
  /** Counts for this priority: key of the frame and code. */
  readonly priority: { readonly frameKey: string; readonly code: string } | null;
  /** Stands at this part of the plan, or under it; "none": stands alone. */
  readonly node: string | null;
  readonly words: string;
};

const viewNames: Readonly<Record<PlanView, string>> = {
  tree: "boom",
  board: "bord",
  list: "lijst",
  timeline: "tijdlijn",
  calendar: "kalender",
};
const statusNames: Readonly<Record<StatusChoice, string>> = {
  open: "open",
  late: "te-laat",
  planned: "gepland",
  running: "bezig",
  done: "klaar",
  stopped: "gestopt",
};

const valueNamed = <Value extends string>(
  names: Readonly<Record<Value, string>>,
  name: string | null,
): Value | null =>
  (Object.entries(names).find(([, written]) => written === name)?.[0] as Value | undefined) ?? null;

export const nameOfView = (view: PlanView): string => viewNames[view];
export const nameOfStatus = (status: StatusChoice): string => statusNames[status];
export const readView = (query: URLSearchParams): PlanView =>
  valueNamed(viewNames, query.get("beeld")) ?? "tree";

const idOrNone = (text: string | null): string | null => {
  if (text === "geen") return "none";
  return text !== null && isId(text) ? text : null;
};

function readPriority(text: string | null): ActionFilter["priority"] {
  const match = /^([a-z0-9-]+)~(.{1,40})$/.exec(text ?? "");
  return match ? { frameKey: match[1] ?? "", code: match[2] ?? "" } : null;
}

export const writePriority = (priority: { frameKey: string; code: string }): string =>
  `${priority.frameKey}~${priority.code}`;

function readYear(text: string | null, thisYear: number): number | null {
  if (text === "alle") return null;
  const year = /^\d{4}$/.test(text ?? "") ? Number(text) : thisYear;
  return year >= 1990 && year <= 2100 ? year : thisYear;
}

/** Reads the filter from an address; what is not understood filters nothing. */
export function readFilter(query: URLSearchParams, thisYear: number): ActionFilter {
  const nis = query.get("gemeente");
  return {
    year: readYear(query.get("jaar"), thisYear),
    nis: nis !== null && /^\d{5}$/.test(nis) ? nis : null,
    owner: idOrNone(query.get("eigenaar")),
    status: valueNamed(statusNames, query.get("status")),
    priority: readPriority(query.get("prioriteit")),
    node: idOrNone(query.get("onderdeel")),
    words: (query.get("q") ?? "").trim().slice(0, 200),
  };
}

/** The filter as it stands in an address; reading it gives the same filter back. */
export function writeFilter(filter: ActionFilter): URLSearchParams {
  const query = new URLSearchParams();
  const put = (name: string, value: string | null) => {
    if (value) query.set(name, value);
  };
  const id = (value: string | null) => (value === "none" ? "geen" : value);
  put("jaar", filter.year === null ? "alle" : String(filter.year));
  put("gemeente", filter.nis);
  put("eigenaar", id(filter.owner));
  put("status", filter.status && statusNames[filter.status]);
  put("prioriteit", filter.priority && writePriority(filter.priority));
  put("onderdeel", id(filter.node));
  put("q", filter.words);
  return query;
}

/** Does it select less than the whole year? */
export const isNarrowed = (filter: ActionFilter): boolean =>
  filter.nis !== null ||
  filter.owner !== null ||
  filter.status !== null ||
  filter.priority !== null ||
  filter.node !== null ||
  filter.words !== "";

export const isActionStatus = (text: unknown): text is ActionStatus =>
  actionStatuses.some((status) => status === text);
