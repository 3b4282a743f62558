import type { Loosenable } from "../../rules/schedule/exact/find-conflict.ts";

/** Why there is no schedule. */
export const impossible = {
  title: "Zo bestaat er geen rooster",
  lede: "Niet alles wat vaststaat kan samen. Er is niets stil weggelaten: het vorige rooster is gebleven. Maak iets hieronder losser en zoek opnieuw.",
  unknown:
    "Er is nog geen rooster gevonden en ook niet bewezen dat het niet kan. Laat langer zoeken of maak iets losser.",
  reasons: {
    "no-slot-left": (names: string) =>
      `${names} moeten elkaar ontmoeten, maar er is geen uur en tafel waarop dat kan. Geef meer uren vrij of laat de afspraak los.`,
    "two-booths": (names: string) =>
      `${names} moeten elkaar ontmoeten, maar blijven elk aan een eigen stand. Laat één stand los.`,
    crowd: (name: string, must: number, free: number) =>
      `${name} moet ${must} gesprekken houden en kan maar op ${free} uren. Laat gesprekken los of geef meer uren vrij.`,
    sameSlot: (names: string, at: string) =>
      `Om ${at} staan twee gesprekken vast met dezelfde deelnemer: ${names}. Ontgrendel er één of geef een ander uur.`,
    sameTable: (names: string, at: string) =>
      `Om ${at} staan twee gesprekken vast aan dezelfde tafel: ${names}.`,
    few: (must: number, places: number) =>
      `${must} gesprekken moeten doorgaan en er zijn maar ${places} plaatsen. Voeg tafels of uren toe.`,
    circle: (names: string) =>
      `De gevraagde volgorde draait rond: ${names}. Laat één volgorde los.`,
    faulty: (field: string) => `De instellingen kloppen niet (${field}). Kijk ze na.`,
    clash: (rule: string, who: string) =>
      who
        ? `Botst met de rest: ${rule} (${who}). Eén ervan losser maken is genoeg.`
        : `Botst met de rest: ${rule}.`,
    rules: {
      "must-hold": "een gesprek dat moet doorgaan",
      within: "vaste of verboden uren",
      away: "iemand kan niet",
      "own-table": "een vaste tafel of stand",
      tables: "te weinig open tafels",
      "most-meetings": "het hoogste aantal gesprekken van een deelnemer",
      travel: "tijd om van zaal te wisselen",
      precedence: "een gevraagde volgorde",
      "break-spread": "eerlijk verdeelde wachttijd",
    } satisfies Record<Loosenable, string>,
    together:
      "Elke regel kan op zichzelf, maar niet samen. Laat gesprekken die moeten doorgaan los, of voeg uren of tafels toe.",
  },
  open: "Pas aan",
  setup: "Pas de instellingen aan",
};
