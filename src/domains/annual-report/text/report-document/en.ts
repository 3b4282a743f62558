import type { ActionStatus, CellState } from "#steering";
import type { FigureKind } from "../../rules/report/figure-kinds.ts";
import { clientFigureWords } from "./client-figures.ts";
import { networkingFigureWords } from "./networking-figures.ts";
import type { FigureWords, Words } from "./nl.ts";
import { dayInYear, dayWithYear, shortValue, valueWithUnit } from "./shown.ts";

const states: Record<CellState, string> = {
  done: "done",
  "done-without-evidence": "done, evidence missing",
  planned: "planned",
  missing: "missing",
  "not-asked": "nothing asked",
};
const statuses: Record<ActionStatus, string> = {
  planned: "planned",
  running: "running",
  done: "finished",
  stopped: "stopped",
};

const happened = (year: number) =>
  `piece of evidence with a day in ${year}; what was set aside does not count. For a municipality counts what was for it or for all.`;
const figures: Record<FigureKind, FigureWords> = {
  ...clientFigureWords.en,
  ...networkingFigureWords.en,
  "actions-done": {
    label: "Actions done",
    column: "Actions done",
    definition: "Actions for which there is evidence of the year.",
    how: (year) => `Actions whose period touches ${year}, with at least one ${happened(year)}`,
  },
  "actions-done-without-evidence": {
    label: "Finished, evidence missing",
    column: "No evidence",
    definition: "Actions reported finished in the year, but without evidence of that year.",
    how: (year) =>
      `Finished actions that ended in ${year}, without evidence with a day in ${year}.`,
  },
  "actions-planned": {
    label: "Actions planned",
    column: "Planned",
    definition: "Actions that are planned or running, and not done yet.",
    how: (year) =>
      `Actions whose period touches ${year}, planned or running, without evidence with a day in ${year}.`,
  },
  "evidence-pieces": {
    label: "Pieces of evidence",
    column: "Evidence",
    definition: "What happened and was noted: a fair, a match, a meeting, a delivery.",
    how: (year) => `Count of each ${happened(year)}`,
  },
  organisations: {
    label: "Times organisations took part",
    column: "Took part",
    definition:
      "How often an organisation took part. Who took part three times counts three times.",
    how: (year) => `Sum of organisations (social, regular and public) over each ${happened(year)}`,
  },
  "organisations-social": {
    label: "Times social enterprises took part",
    column: "Social economy",
    definition: "How often an organisation of the social economy took part.",
    how: (year) => `Sum over each ${happened(year)}`,
  },
  "organisations-regular": {
    label: "Times regular companies took part",
    column: "Regular companies",
    definition: "How often a company of the regular economy took part.",
    how: (year) => `Sum over each ${happened(year)}`,
  },
  "organisations-public": {
    label: "Times public authorities took part",
    column: "Public authorities",
    definition: "How often a public authority took part.",
    how: (year) => `Sum over each ${happened(year)}`,
  },
  participants: {
    label: "Participants",
    column: "Participants",
    definition:
      "People at our fairs, round tables, meetings and trainings. Who came twice counts twice.",
    how: (year) =>
      `Sum of participants over each ${happened(year)} Gatherings, trainings and publications only.`,
  },
  "people-reached": {
    label: "People reached by work or service",
    column: "People reached",
    definition: "People noted with a match, a contract, a delivery, a service or advice.",
    how: (year) =>
      `Sum of people over evidence with a day in ${year}; for a municipality only what was for it alone. Counts of 1 to 3, and what would give them away, are hidden.`,
  },
  amount: {
    label: "Euros in the evidence",
    column: "Euros",
    definition:
      "Amounts noted with the evidence, such as what was delivered of a contract. The value of an agreement itself does not count.",
    how: (year) =>
      `Sum of amounts over evidence with a day in ${year}. For a municipality: only what was for it alone.`,
  },
  "amount-shared": {
    label: "Euros, with other municipalities",
    column: "Euros shared",
    definition: "Amounts of evidence that was for several or all municipalities. Not divided.",
    how: (year) =>
      `Sum of amounts over evidence with a day in ${year} for more than one municipality or for all.`,
  },
  hours: {
    label: "Hours in the evidence",
    column: "Hours",
    definition: "Hours of work noted with the evidence.",
    how: (year) =>
      `Sum of hours over evidence with a day in ${year}. For a municipality: only what was for it alone.`,
  },
  "hours-shared": {
    label: "Hours, with other municipalities",
    column: "Hours shared",
    definition: "Hours of evidence that was for several or all municipalities. Not divided.",
    how: (year) =>
      `Sum of hours over evidence with a day in ${year} for more than one municipality or for all.`,
  },
  "questions-asked": {
    label: "Questions asked",
    column: "Questions asked",
    definition: "Questions that reached the coordinator.",
    how: (year) => `Questions asked in ${year}; removed questions do not count.`,
  },
  "questions-answered": {
    label: "Questions answered",
    column: "Answered",
    definition: "Questions the coordinator answered.",
    how: (year) => `Questions answered in ${year}, also when asked earlier.`,
  },
  "time-spent": {
    label: "Coordinator’s time",
    column: "Coordinator hours",
    definition: "Time the coordinator noted, in hours.",
    how: (year) =>
      `Sum of the minutes noted in ${year}. Time for all is shared equally by the municipalities.`,
  },
  budget: {
    label: "Budget",
    column: "Budget",
    definition: "What was budgeted for the actions of the year.",
    how: (year) =>
      `Sum of the amounts budgeted for ${year} with all actions, per financing source.`,
  },
  spent: {
    label: "Spent",
    column: "Spent",
    definition: "What was spent on the actions of the year.",
    how: (year) => `Sum of the amounts spent in ${year} with all actions, per financing source.`,
  },
};

const short = shortValue("en");
const withUnit = valueWithUnit("en", {
  gatherings: ["gathering", "gatherings"],
  guests: ["guest", "guests"],
  wishes: ["wish", "wishes"],
  meetings: ["meeting", "meetings"],
  vouchers: ["voucher", "vouchers"],
  advices: ["advice", "advices"],
  contracts: ["contract", "contracts"],
  places: ["place", "places"],
  chances: ["chance", "chances"],
  actions: ["action", "actions"],
  pieces: ["piece of evidence", "pieces of evidence"],
  organisations: ["organisation", "organisations"],
  participations: ["participation", "participations"],
  participants: ["participant", "participants"],
  people: ["person", "people"],
  hours: ["hour", "hours"],
  questions: ["question", "questions"],
});
const many = (count: number, one: string, more: string) =>
  `${short("actions", count)} ${count === 1 ? one : more}`;

export const en: Words = {
  states,
  statuses,
  figures,
  units: {
    gatherings: "gatherings",
    guests: "guests",
    wishes: "wishes",
    meetings: "meetings",
    vouchers: "vouchers",
    advices: "advices",
    contracts: "contracts",
    places: "places",
    chances: "chances",
    percent: "per cent",
    actions: "actions",
    pieces: "pieces of evidence",
    organisations: "organisations",
    participations: "participations",
    participants: "participants",
    people: "people",
    cents: "euros",
    hours: "hours",
    questions: "questions",
    minutes: "hours",
  },
  short,
  withUnit,
  hidden: "hidden (small number)",
  hiddenShort: "hidden",
  sources: {
    gatherings: "Gatherings in Regiekamer",
    guests: "Gatherings in Regiekamer",
    wishes: "Gatherings in Regiekamer",
    meetings: "Gatherings in Regiekamer",
    vouchers: "Gatherings in Regiekamer",
    advices: "Clause advices in Regiekamer",
    contracts: "Contracts in Regiekamer",
    places: "Contracts in Regiekamer",
    chances: "Spending in Regiekamer",
    percent: "Spending in Regiekamer",
    actions: "Plan and actions in Regiekamer",
    pieces: "Evidence in Regiekamer",
    organisations: "Evidence in Regiekamer",
    participations: "Evidence in Regiekamer",
    participants: "Evidence in Regiekamer",
    people: "Evidence in Regiekamer",
    cents: "Plan and evidence in Regiekamer",
    hours: "Evidence in Regiekamer",
    questions: "Questions in Regiekamer",
    minutes: "Time noted in Regiekamer",
  },
  day: dayWithYear("en"),
  shortDay: dayInYear("en"),
  reportTitle: (year) => `Yearly report ${year}`,
  fileName: (year) => `yearly-report-${year}`,
  introduction: "The year in brief",
  kindsChart: "What happened, by kind",
  forAll: "all municipalities",
  shareOfAll: "Share of the time for all municipalities",
  doneOn: (day) => `finished on ${day}`,
  period: (from, until) => `${from} to ${until}`,
  owner: (name) => `owner: ${name}`,
  partners: (names) =>
    `with ${names.slice(0, 6).join(", ")}${names.length > 6 ? ` and ${names.length - 6} others` : ""}`,
  budgetAndSpent: (budget, spent) =>
    `budget ${short("cents", budget)}, spent ${short("cents", spent)}`,
  actions: "Actions",
  action: "Action",
  otherActions: "Other actions",
  allActions: "Actions of the year",
  noActions: "There is no action for this year.",
  moreActions: (count) =>
    `And ${many(count, "more action", "more actions")}: all are in the Excel file.`,
  moreEvidence: (count) =>
    `and ${many(count, "more piece of evidence", "more pieces of evidence")}`,
  frameSource: (publisher, title) => [publisher, title].filter(Boolean).join(", "),
  askedAndDone: "What is asked and what was done",
  priority: "Priority",
  asked: "Asked",
  withoutEvidence: "no evidence",
  result: "Result",
  askedOf: (minimum, per) => (per === "municipality" ? `${minimum} in each` : String(minimum)),
  asCounted:
    "An action is done when there is evidence of this year. Finished without evidence is a weak spot and stands apart.",
  perMunicipality: "Per municipality",
  perMunicipalityLede: "What was done for each municipality, alone or together with others.",
  perMunicipalityNote:
    "Actions, evidence and organisations for all count with each municipality, so the rows together exceed the whole. Euros and hours are those of the municipality alone.",
  municipality: "Municipality",
  money: "Money",
  moneyTable: "Budget and spending, per financing source",
  moneyChart: "Budget and spending",
  financing: "Financing source",
  left: "Left",
  together: "Together",
  noMoney: "The actions of this year carry no amounts.",
  moneyNote: "Amounts of all actions of the year, as they stand with the actions.",
  uneven: "Amounts that do not add up",
  overspent: (name, spent, budget) =>
    `${name}: ${short("cents", spent - budget)} more was spent than budgeted.`,
  notTheSum: (name, stated, sum) =>
    `${name}: the plan says ${short("cents", stated)}, the actions together are ${short("cents", sum)}; difference ${short("cents", stated - sum)}.`,
  nextYear: (year) => `Looking ahead to ${year}`,
  nextActions: "What is planned",
  nothingPlanned: "Nothing is planned yet.",
  forWhom: "For",
  dueOn: "By",
  evidenceList: "Annex: the evidence",
  day_: "Day",
  facts: "What",
  noEvidence: "There is no evidence of this year.",
  moreEvidenceListed: (count) =>
    `And ${many(count, "more piece of evidence", "more pieces of evidence")}: the whole list is in the Excel file.`,
  howCounted: "Annex: how the figures were counted",
  howCountedLede: (day) => `Counted on ${day} from what Regiekamer holds.`,
  smallNumbers:
    "Counts of 1 to 3 people are hidden, also where they would follow from other figures.",
  councilTitle: (name, year) => `${name} in ${year}`,
  councilFigures: (name) => `For ${name}, in figures`,
  councilWords: "In brief",
  councilDone: (name) => `What was done for ${name}`,
  councilCoverage: "What is asked",
  labels: {
    contents: "Contents",
    draft: "Draft",
    frozen: "Frozen",
    version: "Version",
    fingerprint: "Fingerprint",
    madeOn: "Made on",
    source: "Source",
    sourceName: "Regiekamer, plan and evidence",
    figure: "Figure",
    value: "Value",
    unit: "Unit",
    definition: "Meaning",
    how: "How counted",
    rows: "Number of rows",
    rowsSheet: "Rows",
    row: "Row",
    countedOn: "Counted on",
    figuresSheet: "Figures",
    actionsSheet: "Actions",
    evidenceSheet: "Evidence",
    moneySheet: "Money",
    aboutSheet: "About this report",
    example: "Example: invented data",
    municipalities: "Municipalities",
    year: "Year",
    title: "Title",
    evidence: "Evidence",
    councilPage: "Page for the council",
    key: "Key",
    page: "Page",
    emptyBlock: "There is no text here yet.",
    actionColumns: [
      "Number",
      "Code",
      "Action",
      "Status",
      "Counts as",
      "Begins",
      "By",
      "Finished on",
      "For",
      "Owner",
      "Partners",
      "Budget (euros)",
      "Spent (euros)",
    ],
    evidenceColumns: [
      "Day",
      "Kind",
      "Evidence",
      "For",
      "Action",
      "Social economy",
      "Regular companies",
      "Public authorities",
      "Participants",
      "Euros",
      "Hours",
    ],
  },
  suggest: {
    introduction: (year, names, key) =>
      `In ${year} the coordinator worked for ${names}. Done, with evidence: [[${key("actions-done")}]]. In all we noted [[${key("evidence-pieces")}]], with [[${key("organisations")}]] of organisations. The coordinator answered [[${key("questions-answered")}]].`,
    priority: (name, { state, planned }, key) =>
      state === "missing"
        ? `For “${name}” too little has been done this year so far. Done: [[${key("actions-done")}]]; planned: [[${key("actions-planned")}]].`
        : state === "planned"
          ? `We are still working on “${name}”. Planned or running: [[${key("actions-planned")}]]; done: [[${key("actions-done")}]].`
          : `For “${name}” we completed [[${key("actions-done")}]].${planned > 0 ? ` Planned or running: [[${key("actions-planned")}]].` : ""}`,
    municipality: (name, key) =>
      `For ${name}, alone or with other municipalities, we completed [[${key("actions-done")}]], with [[${key("evidence-pieces")}]]. The coordinator spent [[${key("time-spent")}]] on ${name}.`,
    money: (key) => `Of a budget of [[${key("budget")}]], [[${key("spent")}]] was spent.`,
    nextYear: (year, titles) =>
      titles.length === 0
        ? `The plan for ${year} is still to be drawn up.`
        : `In ${year} we go on with:\n\n${titles.map((title) => `- ${title}`).join("\n")}`,
  },
};
