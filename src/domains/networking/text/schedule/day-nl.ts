const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** The words of the day of a fair. */
export const day = {
  title: "Op de dag",
  lede: "Wie is er niet, en wat verandert er dan? Er verandert niets voor u het voorstel aanneemt.",
  attendance: "Wie is er?",
  unknown: "niet gezien",
  present: "is er",
  absent: "komt niet",
  saveAttendance: "Bewaar wie er is",
  broken: (count: number) => `${plural(count, "gesprek", "gesprekken")} met iemand die er niet is`,
  replan: "Herschik",
  from: "Wat begint vóór dit uur blijft staan",
  replanHint:
    "Wat al gepubliceerd is tussen wie er is, gaat door. Vrijgekomen plaatsen gaan naar wensen die nog open stonden, en zo weinig mogelijk gesprekken schuiven op.",
  proposal: "Voorstel",
  kinds: {
    calledOff: (count: number) =>
      `${plural(count, "gesprek vervalt", "gesprekken vervallen")} omdat iemand er niet is`,
    moved: (count: number, share: string) =>
      `${plural(count, "gesprek", "gesprekken")} op een ander uur (${share} van wat doorgaat)`,
    reseated: (count: number) =>
      `${plural(count, "gesprek", "gesprekken")} op hetzelfde uur aan een andere tafel`,
    added: (count: number) => plural(count, "nieuw gesprek", "nieuwe gesprekken"),
    givenUp: (count: number) =>
      `${plural(count, "gesprek gaat", "gesprekken gaan")} niet door, hoewel beiden er zijn`,
  },
  allKept: "Alles wat gepland was tussen wie er is, gaat door.",
  proven: "Bewezen: minder verplaatsen kan niet, als zo veel mogelijk wensen doorgaan.",
  unproven: "Of het met minder verplaatsen kan, is niet bewezen.",
  touched: (count: number) =>
    `${plural(count, "deelnemer krijgt", "deelnemers krijgen")} een ander rooster`,
  who: "Gesprek",
  was: "Was",
  becomes: "Wordt",
  why: "Waarom",
  notThere: (names: string) => `${names} is er niet`,
  take: "Neem dit rooster aan",
  again: "Herschik opnieuw",
  walkIn: "Iemand komt onverwacht? Zet hem op de gastenlijst als aanwezig en herschik.",
  noSchedule: "Er is nog geen rooster om te herschikken.",
  place: (at: string, table: string) => `${at}, tafel ${table}`,
};
