import type { Words } from "./nl.ts";

export const fr = {
  today: {
    late: (days: number) => (days === 1 ? "1 jour de retard" : `${days} jours de retard`),
    inDays: (days: number) =>
      days === 0 ? "aujourd'hui" : days === 1 ? "demain" : `dans ${days} jours`,
    yours: "à vous",
    noOwner: "sans responsable",
    waiting: (count: number) =>
      count === 1
        ? "1 action attend un nouveau responsable"
        : `${count} actions attendent un nouveau responsable`,
  },
} satisfies Words;
