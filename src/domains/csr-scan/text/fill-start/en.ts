import type { FillStartWords } from "./nl.ts";

export const en: FillStartWords = {
  start: {
    title: "Begin your CSR scan",
    lede: "You get a link with which you fill in where and when you like. No account is needed.",
    number: "Enterprise number",
    numberHint: "Then we fill in what the register knows already. For example 0123.456.749.",
    name: "Name of your organisation",
    nameHint: "May stay empty when your number is in the register.",
    email: "Your e-mail address",
    emailHint:
      "Only to send you the link, and one mail after a year to do the scan again. You may leave it empty: then the link is on your screen only.",
    person: "Your name",
    personHint: "So that colleagues see who filled in what.",
    language: "Language of the scan",
    depth: "Which scan?",
    depths: {
      light: { label: "Light", hint: "One or two questions per subject. About 20 minutes." },
      full: {
        label: "Full",
        hint: "All questions that suit you. About an hour and a half; you can stop and go on.",
      },
    },
    send: "Begin the scan",
    trap: "Leave this field empty",
    closedTitle: "You cannot begin by yourself here",
    closed: "This partnership invites organisations itself. Ask the coordinator for a link.",
    privacyTitle: "What happens with your answers",
    privacy: [
      "Your answers are yours. Nobody sees them without your link, unless you share them.",
      "The coordinator sees only that your scan exists, and totals of at least five organisations.",
      "You can take everything with you and delete it at any time.",
    ],
    forgot: "Lost your link? Ask for it again",
    problems: {
      "no-name": "Fill in the name of your organisation, or a number that is in the register.",
      "name-too-long": "The name is too long: 300 characters at most.",
      number: "That is no valid enterprise number: it has ten digits and begins with 0 or 1.",
      email: "That is not an e-mail address.",
      "no-such-depth": "Choose light or full.",
      trap: "Leave the last field empty. It is for robots only.",
    },
    tooMany: (minutes) => `Too many scans were begun. Try again in ${minutes} minutes.`,
    linkTitle: "This is your link. Keep it.",
    linkText: "Whoever has this link can fill in and read. Without it nobody reaches your answers.",
    mailed: (email) => `We also sent it to ${email}.`,
    notMailed: "You gave no e-mail address: we cannot send the link again.",
    linkLabel: "Your link",
  },
  again: {
    title: "Ask for your link again",
    lede: "Fill in the e-mail address with which you began or were invited.",
    email: "E-mail address",
    send: "Send my link",
    sentTitle: "Look in your mailbox",
    sent: "If a scan belongs to this address, the link is now on its way. Nothing arrives? Ask the coordinator or your colleague for a new link.",
    problem: "That is not an e-mail address.",
    tooMany: (minutes) => `Too many requests. Try again in ${minutes} minutes.`,
  },
  letters: {
    start: {
      subject: (name) => `Your CSR scan of ${name}`,
      body: (href) =>
        `Hello\n\nHere is the link to your CSR scan:\n${href}\n\nEvery answer is saved at once. You can stop and go on later, also on another device.\nWhoever has the link can fill in and read: give it to colleagues only.`,
    },
    colleague: {
      subject: (name) => `Will you fill in a part of the CSR scan of ${name}?`,
      body: ({ who, parts, href }) =>
        `Hello\n\n${who} asks you to help with the CSR scan.\nAsked: ${parts}\n\nYour own link:\n${href}\n\nEvery answer is saved at once. If you do not know, choose “I don’t know”.`,
    },
    again: {
      subject: () => "Your link to the CSR scan",
      body: (links) =>
        `Hello\n\nYou asked for your link again:\n${links}\n\nYou did not ask? Then you need not do anything.`,
    },
    foot: (partnership) =>
      `${partnership}\nYour address is used only to send you this link. Who began the scan gets one more mail after a year.`,
    all: "all questions",
    someone: "A colleague",
  },
  own: {
    title: "My scans",
    lede: "The scans of your organisation or authority. You fill in under your own name.",
    none: "You have no scan yet.",
    fill: "Fill in",
    begin: "Begin a scan",
    states: { finished: "finished", started: "begun" },
  },
  setting: {
    title: "Beginning the CSR scan oneself",
    lede: "May an organisation begin a scan on the public site, without an invitation?",
    on: "Yes, everybody may begin",
    off: "No, only who is invited",
    save: "Save",
    saved: "The setting is saved.",
    address: "Address to pass on",
  },
};
