import type { Words } from "./nl.ts";

const months = (count: number) => (count === 1 ? "1 month" : `${count} months`);
const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);
const actions = (count: number, shown = String(count)) =>
  count === 1 ? "1 action" : `${shown} actions`;

export const en = {
  title: "Coverage",
  lede: "What a frame asks each year, and what of it is done and planned.",
  newAction: "Make an action",
  year: "Year",
  frame: "Frame",
  frames: "Frames",
  allFrames: "All frames",
  municipality: "Municipality",
  allMunicipalities: "All municipalities",
  show: "Show",
  views: "View",
  oneYear: "One year",
  allYears: "All years",
  whole: "Together",
  priority: "Priority",
  states: {
    done: "Done",
    "done-without-evidence": "Done, evidence missing",
    planned: "Planned",
    missing: "Missing",
    "not-asked": "Nothing asked",
  },
  meanings: {
    done: "The minimum is met and there is evidence of this year.",
    "done-without-evidence": "The action is marked as done, but there is no evidence of this year.",
    planned: "Not done yet, but planned or running.",
    missing: "Less is done and planned than is asked.",
    "not-asked": "Nothing stands here, and nothing is asked here.",
  },
  legend: "What the signs mean",
  actions,
  ofAsked: (count, asked) => `${count} of ${asked} asked`,
  missingIn: (count) =>
    count === 1 ? "missing in 1 municipality" : `missing in ${count} municipalities`,
  wouldCount: (count) =>
    count === 1 ? "1 piece of evidence would count" : `${count} pieces of evidence would count`,
  timeLeft: (monthsLeft, daysLeft) => {
    if (monthsLeft === 0) return `${days(daysLeft)} left`;
    return daysLeft === 0
      ? `${months(monthsLeft)} left`
      : `${months(monthsLeft)} and ${days(daysLeft)} left`;
  },
  over: "over",
  notBegun: "not begun",
  missingCount: (count) =>
    count === 0
      ? "Nothing is missing."
      : count === 1
        ? "1 priority is still missing."
        : `${count} priorities are still missing.`,
  inEach: (minimum) => `At least ${actions(minimum)} in each municipality`,
  together: (minimum) => `At least ${actions(minimum)} together`,
  atLeastNone: "No minimum",
  noFrameTitle: (year) => `No frame asks anything for ${year}`,
  noFrame:
    "A frame says which actions there must at least be each year. The frames of the Flemish government that we know do not hold in this year. You can take their priorities over as an own frame, or write a frame yourself.",
  takeOver: (name) => `Take “${name}” over`,
  ownFrame: "Write an own frame",
  seeFrames: "See the frames",
  overYears: (first, last) => `From ${first} to ${last}, all municipalities together`,
  notHolding: "did not hold",
  csv: "CSV",
  xlsx: "Excel",
  fileName: "coverage",
  columns: {
    year: "Year",
    frame: "Frame",
    code: "Code",
    priority: "Priority",
    place: "Municipality",
    state: "State",
    asked: "Minimum",
    done: "Done with evidence",
    doneWithoutEvidence: "Done without evidence",
    planned: "Planned",
  },
  cell: {
    title: (code, year) => `${code} in ${year}`,
    counts: "What counts",
    noActions: "No action carries this priority in this year yet.",
    action: "Action",
    state: "State",
    due: "By",
    owner: "Owner",
    evidence: "Evidence of this year",
    noEvidence: "none",
    moreEvidence: (count) => `and ${count} more`,
    countsForNothing: "Does not count",
    would: "What would count",
    wouldLede:
      "This happened in this year and suits the priority, but does not count yet. One click, and it does.",
    noneWould: "There is no evidence that suits this place and does not count yet.",
    fromTray: "without an action: an action is added, done on that day",
    onAction: (title) => `of the action “${title}”: it gets this priority`,
    countIt: "Let it count",
    counted: "The evidence counts now.",
    countedWithAction: "The evidence counts now; an action was made for it.",
    refused: {
      "not-permitted": "You may not change this evidence or this action.",
      "no-such-evidence": "This evidence is no longer there. Nothing was changed.",
      "no-such-priority": "This priority does not hold in the year of the evidence.",
      "no-such-action": "The action of this evidence is no longer there. Nothing was changed.",
    },
    addEvidence: "Add evidence",
    forPlace: (name) => `Only ${name}`,
    kinds: "Evidence that often suits this place",
    askedHere: "Asked",
  },
  today: {
    missing: (code, name) => `${code} is missing: ${name}`,
    planned: (code, name) => `${code} is planned, not done yet: ${name}`,
  },
} satisfies Words;
