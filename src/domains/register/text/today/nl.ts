const months = (count: number): string => (count === 1 ? "1 maand" : `${count} maanden`);
const days = (count: number): string => (count === 1 ? "1 dag" : `${count} dagen`);

/** What the register puts on the page of today. */
export const nl = {
  new: "nieuw in het register",
  stopped: "gestopt",
  edited: "gewijzigd",
  via: {
    edit: "",
    undo: "",
    merge: "samengevoegd",
    "list-import": "door een lijst",
    "kbo-import": "volgens de KBO",
    "start-set": "",
  },
  contact: (organisation: string) => `Contactpersoon van ${organisation}`,
  contactDetail: (count: number) => `vervalt over ${days(count)}: vraag opnieuw of het mag`,
  unconfirmed: (count: number) => `al ${months(count)} niet bevestigd`,
  neverConfirmed: "nog nooit bevestigd",
  imported: {
    kbo: (file: string) => `KBO-bestand verwerkt: ${file}`,
    list: (file: string) => `Lijst verwerkt: ${file}`,
  },
  importCounts: (added: number, changed: number) => `${added} nieuw, ${changed} gewijzigd`,
};

export type Words = typeof nl;
