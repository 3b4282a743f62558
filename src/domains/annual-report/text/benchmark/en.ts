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
  sharesNot:
    "You share nothing of this year yet. This is how your figures would look with 10,000 inhabitants.",
  tooFew: (minimum: number) =>
    `The group is still too small to show anything, or has just changed. At least ${minimum} partnerships are needed.`,
  computed: (day: string) => `Computed on ${day}.`,
  how: "What others see",
  howText: (minimum: number) => [
    `Figures appear only when at least ${minimum} partnerships share them.`,
    "Nobody sees your name or your own figure. You see only the lower quarter, the middle and the upper quarter: each is the average of the three figures nearest to it, rounded to two digits.",
    "The lowest and the highest figure are never shown. When the group changes, the comparison shows something again only when the group is large enough before and after the change.",
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
    evidence: "Pieces of evidence",
    events: "Meetings",
    euros: "Euros in evidence",
    hours: "Hours in evidence",
    "questions-answered": "Questions answered",
    "median-days": "Days until an answer (median)",
    organisations: "Social enterprises in the register",
  },
  priority: (code: string) => `Actions done for ${code}`,
  per: "per 10,000 inhabitants",
  days: (days: string) => `${days} days`,
  consentTitle: "Share figures",
  consentText:
    "You share only the figures in the table, nothing else. They are counted today and stay so until you renew them.",
  inhabitants: "Inhabitants of your municipalities together",
  inhabitantsHint:
    "From Statbel, on 1 January of that year. Figures are shared per 10,000 inhabitants.",
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
