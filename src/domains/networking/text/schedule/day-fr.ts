import type { Words } from "./nl.ts";

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count < 2 ? one : many}`;

export const day: Words["day"] = {
  title: "Le jour même",
  lede: "Qui manque, et que change-t-on alors ? Rien ne change avant que vous acceptiez la proposition.",
  attendance: "Qui est là ?",
  unknown: "pas vu",
  present: "est là",
  absent: "ne vient pas",
  saveAttendance: "Enregistrer qui est là",
  broken: (count) => `${plural(count, "entretien", "entretiens")} avec quelqu’un qui manque`,
  replan: "Réarranger",
  from: "Ce qui commence avant cette heure reste",
  replanHint:
    "Ce qui est déjà publié entre ceux qui sont là a lieu. Les places libérées vont aux souhaits encore ouverts, et le moins d’entretiens possible se déplacent.",
  proposal: "Proposition",
  kinds: {
    calledOff: (count) =>
      `${plural(count, "entretien annulé", "entretiens annulés")} parce que quelqu’un manque`,
    moved: (count, share) =>
      `${plural(count, "entretien", "entretiens")} à une autre heure (${share} de ce qui a lieu)`,
    reseated: (count) =>
      `${plural(count, "entretien", "entretiens")} à la même heure, à une autre table`,
    added: (count) => plural(count, "nouvel entretien", "nouveaux entretiens"),
    givenUp: (count) =>
      `${plural(count, "entretien n’a pas lieu", "entretiens n’ont pas lieu")}, bien que les deux soient là`,
  },
  allKept: "Tout ce qui était prévu entre ceux qui sont là a lieu.",
  proven: "Prouvé : moins de déplacements est impossible si un maximum de souhaits se réalise.",
  unproven: "Il n’est pas prouvé qu’il faille autant de déplacements.",
  touched: (count) =>
    `${plural(count, "participant reçoit", "participants reçoivent")} un autre horaire`,
  who: "Entretien",
  was: "Était",
  becomes: "Devient",
  why: "Pourquoi",
  notThere: (names) => `${names} n’est pas là`,
  take: "Accepter cet horaire",
  again: "Réarranger à nouveau",
  walkIn:
    "Quelqu’un arrive sans prévenir ? Mettez-le sur la liste des invités comme présent et réarrangez.",
  noSchedule: "Il n’y a pas encore d’horaire à réarranger.",
  place: (at, table) => `${at}, table ${table}`,
};
