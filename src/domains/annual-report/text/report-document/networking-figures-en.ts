import type { NetworkingFigureKind } from "../../rules/report/figure-kinds.ts";
import type { FigureWords } from "./nl.ts";

export const en = {
  gatherings: {
    label: "Gatherings held",
    column: "Number",
    definition: "Fairs, round tables, meetings and brainstorms that were held.",
    how: (year) => `Gatherings that began on a day in ${year} and have the state held.`,
  },
  "guests-asked": {
    label: "Guests asked",
    column: "Asked",
    definition:
      "Organisations, and people without one, who were asked or came without being asked.",
    how: (year) =>
      `Guests of gatherings of ${year}; who was not asked yet and did not come is not counted.`,
  },
  "guests-came": {
    label: "Guests who came",
    column: "Came",
    definition: "Guests who were present.",
    how: (year) => `Guests noted as present at gatherings of ${year}.`,
  },
  "gathering-people": {
    label: "People who came",
    column: "People",
    definition: "People at the gatherings, companions included.",
    how: (year) => `Sum of the people present at gatherings of ${year}.`,
  },
  "came-social": {
    label: "Social enterprises that came",
    column: "Social",
    definition: "How often a social enterprise was present.",
    how: (year) => `Organisations of the social side present at gatherings of ${year}.`,
  },
  "came-regular": {
    label: "Regular companies that came",
    column: "Regular",
    definition: "How often a company of the regular economy was present.",
    how: (year) => `Regular companies present at gatherings of ${year}.`,
  },
  "came-public": {
    label: "Public bodies that came",
    column: "Public",
    definition: "How often a public body was present.",
    how: (year) => `Public bodies present at gatherings of ${year}.`,
  },
  "wishes-made": {
    label: "Wishes to meet somebody",
    column: "Wishes",
    definition: "How often somebody said whom they would like to meet.",
    how: (year) => `Wishes for fairs of ${year}; who rather not met somebody is not counted.`,
  },
  "wishes-met": {
    label: "Wishes met",
    column: "In the schedule",
    definition: "Wishes for which a meeting stands in the schedule.",
    how: (year) =>
      `Wishes for fairs of ${year} of which the two have a meeting in the schedule that was published last.`,
  },
  "meetings-held": {
    label: "Meetings of two guests",
    column: "Meetings",
    definition: "Two guests who spoke at a gathering.",
    how: (year) =>
      `Meetings in the follow-up of gatherings of ${year}: from the schedule, because both were there, or entered by hand.`,
  },
  "meetings-known": {
    label: "Meetings with an answer",
    column: "With answer",
    definition: "Meetings of which somebody said what came of it, also when that was nothing.",
    how: (year) => `Meetings of ${year} with an answer of one of the two or a finding of the desk.`,
  },
  "meetings-fruitful": {
    label: "Meetings with a result",
    column: "With result",
    definition: "Meetings that led to contact, a visit, a quote or a contract.",
    how: (year) =>
      `Meetings of ${year} with at least one result. The desk goes first; where the two differ, only what both say counts.`,
  },
  "meetings-contact": {
    label: "Meetings with contact afterwards",
    column: "Contact",
    definition: "Meetings after which the two were in contact again.",
    how: (year) =>
      `Meetings of ${year} with this result; a meeting can have more than one. Counts of 1 to 3, and what would give them away, are hidden.`,
  },
  "meetings-visit": {
    label: "Meetings with a visit",
    column: "Visit",
    definition: "Meetings after which one visited the other.",
    how: (year) =>
      `Meetings of ${year} with this result; a meeting can have more than one. Counts of 1 to 3, and what would give them away, are hidden.`,
  },
  "meetings-quote": {
    label: "Meetings with a quote",
    column: "Quote",
    definition: "Meetings that led to a quote.",
    how: (year) =>
      `Meetings of ${year} with this result; a meeting can have more than one. Counts of 1 to 3, and what would give them away, are hidden.`,
  },
  "meetings-contract": {
    label: "Meetings with a contract",
    column: "Contract",
    definition: "Meetings that led to a contract.",
    how: (year) =>
      `Meetings of ${year} with this result; a meeting can have more than one. Counts of 1 to 3, and what would give them away, are hidden.`,
  },
  "meetings-nothing": {
    label: "Meetings without a result",
    column: "Nothing",
    definition: "Meetings of which it was said that nothing came of it.",
    how: (year) =>
      `Meetings of ${year} with this result; a meeting can have more than one. Counts of 1 to 3, and what would give them away, are hidden.`,
  },
  "meetings-euros": {
    label: "Value of what came of it",
    column: "Value",
    definition: "Value of quotes and contracts after a meeting, without VAT, as the desk noted it.",
    how: (year) =>
      `Sum of the values noted with meetings of ${year}. Hidden when they come from 1 to 3 meetings.`,
  },
  "vouchers-issued": {
    label: "Trial vouchers issued",
    column: "Vouchers",
    definition: "Vouchers with which the partnership pays a first small order.",
    how: (year) => `Vouchers issued in ${year}, not withdrawn. Counts of 1 to 3 are hidden.`,
  },
  "vouchers-used": {
    label: "Trial vouchers used",
    column: "Used",
    definition: "Vouchers with which a first order was paid.",
    how: (year) =>
      `Vouchers used in ${year}, also when issued earlier. Counts of 1 to 3 are hidden.`,
  },
  "voucher-euros": {
    label: "Euros in trial vouchers",
    column: "Euros vouchers",
    definition: "What was paid with vouchers that were used.",
    how: (year) => `Sum of the vouchers used in ${year}. Hidden for 1 to 3 vouchers.`,
  },
  "gathering-actions": {
    label: "Actions out of gatherings",
    column: "Actions",
    definition: "Actions in the plan that come out of minutes or a brainstorm.",
    how: (year) => `Actions of gatherings of ${year} that stand in the plan.`,
  },
} satisfies Record<NetworkingFigureKind, FigureWords>;
