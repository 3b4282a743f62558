/** The label of a CPV code in one language. */
export type CpvLabel = { readonly code: string; readonly language: string; readonly text: string };

/** Levels of the vocabulary, from wide to narrow, with how many digits name one. */
export const cpvLevels = { division: 2, group: 3, class: 4 } as const;
export type CpvLevel = keyof typeof cpvLevels;

/** Digits of a code that name its division, group or class: `77314100` → `77`, `773`, `7731`. */
export const cpvPart = (code: string, level: CpvLevel): string => code.slice(0, cpvLevels[level]);
