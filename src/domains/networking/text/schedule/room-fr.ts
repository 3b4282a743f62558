import type { Words } from "./nl.ts";

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count < 2 ? one : many}`;

export const room: Words["room"] = {
  enough: (wanted, slots, tables) =>
    `${plural(wanted, "entretien souhaité", "entretiens souhaités")} : il y a de la place (${slots} créneaux, ${plural(tables, "table", "tables")}).`,
  title: (wanted, most) =>
    most < wanted
      ? `Tous les souhaits ne sont pas possibles : ${wanted} entretiens souhaités, au plus ${most} possibles`
      : `Il y a de la place pour ${wanted} entretiens, mais pas pour chacun`,
  why: (slots, tables, places) =>
    `Il y a ${slots} créneaux et ${plural(tables, "table", "tables")} : ${plural(places, "place", "places")}.`,
  tables: (needed) => `Avec ${needed} tables, il y en a assez.`,
  crowded: (count) =>
    count === 1
      ? "Un participant est plus souvent souhaité qu’il n’a de temps :"
      : `${count} participants sont plus souvent souhaités qu’ils n’ont de temps :`,
  crowd: (name, wanted, can) => `${name} (${wanted}, possible ${can})`,
  more: (count) => `et encore ${count}`,
  rounds: (rounds) => `Avec ${rounds} créneaux, chacun a assez de temps.`,
};
