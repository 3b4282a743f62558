import type { FactsWords } from "./nl.ts";

const several = (count: number, one: string, more: string) =>
  count === 1 ? one : `${count} ${more}`;

export const en: FactsWords = {
  title: "Figures",
  lede: "Banks and large customers ask you for these figures and texts, by the European VSME standard. Fill in what you know. What you skip stays open.",
  onlyCompanies: "Figures are part of the scan for companies.",
  moduleNames: { basic: "Basic module", comprehensive: "Comprehensive module" },
  moreModule: "Does a bank or customer ask for more? Choose the comprehensive module at B1.",
  filled: (given, asked) => `${given} of ${asked} filled in`,
  omitted: "left out as confidential",
  open: (disclosure) => `Fill in ${disclosure}`,
  contradictionsTitle: (count) =>
    count === 1 ? "Two figures contradict each other" : `${count} contradictions between figures`,
  contradictions: {
    "more-than-total": ({ first, others, numbers }) =>
      `“${others}” (${numbers[1]}) is more than “${first}” (${numbers[0]}).`,
    "sum-differs": ({ first, others, numbers }) =>
      `“${first}” is ${numbers[0]}, but its parts (${others}) add up to ${numbers[1]}.`,
    "part-of-nothing": ({ first, others, numbers }) =>
      `“${first}” is 0, but “${others}” says ${numbers[1]}.`,
    "more-than-energy": ({ first, others, numbers }) =>
      `Energy by kind (${others}) adds up to ${numbers[1]}, more than “${first}”: ${numbers[0]}.`,
    "fuels-without-emission": ({ first, others, numbers }) =>
      `“${first}” is ${numbers[0]}, but “${others}” is 0. Whoever burns fuel emits something.`,
    "in-the-future": ({ first }) => `“${first}” lies in the future.`,
    "period-reversed": ({ first, others }) => `“${others}” comes before “${first}”.`,
    "period-too-long": ({ first, others }) =>
      `There are more than two years between “${first}” and “${others}”.`,
    "years-reversed": ({ first, others, numbers }) =>
      `“${others}” (${numbers[1]}) must come after “${first}” (${numbers[0]}).`,
    "unknown-site": ({ first, others, numbers }) =>
      `“${first}” names site ${numbers[0]}, but “${others}” has ${numbers[1]}.`,
    "in-and-near": ({ first }) =>
      `At “${first}” a site is both in and near a nature area. Choose one.`,
    "nature-too-large": ({ first, others, numbers }) =>
      `${others} add up to ${numbers[1]}, more than “${first}”: ${numbers[0]}.`,
    "none-and-others": ({ first }) => `At “${first}” you chose “None of these” and something else.`,
    "other-country-missing": ({ first, others }) =>
      `“${first}” is yes, but “${others}” has one country only.`,
  },
  back: "All figures",
  next: "Save and go on",
  save: "Save",
  moreRows: "Save and show more rows",
  saved: (count) => `${several(count, "One figure", "figures")} saved.`,
  savedNothing: "Nothing has changed.",
  refused: (count) =>
    `${several(count, "One field", "fields")} cannot be read. What you typed is still there.`,
  waits: (count) =>
    `In ${several(count, "one field", "fields")} a colleague filled in something else meanwhile. Choose below which holds.`,
  unknownFact: "A field does not belong to this scan and was not saved.",
  units: {
    people: "people",
    accidents: "accidents",
    hours: "hours",
    MWh: "MWh",
    tCO2e: "tonnes of CO₂",
    m3: "m³",
  },
  euro: "euros",
  yes: "Yes",
  no: "No",
  row: (number) => `Row ${number}`,
  sources: {
    own: "",
    register: "filled in beforehand from the register",
    spend: "filled in beforehand from spending",
    earlier: "taken from your earlier scan",
  },
  prefilled: "filled in beforehand",
  lastYear: (value) => `Last time: ${value}`,
  problems: {
    "not-a-number": (about) => `“${about}” is not a number. Write for instance 1250.5.`,
    "not-whole": (about) => `“${about}” must be a whole number.`,
    negative: (about) => `“${about}” cannot be below nought.`,
    "not-a-day": (about) => `“${about}” is not a date.`,
    "not-a-year": (about) => `“${about}” is not a year of four digits.`,
    "not-a-number-of-kbo": (about) =>
      `“${about}” is not an enterprise number. It has ten digits, for instance 0999.000.030.`,
    "unknown-choice": (about) => `“${about}” cannot be chosen here.`,
    "unknown-code": (about) => `We do not know the code “${about}”. Please check it.`,
    "too-long": (about) => `The text is too long: ${about} characters at most.`,
    "too-many-rows": (about) => `${about} rows at most.`,
    "row-double": (about) => `“${about}” is there twice.`,
  },
  inRow: (row, column, problem) => `Row ${row}, ${column}: ${problem}`,
  clashTitle: (fact) => `Two values for “${fact}”`,
  clash: "Which one holds?",
  counts: (who) => `${who} filled in, and it counts now`,
  beside: (who, time) => `${who} filled in at ${time}`,
  somebody: "Somebody",
  emptied: "(empty)",
  choose: "This one holds",
  rowsCount: (count) => several(count, "1 row", "rows"),
};
