import type { FactsWords } from "./nl.ts";

const several = (count: number, one: string, more: string) =>
  count === 1 ? one : `${count} ${more}`;

export const fr: FactsWords = {
  title: "Chiffres",
  lede: "Ces chiffres et textes, les banques et les grands clients vous les demandent selon la norme européenne VSME. Remplissez ce que vous savez. Ce que vous passez reste ouvert.",
  onlyCompanies: "Les chiffres font partie du scan des entreprises.",
  moduleNames: { basic: "Module de base", comprehensive: "Module complet" },
  moreModule: "Une banque ou un client demande plus ? Choisissez le module complet sous B1.",
  filled: (given, asked) => `${given} sur ${asked} remplis`,
  omitted: "omis comme confidentiel",
  open: (disclosure) => `Remplir ${disclosure}`,
  contradictionsTitle: (count) =>
    count === 1 ? "Deux chiffres se contredisent" : `${count} contradictions entre les chiffres`,
  contradictions: {
    "more-than-total": ({ first, others, numbers }) =>
      `« ${others} » (${numbers[1]}) dépasse « ${first} » (${numbers[0]}).`,
    "sum-differs": ({ first, others, numbers }) =>
      `« ${first} » vaut ${numbers[0]}, mais la somme des parties (${others}) vaut ${numbers[1]}.`,
    "part-of-nothing": ({ first, others, numbers }) =>
      `« ${first} » vaut 0, mais « ${others} » indique ${numbers[1]}.`,
    "more-than-energy": ({ first, others, numbers }) =>
      `L’énergie par type (${others}) totalise ${numbers[1]}, plus que « ${first} » : ${numbers[0]}.`,
    "fuels-without-emission": ({ first, others, numbers }) =>
      `« ${first} » vaut ${numbers[0]}, mais « ${others} » vaut 0. Brûler un combustible émet quelque chose.`,
    "in-the-future": ({ first }) => `« ${first} » est dans le futur.`,
    "period-reversed": ({ first, others }) => `« ${others} » précède « ${first} ».`,
    "period-too-long": ({ first, others }) =>
      `Plus de deux ans séparent « ${first} » et « ${others} ».`,
    "years-reversed": ({ first, others, numbers }) =>
      `« ${others} » (${numbers[1]}) doit suivre « ${first} » (${numbers[0]}).`,
    "unknown-site": ({ first, others, numbers }) =>
      `« ${first} » cite le site ${numbers[0]}, mais « ${others} » en compte ${numbers[1]}.`,
    "in-and-near": ({ first }) =>
      `Sous « ${first} », un site est à la fois dans et près d’une zone. Choisissez.`,
    "nature-too-large": ({ first, others, numbers }) =>
      `${others} totalisent ${numbers[1]}, plus que « ${first} » : ${numbers[0]}.`,
    "none-and-others": ({ first }) =>
      `Sous « ${first} », vous avez choisi « Rien de tout cela » et autre chose.`,
    "other-country-missing": ({ first, others }) =>
      `« ${first} » est oui, mais « ${others} » ne cite qu’un pays.`,
  },
  back: "Tous les chiffres",
  next: "Enregistrer et continuer",
  save: "Enregistrer",
  moreRows: "Enregistrer et montrer plus de lignes",
  saved: (count) => `${several(count, "Un chiffre enregistré", "chiffres enregistrés")}.`,
  savedNothing: "Rien n’a changé.",
  refused: (count) =>
    `${several(count, "Un champ est illisible", "champs sont illisibles")}. Ce que vous avez tapé est toujours là.`,
  waits: (count) =>
    `Pour ${several(count, "un champ", "champs")}, un collègue a indiqué autre chose entre-temps. Choisissez ci-dessous.`,
  unknownFact: "Un champ n’appartient pas à ce scan et n’a pas été enregistré.",
  units: {
    people: "personnes",
    accidents: "accidents",
    hours: "heures",
    MWh: "MWh",
    tCO2e: "tonnes de CO₂",
    m3: "m³",
  },
  euro: "euros",
  yes: "Oui",
  no: "Non",
  row: (number) => `Ligne ${number}`,
  sources: {
    own: "",
    register: "prérempli depuis le registre",
    spend: "prérempli depuis les dépenses",
    earlier: "repris de votre scan précédent",
  },
  prefilled: "prérempli",
  lastYear: (value) => `La fois précédente : ${value}`,
  problems: {
    "not-a-number": (about) => `« ${about} » n’est pas un nombre. Écrivez par exemple 1250,5.`,
    "not-whole": (about) => `« ${about} » doit être un nombre entier.`,
    negative: (about) => `« ${about} » ne peut pas être négatif.`,
    "not-a-day": (about) => `« ${about} » n’est pas une date.`,
    "not-a-year": (about) => `« ${about} » n’est pas une année à quatre chiffres.`,
    "not-a-number-of-kbo": (about) =>
      `« ${about} » n’est pas un numéro d’entreprise. Il a dix chiffres, par exemple 0999.000.030.`,
    "unknown-choice": (about) => `« ${about} » ne peut pas être choisi ici.`,
    "unknown-code": (about) => `Nous ne connaissons pas le code « ${about} ». Vérifiez-le.`,
    "too-long": (about) => `Le texte est trop long : au plus ${about} caractères.`,
    "too-many-rows": (about) => `Au plus ${about} lignes.`,
    "row-double": (about) => `« ${about} » figure deux fois.`,
  },
  inRow: (row, column, problem) => `Ligne ${row}, ${column} : ${problem}`,
  clashTitle: (fact) => `Deux valeurs pour « ${fact} »`,
  clash: "Laquelle vaut ?",
  counts: (who) => `${who} a indiqué, et cela compte maintenant`,
  beside: (who, time) => `${who} a indiqué à ${time}`,
  somebody: "Quelqu’un",
  emptied: "(vide)",
  choose: "Celle-ci vaut",
  rowsCount: (count) => several(count, "1 ligne", "lignes"),
};
