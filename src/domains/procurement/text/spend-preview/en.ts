import { plural } from "../plans/say-count.ts";
import type { SpendPreviewWords } from "./nl.ts";

const lines = plural("line", "lines");
const rows = plural("row", "rows");
const invoices = plural("invoice", "invoices");

export const en = {
  title: "This is how it is read",
  lede: "Nothing has changed yet.",
  undecided: "What is to be done?",
  known: (count: number, cents: string) =>
    `${lines("en", count)} (${cents}) of a document of the same supplier that stands in the books already.`,
  knownLabel: "Documents that stand in the books already",
  knownChoices: { once: "Count them once", again: "Count them again" },
  repeated: (count: number, cents: string) =>
    `${lines("en", count)} (${cents}) that stand in it word for word already.`,
  repeatedLabel: "Lines that stand in it word for word already",
  repeatedChoices: { once: "Count them once", again: "Count them: they are other bookings" },
  gapsLabel: "Rows without a supplier",
  gaps: (count: number, cents: string) =>
    `${rows("en", count)} (${cents}) ${count === 1 ? "names" : "name"} no supplier, below a row that does. Your choice also holds for a next file with these columns.`,
  gapsChoices: {
    above: "Take the supplier of the row above",
    refuse: "Leave them out: refuse them",
  },
  creditsLabel: "Credit notes without a minus sign",
  credits: (count: number, cents: string, fits: "alone" | "with-gaps" | null) =>
    `${lines("en", count)} (${cents}) ${count === 1 ? "is a credit note" : "are credit notes"} by the description, with an amount above nought.${fits === null ? "" : ` Taken off${fits === "alone" ? "" : ", and with the rows without a supplier"}, the total of the file is right.`}`,
  creditsChoices: {
    "as-written": "Count them as they are written",
    "taken-off": "Take them off",
  },
  buyersLabel: "Invoices made out to somebody else",
  buyers: (count: number) =>
    `${invoices("en", count)} ${count === 1 ? "is" : "are"} not made out to the municipality or public centre of these books.`,
  buyersChoices: {
    refuse: "Leave them out: refuse them",
    take: "Take them all the same this time",
  },
  ownLabel: "Which of these names are yours?",
  ownHint: "We remember it for these books: invoices to that name count, now and later.",
  ownBuyer: (name: string, count: number, cents: string) =>
    `${name}: ${invoices("en", count)}, ${cents}`,
  recount: "Reckon again",
  deed: (count: number) => `Take ${lines("en", count)} in`,
  back: "Correct the columns",
  cancel: "Drop this",
  cancelled: "The files are put aside.",
  first: "The first lines",
  nothing: "There is not one line to take in.",
  notRead: "The files were not read yet.",
  read: "Read them",
  supplier: "Supplier",
  document: "Document",
  day: "Date",
  what: "Description",
  amount: "Amount",
} satisfies SpendPreviewWords;
