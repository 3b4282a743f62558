import type { Words } from "./nl.ts";

const greeting = (name: string) => (name ? `Dear ${name},` : "Hello,");
const monthCount = (months: number) => (months === 1 ? "1 month" : `${months} months`);

export const en = {
  title: (municipality) =>
    municipality ? `Ask about the social economy in ${municipality}` : "Ask a question",
  lede: "Are you looking for a social enterprise to do a job, or do you have a question about the social economy? The coordinator answers you.",
  municipality: "For which municipality?",
  allMunicipalities: "All municipalities together, or I do not know",
  subject: "Your question in one sentence",
  subjectHint: "For example: who can trim the hedges of our school?",
  body: "More detail",
  bodyHint:
    "What, where, how much, how often? Write nothing about the health, disability or benefit of persons.",
  neededBy: "By when do you need an answer?",
  about: "Who are you?",
  aboutHint: "May stay empty. Without e-mail you read the answer on the page you get next.",
  name: "Name",
  organisation: "Organisation or department",
  email: "E-mail",
  emailHint: "You get a confirmation and the answer there.",
  phone: "Phone",
  trap: "Leave this field empty",
  files: "Files",
  filesHint:
    "A photo, plan or document: at most 3 files of 8 MB. They are wiped with your details.",
  filesAgain: "Choose your files again: a browser does not remember them.",
  privacyTitle: "What we do with your details",
  privacy: (months) => [
    "We use your name, e-mail and phone only to answer your question.",
    `We wipe them ${monthCount(months)} after your question is closed, and in any case ${2 * months} months after you asked it. The question itself stays, without your name.`,
    "Only those who answer questions in this partnership see them. If you want them wiped sooner, let us know.",
  ],
  send: "Send my question",
  problems: {
    "no-subject": "Write your question in one sentence.",
    "too-long": "This text is too long.",
    "wrong-email": "This is not an e-mail address. An address looks like name@example.be.",
    "wrong-day": "This date does not exist.",
    "day-passed": "This date has passed.",
    trap: "Empty the field “Leave this field empty” and send again. It keeps automatic messages out.",
    "no-such-municipality": "Choose a municipality from the list.",
    "no-text": "Write a message first.",
    "too-many-files": "Send at most 3 files at once.",
    "file-too-large": "A file is too large (more than 8 MB).",
    "not-a-document": "We do not take this sort of file. Use a PDF, photo, Word, Excel or text.",
    "form-too-large": "Together these files are too large (more than 25 MB).",
  },
  tooMany: (minutes) =>
    `Too many messages came from this place. Try again in ${minutes === 1 ? "1 minute" : `${minutes} minutes`}. What you wrote is still there.`,
  view: {
    title: (reference) => `Question ${reference}`,
    arrived: "Your question has arrived",
    arrivedText: (reference) =>
      `Your question has the number ${reference}. Keep the address of this page: you will read the answer here.`,
    asked: "Asked on",
    state: "How does it stand?",
    states: {
      new: "Arrived, not looked at yet",
      "in-hand": "Somebody is working on it",
      waiting: "We are waiting for somebody else",
      answered: "Answered",
      "handed-over": "Handed over",
      closed: "Closed",
    },
    handedOver: (to) => `Your question was handed over to ${to}.`,
    files: (names) => `Your files: ${names}`,
    messages: "Answer and messages",
    none: "There is no answer yet. Come back later.",
    you: "You",
    desk: "Answer",
    reply: "Write back",
    replyHint: "Not clear, or something else? Write nothing about health or benefits of persons.",
    replySend: "Send message",
    replied: "Your message has arrived.",
    missingTitle: "This link no longer works",
    missing:
      "The question was removed, or your details were wiped because the time we keep them has passed. You can always ask a new question.",
    newQuestion: "Ask a new question",
  },
  confirmation: ({ reference, partnership, href }) => ({
    subject: `[${reference}] Your question has arrived`,
    text: `Hello,\n\nYour question to ${partnership} has arrived. It has the number ${reference}.\n\nHere you see how it stands and read the answer:\n${href}\n\nDid you not ask a question? Then somebody filled in your address; you need not do anything.\n\n${partnership}`,
  }),
  answerLetter: ({ reference, subject, name, answer, from, partnership, href }) => ({
    subject: `[${reference}] ${subject}`,
    text: `${greeting(name)}\n\n${answer}\n\n${[from, partnership].filter(Boolean).join("\n")}\n\nYour question and this answer: ${href}\nYou can write back there too.`,
  }),
  handedOverLetter: ({ reference, subject, name, to, from, partnership, href }) => ({
    subject: `[${reference}] ${subject}`,
    text: `${greeting(name)}\n\nYour question was handed over to ${to}. You will hear from them.\n\n${[from, partnership].filter(Boolean).join("\n")}\n\nYour question: ${href}`,
  }),
} satisfies Words;
