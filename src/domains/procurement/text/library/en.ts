import type { ClauseProblem } from "../../rules/library/judge-clause.ts";
import type { Words } from "./nl.ts";

export const en = {
  title: "Clause library",
  room: "Clauses",
  lede: "Texts to paste in the documents of a purchase, from light to far, with the article they lean on. No legal advice: who approved is told.",
  add: "Write a clause",
  search: "Search the clauses",
  show: "Show",
  clear: "Show all clauses",
  nothingFound: "No clause with this choice. Take a filter away.",
  found: (count: number) => (count === 1 ? "1 clause" : `${count} clauses`),
  notLegal: "Model text, no legal advice. Have a new text read before you use it.",
  labels: {
    name: "Clause",
    family: "Family",
    level: "Ambition",
    sector: "Sector",
    kind: "Purchase",
    state: "State",
    version: "Version",
    article: "Article",
    since: "Valid from",
    key: "Key",
    textNl: "Dutch text",
    textFr: "French text",
    whenToUse: "When to use",
    whenNot: "When not",
    check: "How to follow up",
    source: "Source",
    checked: "Checked on",
    fields: "Fields of the notice",
    approved: "Approved",
  },
  every: "all",
  everySector: "every sector",
  everyKind: "every purchase",
  families: {
    reservation: "Reserved contract",
    "reserved-lot": "Reserved lot",
    "reserved-execution": "Reserved execution",
    "execution-condition": "Execution condition",
    "award-criterion": "Award criterion",
    training: "Training clause",
    flexible: "Flexible clause",
    "low-value": "Low value",
  },
  levels: { light: "light", firm: "firm", far: "far" },
  sectors: {
    green: "greenery",
    cleaning: "cleaning",
    catering: "catering",
    works: "works",
    playgrounds: "playgrounds",
    laundry: "laundry",
    reuse: "reuse",
    services: "services",
  },
  kinds: {
    works: "works",
    supplies: "supplies",
    services: "services",
    "social-services": "social and specific services",
  },
  states: {
    shipped: "not yet approved",
    draft: "draft",
    approved: "approved",
    withdrawn: "withdrawn",
  },
  usableNow: "in use",
  startsLater: (day: string) => `begins on ${day}`,
  ended: (day: string) => `ended on ${day}`,
  units: {
    text: "text",
    hours: "hours",
    places: "places",
    percent: "%",
    euro: "euro",
    "euro-per-hour": "euro per hour",
    points: "points",
    days: "days",
    months: "months",
    date: "day",
  },
  version: (number: number) => `version ${number}`,
  page: {
    fill: "Fill in",
    fillHelp: "Fill in the blanks. What stays empty becomes a line to fill in.",
    language: "Language of the text",
    languages: { nl: "Dutch", fr: "French" },
    make: "Make the text",
    ready: "Text to paste",
    open: (names: string) => `Still to fill in: ${names}.`,
    whole: "Everything is filled in.",
    about: "About this clause",
    use: "When to use",
    not: "When not",
    check: "Following up while the work lasts",
    fields: "Tick in the notice (eForms)",
    noFields: "No notice needed.",
    freeText: "free text",
    source: "Source",
    noSource: "No source named.",
    checkedOn: (day: string) => `checked on ${day}`,
    notChecked: "not checked",
    versions: "Versions",
    compare: "Compare versions",
    uses: "Where it is used",
    noUses: "In no contract yet.",
    usedVersion: (number: number) => `version ${number}`,
    history: "History",
    noHistory: "Nothing was changed: it is as it was shipped.",
    shippedEdition: (number: number) => `shipped edition ${number}`,
    writtenBy: (name: string, day: string) => `written by ${name} on ${day}`,
    approvedBy: (name: string, day: string) => `approved by ${name} on ${day}`,
    withdrawnBy: (name: string, day: string, because: string) =>
      `withdrawn by ${name} on ${day}: ${because}`,
    notYetApproved:
      "This text was shipped and nobody of the partnership approved it. You may use it; have it read first.",
    isDraft: "This is a draft. It is used only when somebody approves it.",
    isOut: "This clause is not in use now.",
    edit: "Edit the draft",
    newVersion: "Write a new version",
    approve: (number: number) => `Approve version ${number}`,
    withdraw: (number: number) => `Withdraw version ${number}`,
    because: "Why?",
    remove: "Throw the draft away",
    undo: "Undo the last step",
    read: "Read this version",
    reading: (number: number) => `You are reading version ${number}.`,
    newest: "To the version in use",
    docx: "As Word",
    deeds: {
      written: (number: number) => `wrote version ${number}`,
      edited: (number: number) => `edited version ${number}`,
      approved: (number: number) => `approved version ${number}`,
      withdrawn: (number: number) => `withdrew version ${number}`,
      removed: (number: number) => `threw version ${number} away`,
    },
    wasUndone: (name: string) => ` (undone by ${name})`,
  },
  form: {
    newTitle: "Writing a clause",
    changeTitle: (name: string) => `${name}: new version`,
    editTitle: (name: string) => `${name}: edit the draft`,
    lede: "It stays a draft until somebody approves it. What stood there stays readable.",
    name: "Name",
    inFrench: "in French",
    inEnglish: "in English",
    optionalWords: "In French and English",
    text: "Text",
    textHint:
      "A blank is written between double brackets: [[uren]]. Both languages have the same blanks.",
    known: "Blanks everybody knows",
    ownBlanks: "Own blanks",
    ownBlanksHint: "For blanks that are not in the list: say what must come there.",
    blankName: "Name of the blank",
    blankUnit: "Unit",
    blankMeaning: "What comes here?",
    blankAdvice: "How does one fill it sensibly?",
    moreBlanks: "One more blank",
    sectors: "Sectors (no choice: every sector)",
    kinds: "Purchases (no choice: every purchase)",
    advice: "Use and follow-up",
    legal: "Article and source",
    articleHint: "Such as: Law of 17 June 2016, art. 87",
    publisher: "Publisher of the source",
    sourceTitle: "Title of the source",
    url: "Address",
    fieldsHint: "One per line: BT-775 opp. Without a code: free text.",
    from: "Valid from",
    until: "Last day",
    untilHint: "Empty: no end is known.",
    period: "When",
    save: "Keep as a draft",
    cancel: "Do not keep",
    changedMeanwhile:
      "Somebody else changed this clause while you were at it. Your text stands below; look at the other version first and keep it again.",
    seeOther: "See the other version",
  },
  problems: (problem: ClauseProblem): string => {
    const about = problem.about ?? "";
    switch (problem.because) {
      case "no-name":
        return "Give the clause a name (in Dutch).";
      case "no-family":
        return "Choose the family.";
      case "no-level":
        return "Choose the ambition.";
      case "no-text-nl":
        return "Write the text in Dutch.";
      case "no-text-fr":
        return "Write the text in French.";
      case "odd-blank":
        return `This is no blank: ${about}. Write small letters without spaces, such as [[aantal-uren]].`;
      case "unknown-blank":
        return `Say what must come at: ${about}.`;
      case "uneven-blank":
        return `Stands in one of the two languages only: ${about}.`;
      case "no-article":
        return "Name the article the text leans on.";
      case "no-first-day":
        return "Choose a first day that exists.";
      case "no-last-day":
        return "The last day does not exist.";
      case "no-such-day":
        return "This day does not exist.";
      case "ends-before-it-begins":
        return "The last day comes before the first.";
      case "checked-later":
        return "The day it was checked lies in the future.";
      case "bad-address":
        return "This is no address on the web. Begin with https://.";
      case "odd-notice-field":
        return `No field of a notice: ${about}. Write such as BT-775 opp.`;
      case "too-long":
        return "This text is too long.";
    }
  },
  compare: {
    title: "Comparing versions",
    heading: (from: number, to: number) => `Versions ${from} and ${to}`,
    from: "From",
    to: "To",
    show: "Compare",
    same: "Not a word differs.",
    tooFew: "There is only one version.",
    added: "added:",
    removed: "gone:",
    parts: {
      "text:nl": "Dutch text",
      "text:fr": "French text",
      whenToUse: "When to use",
      whenNot: "When not",
      check: "Follow-up",
      article: "Article",
    },
  },
  said: {
    saved: "Kept as a draft",
    approved: "Approved: to be used from now on",
    withdrawn: "Withdrawn",
    removed: "Draft thrown away",
    undone: "Undone",
    "changed-meanwhile": "Not done: somebody changed this version meanwhile. Read it first.",
    "not-now": "Not done: the state of this version does not allow it.",
    "no-reason": "Not done: say why you withdraw it.",
    "nothing-to-undo": "There is nothing to undo.",
  },
  removedNotice: "The draft is gone.",
  file: "clause-library",
} satisfies Words;
