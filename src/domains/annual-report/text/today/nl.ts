/** What the yearly report puts on the page of today. */
export const nl = {
  title: (year: number) => `Jaarverslag ${year}`,
  draft: "ontwerp, nog niet vastgelegd",
  notBegun: "nog niet begonnen",
};

export type Words = typeof nl;
