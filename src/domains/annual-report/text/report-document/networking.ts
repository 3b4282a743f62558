import type { Language } from "#kernel/language";
import { gatheringKindNames, outcomeNames, type ScheduleProof } from "#networking";
import { formatPercent } from "#ui/format";

type NetworkingText = typeof nl;
const nl = {
  title: "Bijeenkomsten en ontmoetingen",
  forms: "Gehouden bijeenkomsten, per vorm",
  form: "Vorm",
  all: "Samen",
  formsNote:
    "Wie twee keer kwam, telt twee keer. Waar niemand bijhield wie kwam, tellen alleen de genodigden.",
  fairs: "Wensen en rooster, per beurs",
  fair: "Beurs",
  proof: "Hoe goed is het rooster?",
  fairsNote:
    "Een wens is vervuld als de twee een gesprek hebben in het gepubliceerde rooster. Wat daarvan doorging, staat bij de ontmoetingen.",
  proofs: {
    proven: "bewezen het beste",
    "most-wishes": "bewezen: meer wensen kan niet",
    unproven: "niet bewezen",
    changed: "aangepast na het zoeken",
  } satisfies Record<Exclude<ScheduleProof["kind"], "gap">, string>,
  gap: (most: string) => `hoogstens ${most} meer is mogelijk`,
  noSchedule: "geen rooster gepubliceerd",
  results: "Wat kwam van de ontmoetingen?",
  result: "Resultaat",
  days: (days: number) => `Na ${days} dagen`,
  after: (days: number) => `na ${days} dagen`,
  now: "Nu bekend",
  rows: {
    held: "Ontmoetingen",
    known: "Met een antwoord",
    fruitful: "Met resultaat",
  },
  resultsNote:
    "De deelnemers krijgen na 30, 90 en 180 dagen een vraag. Een kolom telt alleen ontmoetingen die zo lang geleden zijn. Nu bekend telt ook mee wat de regie zelf vaststelde. Aantallen van 1 tot 3 ontmoetingen zijn verborgen, en wat ze kan verraden ook.",
  money: "Waarde en cheques",
  what: "Wat",
  much: "Hoeveel",
  moneyNote: "Verborgen: van 1 tot 3 cheques of ontmoetingen.",
  places: "Bijeenkomsten per gemeente",
  placesNote:
    "Bijeenkomsten voor het hele verband tellen alleen onderaan mee. Aantallen van 1 tot 3 ontmoetingen met resultaat zijn verborgen.",
  smallNumbers:
    "Zo ook aantallen van 1 tot 3 ontmoetingen met een resultaat en van 1 tot 3 cheques, en bedragen die van 1 tot 3 ontmoetingen komen.",
};

const fr: NetworkingText = {
  title: "Rencontres et entretiens",
  forms: "Rencontres tenues, par forme",
  form: "Forme",
  all: "Ensemble",
  formsNote:
    "Qui est venu deux fois compte deux fois. Là où personne n’a noté qui est venu, seuls les invités comptent.",
  fairs: "Souhaits et horaire, par bourse",
  fair: "Bourse",
  proof: "Quelle est la qualité de l’horaire ?",
  fairsNote:
    "Un souhait est réalisé si les deux ont un entretien dans l’horaire publié. Ce qui a eu lieu figure parmi les entretiens.",
  proofs: {
    proven: "le meilleur, c’est prouvé",
    "most-wishes": "prouvé : pas plus de souhaits possibles",
    unproven: "non prouvé",
    changed: "modifié après la recherche",
  },
  gap: (most) => `au plus ${most} de mieux possible`,
  noSchedule: "pas d’horaire publié",
  results: "Quelles suites aux entretiens ?",
  result: "Suite",
  days: (days) => `Après ${days} jours`,
  after: (days) => `après ${days} jours`,
  now: "Connu aujourd’hui",
  rows: { held: "Entretiens", known: "Avec une réponse", fruitful: "Avec une suite" },
  resultsNote:
    "Les participants reçoivent une question après 30, 90 et 180 jours. Une colonne ne compte que les entretiens assez anciens. Connu aujourd’hui compte aussi ce que la régie a constaté. Les nombres de 1 à 3 entretiens sont cachés, et ce qui les trahirait aussi.",
  money: "Valeur et chèques",
  what: "Quoi",
  much: "Combien",
  moneyNote: "Caché : de 1 à 3 chèques ou entretiens.",
  places: "Rencontres par commune",
  placesNote:
    "Les rencontres de tout le partenariat ne comptent qu’en bas. Les nombres de 1 à 3 entretiens avec une suite sont cachés.",
  smallNumbers:
    "De même les nombres de 1 à 3 entretiens avec une suite et de 1 à 3 chèques, et les montants venant de 1 à 3 entretiens.",
};

const en: NetworkingText = {
  title: "Gatherings and meetings",
  forms: "Gatherings held, by form",
  form: "Form",
  all: "Together",
  formsNote:
    "Who came twice counts twice. Where nobody kept who came, only those asked are counted.",
  fairs: "Wishes and schedule, by fair",
  fair: "Fair",
  proof: "How good is the schedule?",
  fairsNote:
    "A wish is met when the two have a meeting in the published schedule. What took place stands among the meetings.",
  proofs: {
    proven: "proven to be the best",
    "most-wishes": "proven: no more wishes possible",
    unproven: "not proven",
    changed: "changed after the search",
  },
  gap: (most) => `at most ${most} more is possible`,
  noSchedule: "no schedule published",
  results: "What came of the meetings?",
  result: "Result",
  days: (days) => `After ${days} days`,
  after: (days) => `after ${days} days`,
  now: "Known now",
  rows: { held: "Meetings", known: "With an answer", fruitful: "With a result" },
  resultsNote:
    "Who met is asked after 30, 90 and 180 days. A column counts only meetings that long ago. Known now counts what the desk found out too. Counts of 1 to 3 meetings are hidden, and what would give them away.",
  money: "Value and vouchers",
  what: "What",
  much: "How much",
  moneyNote: "Hidden: of 1 to 3 vouchers or meetings.",
  places: "Gatherings by municipality",
  placesNote:
    "Gatherings of the whole partnership count at the bottom only. Counts of 1 to 3 meetings with a result are hidden.",
  smallNumbers:
    "So are counts of 1 to 3 meetings with a result and of 1 to 3 vouchers, and amounts that come from 1 to 3 meetings.",
};

/** The words of what gatherings were and what came of them. */
export const networkingWords = (language: Language) => {
  const text = { nl, fr, en }[language];
  return {
    ...text,
    formNames: gatheringKindNames(language),
    outcomes: outcomeNames(language),
    proofOf: (proof: ScheduleProof | null): string => {
      if (!proof) return text.noSchedule;
      if (proof.kind !== "gap") return text.proofs[proof.kind];
      return text.gap(formatPercent(language, proof.most, { digits: 1 }));
    },
  };
};
