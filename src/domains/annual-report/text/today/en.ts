import type { Words } from "./nl.ts";

export const en = {
  title: (year: number) => `Yearly report ${year}`,
  draft: "draft, not frozen yet",
  notBegun: "not begun yet",
} satisfies Words;
