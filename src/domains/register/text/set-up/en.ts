import type { Words } from "./nl.ts";

export const en: Words = {
  heading: "What have you got?",
  lede: "Begin with the list Regiekamer brings along, with files of your own, or with both. You can do this again later.",
  startSet: "Start list of social enterprises",
  startSetHelp: (count) =>
    `${count} work-integration enterprises and reuse shops in Flanders and Brussels, with enterprise number and source. Check a record before you rely on it.`,
  startSetDeed: "Load the start list and open the map",
  list: "A list of your own",
  listHelp:
    "CSV or Excel. You say which column is what; whatever is wrong comes back to you line by line.",
  listDeed: "Choose a list",
  kbo: "KBO Open Data",
  kboHelp:
    "The full ZIP file of the Crossroads Bank for Enterprises. Only the organisations of your municipalities are taken over.",
  kboDeed: "Choose the KBO file",
  later: "Later; open the empty map",
  loaded: (count) => `The start list is loaded: ${count} organisations.`,
};
