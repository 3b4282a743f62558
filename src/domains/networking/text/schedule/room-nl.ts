const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** The words that say whether there is room for all wishes. */
export const room = {
  enough: (wanted: number, slots: number, tables: number) =>
    `${plural(wanted, "gewenst gesprek", "gewenste gesprekken")}: daar is plaats voor (${slots} tijdvakken, ${plural(tables, "tafel", "tafels")}).`,
  title: (wanted: number, most: number) =>
    most < wanted
      ? `Niet alle wensen kunnen: ${wanted} gewenste gesprekken, hoogstens ${most} mogelijk`
      : `Er is plaats voor ${wanted} gesprekken, maar niet voor iedereen`,
  why: (slots: number, tables: number, places: number) =>
    `Er zijn ${slots} tijdvakken en ${plural(tables, "tafel", "tafels")}: ${plural(places, "plaats", "plaatsen")}.`,
  tables: (needed: number) => `Met ${needed} tafels zijn er geen tafels te weinig.`,
  crowded: (count: number) =>
    count === 1
      ? "Eén deelnemer is vaker gewenst dan hij tijd heeft:"
      : `${count} deelnemers zijn vaker gewenst dan ze tijd hebben:`,
  crowd: (name: string, wanted: number, can: number) => `${name} (${wanted}, kan er ${can})`,
  more: (count: number) => `en nog ${count}`,
  rounds: (rounds: number) => `Met ${rounds} tijdvakken heeft ieder tijd genoeg.`,
};
