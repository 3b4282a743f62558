import type { Words } from "./nl.ts";

const manyQuestions = (count: number) => (count === 1 ? "1 question" : `${count} questions`);

export const en = {
  title: "Social responsibility",
  lede: "Every business affects people and their surroundings. Corporate social responsibility (CSR) means knowing what you bring about and dealing with it well. The CSR scan helps you do so.",
  start: "Begin the scan",
  forWhom: {
    title: "For whom do you do it?",
    text: "A responsible business heeds three groups at once.",
    who: [
      {
        title: "Your owners",
        text: "Those who put money and work into the business want it to last. Thrift, content customers and loyal staff make it stronger.",
      },
      {
        title: "Your stakeholders",
        text: "Workers, customers, suppliers and neighbours notice every day what you do. Listen to them and you hear early what goes wrong and what can be better.",
      },
      {
        title: "Society",
        text: "Clean air, fair rules, work for those who hardly find it: everybody gains by them, your business too.",
      },
    ],
  },
  value: {
    title: "Shared value",
    text: "The best actions pay twice: for you and for somebody else. That is shared value. Such actions last longest, for nobody sees them as a burden.",
    example:
      "An example. A web shop has its parcels packed by a social enterprise. The shop copes with busy weeks, and people with a disability have steady work.",
  },
  harm: {
    title: "Detect, prevent, reduce",
    text: "Every business does harm too, often without knowing. That is no shame. Not looking is. It takes four steps.",
    steps: [
      {
        title: "Detect",
        text: "Find out where people or nature suffer from your work: in your own business, and with those who produce for you.",
      },
      {
        title: "Prevent",
        text: "Take away what may do harm before it happens. Begin with the gravest and the likeliest.",
      },
      {
        title: "Reduce and repair",
        text: "Can it not be taken away? Then make it smaller, and put right what went wrong.",
      },
      {
        title: "Check and tell",
        text: "On an agreed day see whether it helped. Say honestly what worked and what did not yet.",
      },
    ],
  },
  subjects: {
    title: "Seven subjects",
    text: "ISO 26000 is an international guideline on the responsibility of organisations. It gives no certificate: it shows the way. It has seven subjects. Our questions follow them, in our own words.",
    counted: (issues) => `${issues} issues, and the scan asks about each of them.`,
  },
  scan: {
    title: "What does the scan ask?",
    text: "The scan asks simple questions about what you do today. You answer yes, partly, no, I don’t know or does not apply. Each question says why it is asked, with an example and a first step. Questions that say nothing about you are left out.",
    sizes: "Choose what suits you",
    size: {
      company: {
        light: {
          title: "Short scan for companies",
          text: "For a quick picture, also alone and on a phone.",
        },
        full: {
          title: "Full scan for companies",
          text: "For a closer look, best with a few colleagues.",
        },
      },
      authority: {
        light: {
          title: "Short scan for local authorities",
          text: "A first picture of the whole authority.",
        },
        full: {
          title: "Scan for local authorities",
          text: "For municipalities, welfare centres and other bodies. Each department fills in its own part.",
        },
      },
    },
    counted: (questions, minutes) =>
      `At most ${manyQuestions(questions)}, about ${minutes} minutes in all.`,
    look: {
      company: "See the questions for companies",
      authority: "See the questions for local authorities",
    },
    back: "What you get back",
    backList: [
      "A profile by subject. What you do not know does not count as no: it stays visible as “I don’t know”.",
      "An overview of possible harm and of the shared value you make already.",
      "A plan of five actions at most, each with a name and a date. You also see which social enterprises can help.",
      "A report you can give to a customer or bank.",
      "After a year: a new scan, which shows what has changed.",
    ],
  },
  answers: {
    title: "Whose are the answers?",
    list: [
      "A company’s answers belong to that company. The coordinator only sees whether the scan has begun or is finished.",
      "We show totals only of five companies or more together. Nobody can recognise a single one.",
      "Do you want help? You can share your scan with the coordinator, and stop at any moment.",
      "You can download everything and erase everything yourself, without asking anybody.",
      "Does a local authority fill in the scan? Then the coordinator takes part and sees the answers.",
    ],
  },
  begin: {
    title: "Begin",
    text: "You need no account. You get a link of your own. Stop when you like and go on later, also on another device.",
    ask: "Do you want to fill in the scan, or have you a question?",
    authority: "Do you work for a local authority, or have you a question?",
    askLink: "Ask the coordinator for a link",
  },
  sources: {
    iso: "ISO 26000:2010, chapter 6 (structure; the words are ours)",
    oecd: "OECD, due diligence guidance, 2018 (the steps)",
  },
  questions: {
    crumb: "What is CSR?",
    crumbs: { company: "Questions for companies", authority: "Questions for local authorities" },
    lede: "Here you read all questions without filling in anything. You can also print them and talk them over.",
    depth: "Which scan?",
    depths: { light: "Short scan", full: "Full scan" },
    count: manyQuestions,
    parts: "Choose a part",
    about: "First we ask who you are",
    aboutHelp:
      "By this we choose the questions that suit you. What you leave open shuts nothing out.",
    all: "All questions on one page",
    allTitle: "All questions",
    why: "Why do we ask this?",
    example: "Example",
    begin: "How to begin",
    action: "Possible action",
    help: "Social enterprises can help with",
    issue: "Issue",
    sdg: (goals) => `SDG ${goals}`,
    onlyFor: "Only asked of",
    onlyFull: "Only in the full scan",
    several: "more than one answer possible",
    previous: "Previous part",
    next: "Next part",
    otherParts: "Other parts",
    edition: (version) => `Questions of Regiekamer, edition ${version}`,
  },
} satisfies Words;
