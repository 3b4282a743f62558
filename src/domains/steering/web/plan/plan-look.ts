import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { withQuery } from "#ui";
import { type ActionFilter, nameOfView, type PlanView } from "../../rules/actions/action-filter.ts";
import type { ActionWords } from "../../text/actions/index.ts";

/** What every view of the plan draws with. */
export interface PlanLook {
  readonly words: ActionWords;
  readonly language: Language;
  /** Path and query of the page. */
  readonly address: string;
  readonly today: Day;
  readonly filter: ActionFilter;
  /** NIS → name in the reader's language. */
  readonly names: Readonly<Record<string, string>>;
  readonly mayEdit: boolean;
  readonly mayArrange: boolean;
}

/** The same selection in another view. */
export const viewHref = (address: string, view: PlanView): string =>
  withQuery(address, { beeld: nameOfView(view), page: null, sort: null, cols: null });

/** The list of the actions at one part of the plan. */
export const nodeHref = (address: string, nodeId: string | null): string =>
  withQuery(viewHref(address, "list"), { onderdeel: nodeId ?? "geen" });

/** A new action that begins with what the page filters on. */
export function newActionHref(
  { filter, today }: Pick<PlanLook, "filter" | "today">,
  more: Readonly<Record<string, string>> = {},
) {
  const query = new URLSearchParams(more);
  if (filter.year !== null && !today.startsWith(`${filter.year}-`) && !query.has("tegen")) {
    query.set("tegen", `${filter.year}-12-31`);
  }
  if (filter.nis && !query.has("gemeente")) query.set("gemeente", filter.nis);
  if (filter.node && filter.node !== "none" && !query.has("onderdeel")) {
    query.set("onderdeel", filter.node);
  }
  if (filter.priority) {
    query.set("prioriteit", `${filter.priority.frameKey}~${filter.priority.code}`);
  }
  const text = query.toString();
  return text ? `/actie/nieuw?${text}` : "/actie/nieuw";
}
