import type { RankingWords } from "./words.ts";

export const en = {
  activity: {
    ticked: (name) => `Does what was asked: ${name}`,
    words: (name) => `Does ${name}, as the text asks`,
    cpv: (name) => `Does ${name}, which belongs to the CPV code`,
  },
  sameGroup: (name: string) => `Does other work of the same group: ${name}`,
  words: (words) => `Same words in the record or in contracts won: ${words}`,
  cpv: {
    activity: {
      same: (has) => `An activity with exactly this CPV code: ${has}`,
      inside: (has) => `An activity within the same CPV code: ${has}`,
      class: (has) => `An activity in the same CPV class: ${has}`,
      group: (has) => `An activity in the same CPV group: ${has}`,
      division: (has) => `An activity in the same CPV division: ${has}`,
    },
    won: {
      same: (has) => `Won a contract with exactly this CPV code: ${has}`,
      inside: (has) => `Won a contract within the same CPV code: ${has}`,
      class: (has) => `Won a contract in the same CPV class: ${has}`,
      group: (has) => `Won a contract in the same CPV group: ${has}`,
      division: (has) => `Won a contract in the same CPV division: ${has}`,
    },
  },
  nace: (name) => `The NACE code in the KBO fits: ${name}`,
  serves: (names) => `Works in ${names}`,
  servesMany: (names, more) =>
    `Works in ${names} and ${more === "1" ? "1 other municipality" : `${more} other municipalities`}`,
  near: (km) => `Is ${km} km away`,
  nearby: "Is close by, less than 1 km away",
  capacity: (has, asked) => `Has ${has} hours a month; ${asked} are asked`,
  won: (title, buyer, year) =>
    `Won a contract like this: ${title} (${buyer}${year ? `, ${year}` : ""})`,
  doubts: {
    "capacity-unknown": "It is not known how many hours they have",
    "capacity-short": (has, asked) =>
      `Has ${has} hours a month, ${asked} are asked: together with another?`,
    "area-unknown": "It is not known where they work",
    "area-not-stated": (km) => `Does not name this place in its service area (${km} km away)`,
    far: (km) => `Is far: ${km} km`,
    abroad: (nuts) => `The work lies abroad (${nuts})`,
    "activity-derived": (name) => `${name} is derived from the NACE code; nobody confirmed it`,
    "other-work": "Does not do exactly this: ask whether it is possible",
    "half-missing": (name: string) => `Does not do this part: ${name}`,
    "only-words": "Only words agree, no activity or code",
    "code-unsure": (chance) => `The CPV code is estimated from the text (${chance} sure)`,
    "record-old": (day) => `The record was not checked since ${day}`,
    "status-unknown": "It is not known whether they are still active",
  },
  lot: (equals, drawn) =>
    `${equals} organisations fit as well. The lot put this one at place ${drawn} among them: always the same for this need, another for another need.`,
  joint: {
    area: (covered, of) => `Together they work in ${covered} of the ${of} municipalities`,
    hours: (has, asked) => `Together ${has} hours a month; ${asked} are asked`,
    activities: (names) => `Together they do ${names}`,
    hoursUnknown: "Of one of them it is not known how many hours they have",
  },
  gap: {
    activity: (name) => `Add the activity ${name}, if you do it`,
    area: (names) => `Put ${names} in the service area, if you work there`,
    address: "Fill in an address: the distance is not known now",
    capacity: (hours) =>
      hours
        ? `Say whether you can take on ${hours} hours a month`
        : "Fill in how many hours you have",
    words: (words) => `Describe the work in words that buyers use: ${words}`,
    confirm: "Check the record and confirm it",
    state: (name) => `Confirm yourselves that you do ${name}: now it is derived from the NACE code`,
    helps: (needs) => `This helps with ${needs} needs`,
    helpsOne: "This helps with 1 need",
  },
} satisfies RankingWords;
