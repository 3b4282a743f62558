import type { FillWords } from "./nl.ts";

export const en: FillWords = {
  frame: {
    tabs: {
      fill: "Fill in",
      facts: "Figures",
      profile: "Profile",
      effects: "Effects",
      plan: "Plan",
      out: "Report",
    },
    tabsLabel: "Parts of your scan",
    of: (name) => `Scan of ${name}`,
    example: "Example: an invented organisation.",
    missingTitle: "This link does not work",
    missing:
      "The link is not whole, was taken back, or the scan was deleted. Did it come in a mail? Open it once more from that mail, or ask your colleague for a new one. If you began the scan yourself, ask for a new link with your e-mail address below.",
    askLink: "Ask for your link again",
    finished: "This scan is finished. You can still read and correct the answers.",
  },
  answers: {
    yes: "Yes",
    partly: "Partly",
    no: "No",
    unknown: "I don’t know",
    "not-applicable": "Does not apply",
  },
  noAnswer: "no answer",
  question: {
    progress: (part, at, of) => `${part}, ${at} of ${of}`,
    answersLabel: "Your answer",
    why: "Why do we ask this?",
    example: "An example",
    start: "How to start?",
    interesting: "Interesting for us",
    interestingHint: "Then it stands higher among the proposals for your plan.",
    note: "Note",
    noteHint: "For yourself and your colleagues: what you do already, or what is still to be done.",
    files: "Evidence",
    addFile: "Add a file",
    back: "Back",
    next: "Next",
    skip: "Skip",
    home: "Overview",
    save: "Save note",
    keys: "Keys: 1 to 5 answers, n next, p previous.",
    saved: (time) => `Saved ${time}`,
    saving: "Saving…",
    waiting: (count) =>
      count === 1
        ? "You are offline. 1 answer waits on this device and is sent later."
        : `You are offline. ${count} answers wait on this device and are sent later.`,
    offline:
      "You are offline. Just go on: your answers stay on this device until there is a connection again.",
    notTaken:
      "The server did not take your answer. It is still on this device. Load the page again.",
    gone: "This link no longer works. Your last answers are still on this device; ask for a new link.",
    history: "Who answered what",
    earlier: (answer) => `Last time: ${answer}`,
    earlierTaken: "Taken over from the scan before. Choose an answer to confirm it.",
    notAsked:
      "This question is no longer asked, because your details or another answer changed. What you answered is kept, but does not count.",
    unknown: "This question is not in your scan.",
    unknownKept:
      "Your answer is kept and is in your export, but does not count: this edition of the scan does not have that question.",
    tooLong: (most) => `Your note is longer than ${most} characters. Make it shorter.`,
    wrongValue: "Choose one of the answers.",
    mustApply: "This holds for everybody: “does not apply” cannot be chosen here.",
    someone: "somebody",
    you: "you",
    clashTitle: "Two different answers",
    clash: (who, answer, when) => `${who} answered “${answer}” (${when})`,
    clashYou: (answer, when) => `you answered “${answer}” (${when})`,
    clashNow: "counts now",
    clashAsk: "Both are kept. Which answer holds?",
    clashChoose: (answer) => `This holds: ${answer}`,
    clashSoon: "Somebody else answered differently here. Both answers are kept.",
    clashGo: "Choose which answer holds",
    interestingShort: "interesting",
  },
};
