import type { LetterFacts, Words } from "./nl.ts";

const greeting = (name: string) => (name ? `Dear ${name},` : "Hello,");
const ending = ({ contact, partnership }: LetterFacts) =>
  `${contact ? `Questions? ${contact}\n\n` : ""}Kind regards\n${partnership}`;

export const en: Words = {
  cancelled: (facts, reason) => ({
    subject: `Cancelled: ${facts.title}`,
    body: `${greeting(facts.name)}\n\n“${facts.title}” on ${facts.when} will not take place.${reason ? `\n\n${reason}` : ""}\n\nYou need not do anything. We are sorry for the inconvenience.\n\n${ending(facts)}`,
  }),
  restored: (facts) => ({
    subject: `Takes place after all: ${facts.title}`,
    body: `${greeting(facts.name)}\n\nWe wrote before that “${facts.title}” was cancelled. It takes place after all.\n\nWhen: ${facts.when}\nWhere: ${facts.where}\n\n${ending(facts)}`,
  }),
  moved: (facts, before) => ({
    subject: `Changed: ${facts.title}`,
    body: `${greeting(facts.name)}\n\nSomething changed about “${facts.title}”.\n\nNow:\nWhen: ${facts.when}\nWhere: ${facts.where}\n\nBefore:\nWhen: ${before.when}\nWhere: ${before.where}\n\nDoes this keep you from coming? Please tell us.\n\n${ending(facts)}`,
  }),
  online: "online",
  toBeTold: "to be told",
};
