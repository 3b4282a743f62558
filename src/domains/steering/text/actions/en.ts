import type { Words } from "./nl.ts";

export const en = {
  today: {
    late: (days: number) => (days === 1 ? "1 day late" : `${days} days late`),
    inDays: (days: number) => (days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`),
    yours: "yours",
    noOwner: "without owner",
    waiting: (count: number) =>
      count === 1 ? "1 action waits for a new owner" : `${count} actions wait for a new owner`,
  },
} satisfies Words;
