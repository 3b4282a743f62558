/** Fields of a need that two people may write at once. */
export type NeedText = { readonly title: string; readonly note: string };
export const needTexts = ["title", "note"] as const satisfies readonly (keyof NeedText)[];

export type NeedConflict = {
  readonly field: keyof NeedText;
  readonly theirs: string;
  readonly yours: string;
};

/**
 * Fields that both changed, to something else.
 * @param seen what stood there when `yours` began to write
 */
export const conflictsOf = (seen: NeedText, now: NeedText, yours: NeedText): NeedConflict[] =>
  needTexts
    .filter(
      (field) =>
        now[field] !== seen[field] && yours[field] !== seen[field] && yours[field] !== now[field],
    )
    .map((field) => ({ field, theirs: now[field], yours: yours[field] }));
