import type { Instant } from "#kernel/day";
import { mergeEdits } from "../../rules/vision/merge-edits.ts";
import type { Fields, VisionProblem } from "../../rules/vision/read-vision-forms.ts";

/** A block as somebody sends it back. */
export type BlockEdit = {
  /** The version the form was opened with, and the fields as they stood in it. */
  readonly version: number;
  readonly base: Fields;
  readonly yours: Fields;
};

/** Somebody else changed the same field meanwhile. */
export type StaleBlock = {
  readonly kind: "stale";
  readonly theirs: Fields;
  /** One's own, with what only the other changed already in it. */
  readonly yours: Fields;
  readonly conflicts: readonly string[];
  readonly version: number;
  readonly whoChanged: string;
  readonly when: Instant;
};

export type ProblemsInBlock = {
  readonly kind: "problems";
  readonly problems: readonly VisionProblem[];
};

/**
 * Brings an edit together with what stands there now, and reads it.
 * @param standing the block as it is now, held
 */
export function settleBlock<Content>(
  edit: BlockEdit,
  standing: {
    readonly fields: Fields;
    readonly version: number;
    readonly updatedBy: string | null;
    readonly updatedAt: Instant;
  },
  read: (fields: Fields) => { content: Content; problems: readonly VisionProblem[] },
): { readonly kind: "settled"; readonly content: Content } | StaleBlock | ProblemsInBlock {
  const merged =
    edit.version === standing.version
      ? { texts: edit.yours, conflicts: [] }
      : mergeEdits(edit.base, standing.fields, edit.yours);
  if (merged.conflicts.length > 0) {
    return {
      kind: "stale",
      theirs: standing.fields,
      yours: merged.texts,
      conflicts: merged.conflicts,
      version: standing.version,
      whoChanged: standing.updatedBy ?? "",
      when: standing.updatedAt,
    };
  }
  const { content, problems } = read(merged.texts);
  return problems.length > 0 ? { kind: "problems", problems } : { kind: "settled", content };
}
