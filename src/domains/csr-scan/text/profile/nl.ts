import type { InstrumentKey } from "../../rules/instrument/instrument.ts";
import type { Amount } from "../../rules/profile/tell-subject.ts";

const others: Readonly<Record<InstrumentKey, string>> = {
  company: "bedrijven",
  authority: "besturen",
};

/** The profile of a scan. */
export const nl = {
  title: "Profiel",
  lede: "Wat gebeurt er al, per onderwerp? Dit is een spiegel van uw eigen antwoorden, geen schoolrapport en geen label.",
  noAnswers: "Beantwoord eerst enkele vragen. Dan ziet u hier uw profiel.",
  toQuestions: "Naar de vragen",
  unfinished: "Uw scan is nog niet afgerond: dit is een tussenstand.",
  goOn: "Ga verder met invullen",
  amounts: {
    much: "veel",
    partly: "deels",
    little: "weinig",
    unknown: "te weinig geweten",
    nothing: "geldt niet voor u",
  } satisfies Record<Amount, string> as Record<Amount, string>,
  total: (share: string) => `Over alle onderwerpen samen: ${share}`,
  noTotal: "Over alle onderwerpen samen geven we nog geen cijfer.",
  noTotalWhy: (subjects: string) => `Te weinig geweten over: ${subjects}.`,
  span: (least: string, most: string) =>
    `Tussen ${least} en ${most}: zo ver gaat het uiteen als alles wat u nog niet weet of nog niet beantwoordde, nee of ja blijkt.`,
  shortSpan: (least: string, most: string) => `${least} tot ${most}`,
  noSpan: "niets open",
  radar: {
    title: "Uw profiel",
    description: "Per onderwerp hoeveel er gebeurt. Dezelfde cijfers staan in de tabel.",
    category: "Onderwerp",
    now: "nu",
    others: "midden van de anderen",
    source: "Uw antwoorden in deze scan",
  },
  table: {
    caption: "Uw profiel per onderwerp",
    subject: "Onderwerp",
    share: "Hoeveel gebeurt er al",
    span: "Kan zijn",
    others: "Anderen (midden)",
    counts: "Antwoorden",
    noOthers: "niet getoond",
  },
  counts: {
    yes: (count: number) => `${count} ja`,
    partly: (count: number) => `${count} deels`,
    no: (count: number) => `${count} nee`,
    unknown: (count: number) => `${count} weet ik niet`,
    "not-applicable": (count: number) => `${count} niet van toepassing`,
    open: (count: number) => `${count} open`,
  },
  rule: {
    title: "Zo is dit berekend",
    lines: [
      "Ja telt voor 1, deels voor een half, nee voor 0. Sommige vragen wegen dubbel of driedubbel.",
      "Het cijfer is: de punten die u haalde, gedeeld door de punten van de vragen die u met ja, deels of nee beantwoordde.",
      "Wat niet van toepassing is, telt niet mee. “Weet ik niet” en open vragen tellen nooit als nee: zij maken de ruimte tussen het laagste en het hoogste cijfer.",
      "Is er van minder dan de helft geweten hoe het zit, dan geven we geen cijfer.",
      "Weinig is minder dan een derde, veel is twee derde of meer. Elk onderwerp telt even zwaar in het totaal.",
    ],
  },
  subjects: {
    title: "Per onderwerp",
    strong: "Dit doet u al",
    weak: "Hier is het meeste te winnen",
    lookUp: "Na te gaan: u antwoordde “weet ik niet”",
    open: (count: number) =>
      count === 1 ? "Nog 1 vraag zonder antwoord" : `Nog ${count} vragen zonder antwoord`,
    none: "Nog geen.",
    goals: "Duurzame ontwikkelingsdoelen (SDG) van deze vragen",
    calculation: "Zo is dit berekend",
    sum: (points: string, of: string) => `${points} van ${of} punten`,
    question: "Vraag",
    answer: "Antwoord",
    points: "Punten",
    left: "telt niet mee",
    pointsOf: (points: string, of: string) => `${points} van ${of}`,
    others: "Anderen doen dit minstens deels",
  },
  earlier: {
    title: "Naast uw vorige scan",
    lede: (day: string) =>
      `Vorige scan: ${day}. We vergelijken alleen de vragen die u beide keren met ja, deels of nee beantwoordde, zodat nieuwe vragen nooit op vooruitgang of achteruitgang lijken.`,
    caption: "Vorige scan en deze, over dezelfde vragen",
    common: "Zelfde vragen",
    before: "Toen",
    after: "Nu",
    nothing: "geen zelfde vragen",
    better: "Beter",
    worse: "Minder",
    noneBetter: "Geen vraag werd beter.",
    noneWorse: "Geen vraag werd minder.",
    moved: (before: string, after: string) => `van ${before} naar ${after}`,
    learned: "Toen niet geweten of open, nu beantwoord",
    lost: "Toen beantwoord, nu niet geweten of open",
    added: "Nieuwe vragen",
    gone: (count: number) =>
      count === 1
        ? "1 vraag van toen wordt nu niet meer gesteld."
        : `${count} vragen van toen worden nu niet meer gesteld.`,
  },
  others: {
    title: "Naast anderen",
    hidden: (kind: InstrumentKey) =>
      `We tonen hier niets. Er rondden nog geen vijf andere ${others[kind]} hun scan af, en van minder dan vijf zeggen we niets: anders kon u raden wie wat antwoordde.`,
    group: (kind: InstrumentKey, size: string) => `U staat naast minstens ${size} ${others[kind]}.`,
    everybody: (kind: InstrumentKey) => `Het zijn alle andere ${others[kind]} die afrondden.`,
    same: (facts: string) => `Zij hebben dit met u gemeen: ${facts}.`,
    wider:
      "Een groep die nog meer op u lijkt, telt minder dan vijf; daarom is de groep hier ruimer.",
    coarse:
      "Cijfers van anderen zijn afgerond, en grof in een kleine groep. Niemand ziet de antwoorden van één ander. Meer of minder dan anderen is niet beter of slechter: kijk wat bij u past.",
    where: "Bij elk onderwerp hieronder staat ook per vraag hoeveel anderen het doen.",
    fields: {
      company: { sector: "sector", size: "mensen in dienst" },
      authority: { kind: "soort bestuur", size: "inwoners" },
    } as Readonly<Record<InstrumentKey, Readonly<Record<string, string>>>>,
    about: (share: string) => `ongeveer ${share}`,
    atMost: (share: string) => `hoogstens ${share}`,
    atLeast: (share: string) => `minstens ${share}`,
    between: (from: string, to: string) => `${from} tot ${to}`,
    nobody: "bijna niemand",
    everyone: "bijna iedereen",
    tooFew: "minder dan vijf antwoorden",
  },
  goals: {
    title: "Duurzame ontwikkelingsdoelen",
    lede: "Aan deze doelen van de Verenigde Naties (SDG) draagt bij wat u met ja of deels beantwoordde.",
    none: "Nog geen.",
    goal: (number: number, name: string) => `${number}. ${name}`,
    count: (count: number) => (count === 1 ? "1 vraag" : `${count} vragen`),
  },
};

export type ProfileWords = typeof nl;
