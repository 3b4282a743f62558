import type { FillHomeWords } from "./nl.ts";

export const en: FillHomeWords = {
  home: {
    lede: (depth, questions) =>
      `${depth === "light" ? "Light" : "Full"} scan: ${questions} questions. Every answer is saved at once.`,
    begin: "Begin with the first question",
    goOn: (part) => `Go on with ${part}`,
    allAnswered: "You answered all questions.",
    parts: "Parts",
    part: "Part",
    progress: "Progress",
    answered: (count, of) => `${count} of ${of}`,
    onePage: "All questions on one page",
    askedTo: (names) => `asked to ${names}`,
    yours: "your part",
    unknown: (count) => (count === 1 ? "1 “I don’t know”" : `${count} times “I don’t know”`),
    unknownTitle: "To come back to",
    unknownText: "Here you answered “I don’t know”. Find out and come back.",
    clashTitle: "Two answers: choose which holds",
    asideText: (count) =>
      count === 1
        ? "1 answer belongs to a question that is not in your scan. It is kept in your export."
        : `${count} answers belong to questions that are not in your scan. They are kept in your export.`,
    finishTitle: "Finish",
    open: (count) =>
      count === 0
        ? "All questions are answered."
        : count === 1
          ? "1 question is still open. You can finish all the same: it stays visible as “no answer” and does not count as nought."
          : `${count} questions are still open. You can finish all the same: they stay visible as “no answer” and do not count as nought.`,
    finish: "Finish the scan",
    finishNote: "You can open it again later.",
    thanksTitle: "Thank you",
    thanks: (day) =>
      `Your scan was finished on ${day}. Look at your profile and choose what to take on: five actions at most will do.`,
    seeProfile: "See your profile",
    seePlan: "Make your plan",
    reopen: "Open the scan again",
    again: "Begin a new scan",
    againText: "After a year you see what changed. Your answers of now will then be offered.",
    reopened: "The scan is open again.",
    finished: "The scan is finished.",
    taken: (count) => `${count} answers taken over. Confirm them one by one.`,
    takeOver: (count) =>
      count === 1 ? "Take over 1 answer of last time" : `Take over ${count} answers of last time`,
    device: "Go on with another device",
    deviceText:
      "Open this link on your phone or computer, or scan the code. Whoever has the link can fill in.",
    qrLabel: "QR code with the link to this scan",
    about: "Your details",
    colleagues: "Colleagues",
  },
  about: {
    title: "Your details",
    lede: "With these we ask only the questions that suit you, and compare you with organisations like yours.",
    name: "Name of your organisation",
    depth: "How thorough?",
    depths: {
      light: "Light: one or two questions per subject, about 20 minutes",
      full: "Full: all questions that suit you, about an hour and a half",
    },
    language: "Language of the scan",
    from: {
      register: "From the register. Not right? Choose something else.",
      own: "Filled in by yourself.",
      none: "Not filled in yet.",
    },
    many: "More than one may be chosen.",
    save: "Save and go on",
    saved: "Your details are saved.",
    hidden: (count) =>
      count === 1
        ? "1 answer belongs to a question that is no longer asked. It is kept, but does not count."
        : `${count} answers belong to questions that are no longer asked. They are kept, but do not count.`,
    stale:
      "A colleague just changed these details too. Below is what you chose; save once more to let that hold.",
    problems: {
      "no-name": "Fill in the name of your organisation.",
      "name-too-long": "The name is too long: 300 characters at most.",
      "unknown-option": "One of the choices does not exist in this scan.",
      "no-such-depth": "This scan does not exist in that size.",
    },
  },
  part: {
    title: (part) => `All questions: ${part}`,
    save: "Save all on this page",
    saved: (count) => (count === 1 ? "1 answer saved." : `${count} answers saved.`),
    clash: (count) =>
      count === 1
        ? "On 1 question somebody else answered differently. Both are kept."
        : `On ${count} questions somebody else answered differently. All are kept.`,
    tooLong: "A note was too long and is not saved. You see it below.",
    toQuestion: "Note, example and evidence",
  },
  files: {
    title: "Evidence",
    hint: "PDF, photo or office file, 10 MB at most. Only who has a link to this scan can open it.",
    choose: "File",
    add: "Add",
    remove: (name) => `Remove ${name}`,
    removed: "The file is removed.",
    added: "The file is added.",
    problems: {
      "no-file": "Choose a file first.",
      "too-large": "This file is larger than 10 MB. Nothing was added.",
      "wrong-type": "We do not take this kind of file. Choose a PDF, photo or office file.",
      "too-many": "This scan has 50 files already. Remove one first.",
    },
  },
  colleagues: {
    title: "Colleagues",
    lede: "Let a colleague fill in a part. Every colleague gets a link of their own, which you can take back.",
    who: "Who",
    parts: "Parts asked",
    all: "all",
    did: "Filled in",
    answers: (count) => (count === 1 ? "1 answer" : `${count} answers`),
    seen: (when) => `last seen ${when}`,
    never: "not opened yet",
    owner: "began the scan",
    you: "you",
    revoke: (name) => `Take back the link of ${name}`,
    revokeShort: "Take back",
    revoked: "The link no longer works. What your colleague answered stays.",
    inviteTitle: "Invite a colleague",
    name: "Name",
    email: "E-mail address",
    emailHint: "Only to send the link. Leave empty to pass the link on yourself.",
    invite: "Make the link",
    inviteMail: "Make and send the link",
    invited: (name, mailed) =>
      mailed ? `The link for ${name} is mailed.` : `The link for ${name} is made. Pass it on.`,
    link: "Link to pass on",
    onlyOwner: "Only who began the scan invites colleagues.",
    problems: {
      "no-name": "Fill in the name of your colleague.",
      email: "That is not an e-mail address.",
      "too-many": "This scan has 30 links already. Take one back first.",
      "too-many-attempts": "You made many links in a short time. Try again in an hour.",
    },
  },
  out: {
    title: "Report and your own data",
    lede: "Your answers are yours. Here you take them with you, share them or delete them.",
    shareTitle: "Sharing with the coordinator",
    sharedNow:
      "You share your scan. The coordinator sees your answers, notes, profile and plan, but not your evidence files.",
    notShared:
      "You share nothing. The coordinator sees only that your scan exists, whether it is begun or finished, and when. Your answers count in totals of at least five organisations, without a name.",
    shareWill:
      "When you share, the coordinator sees your answers, notes, profile and plan. Not your evidence files. You can always take this back.",
    share: "Share with the coordinator",
    unshare: "Stop sharing",
    shared: "Your scan is shared with the coordinator.",
    unshared: "Your scan is no longer shared.",
    exportTitle: "Take everything with you",
    exportText: "All your answers with their history, notes, figures and files.",
    json: "Data (JSON)",
    xlsx: "Spreadsheet (XLSX)",
    zip: "Everything with files (ZIP)",
    deleteTitle: "Delete everything",
    deleteText:
      "Your answers, figures, plan, files, links and the mails about them in our outbox disappear. The files leave the disk too within two days. In totals made before, only a number remains. This cannot be undone.",
    deleteName: (name) => `Type the name of your organisation to confirm: ${name}`,
    delete: "Delete the scan for good",
    deletedTitle: "Your scan is deleted",
    deleted: "All you answered is gone. The link no longer works.",
    wrongName: "The name is not the same. Nothing was deleted.",
    onlyOwner: "Only who began the scan can share and delete.",
  },
  file: {
    sheets: { answers: "Answers", history: "History", facts: "Figures" },
    part: "Part",
    question: "Question",
    answer: "Answer",
    interesting: "Interesting",
    note: "Note",
    who: "Who",
    when: "When",
    asked: "Asked now",
    state: "State",
    states: {
      taken: "counted",
      open: "waits for a choice",
      settled: "chosen or the same",
      aside: "question not in this scan",
    },
    fact: "Figure",
    value: "Value",
    yes: "yes",
    no: "no",
  },
};
