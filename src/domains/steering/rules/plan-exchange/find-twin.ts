import { plainText } from "#kernel/file-table";
import { type Refusal, refuse } from "#kernel/refusal";
import type { ActionIndex } from "./index-actions.ts";
import type { DraftAction } from "./plan-draft.ts";
import type { KnownAction } from "./plan-world.ts";

/** What an action was recognised by. */
export type TwinBy = "mark" | "number" | "code" | "title";

export type Twin =
  | { readonly kind: "found"; readonly action: KnownAction; readonly by: TwinBy }
  | { readonly kind: "none" }
  | Refusal<"was-removed" | "several-actions" | "code-twice">;

type Bench = {
  readonly index: ActionIndex;
  /** Marks of actions that were removed. */
  readonly removed: ReadonlySet<string>;
  /** Keys of parts of the plan → id. */
  readonly ids: ReadonlyMap<string, string>;
  /** Actions another row of the file found already. */
  readonly taken: ReadonlySet<string>;
  /** How many rows of the file have this title in this place and year. */
  readonly namesakes: ReadonlyMap<string, number>;
};

const yearOf = ({ startsOn }: Pick<DraftAction, "startsOn">): string => startsOn?.slice(0, 4) ?? "";

const nameOf = (draft: DraftAction): string =>
  [plainText(draft.title), draft.nodeCode ?? "", yearOf(draft)].join("\n");

export function countNamesakes(drafts: readonly DraftAction[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const draft of drafts) counts.set(nameOf(draft), (counts.get(nameOf(draft)) ?? 0) + 1);
  return counts;
}

const none: Twin = { kind: "none" };

/**
 * The action here that a row of a file is about: by our own mark, by its number when code or title agree, by its
 * code, by its title in the same place. An action copied to a next year keeps its code, so of several the one of
 * the same year is meant.
 */
export function findTwin(draft: DraftAction, bench: Bench): Twin {
  const { index, removed, ids, taken } = bench;
  const { reference, code, number } = draft;
  const marked = reference === "" ? undefined : index.byMark.get(reference);
  if (marked) {
    return taken.has(marked.id)
      ? refuse("code-twice", draft.title)
      : { kind: "found", action: marked, by: "mark" };
  }
  // A mark from elsewhere says nothing more: its number, code or title may be known here.
  if (removed.has(reference)) return refuse("was-removed", draft.title);
  const title = plainText(draft.title);
  const numbered = number === null ? undefined : index.byNumber.get(number);
  const agrees =
    numbered &&
    !taken.has(numbered.id) &&
    (plainText(numbered.content.title) === title ||
      (code !== "" && numbered.content.code === code));
  if (agrees) return { kind: "found", action: numbered, by: "number" };
  const coded = code === "" ? [] : (index.byCode.get(code) ?? []);
  if (coded.length > 0) {
    const free = coded.filter(({ id }) => !taken.has(id));
    if (free.length === 0 && !draft.startsOn) return refuse("code-twice", code);
    return oneOf(draft, free, "code");
  }
  const nodeId = draft.nodeCode ? ids.get(draft.nodeCode) : null;
  const titled = (index.byTitle.get(title) ?? []).filter(
    ({ content }) =>
      (draft.nodeCode === undefined || content.nodeId === nodeId) &&
      (code === "" || content.code === "") &&
      (yearOf(draft) === "" || content.startsOn.startsWith(yearOf(draft))),
  );
  const free = titled.filter(({ id }) => !taken.has(id));
  // As many rows as actions with this title: the file names them one after the other, as it did before.
  const inTurn = bench.namesakes.get(nameOf(draft)) === titled.length ? free.slice(0, 1) : free;
  return oneOf(draft, inTurn, "title");
}

/** Of several the one whose period begins in the same year; when that is not one, nobody can tell. */
function oneOf(draft: DraftAction, found: readonly KnownAction[], by: TwinBy): Twin {
  const year = yearOf(draft);
  const ofYear = year ? found.filter(({ content }) => content.startsOn.startsWith(year)) : found;
  const title = plainText(draft.title);
  const sameTitle = ofYear.filter(({ content }) => plainText(content.title) === title);
  const [only, second] = sameTitle.length > 0 ? sameTitle : ofYear;
  if (!only) return none;
  return second
    ? refuse("several-actions", draft.code || draft.title)
    : { kind: "found", action: only, by };
}
