import type { Words } from "./nl.ts";

export const en = {
  title: "Comparison",
  lede: "Put your figures beside those of other partnerships. You share them only when you choose to, per year, and you can withdraw them at any time.",
  year: "Year",
  show: "Show",
  shares: (day: string, by: string) =>
    by
      ? `You have shared these figures since ${day} (${by}).`
      : `You have shared these figures since ${day}.`,
  sharesNot: (inhabitants: string) =>
    `You share nothing of this year yet. This is how your figures would look with ${inhabitants} inhabitants.`,
  tooFew: (minimum: number) =>
    `The group is still too small to show anything, or has just changed. At least ${minimum} partnerships are needed.`,
  computed: (day: string) => `Computed on ${day}.`,
  how: "What others see",
  howText: (minimum: number) => [
    `Figures appear only when at least ${minimum} partnerships share them.`,
    "Nobody sees your name or your own figure. You see only the lower quarter, the middle and the upper quarter: each is the average of the three figures nearest to it, rounded to two digits.",
    "The lowest and the highest figure are never shown. When the group changes, the comparison shows something again only when the group is large enough before and after the change.",
    "Priorities of an own frame do not stand there one by one: another partnership does not have that frame, and its name would tell whose figure it is. They do count in the share of required actions and of priorities.",
    "Who shares may also put the lower quarter, the middle and the upper quarter in its yearly report. A frozen report no longer changes, also when somebody withdraws later.",
  ],
  table: "Your figures and those of the group",
  columns: {
    figure: "Figure",
    own: "You",
    lower: "Lower quarter",
    middle: "Middle",
    upper: "Upper quarter",
    quarter: "Your place",
  },
  quarters: {
    1: "lowest quarter",
    2: "below the middle",
    3: "above the middle",
    4: "highest quarter",
  },
  notTold: "–",
  figures: {
    "actions-done": "Actions done",
    "coverage-done": "Share of the required actions that is done",
    "priorities-met": "Share of the priorities with the required minimum",
    evidence: "Pieces of evidence",
    events: "Meetings",
    euros: "Euros in evidence",
    hours: "Hours in evidence",
    "questions-answered": "Questions answered",
    "median-days": "Days until an answer (median)",
    organisations: "Social enterprises in the register",
  },
  counted: {
    "actions-done": "Actions with the state done and an end day in the year.",
    "coverage-done": "Of all actions the frames ask for, own frames too: the share that is done.",
    "priorities-met":
      "Of all priorities of the frames, own frames too: the share whose minimum is met.",
    evidence: "Pieces of evidence dated in the year.",
    events: "Evidence of a fair, round table, brainstorm or meeting in the year.",
    euros: "Amounts noted with the evidence of the year.",
    hours: "Hours noted with the evidence of the year.",
    "questions-answered": "Questions answered on a day in the year.",
    "median-days": "Of the questions answered: half got an answer sooner, half later.",
    organisations: "Social enterprises in the register on the day of counting.",
  },
  countedPriority: "Actions done for this priority, with or without evidence.",
  priority: (code: string) => `Actions done for ${code}`,
  per: "per 10,000 inhabitants",
  days: (days: string, count: number) => (count === 1 ? `${days}\u00a0day` : `${days}\u00a0days`),
  consentTitle: "Share figures",
  consentText:
    "You share only the figures in the table, nothing else. They are counted today and stay so until you renew them.",
  inhabitants: "Inhabitants of your municipalities together",
  inhabitantsHint:
    "From Statbel, on 1 January of that year. Figures are shared per 10,000 inhabitants.",
  published: (inhabitants: string, year: number) =>
    `Statbel counted ${inhabitants} on 1 January ${year}.`,
  inhabitantsUnit: "inhabitants",
  agree: "I share these figures on behalf of our partnership",
  share: "Share the figures",
  renew: "Count again and share",
  shared: "The figures are shared. The comparison is being computed now.",
  withdrawTitle: "Share no longer",
  withdrawText: "Your figures disappear at once, also from the sums of the group.",
  withdraw: "Withdraw the figures",
  withdrawn: "Your figures are withdrawn.",
  onlyAdministrator: "An administrator decides whether you share figures.",
  problems: {
    "no-inhabitants": "Fill in the number of inhabitants: a whole number of at least 100.",
    "not-agreed": "Tick that you share the figures on behalf of your partnership.",
    "year-out-of-range": "Choose a year that has begun.",
    "not-permitted": "Only an administrator may do this.",
  },
} satisfies Words;
