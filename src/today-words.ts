import type { Language } from "#kernel/language";

/** The words of the page of today that no domain says. */
const nl = {
  title: "Vandaag",
  lede: (count: number) =>
    count === 0
      ? "Er wacht niets op u."
      : count === 1
        ? "Er wacht een ding op u, het dringendste staat vooraan."
        : `Er wachten ${count} dingen op u, het dringendste staat vooraan.`,
  columns: {
    now: "Nu",
    incoming: "Binnengekomen",
    coverage: "Dekking",
  },
  columnHelp: {
    now: "Te laat, of klaar binnen twee weken",
    incoming: "Vragen, bewijs en nieuws uit het register",
    coverage: "Wat het kader dit jaar nog vraagt",
  },
  nothing: {
    now: "Niets dringends.",
    incoming: "Niets nieuws.",
    coverage: "Alles van dit jaar is gedaan.",
  },
  kinds: {
    overdue: "te laat",
    due: "binnenkort",
    question: "vraag",
    reply: "antwoord",
    meeting: "ontmoeting",
    coverage: "dekking",
    change: "register",
    evidence: "bewijs",
    chance: "kans",
  },
  groups: {
    actions: "acties",
    gatherings: "bijeenkomsten",
    followUp: "opvolging",
    questions: "vragen",
    matches: "matches om op te volgen",
    minutes: "verslagen te versturen",
    evidence: "stukken in de bak",
    contracts: "opdrachten om na te kijken",
    purchases: "geplande aankopen om te bekijken",
    coverage: "gevraagde acties",
    register: "berichten uit het register",
    radar: "aankopen op de radar",
    invitations: "uitnodigingen",
    jobs: "mislukte taken",
    reports: "verslagen",
  },
  seeAll: (total: number, what: string) => `Alles zien: ${total} ${what}`,
  andMore: (count: number, what: string) => `en nog ${count} ${what}`,
  filter: "Wat u ziet",
  all: "Alles",
  mine: "Van mij",
  municipality: "Gemeente",
  everywhere: "Alle gemeenten",
  show: "Toon",
  allSeen: "Alles uit het register gezien",
  seen: "Het nieuws uit het register is gezien.",
  doneTitle: "Alles gedaan",
  done: "Er wacht niets meer op u vandaag. Mooi werk.",
  doneFiltered: "In deze keuze wacht er niets.",
  next: (title: string, day: string) => `Het volgende: ${title}, tegen ${day}.`,
  showAll: "Toon alles",
  jobFailed: (kind: string) => `Mislukt: ${kind}`,
  jobFailedDetail: "bekijk wat er misging en start opnieuw",
};

export type Words = typeof nl;

const fr: Words = {
  title: "Aujourd’hui",
  lede: (count) =>
    count === 0
      ? "Rien ne vous attend."
      : count === 1
        ? "Une chose vous attend, la plus urgente d’abord."
        : `${count} choses vous attendent, les plus urgentes d’abord.`,
  columns: { now: "Maintenant", incoming: "Reçu", coverage: "Couverture" },
  columnHelp: {
    now: "En retard, ou à finir dans les deux semaines",
    incoming: "Questions, preuves et nouvelles du répertoire",
    coverage: "Ce que le cadre demande encore cette année",
  },
  nothing: {
    now: "Rien d’urgent.",
    incoming: "Rien de nouveau.",
    coverage: "Tout est fait pour cette année.",
  },
  kinds: {
    overdue: "en retard",
    due: "bientôt",
    question: "question",
    reply: "réponse",
    meeting: "rencontre",
    coverage: "couverture",
    change: "répertoire",
    evidence: "preuve",
    chance: "occasion",
  },
  groups: {
    actions: "actions",
    gatherings: "rencontres",
    followUp: "suivi",
    questions: "questions",
    matches: "mises en relation à suivre",
    minutes: "comptes rendus à envoyer",
    evidence: "pièces dans le bac",
    contracts: "marchés à vérifier",
    purchases: "achats prévus à regarder",
    coverage: "actions demandées",
    register: "nouvelles du répertoire",
    radar: "achats sur le radar",
    invitations: "invitations",
    jobs: "tâches échouées",
    reports: "rapports",
  },
  seeAll: (total, what) => `Tout voir : ${total} ${what}`,
  andMore: (count, what) => `et encore ${count} ${what}`,
  filter: "Ce que vous voyez",
  all: "Tout",
  mine: "À moi",
  municipality: "Commune",
  everywhere: "Toutes les communes",
  show: "Afficher",
  allSeen: "J’ai tout vu du répertoire",
  seen: "Les nouvelles du répertoire sont vues.",
  doneTitle: "Tout est fait",
  done: "Plus rien ne vous attend aujourd’hui. Beau travail.",
  doneFiltered: "Rien n’attend dans ce choix.",
  next: (title, day) => `Ensuite : ${title}, pour le ${day}.`,
  showAll: "Tout afficher",
  jobFailed: (kind) => `Échec : ${kind}`,
  jobFailedDetail: "voyez ce qui n’a pas marché et recommencez",
};

const en: Words = {
  title: "Today",
  lede: (count) =>
    count === 0
      ? "Nothing waits for you."
      : count === 1
        ? "One thing waits for you, the most urgent first."
        : `${count} things wait for you, the most urgent first.`,
  columns: { now: "Now", incoming: "Came in", coverage: "Coverage" },
  columnHelp: {
    now: "Overdue, or due within two weeks",
    incoming: "Questions, evidence and news from the register",
    coverage: "What the frame still asks this year",
  },
  nothing: {
    now: "Nothing urgent.",
    incoming: "Nothing new.",
    coverage: "All of this year is done.",
  },
  kinds: {
    overdue: "overdue",
    due: "soon",
    question: "question",
    reply: "reply",
    meeting: "meeting",
    coverage: "coverage",
    change: "register",
    evidence: "evidence",
    chance: "chance",
  },
  groups: {
    actions: "actions",
    gatherings: "gatherings",
    followUp: "follow-up",
    questions: "questions",
    matches: "matches to follow up",
    minutes: "minutes to send",
    evidence: "pieces in the tray",
    contracts: "contracts to look at",
    purchases: "planned purchases to look at",
    coverage: "required actions",
    register: "news items from the register",
    radar: "purchases on the radar",
    invitations: "invitations",
    jobs: "failed jobs",
    reports: "reports",
  },
  seeAll: (total, what) => `See all: ${total} ${what}`,
  andMore: (count, what) => `and ${count} more ${what}`,
  filter: "What you see",
  all: "Everything",
  mine: "Mine",
  municipality: "Municipality",
  everywhere: "All municipalities",
  show: "Show",
  allSeen: "Seen everything of the register",
  seen: "The news from the register is seen.",
  doneTitle: "All done",
  done: "Nothing waits for you any more today. Well done.",
  doneFiltered: "Nothing waits in this choice.",
  next: (title, day) => `Next: ${title}, by ${day}.`,
  showAll: "Show everything",
  jobFailed: (kind) => `Failed: ${kind}`,
  jobFailedDetail: "see what went wrong and start again",
};

const wordsIn: Record<Language, Words> = { nl, fr, en };
export const todayWords = (language: Language): Words => wordsIn[language];
