import type { Words } from "./nl.ts";

const months = (count: number) => `${count} mois`;
const days = (count: number) => (count === 1 ? "1 jour" : `${count} jours`);
const actions = (count: number, shown = String(count)) =>
  count < 2 ? `${shown} action` : `${shown} actions`;

export const fr = {
  title: "Couverture",
  lede: "Ce qu’un cadre demande chaque année, et ce qui en est fait et prévu.",
  newAction: "Créer une action",
  year: "Année",
  frame: "Cadre",
  frames: "Cadres",
  allFrames: "Tous les cadres",
  municipality: "Commune",
  allMunicipalities: "Toutes les communes",
  show: "Afficher",
  views: "Affichage",
  oneYear: "Une année",
  allYears: "Toutes les années",
  whole: "Ensemble",
  priority: "Priorité",
  states: {
    done: "Fait",
    "done-without-evidence": "Fait, preuve manquante",
    planned: "Prévu",
    missing: "Manque",
    "not-asked": "Rien n’est demandé",
  },
  meanings: {
    done: "Le minimum est atteint et il y a une preuve de cette année.",
    "done-without-evidence":
      "L’action est indiquée comme terminée, mais il n’y a pas de preuve de cette année.",
    planned: "Pas encore fait, mais prévu ou en cours.",
    missing: "Il y a moins de fait et de prévu que ce qui est demandé.",
    "not-asked": "Il n’y a rien ici, et rien n’y est demandé.",
  },
  legend: "Ce que signifient les signes",
  actions,
  ofAsked: (count, asked) => `${count} sur ${asked} demandées`,
  missingIn: (count) => (count < 2 ? "manque dans 1 commune" : `manque dans ${count} communes`),
  wouldCount: (count) =>
    count < 2 ? `${count} preuve pourrait compter` : `${count} preuves pourraient compter`,
  timeLeft: (monthsLeft, daysLeft) => {
    if (monthsLeft === 0) return `encore ${days(daysLeft)}`;
    return daysLeft === 0
      ? `encore ${months(monthsLeft)}`
      : `encore ${months(monthsLeft)} et ${days(daysLeft)}`;
  },
  over: "terminé",
  notBegun: "pas encore commencé",
  missingCount: (count) =>
    count === 0
      ? "Rien ne manque."
      : count === 1
        ? "1 priorité manque encore."
        : `${count} priorités manquent encore.`,
  inEach: (minimum) => `Au moins ${actions(minimum)} dans chaque commune`,
  together: (minimum) => `Au moins ${actions(minimum)} ensemble`,
  atLeastNone: "Pas de minimum",
  noFrameTitle: (year) => `Aucun cadre ne demande quelque chose pour ${year}`,
  noFrame:
    "Un cadre dit quelles actions il faut au moins chaque année. Les cadres des autorités flamandes que nous connaissons ne valent pas cette année-là. Vous pouvez reprendre leurs priorités comme cadre propre, ou écrire un cadre vous-même.",
  takeOver: (name) => `Reprendre « ${name} »`,
  ownFrame: "Écrire un cadre propre",
  seeFrames: "Voir les cadres",
  overYears: (first, last) => `De ${first} à ${last}, toutes communes réunies`,
  notHolding: "ne valait pas",
  csv: "CSV",
  xlsx: "Excel",
  fileName: "couverture",
  columns: {
    year: "Année",
    frame: "Cadre",
    code: "Code",
    priority: "Priorité",
    place: "Commune",
    state: "État",
    asked: "Minimum",
    done: "Fait avec preuve",
    doneWithoutEvidence: "Fait sans preuve",
    planned: "Prévu",
  },
  cell: {
    title: (code, year) => `${code} en ${year}`,
    counts: "Ce qui compte",
    noActions: "Aucune action ne porte encore cette priorité cette année.",
    action: "Action",
    state: "État",
    due: "Pour le",
    owner: "Responsable",
    evidence: "Preuves de cette année",
    noEvidence: "aucune",
    moreEvidence: (count) => `et encore ${count}`,
    countsForNothing: "Ne compte pas",
    would: "Ce qui pourrait compter",
    wouldLede:
      "Ceci a eu lieu cette année et convient à la priorité, mais ne compte pas encore. Un clic suffit.",
    noneWould: "Il n’y a pas de preuve qui convient ici et qui ne compte pas encore.",
    fromTray: "sans action : une action est ajoutée, terminée ce jour-là",
    onAction: (title) => `liée à l’action « ${title} » : elle reçoit cette priorité`,
    countIt: "Faire compter",
    counted: "La preuve compte désormais.",
    countedWithAction: "La preuve compte désormais ; une action a été créée pour elle.",
    refused: {
      "not-permitted": "Vous ne pouvez pas modifier cette preuve ou cette action.",
      "no-such-evidence": "Cette preuve n’existe plus. Rien n’a été modifié.",
      "no-such-priority": "Cette priorité ne vaut pas dans l’année de la preuve.",
      "no-such-action": "L’action de cette preuve n’existe plus. Rien n’a été modifié.",
    },
    addEvidence: "Ajouter une preuve",
    forPlace: (name) => `Seulement ${name}`,
    kinds: "Preuves qui conviennent souvent ici",
    askedHere: "Demandé",
  },
  today: {
    missing: (code, name) => `${code} manque : ${name}`,
    planned: (code, name) => `${code} est prévu, pas encore fait : ${name}`,
  },
} satisfies Words;
