export const nl = {
  today: {
    late: (days: number) => (days === 1 ? "1 dag te laat" : `${days} dagen te laat`),
    inDays: (days: number) =>
      days === 0 ? "vandaag" : days === 1 ? "morgen" : `over ${days} dagen`,
    yours: "van u",
    noOwner: "zonder eigenaar",
    waiting: (count: number) =>
      count === 1
        ? "1 actie wacht op een nieuwe eigenaar"
        : `${count} acties wachten op een nieuwe eigenaar`,
  },
};

type Widened<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [K in keyof T]: Widened<T[K]> };
export type Words = Widened<typeof nl>;
