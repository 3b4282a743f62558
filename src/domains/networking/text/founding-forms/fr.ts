import type { Words } from "./nl.ts";

export const fr: Words = {
  titles: {
    fair: "Bourse de rencontre",
    "round-table": "Table ronde sectorielle",
    meeting: "Réunion",
    brainstorm: "Remue-méninges",
  },
  summaries: {
    fair: "Des entreprises et des entreprises sociales de la région font connaissance en courts entretiens. Vous dites d’avance qui vous voulez rencontrer et recevez votre propre horaire.",
    "round-table":
      "Nous voyons ensemble ce que le secteur et l’économie sociale peuvent faire l’un pour l’autre, avec ceux qui connaissent le travail.",
    meeting: "Nous vous informons et aimerions entendre votre avis.",
    brainstorm:
      "Nous rassemblons des idées, choisissons les meilleures et convenons de qui les fait avancer.",
  },
  programme: {
    welcome: "Accueil avec café",
    opening: "Bienvenue et mode d’emploi",
    meetings: "Entretiens, première série",
    break: "Pause",
    moreMeetings: "Entretiens, deuxième série",
    closing: "Clôture",
    drink: "Verre de l’amitié",
    round: "Tour de table",
    theme: "Le thème, en bref",
    discussion: "Discussion",
    decisions: "Décisions et accords",
    info: "Exposé",
    questions: "Questions et réponses",
    collect: "Rassembler des idées",
    group: "Grouper les idées",
    vote: "Choisir avec des points",
    actions: "De l’idée à l’action",
  },
  rooms: { hall: "Grande salle", meeting: "Salle de réunion" },
  costs: {
    hall: "Location de la salle",
    catering: "Restauration",
    print: "Impression et badges",
    speaker: "Orateur",
    materials: "Matériel",
  },
  checklist: {
    place: "Fixer la salle et le jour",
    guests: "Choisir les invités dans le répertoire",
    invite: "Envoyer les invitations",
    wishes: "Demander les souhaits des participants",
    remind: "Envoyer un rappel",
    schedule: "Faire et envoyer l’horaire des entretiens",
    catering: "Commander la restauration",
    print: "Imprimer badges et listes",
    agenda: "Envoyer l’ordre du jour et les documents",
    thanks: "Remercier et envoyer le compte rendu",
    followUp: "Planifier le suivi",
    materials: "Préparer le matériel et l’écran",
  },
};
