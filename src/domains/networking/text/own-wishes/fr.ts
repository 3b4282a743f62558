import type { OwnWishWords } from "./nl.ts";

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count < 2 ? one : many}`;

export const fr: OwnWishWords = {
  title: "Qui souhaitez-vous rencontrer ?",
  lede: "Ouvrez un nom et dites à quel point vous souhaitez un entretien. L’horaire en tient compte au mieux.",
  vetoHint: "« Plutôt pas » : cet entretien n’aura jamais lieu, et l’autre ne le voit pas.",
  filter: {
    title: "Montrer seulement",
    words: "Nom ou mot",
    activity: "Secteur ou activité",
    place: "Commune",
    sort: "Genre",
    any: "tous",
    show: "Montrer",
    keeps: "Ce que vous avez coché est d’abord enregistré.",
    all: "Montrer tout le monde",
  },
  mineTitle: (count) => `Vos souhaits (${count})`,
  noneYet: "Vous n’avez encore choisi personne.",
  suggestedTitle: "Peut-être pour vous",
  suggestedLede: "Ils font ce que vous cherchez. Vous choisissez vous-même.",
  same: (words) => `cite lui-même : ${words}`,
  othersTitle: "Autres participants",
  found: (count) => plural(count, "participant", "participants"),
  how: (name) => `À quel point souhaitez-vous rencontrer ${name} ?`,
  none: "pas de souhait",
  about: "Pour quoi ? (facultatif)",
  aboutYou: "Que cherchez-vous, que proposez-vous, quand ne pouvez-vous pas ?",
  seeks: "Que cherchez-vous ?",
  seeksHint:
    "Par exemple : imprimés, entretien d’espaces verts, un traiteur. Les suggestions en viennent.",
  offers: "Que proposez-vous ?",
  away: "Quand ne pouvez-vous pas ?",
  save: "Enregistrer mes souhaits",
  saved: "Vos souhaits sont enregistrés.",
  closed: "Les souhaits ne peuvent plus être modifiés. Appelez le guichet si c’est urgent.",
  nobody: "Personne n’a été trouvé. Élargissez votre choix.",
  pages: "Pages",
  page: (page, pages) => `Page ${page} sur ${pages}`,
  previous: "Précédente",
  next: "Suivante",
  mine: (count) => plural(count, "souhait", "souhaits"),
  back: "Retour à mon invitation",
  waiting:
    "Vous êtes sur la liste d’attente. Dès qu’une place se libère, vous pourrez choisir qui rencontrer.",
  notComing: "Dites d’abord que vous venez. Ensuite vous pourrez choisir qui rencontrer.",
};
