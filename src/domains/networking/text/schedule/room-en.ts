import type { Words } from "./nl.ts";

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

export const room: Words["room"] = {
  enough: (wanted, slots, tables) =>
    `${plural(wanted, "meeting wished", "meetings wished")}: there is room (${slots} slots, ${plural(tables, "table", "tables")}).`,
  title: (wanted, most) =>
    most < wanted
      ? `Not all wishes can be: ${wanted} meetings wished, at most ${most} possible`
      : `There is room for ${wanted} meetings, but not for everybody`,
  why: (slots, tables, places) =>
    `There are ${slots} slots and ${plural(tables, "table", "tables")}: ${plural(places, "place", "places")}.`,
  tables: (needed) => `With ${needed} tables there are enough.`,
  crowded: (count) =>
    count === 1
      ? "One participant is wished for more often than it has time:"
      : `${count} participants are wished for more often than they have time:`,
  crowd: (name, wanted, can) => `${name} (${wanted}, can have ${can})`,
  more: (count) => `and ${count} more`,
  rounds: (rounds) => `With ${rounds} slots everybody has time enough.`,
};
