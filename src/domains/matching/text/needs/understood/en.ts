import type { UnderstoodWords } from "./nl.ts";

export const understood: UnderstoodWords = {
  title: "Understood as",
  activities: "Activity",
  noActivity: "No activity recognised",
  wrong: (name: string) => `Not meant: ${name}`,
  leftOut: "Not meant",
  again: (name: string) => `Meant after all: ${name}`,
  cpv: "CPV",
  noCpv: "No code recognised",
  notUnderstood: "Not understood: no word of this is in the CPV list",
  noSuchCode: (codes, one) => (one ? `${codes} is no CPV code.` : `${codes} are no CPV codes.`),
  noSuchCodeHint: "Check the digits, or look the code up below by a word.",
  given: "chosen by you",
  sure: (chance: string) => `${chance} sure`,
  dropCode: (code: string) => `Leave out code ${code}`,
  whichOf: (count: number) =>
    count === 1
      ? "Not sure. Is it this?"
      : count === 2
        ? "Not sure. Which of these two?"
        : "Not sure. Which of these three?",
  mostly: (name: string) => `mostly ${name}`,
  pick: "This is what I mean",
  pickCode: (name: string) => `This is what I mean: ${name}`,
  none: "None of these? Search a code",
  wrongCode: "Wrong code? Search another",
  search: "Search the CPV codes",
  searchHint: "Words or the first digits",
  noCodes: (words: string) => `No CPV code with “${words}”. Try another word.`,
  taught: (code: string) => `Code ${code} chosen. This is remembered for texts like this one.`,
  place: "Place",
  placeBy: {
    chosen: "",
    text: "from the text",
    own: "your municipality",
    partnership: "the whole area",
    anywhere: "",
  },
  anywhere: "Does not matter",
  outside: (names, one) => `${names} ${one ? "lies" : "lie"} outside your area`,
  readInText: "read in the text",
  readAgain: (what: string) => `Read this after all: ${what}`,
  unreadParts: {
    amount: "value in the text",
    hours: "hours in the text",
    period: "period in the text",
    recurrence: "rhythm in the text",
  },
  vat: { excluded: "without VAT", included: "with VAT", unsaid: "" },
  each: {
    year: (money: string) => `(${money} a year)`,
    month: (money: string) => `(${money} a month)`,
  },
  hoursOf: (whole: string, each: string) => `${whole} hours in all, so ${each}`,
  months: (months: number) =>
    months % 12 === 0
      ? `${months / 12} ${months === 12 ? "year" : "years"}`
      : `${months} ${months === 1 ? "month" : "months"}`,
  size: "Size",
  hours: (hours: string) => `${hours} hours a month`,
  period: "Period",
  from: (day: string) => `from ${day}`,
  to: (day: string) => `until ${day}`,
  change: "Change",
};
