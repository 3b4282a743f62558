import type { Measure } from "../../rules/contracts/contract.ts";
import type { ReportProblem } from "../../rules/contracts/judge-report.ts";

type About = { readonly from: string; readonly to: string; readonly most: string };

/** The words of the page on which a supplier reports. */
export const nl = {
  title: "Uw leveringen",
  lede: (title: string, buyer: string) => `${title}, voor ${buyer}`,
  reference: (reference: string, supplier: string) => `Opdracht ${reference}, ${supplier}`,
  period: (from: string, to: string) => `Van ${from} tot ${to}.`,
  since: (from: string) => `Sinds ${from}.`,
  promised: "Wat u beloofde",
  noPromise: "Er is geen belofte genoteerd. U kunt wel melden wat u levert.",
  perYear: "per jaar",
  perWhole: "voor de hele opdracht",
  milestones: "Mijlpalen",
  clauseText: "Tekst van de clausule",
  standing: "Hoe het staat",
  measures: {
    hours: "Uren",
    places: "Plaatsen",
    cents: "Euro naar de sociale economie",
  } satisfies Record<Measure, string>,
  unitOf: {
    hours: (_: number): string => "uur",
    places: (count: number): string => (count === 1 ? "plaats" : "plaatsen"),
  },
  bar: (done: string, whole: string) => `${done} van ${whole}`,
  byNow: (value: string) => `Beloofd tot vandaag: ${value}.`,
  waitingFor: (value: string) => `Wacht op bevestiging: ${value}.`,
  behindBy: (value: string) => `Achter: ${value}.`,
  awaited: (from: string, to: string) => `Volgende melding: ${from} tot ${to}.`,
  late: (from: string, to: string) => `We wachten op uw melding over ${from} tot ${to}.`,
  report: "Meld een levering",
  correct: "Verbeter uw melding",
  correctOf: (from: string, to: string) => `Uw melding over ${from} tot ${to}.`,
  noNamesTitle: "Alleen aantallen",
  noNames:
    "Schrijf geen namen, geboortedata of andere gegevens van uw werknemers. Ook niet in de nota.",
  fields: {
    from: "Eerste dag",
    to: "Laatste dag",
    periodHint: "Een melding blijft binnen één kalenderjaar.",
    hours: "Uren",
    hoursHint: "Uren werk of opleiding in deze periode.",
    places: "Nieuwe plaatsen",
    placesHint: "Plaatsen die in deze periode begonnen. Een plaats telt één keer.",
    cents: "Euro",
    centsHint: "Zonder btw, voor de sociale economie in deze periode.",
    note: "Nota",
    noteHint: "Mag leeg blijven.",
    sure: "Ja, deze cijfers kloppen, ook al zijn ze hoger dan wat voor alles samen beloofd is",
  },
  send: "Verstuur uw melding",
  sendCorrection: "Verstuur de verbetering",
  cancel: "Annuleer",
  sent: "Uw melding is aangekomen. De koper kijkt ze na.",
  corrected: "Uw verbetering is aangekomen. De koper kijkt ze na.",
  withdrawn: "Uw melding is teruggenomen.",
  reports: "Uw meldingen",
  none: "U meldde nog niets.",
  states: {
    waiting: "wacht op de koper",
    confirmed: "bevestigd",
    disputed: "betwist: verbeter ze",
  },
  confirmedAs: (figures: string) => `Bevestigd: ${figures}`,
  reportedAs: (figures: string) => `Gemeld: ${figures}`,
  buyerSays: "De koper schrijft",
  change: "Verbeter",
  takeBack: "Neem terug",
  nothingSaid: "niets",
  notOpen: "Er is nog geen contract, of het gaat niet door. U kunt nu niets melden.",
  linkUntil: (day: string) =>
    `Deze link werkt tot en met ${day}. Geef hem alleen aan wie dit voor u doet.`,
  missingTitle: "Deze link werkt niet",
  missing: "De link is ingetrokken, of er is een nieuwere. Vraag de koper om een nieuwe link.",
  expiredTitle: "Deze link is verlopen",
  expired: "Vraag de koper om een nieuwe link. Wat u meldde, is bewaard.",
  tooMany: (minutes: number) =>
    minutes === 1
      ? "Er kwamen te veel meldingen na elkaar. Probeer over 1 minuut opnieuw; wat u invulde, staat er nog."
      : `Er kwamen te veel meldingen na elkaar. Probeer over ${minutes} minuten opnieuw; wat u invulde, staat er nog.`,
  refused: {
    "not-open": "Er is nog geen contract, of het gaat niet door. U kunt nu niets melden.",
    "too-many-reports": "Er zijn al zeer veel meldingen. Neem contact op met de koper.",
    "no-such-report": "Deze melding is er niet meer.",
    "already-confirmed":
      "De koper bevestigde deze melding intussen. Klopt ze niet, neem dan contact op.",
    "changed-since": "Deze melding is intussen veranderd. Kijk ze na en verstuur opnieuw.",
  },
  problems: {
    "no-day": () => "Vul een bestaande datum in.",
    "wrong-order": () => "De laatste dag valt voor de eerste.",
    "in-the-future": () => "Deze dag moet nog komen. Meld wat al geleverd is.",
    "before-start": ({ from }: About) => `De opdracht begon pas op ${from}.`,
    "after-end": ({ to }: About) => `De opdracht eindigde op ${to}.`,
    "crosses-year": () => "Een melding blijft binnen één kalenderjaar. Maak er twee van.",
    overlaps: ({ from, to }: About) =>
      `Er is al een melding over ${from} tot ${to}. Kies een andere periode, of verbeter die melding.`,
    "not-a-number": () => "Dit is geen getal. Schrijf bijvoorbeeld 120 of 120,5.",
    negative: () => "Dit kan niet minder dan nul zijn.",
    "not-whole": () => "Dit moet een geheel getal zijn.",
    impossible: ({ most }: About) => `Dat kan niet: hoogstens ${most} in deze periode.`,
    "more-than-promised": ({ most }: About) =>
      `Dit is meer dan wat voor de hele opdracht beloofd is (${most}). Klopt het, vink dan onderaan aan dat het juist is.`,
    nothing: () => "Vul minstens één cijfer in. Leverde u niets, vul dan 0 in.",
    "too-long": () => "De nota is te lang: hoogstens 2.000 tekens.",
    "national-number": () => "Hier staat een rijksregisternummer. Haal het weg.",
  } satisfies Record<ReportProblem, (about: About) => string>,
  reminders: {
    title: "Herinneringen over uw opdracht",
    isOn: (title: string) => `U krijgt herinneringen over “${title}”.`,
    isOff: (title: string) => `U krijgt geen herinneringen over “${title}”.`,
    end: "Geen herinneringen meer",
    resume: "Toch weer herinneringen",
    nowOff: "U krijgt geen herinneringen meer.",
    nowOn: "U krijgt weer herinneringen.",
    missingTitle: "Deze link werkt niet meer",
    missing: "De opdracht bestaat niet meer. U krijgt er geen mails meer over.",
  },
};

export type Words = typeof nl;
