import type { FrameOfYear } from "#steering";

export const priorityBlock = (frameKey: string, code: string): string =>
  `priority:${frameKey}:${code.replace(/[^a-zA-Z0-9._-]/g, "_")}`;
export const municipalityBlock = (nis: string): string => `municipality:${nis}`;

/** The municipality whose own block this is; null: a block of the whole partnership. */
export const municipalityOfBlock = (key: string): string | null =>
  /^municipality:(\d{5})$/.exec(key)?.[1] ?? null;

const keyShape = /^[a-zA-Z0-9:._-]{1,120}$/;
export const isBlockKey = (key: string): boolean => keyShape.test(key);

/** Every block a year has, in reading order. */
export function blocksOfYear(
  frames: readonly Pick<FrameOfYear, "key" | "priorities">[],
  municipalities: readonly string[],
): string[] {
  return [
    "introduction",
    ...frames.flatMap(({ key, priorities }) =>
      priorities.map(({ code }) => priorityBlock(key, code)),
    ),
    ...municipalities.map(municipalityBlock),
    "money",
    "next-year",
  ];
}
