import { inBrackets } from "./in-brackets.ts";
import type { Words } from "./nl.ts";

const notices = (count: number): string => (count === 1 ? "1 notice" : `${count} notices`);

export const en: Words = {
  mail: {
    toBuyer: "Letter to the buyer",
    toSupplier: (name) => `Letter to ${name}`,
    kinds: {
      "buyer-before": "worth a talk (before publication)",
      "buyer-after": "a question about the contract",
      supplier: "a chance for an organisation",
    },
    titles: {
      "buyer-before": "To the buyer, before publication: worth a talk",
      "buyer-after": "To the buyer, after publication: a question",
      supplier: "To an organisation: a chance",
    },
    cancel: "Do not send",
    kindLabel: "Template",
    language: "Language of the letter",
    languages: { nl: "Dutch", fr: "French", en: "English" },
    take: "Take this template",
    to: "To",
    toHint: "The address of a service (procurement@…) goes before that of a person.",
    toFrom: {
      notice: "address in the notice",
      organisation: "address of the organisation in the register",
      contact: (role) => `contact in the register${role ? `: ${role}` : ""}`,
    },
    otherAddress: "Another address",
    noAddress: "The notice gives no mail address of this service. Type the address.",
    noSupplierAddress: "The register knows no mail address of this organisation. Type the address.",
    subject: "Subject",
    body: "Message",
    bodyHint: "Read and change it: what you send is your text.",
    send: "Send",
    sent: (to) => `The letter to ${to} is in Sent mail.`,
    sentBefore: (kind, to, when, by) =>
      `“${kind}” went to ${to} before, on ${when}${by ? `, by ${by}` : ""}.`,
    again: "Send it once more",
    needsAgain: "Nothing was sent. Tick “Send it once more” if you want that.",
    unknown: (names) =>
      `We do not know these names between braces: ${names}. They stay in the letter as they are.`,
    problems: {
      address: "That is not a mail address.",
      subject: "Write a subject.",
      body: "Write a message.",
      "too-long": "That is too long.",
    },
    advice: {
      reserve: (count, article) =>
        `For this work we know ${count} social enterprises near you. The contract, or a lot of it, can be reserved${inBrackets(article)}.`,
      lot: (lots, article) =>
        `These lots suit the social economy and can be reserved${inBrackets(article)}: ${lots}.`,
      clause: (article) =>
        `The work suits the social economy in part. A social clause for carrying out${inBrackets(article)} lets the contractor choose: train, hire, or have a part done by a social enterprise.`,
    },
    over: {
      title: "This notice is over",
      deadline: (day) =>
        `The last day for offers has passed (${day}). Check whether a letter still makes sense.`,
      result: () =>
        "This contract was awarded already, or the procedure has ended. Check whether a letter still makes sense.",
      awarded: (day) =>
        `The result of this purchase was published already, as another notice${day ? ` (${day})` : ""}. See whether a mail still makes sense.`,
      planned: (day) =>
        `This purchase was announced long ago (${day}); perhaps it has happened already. Check whether a letter still makes sense.`,
      call: (day) =>
        `This call was published long ago (${day}) and does not say until when one can make an offer. Check whether a letter still makes sense.`,
    },
    adviceIntro:
      "Part of this work can be done by social enterprises in our area. As long as the contract is not on the market, you can still make room for them:",
    withoutAdvice:
      "The contract is not on the market yet. We gladly look with you whether social enterprises can do part of the work.",
    askForThem: "May we point these organisations to your contract, and whom can they ask?",
    askWithoutThem:
      "We gladly look with you whether social enterprises can do part of the work. Whom can we ask?",
    askedLine: (asked) => `What the contract asks already: ${asked}.`,
    organisationsLine: (names) => `Among those who can do this: ${names}.`,
    deadlineLine: (day, time) => (time ? `${day} at ${time}` : day),
  },
  templates: {
    title: "Letter templates",
    lede: "The text a letter about a purchase begins with. What you change here counts for the next letters of your partnership.",
    names: "Names between braces are filled in:",
    meaning: {
      titel: "title of the notice",
      koper: "name of the buyer",
      organisatie: "the organisation you write to",
      publicatie: "day of publication",
      "uiterste-datum": "last day for offers",
      "wat-gevraagd": "what the buyer asks already (reserved, social aim…)",
      advies: "what could be reserved, with the article",
      "inleiding-advies": "sentence before the advice, or another when there is none",
      organisaties: "who can do this",
      "vraag-organisaties":
        "asks whether you may contact these organisations, or another when there are none",
      link: "address of the notice with the buyer or the platform",
      document: "address of the documents",
      afzender: "your name",
      samenwerkingsverband: "name of your partnership",
    },
    own: (day, by) => `own text since ${day}${by ? `, by ${by}` : ""}`,
    standard: "text of Regiekamer",
    save: "Save as a new version",
    saved: "Saved. The next letters begin with this text.",
    back: "Take the text of Regiekamer again",
    earlier: "Earlier versions",
    version: (version, day, by) => `version ${version} of ${day}${by ? `, ${by}` : ""}`,
    problems: {
      empty: "A template needs a subject and a text.",
      "too-long": "That is too long.",
    },
    unknown: (names) =>
      `We do not know these names between braces: ${names}. Mend them or leave them out.`,
  },
  subscriptions: {
    title: "Subscriptions to the radar",
    lede: "A letter with what is new in a search. When nothing is new, no letter comes.",
    mine: "My subscriptions",
    none: "No subscription yet. Filter the radar as you like, and choose “Subscribe to this search”.",
    toRadar: "To the radar",
    new: "New subscription",
    name: "Name",
    nameHint: "Stands in the subject of the letter.",
    frequency: "How often",
    frequencies: { daily: "every day", weekly: "every week" },
    search: "Search",
    standardSearch: "chances in our area",
    make: "Subscribe",
    made: "You are subscribed. The first letter comes when something is new.",
    look: "Look at the search",
    end: "Switch off",
    resume: "Switch on again",
    remove: "Remove",
    removed: "The subscription is removed.",
    isOn: "on",
    isOff: "off",
    last: (day, count) => `last letter ${day}, with ${notices(count)}`,
    never: "no letter yet",
    nowOff: "You no longer get this letter.",
    nowOn: "You get this letter again.",
    suppliers: "Subscriptions of organisations",
    suppliersHelp:
      "An organisation that asked for it gets the same letter, at an address of its service. Note who agreed and when; each letter has a link to stop.",
    organisation: "Organisation",
    find: "Search the register",
    noneFound: "No organisation found. Try a part of the name.",
    emailHint: "An address of the service, not of a person.",
    makeSupplier: "Subscribe the organisation",
    madeSupplier: "The organisation is subscribed. The first letter goes when something is new.",
    languages: { nl: "Dutch", fr: "French", en: "English" },
    email: "Mail address of the organisation",
    consentOn: "Consent on",
    consentHow: "How and from whom",
    language: "Language",
    problems: {
      name: "Give the subscription a name.",
      frequency: "Choose how often.",
      organisation: "Choose an organisation of the register.",
      address: "That is not a mail address.",
      consent: "Note on which day and how they agreed; a day in the future cannot be.",
      "too-many": "You have 20 subscriptions already. Remove one first.",
    },
    page: {
      title: "Letters of the radar",
      isOn: (name, frequency) =>
        `You get a letter about “${name}” ${frequency}, when something is new.`,
      isOff: (name) =>
        `You no longer get letters about “${name}”. Changed your mind? Switch them on here.`,
      missingTitle: "This link does not work",
      missing: "Perhaps it was not copied whole, or the subscription no longer exists.",
      toRadar: "To Regiekamer",
    },
  },
  digest: {
    subject: (partnership, name, count) => `${partnership}: ${notices(count)} new – ${name}`,
    greeting: (name) => `Dear ${name},`,
    intro: (name) => `New on the radar for “${name}”.`,
    until: (day) => `until ${day}`,
    published: (day) => `published ${day}`,
    who: (names) => `who can do this: ${names}`,
    more: (count) => (count === 1 ? "And 1 more: see the list" : `And ${count} more: see the list`),
    open: "Open this search",
    why: (partnership) => `You get this letter because you subscribed to it at ${partnership}.`,
    whySupplier: (partnership) =>
      `You get this letter because your organisation agreed to it with ${partnership}.`,
    end: "Stop these letters",
  },
};
