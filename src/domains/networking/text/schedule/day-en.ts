import type { Words } from "./nl.ts";

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

export const day: Words["day"] = {
  title: "On the day",
  lede: "Who is not there, and what changes then? Nothing changes before you take the proposal.",
  attendance: "Who is there?",
  unknown: "not seen",
  present: "is there",
  absent: "does not come",
  saveAttendance: "Save who is there",
  broken: (count) => `${plural(count, "meeting", "meetings")} with somebody who is not there`,
  replan: "Rearrange",
  from: "What begins before this time stays",
  replanHint:
    "What was published between people who are there is held. Freed places go to wishes that were still open, and as few meetings as possible move.",
  proposal: "Proposal",
  kinds: {
    calledOff: (count) =>
      `${plural(count, "meeting", "meetings")} called off because somebody is not there`,
    moved: (count, share) =>
      `${plural(count, "meeting", "meetings")} at another time (${share} of what is held)`,
    reseated: (count) =>
      `${plural(count, "meeting", "meetings")} at the same time, at another table`,
    added: (count) => plural(count, "new meeting", "new meetings"),
    givenUp: (count) =>
      `${plural(count, "meeting is", "meetings are")} given up although both are there`,
  },
  allKept: "All that was planned between people who are there is held.",
  proven: "Proven: fewer moves cannot be while as many wishes as possible are met.",
  unproven: "It is not proven that so many moves are needed.",
  touched: (count) => `${plural(count, "participant gets", "participants get")} another schedule`,
  who: "Meeting",
  was: "Was",
  becomes: "Becomes",
  why: "Why",
  notThere: (names) => `${names} is not there`,
  take: "Take this schedule",
  again: "Rearrange again",
  walkIn: "Does somebody come unannounced? Put them on the guest list as present and rearrange.",
  noSchedule: "There is no schedule to rearrange yet.",
  place: (at, table) => `${at}, table ${table}`,
};
