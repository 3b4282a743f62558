import type { Words } from "./nl.ts";

const actions = (count: number): string => (count === 1 ? "1 action" : `${count} actions`);

export const en = {
  letter: {
    subject: (partnership, { late, soon, ownerless }) =>
      `${partnership}: ${[
        ...(late > 0 ? [`${actions(late)} overdue`] : []),
        ...(soon > 0 ? [`${actions(soon)} due within a week`] : []),
        ...(ownerless > 0 ? [`${actions(ownerless)} without an owner`] : []),
      ].join(", ")}`,
    greeting: (name) => `Dear ${name},`,
    intro: (partnership) => `This needs attention in the plan of ${partnership}.`,
    groups: {
      "long-late": "More than a month overdue",
      late: "Overdue",
      soon: "Due within a week",
      ownerless: "Without an owner here: overdue or due within a week",
    },
    number: (number) => `action ${number}`,
    dueOn: (day) => `due on ${day}`,
    formerOwner: (name) => `in the name of ${name}`,
    more: (count) =>
      count === 1 ? "And 1 other: see the list" : `And ${count} others: see the list`,
    todo: "Is something done, or will it take longer? Open the action, mark it done or choose another day.",
    why: (partnership) =>
      `You get this mail because you work for ${partnership}: once a week at most, and only when there is something to tell.`,
    end: "Switch these reminders off",
  },
  setting: {
    title: "Reminders of actions",
    what: (partnership) =>
      `While they are on, you get a mail, once a week at most, with your actions of ${partnership} that are overdue or due within a week. When there is nothing to tell, no mail comes.`,
    arranges: "You arrange the plan, so you then also get the actions without an owner here.",
    last: (day, count) => `The last one came on ${day} and was about ${actions(count)}.`,
    never: "None came yet.",
    isOn: "Reminders are on.",
    isOff: "Reminders are off.",
    switchOff: "Switch reminders off",
    switchOn: "Switch reminders on",
    nowOn: "You get reminders of your actions.",
    nowOff: "You get no more reminders.",
  },
  page: {
    forWhom: (name) => `For ${name}`,
    isOff: (partnership) =>
      `You get no more mails from ${partnership} about actions that are overdue or nearly due. Changed your mind? Switch them on again here.`,
    missingTitle: "This link does not work",
    missing:
      "Perhaps it was not copied whole, or you no longer work for this partnership. In your profile you can always switch reminders off.",
    toProfile: "Sign in and see your profile",
  },
} satisfies Words;
