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

/** Filters of the last answers, and answers to those asked more than once. */
type Remembered = { readonly asked: Set<string>; readonly answers: Map<string, Selection> };
const mostRemembered = 60;
const rememberedOf = new WeakMap<DirectorySnapshot, Remembered>();

/**
 * A map asks for a dozen tiles of one selection, a list for its pages: what is asked a second time is kept. What is
 * asked once is not: the garbage collector would copy it twice before it is forgotten, while people wait.
 */
function remembered(
  snapshot: DirectorySnapshot,
  state: FilterState,
  today: Day,
  audience: Audience,
): Selection {
  const { asked, answers } = rememberedOf.get(snapshot) ?? {
    asked: new Set<string>(),
    answers: new Map<string, Selection>(),
  };
  rememberedOf.set(snapshot, { asked, answers });
  const key = `${audience} ${today} ${filterToQuery(state)}`;
  const selection = answers.get(key) ?? selectOrganisations(snapshot, state, today, audience);
  if (asked.has(key)) {
    answers.delete(key);
    answers.set(key, selection);
    forgetOldest(answers);
  }
  asked.delete(key);
  asked.add(key);
  forgetOldest(asked);
  return selection;
}

function forgetOldest(kept: Set<string> | Map<string, Selection>): void {
  const [oldest] = kept.keys();
  if (kept.size > mostRemembered && oldest !== undefined) kept.delete(oldest);
}
