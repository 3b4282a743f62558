import type { Words } from "./nl.ts";

export const fr = {
  title: (year: number) => `Rapport annuel ${year}`,
  draft: "projet, pas encore arrêté",
  notBegun: "pas encore commencé",
} satisfies Words;
