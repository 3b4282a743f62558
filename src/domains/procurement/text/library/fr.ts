import type { ClauseProblem } from "../../rules/library/judge-clause.ts";
import type { Words } from "./nl.ts";

export const fr = {
  title: "Bibliothèque de clauses",
  room: "Clauses",
  lede: "Des textes à insérer dans un cahier des charges, du léger au poussé, avec l’article sur lequel ils s’appuient. Pas un avis juridique : qui approuve est indiqué.",
  add: "Rédiger une clause",
  search: "Chercher dans les clauses",
  show: "Afficher",
  clear: "Afficher toutes les clauses",
  nothingFound: "Aucune clause avec ce choix. Retirez un filtre.",
  found: (count: number) => (count <= 1 ? `${count} clause` : `${count} clauses`),
  notLegal:
    "Texte modèle, pas un avis juridique. Faites relire un nouveau texte avant de l’utiliser.",
  labels: {
    name: "Clause",
    family: "Sorte",
    level: "Ambition",
    sector: "Secteur",
    kind: "Achat",
    state: "État",
    version: "Version",
    article: "Article",
    since: "Valable dès le",
    key: "Clé",
    textNl: "Texte néerlandais",
    textFr: "Texte français",
    whenToUse: "Quand l’utiliser",
    whenNot: "Quand ne pas l’utiliser",
    check: "Comment suivre",
    source: "Source",
    checked: "Vérifié le",
    fields: "Champs de l’avis",
    approved: "Approuvée",
  },
  every: "tous",
  everySector: "tous les secteurs",
  everyKind: "tous les achats",
  families: {
    reservation: "Marché réservé",
    "reserved-lot": "Lot réservé",
    "reserved-execution": "Exécution réservée",
    "execution-condition": "Condition d’exécution",
    "award-criterion": "Critère d’attribution",
    training: "Clause de formation",
    flexible: "Clause flexible",
    "low-value": "Faible montant",
  },
  levels: { light: "légère", firm: "ferme", far: "poussée" },
  sectors: {
    green: "espaces verts",
    cleaning: "nettoyage",
    catering: "restauration",
    works: "travaux",
    playgrounds: "plaines de jeux",
    laundry: "blanchisserie",
    reuse: "réemploi",
    services: "services",
  },
  kinds: {
    works: "travaux",
    supplies: "fournitures",
    services: "services",
    "social-services": "services sociaux et spécifiques",
  },
  states: {
    shipped: "pas encore approuvée",
    draft: "projet",
    approved: "approuvée",
    withdrawn: "retirée",
  },
  usableNow: "utilisée",
  startsLater: (day: string) => `débute le ${day}`,
  ended: (day: string) => `arrêtée le ${day}`,
  units: {
    text: "texte",
    hours: "heures",
    places: "places",
    percent: "%",
    euro: "euros",
    "euro-per-hour": "euros par heure",
    points: "points",
    days: "jours",
    months: "mois",
    date: "jour",
  },
  version: (number: number) => `version ${number}`,
  page: {
    fill: "Compléter",
    fillHelp: "Complétez les blancs. Ce qui reste vide devient une ligne à compléter.",
    language: "Langue du texte",
    languages: { nl: "Néerlandais", fr: "Français" },
    make: "Faire le texte",
    ready: "Texte à coller",
    open: (names: string) => `Encore à compléter : ${names}.`,
    whole: "Tout est complété.",
    about: "À propos de cette clause",
    use: "Quand l’utiliser",
    not: "Quand ne pas l’utiliser",
    check: "Suivre pendant l’exécution",
    fields: "À cocher dans l’avis (eForms)",
    noFields: "Aucun avis requis.",
    freeText: "texte libre",
    source: "Source",
    noSource: "Aucune source indiquée.",
    checkedOn: (day: string) => `vérifié le ${day}`,
    notChecked: "non vérifié",
    versions: "Versions",
    compare: "Comparer les versions",
    uses: "Où elle est utilisée",
    noUses: "Encore dans aucun marché.",
    usedVersion: (number: number) => `version ${number}`,
    history: "Historique",
    noHistory: "Rien n’a été modifié : elle est telle que livrée.",
    shippedEdition: (number: number) => `édition livrée ${number}`,
    writtenBy: (name: string, day: string) => `rédigée par ${name} le ${day}`,
    approvedBy: (name: string, day: string) => `approuvée par ${name} le ${day}`,
    withdrawnBy: (name: string, day: string, because: string) =>
      `retirée par ${name} le ${day} : ${because}`,
    notYetApproved:
      "Ce texte a été livré et n’a été approuvé par personne du partenariat. On peut l’utiliser ; faites-le d’abord relire.",
    isDraft: "C’est un projet. Il n’est utilisé que lorsque quelqu’un l’approuve.",
    isOut: "Cette clause n’est pas utilisée actuellement.",
    edit: "Modifier le projet",
    newVersion: "Rédiger une nouvelle version",
    approve: (number: number) => `Approuver la version ${number}`,
    withdraw: (number: number) => `Retirer la version ${number}`,
    because: "Pourquoi ?",
    remove: "Supprimer le projet",
    undo: "Annuler la dernière étape",
    read: "Lire cette version",
    reading: (number: number) => `Vous lisez la version ${number}.`,
    newest: "Vers la version utilisée",
    docx: "En Word",
    deeds: {
      written: (number: number) => `a rédigé la version ${number}`,
      edited: (number: number) => `a modifié la version ${number}`,
      approved: (number: number) => `a approuvé la version ${number}`,
      withdrawn: (number: number) => `a retiré la version ${number}`,
      removed: (number: number) => `a supprimé la version ${number}`,
    },
    wasUndone: (name: string) => ` (annulé par ${name})`,
  },
  form: {
    newTitle: "Rédiger une clause",
    changeTitle: (name: string) => `${name} : nouvelle version`,
    editTitle: (name: string) => `${name} : modifier le projet`,
    lede: "Elle reste un projet jusqu’à ce que quelqu’un l’approuve. Ce qui était écrit reste lisible.",
    name: "Nom",
    inFrench: "en français",
    inEnglish: "en anglais",
    optionalWords: "En français et en anglais",
    text: "Texte",
    textHint:
      "Un blanc s’écrit entre doubles crochets : [[uren]]. Les deux langues ont les mêmes blancs.",
    known: "Blancs connus de tous",
    ownBlanks: "Blancs propres",
    ownBlanksHint: "Pour les blancs absents de la liste : dites ce qui doit y venir.",
    blankName: "Nom du blanc",
    blankUnit: "Unité",
    blankMeaning: "Que vient-il ici ?",
    blankAdvice: "Comment le compléter utilement ?",
    moreBlanks: "Encore un blanc",
    sectors: "Secteurs (aucun choix : tous)",
    kinds: "Achats (aucun choix : tous)",
    advice: "Usage et suivi",
    legal: "Article et source",
    articleHint: "Par exemple : Loi du 17 juin 2016, art. 87",
    publisher: "Éditeur de la source",
    sourceTitle: "Titre de la source",
    url: "Adresse",
    fieldsHint: "Un par ligne : BT-775 opp. Sans code : texte libre.",
    from: "Valable dès le",
    until: "Dernier jour",
    untilHint: "Vide : pas de fin connue.",
    period: "Quand",
    save: "Enregistrer comme projet",
    cancel: "Ne pas enregistrer",
    changedMeanwhile:
      "Quelqu’un d’autre a modifié cette clause entre-temps. Votre texte est ci-dessous ; regardez d’abord l’autre version puis enregistrez à nouveau.",
    seeOther: "Voir l’autre version",
  },
  problems: (problem: ClauseProblem): string => {
    const about = problem.about ?? "";
    switch (problem.because) {
      case "no-name":
        return "Donnez un nom à la clause (en néerlandais).";
      case "no-family":
        return "Choisissez la sorte.";
      case "no-level":
        return "Choisissez l’ambition.";
      case "no-text-nl":
        return "Rédigez le texte en néerlandais.";
      case "no-text-fr":
        return "Rédigez le texte en français.";
      case "odd-blank":
        return `Ceci n’est pas un blanc : ${about}. Écrivez des minuscules sans espace, comme [[aantal-uren]].`;
      case "unknown-blank":
        return `Dites ce qui doit venir à : ${about}.`;
      case "uneven-blank":
        return `N’est que dans une des deux langues : ${about}.`;
      case "no-article":
        return "Indiquez l’article sur lequel le texte s’appuie.";
      case "no-first-day":
        return "Choisissez un premier jour qui existe.";
      case "no-last-day":
        return "Le dernier jour n’existe pas.";
      case "no-such-day":
        return "Ce jour n’existe pas.";
      case "ends-before-it-begins":
        return "Le dernier jour précède le premier.";
      case "checked-later":
        return "Le jour de vérification est dans le futur.";
      case "bad-address":
        return "Ce n’est pas une adresse web. Commencez par https://.";
      case "odd-notice-field":
        return `Pas un champ d’avis : ${about}. Écrivez par exemple BT-775 opp.`;
      case "too-long":
        return "Ce texte est trop long.";
    }
  },
  compare: {
    title: "Comparer les versions",
    heading: (from: number, to: number) => `Versions ${from} et ${to}`,
    from: "De",
    to: "À",
    show: "Comparer",
    same: "Pas un mot de différence.",
    tooFew: "Il n’y a qu’une version.",
    added: "ajouté :",
    removed: "retiré :",
    parts: {
      "text:nl": "Texte néerlandais",
      "text:fr": "Texte français",
      whenToUse: "Quand l’utiliser",
      whenNot: "Quand ne pas l’utiliser",
      check: "Suivre",
      article: "Article",
    },
  },
  said: {
    saved: "Enregistré comme projet",
    approved: "Approuvée : utilisable dès maintenant",
    withdrawn: "Retirée",
    removed: "Projet supprimé",
    undone: "Annulé",
    "changed-meanwhile":
      "Pas fait : quelqu’un a modifié cette version entre-temps. Lisez-la d’abord.",
    "not-now": "Pas fait : l’état de cette version ne le permet pas.",
    "no-reason": "Pas fait : dites pourquoi vous la retirez.",
    "nothing-to-undo": "Il n’y a rien à annuler.",
  },
  removedNotice: "Le projet est supprimé.",
  file: "bibliotheque-de-clauses",
} satisfies Words;
