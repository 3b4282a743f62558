import { type Actor, refusalFor } from "#access";
import type { Day } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import type { DirectorySnapshot } from "../../rules/directory/directory-snapshot.ts";
import { type FilterState, filterToQuery } from "../../rules/directory/filter-state.ts";
import {
  type Audience,
  type Selection,
  selectedIds,
  selectOrganisations,
} from "../../rules/directory/select-organisations.ts";
import { type DirectoryApp, lookNow, openDirectory } from "./open-directory.ts";

export type DirectoryAnswer = {
  readonly kind: "selection";
  readonly snapshot: DirectorySnapshot;
  readonly selection: Selection;
  readonly audience: Audience;
};

/**
 * What a filter selects for whoever asks, in order and with counts.
 * @param face "public" shows anybody what everybody may see; "desk" shows who may read it the whole register
 */
export async function searchDirectory(
  app: DirectoryApp,
  actor: Actor,
  state: FilterState,
  today: Day,
  face: Audience = "desk",
): Promise<DirectoryAnswer | Refusal<"not-permitted">> {
  const isVisitor = actor.kind === "visitor";
  const now = await lookNow(app.db, actor.partnershipId);
  const published = isVisitor && now.published;
  const refusal = refusalFor(actor, "register.read", { published });
  if (refusal) return refusal;
  const audience = isVisitor ? "public" : face;
  const snapshot = await openDirectory(app, actor.partnershipId, now, !isVisitor);
  const selection = remembered(snapshot, state, today, audience);
  return { kind: "selection", snapshot, selection, audience };
}

/** Ids of what a filter selects, in order: for brochure and export. */
export async function listSelectedIds(
  app: DirectoryApp,
  actor: Actor,
  state: FilterState,
  today: Day,
  face: Audience = "desk",
): Promise<{ readonly ids: readonly string[]; readonly total: number } | Refusal<"not-permitted">> {
  const answer = await searchDirectory(app, actor, state, today, face);
  if (answer.kind === "refused") return answer;
  const { snapshot, selection } = answer;
  return { ids: selectedIds(snapshot, selection), total: selection.total };
}

/** A map asks for a dozen tiles of one selection, a list for its pages: each is worked out once. */
const mostRemembered = 60;
const answers = new WeakMap<DirectorySnapshot, Map<string, Selection>>();

function remembered(
  snapshot: DirectorySnapshot,
  state: FilterState,
  today: Day,
  audience: Audience,
): Selection {
  const kept = answers.get(snapshot) ?? new Map<string, Selection>();
  answers.set(snapshot, kept);
  const key = `${audience} ${today} ${filterToQuery(state)}`;
  const selection = kept.get(key) ?? selectOrganisations(snapshot, state, today, audience);
  kept.delete(key);
  kept.set(key, selection);
  const [oldest] = kept.keys();
  if (kept.size > mostRemembered && oldest !== undefined) kept.delete(oldest);
  return selection;
}
