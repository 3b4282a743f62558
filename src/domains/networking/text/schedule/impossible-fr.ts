import type { Words } from "./nl.ts";

export const impossible: Words["impossible"] = {
  title: "Ainsi, aucun horaire n’existe",
  lede: "Tout ce qui est fixé ne peut aller ensemble. Rien n’a été omis en silence : l’horaire précédent est resté. Assouplissez quelque chose ci-dessous et cherchez à nouveau.",
  unknown:
    "Aucun horaire n’a encore été trouvé, et il n’est pas prouvé que c’est impossible. Cherchez plus longtemps ou assouplissez quelque chose.",
  reasons: {
    "no-slot-left": (names) =>
      `${names} doivent se rencontrer, mais aucune heure ni table ne le permet. Libérez des heures ou l’accord.`,
    "two-booths": (names) =>
      `${names} doivent se rencontrer, mais restent chacun à leur stand. Libérez un stand.`,
    crowd: (name, must, free) =>
      `${name} doit tenir ${must} entretiens et n’a que ${free} heures possibles. Libérez des entretiens ou des heures.`,
    sameSlot: (names, at) =>
      `À ${at}, deux entretiens du même participant sont fixés : ${names}. Déverrouillez-en un ou donnez une autre heure.`,
    sameTable: (names, at) => `À ${at}, deux entretiens sont fixés à la même table : ${names}.`,
    few: (must, places) =>
      `${must} entretiens doivent avoir lieu et il n’y a que ${places} places. Ajoutez des tables ou des heures.`,
    circle: (names) => `L’ordre demandé tourne en rond : ${names}. Libérez un ordre.`,
    faulty: (field) => `Les réglages ne sont pas corrects (${field}). Vérifiez-les.`,
    clash: (rule, who) =>
      who
        ? `En conflit avec le reste : ${rule} (${who}). Il suffit d’en assouplir un.`
        : `En conflit avec le reste : ${rule}.`,
    rules: {
      "must-hold": "un entretien qui doit avoir lieu",
      within: "des heures fixes ou interdites",
      away: "quelqu’un ne peut pas",
      "own-table": "une table fixe ou un stand",
      tables: "trop peu de tables ouvertes",
      "most-meetings": "le nombre maximal d’entretiens d’un participant",
      travel: "le temps pour changer de salle",
      precedence: "un ordre demandé",
      "break-spread": "l’attente répartie équitablement",
    },
    together:
      "Chaque règle est possible seule, mais pas ensemble. Libérez des entretiens obligatoires, ou ajoutez des heures ou des tables.",
  },
  open: "Modifier",
  setup: "Modifier les réglages",
};
