import type { ActionStatus, CellState } from "#steering";
import type { FigureKind } from "../../rules/report/figure-kinds.ts";
import { clientFigureWords } from "./client-figures.ts";
import { networkingFigureWords } from "./networking-figures.ts";
import type { FigureWords, Words } from "./nl.ts";
import { dayInYear, dayWithYear, shortValue, valueWithUnit } from "./shown.ts";

const states: Record<CellState, string> = {
  done: "fait",
  "done-without-evidence": "fait, preuve manquante",
  planned: "prévu",
  missing: "manquant",
  "not-asked": "rien n’est demandé",
};
const statuses: Record<ActionStatus, string> = {
  planned: "prévue",
  running: "en cours",
  done: "terminée",
  stopped: "arrêtée",
};

const happened = (year: number) =>
  `preuve datée de ${year} ; ce qui a été écarté ne compte pas. Pour une commune compte ce qui était pour elle ou pour toutes.`;
const figures: Record<FigureKind, FigureWords> = {
  ...clientFigureWords.fr,
  ...networkingFigureWords.fr,
  "actions-done": {
    label: "Actions réalisées",
    column: "Actions",
    definition: "Actions pour lesquelles il existe une preuve de l’année.",
    how: (year) => `Actions dont la période touche ${year}, avec au moins une ${happened(year)}`,
  },
  "actions-done-without-evidence": {
    label: "Terminées, preuve manquante",
    column: "Sans preuve",
    definition: "Actions déclarées terminées dans l’année, mais sans preuve de cette année.",
    how: (year) =>
      `Actions terminées avec une date de fin en ${year}, sans preuve datée de ${year}.`,
  },
  "actions-planned": {
    label: "Actions prévues",
    column: "Prévues",
    definition: "Actions prévues ou en cours, pas encore réalisées.",
    how: (year) =>
      `Actions dont la période touche ${year}, prévues ou en cours, sans preuve datée de ${year}.`,
  },
  "evidence-pieces": {
    label: "Preuves",
    column: "Preuves",
    definition:
      "Ce qui s’est passé et a été noté : une bourse, une mise en relation, une réunion, une livraison.",
    how: (year) => `Nombre de pièces : ${happened(year)}`,
  },
  organisations: {
    label: "Participations d’organisations",
    column: "Acteurs",
    definition:
      "Combien de fois une organisation a participé. Qui participe trois fois compte trois fois.",
    how: (year) =>
      `Somme des organisations (sociales, ordinaires et publiques) par ${happened(year)}`,
  },
  "organisations-social": {
    label: "Participations de l’économie sociale",
    column: "Économie sociale",
    definition: "Combien de fois une organisation de l’économie sociale a participé.",
    how: (year) => `Somme par ${happened(year)}`,
  },
  "organisations-regular": {
    label: "Participations d’entreprises ordinaires",
    column: "Entreprises ordinaires",
    definition: "Combien de fois une entreprise de l’économie ordinaire a participé.",
    how: (year) => `Somme par ${happened(year)}`,
  },
  "organisations-public": {
    label: "Participations d’administrations",
    column: "Administrations",
    definition: "Combien de fois une administration publique a participé.",
    how: (year) => `Somme par ${happened(year)}`,
  },
  participants: {
    label: "Participants",
    column: "Participants",
    definition:
      "Personnes à nos bourses, tables rondes, réunions et formations. Qui vient deux fois compte deux fois.",
    how: (year) =>
      `Somme des participants par ${happened(year)} Réunions, formations et publications seulement.`,
  },
  "people-reached": {
    label: "Personnes touchées par un travail ou un service",
    column: "Personnes touchées",
    definition:
      "Personnes notées lors d’une mise en relation, d’un marché, d’une livraison, d’un service ou d’un conseil.",
    how: (year) =>
      `Somme des personnes par preuve datée de ${year} ; pour une commune, seulement ce qui était pour elle seule. Les nombres de 1 à 3, et ce qui les révélerait, sont cachés.`,
  },
  amount: {
    label: "Euros dans les preuves",
    column: "Euros",
    definition:
      "Montants notés avec les preuves, comme ce qui a été livré d’un marché. La valeur d’un contrat lui-même ne compte pas.",
    how: (year) =>
      `Somme des montants par preuve datée de ${year}. Pour une commune : seulement ce qui était pour elle seule.`,
  },
  "amount-shared": {
    label: "Euros, avec d’autres communes",
    column: "Euros partagés",
    definition: "Montants des preuves pour plusieurs ou toutes les communes. Non répartis.",
    how: (year) =>
      `Somme des montants par preuve datée de ${year} pour plus d’une commune ou pour toutes.`,
  },
  hours: {
    label: "Heures dans les preuves",
    column: "Heures",
    definition: "Heures de travail notées avec les preuves.",
    how: (year) =>
      `Somme des heures par preuve datée de ${year}. Pour une commune : seulement ce qui était pour elle seule.`,
  },
  "hours-shared": {
    label: "Heures, avec d’autres communes",
    column: "Heures partagées",
    definition: "Heures des preuves pour plusieurs ou toutes les communes. Non réparties.",
    how: (year) =>
      `Somme des heures par preuve datée de ${year} pour plus d’une commune ou pour toutes.`,
  },
  "questions-asked": {
    label: "Questions posées",
    column: "Questions posées",
    definition: "Questions arrivées chez le régisseur.",
    how: (year) => `Questions posées en ${year} ; les questions supprimées ne comptent pas.`,
  },
  "questions-answered": {
    label: "Questions traitées",
    column: "Réponses",
    definition: "Questions auxquelles le régisseur a répondu.",
    how: (year) => `Questions avec une réponse datée de ${year}, même posées plus tôt.`,
  },
  "time-spent": {
    label: "Temps du régisseur",
    column: "Temps régisseur",
    definition: "Temps noté par le régisseur, en heures.",
    how: (year) =>
      `Somme des minutes notées en ${year}. Le temps pour toutes est réparti également entre les communes.`,
  },
  budget: {
    label: "Budget",
    column: "Budget",
    definition: "Ce qui est prévu pour les actions de l’année.",
    how: (year) =>
      `Somme des montants prévus pour ${year} dans toutes les actions, par source de financement.`,
  },
  spent: {
    label: "Dépensé",
    column: "Dépensé",
    definition: "Ce qui a été dépensé pour les actions de l’année.",
    how: (year) =>
      `Somme des montants dépensés pour ${year} dans toutes les actions, par source de financement.`,
  },
};

const short = shortValue("fr");
const withUnit = valueWithUnit("fr", {
  gatherings: ["rencontre", "rencontres"],
  guests: ["invité", "invités"],
  wishes: ["souhait", "souhaits"],
  meetings: ["entretien", "entretiens"],
  vouchers: ["chèque", "chèques"],
  advices: ["avis", "avis"],
  contracts: ["marché", "marchés"],
  places: ["place", "places"],
  chances: ["occasion", "occasions"],
  actions: ["action", "actions"],
  pieces: ["preuve", "preuves"],
  organisations: ["organisation", "organisations"],
  participations: ["participation", "participations"],
  participants: ["participant", "participants"],
  people: ["personne", "personnes"],
  hours: ["heure", "heures"],
  questions: ["question", "questions"],
});
const many = (count: number, one: string, more: string) =>
  `${short("actions", count)} ${count < 2 ? one : more}`;

export const fr: Words = {
  states,
  statuses,
  figures,
  units: {
    gatherings: "rencontres",
    guests: "invités",
    wishes: "souhaits",
    meetings: "entretiens",
    vouchers: "chèques",
    advices: "avis",
    contracts: "marchés",
    places: "places",
    chances: "occasions",
    percent: "pour cent",
    actions: "actions",
    pieces: "preuves",
    organisations: "organisations",
    participations: "participations",
    participants: "participants",
    people: "personnes",
    cents: "euros",
    hours: "heures",
    questions: "questions",
    minutes: "heures",
  },
  short,
  withUnit,
  hidden: "caché (petit nombre)",
  hiddenShort: "caché",
  sources: {
    gatherings: "Rencontres dans Regiekamer",
    guests: "Rencontres dans Regiekamer",
    wishes: "Rencontres dans Regiekamer",
    meetings: "Rencontres dans Regiekamer",
    vouchers: "Rencontres dans Regiekamer",
    advices: "Avis sur les clauses dans Regiekamer",
    contracts: "Marchés dans Regiekamer",
    places: "Marchés dans Regiekamer",
    chances: "Dépenses dans Regiekamer",
    percent: "Dépenses dans Regiekamer",
    actions: "Plan et actions dans Regiekamer",
    pieces: "Preuves dans Regiekamer",
    organisations: "Preuves dans Regiekamer",
    participations: "Preuves dans Regiekamer",
    participants: "Preuves dans Regiekamer",
    people: "Preuves dans Regiekamer",
    cents: "Plan et preuves dans Regiekamer",
    hours: "Preuves dans Regiekamer",
    questions: "Questions dans Regiekamer",
    minutes: "Temps noté dans Regiekamer",
  },
  day: dayWithYear("fr"),
  shortDay: dayInYear("fr"),
  reportTitle: (year) => `Rapport annuel ${year}`,
  fileName: (year) => `rapport-annuel-${year}`,
  introduction: "L’année en bref",
  kindsChart: "Ce qui s’est passé, par type",
  forAll: "toutes les communes",
  shareOfAll: "Part du temps pour toutes les communes",
  doneOn: (day) => `terminée le ${day}`,
  period: (from, until) => `du ${from} au ${until}`,
  owner: (name) => `responsable : ${name}`,
  partners: (names) =>
    `avec ${names.slice(0, 6).join(", ")}${names.length > 6 ? ` et ${names.length - 6} autres` : ""}`,
  budgetAndSpent: (budget, spent) =>
    `budget ${short("cents", budget)}, dépensé ${short("cents", spent)}`,
  actions: "Actions",
  action: "Action",
  otherActions: "Autres actions",
  allActions: "Actions de l’année",
  noActions: "Il n’y a pas d’action pour cette année.",
  moreActions: (count) =>
    `Et encore ${many(count, "action", "actions")} : toutes figurent dans le fichier Excel.`,
  moreEvidence: (count) => `et encore ${many(count, "preuve", "preuves")}`,
  frameSource: (publisher, title) => [publisher, title].filter(Boolean).join(", "),
  askedAndDone: "Ce qui est demandé et ce qui est fait",
  priority: "Priorité",
  asked: "Demandé",
  withoutEvidence: "sans preuve",
  result: "Résultat",
  askedOf: (minimum, per) => (per === "municipality" ? `${minimum} par commune` : String(minimum)),
  asCounted:
    "Une action est faite s’il y a une preuve de cette année. Terminée sans preuve est un point faible et se lit à part.",
  perMunicipality: "Par commune",
  perMunicipalityLede: "Ce qui a été fait pour chaque commune, seule ou avec d’autres.",
  perMunicipalityNote:
    "Actions, preuves et organisations pour toutes comptent pour chaque commune : les lignes ensemble dépassent donc le total. Euros et heures sont ceux de la commune seule.",
  municipality: "Commune",
  money: "Argent",
  moneyTable: "Budget et dépenses, par source de financement",
  moneyChart: "Budget et dépenses",
  financing: "Source de financement",
  left: "Reste",
  together: "Ensemble",
  noMoney: "Les actions de cette année ne portent pas de montants.",
  moneyNote: "Montants de toutes les actions de l’année, tels qu’ils figurent dans les actions.",
  uneven: "Montants qui ne concordent pas",
  overspent: (name, spent, budget) =>
    `${name} : ${short("cents", spent - budget)} de plus dépensé que prévu.`,
  notTheSum: (name, stated, sum) =>
    `${name} : le plan indique ${short("cents", stated)}, les actions ensemble ${short("cents", sum)} ; différence ${short("cents", stated - sum)}.`,
  nextYear: (year) => `Perspectives pour ${year}`,
  nextActions: "Ce qui est prévu",
  nothingPlanned: "Rien n’est encore prévu.",
  forWhom: "Pour",
  dueOn: "Pour le",
  evidenceList: "Annexe : les preuves",
  day_: "Jour",
  facts: "Quoi",
  noEvidence: "Il n’y a pas de preuve de cette année.",
  moreEvidenceListed: (count) =>
    `Et encore ${many(count, "preuve", "preuves")} : la liste complète figure dans le fichier Excel.`,
  howCounted: "Annexe : comment les chiffres sont comptés",
  howCountedLede: (day) => `Compté le ${day} à partir des données de Regiekamer.`,
  smallNumbers:
    "Les nombres de 1 à 3 personnes sont cachés, aussi là où d’autres chiffres les révéleraient.",
  councilTitle: (name, year) => `${name} en ${year}`,
  councilFigures: (name) => `Pour ${name}, en chiffres`,
  councilWords: "En bref",
  councilDone: (name) => `Ce qui a été fait pour ${name}`,
  councilCoverage: "Ce qui est demandé",
  labels: {
    contents: "Table des matières",
    draft: "Projet",
    frozen: "Arrêté",
    version: "Version",
    fingerprint: "Empreinte",
    madeOn: "Fait le",
    source: "Source",
    sourceName: "Regiekamer, plan et preuves",
    figure: "Chiffre",
    value: "Valeur",
    unit: "Unité",
    definition: "Signification",
    how: "Comment compté",
    rows: "Nombre de lignes",
    rowsSheet: "Lignes",
    row: "Ligne",
    countedOn: "Compté le",
    figuresSheet: "Chiffres",
    actionsSheet: "Actions",
    evidenceSheet: "Preuves",
    moneySheet: "Argent",
    aboutSheet: "À propos de ce rapport",
    example: "Exemple : données inventées",
    municipalities: "Communes",
    year: "Année",
    title: "Titre",
    evidence: "Preuve",
    councilPage: "Feuille pour le conseil communal",
    key: "Clé",
    page: "Page",
    emptyBlock: "Il n’y a pas encore de texte ici.",
    actionColumns: [
      "Numéro",
      "Code",
      "Action",
      "État",
      "Compte comme",
      "Début",
      "Pour le",
      "Terminée le",
      "Pour",
      "Responsable",
      "Partenaires",
      "Budget (euros)",
      "Dépensé (euros)",
    ],
    evidenceColumns: [
      "Jour",
      "Type",
      "Preuve",
      "Pour",
      "Action",
      "Économie sociale",
      "Entreprises ordinaires",
      "Administrations",
      "Participants",
      "Euros",
      "Heures",
    ],
  },
  suggest: {
    introduction: (year, names, key) =>
      `En ${year}, le régisseur a travaillé pour ${names}. Réalisé avec preuve : [[${key("actions-done")}]]. Au total, nous avons noté [[${key("evidence-pieces")}]], avec [[${key("organisations")}]] d’organisations. Le régisseur a répondu à [[${key("questions-answered")}]].`,
    priority: (name, { state, planned }, key) =>
      state === "missing"
        ? `Pour « ${name} », trop peu a encore été fait cette année. Réalisé : [[${key("actions-done")}]] ; prévu : [[${key("actions-planned")}]].`
        : state === "planned"
          ? `Nous travaillons encore à « ${name} ». Prévu ou en cours : [[${key("actions-planned")}]] ; réalisé : [[${key("actions-done")}]].`
          : `Pour « ${name} », réalisé : [[${key("actions-done")}]].${planned > 0 ? ` Prévu ou en cours : [[${key("actions-planned")}]].` : ""}`,
    municipality: (name, key) =>
      `Pour ${name}, seule ou avec d’autres communes, réalisé : [[${key("actions-done")}]], avec [[${key("evidence-pieces")}]]. Le régisseur a consacré [[${key("time-spent")}]] à ${name}.`,
    money: (key) => `Sur un budget de [[${key("budget")}]], [[${key("spent")}]] ont été dépensés.`,
    nextYear: (year, titles) =>
      titles.length === 0
        ? `Le plan pour ${year} reste à établir.`
        : `En ${year}, nous poursuivons :\n\n${titles.map((title) => `- ${title}`).join("\n")}`,
  },
};
