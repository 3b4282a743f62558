import type { Words } from "./nl.ts";

export const fr: Words = {
  heading: "Qu’avez-vous déjà ?",
  lede: "Commencez par la liste fournie avec Regiekamer, par vos propres fichiers, ou par les deux. Vous pourrez recommencer plus tard.",
  startSet: "Liste de départ d’entreprises sociales",
  startSetHelp: (count) =>
    `${count} entreprises de travail adapté et magasins de seconde main en Flandre et à Bruxelles, avec numéro d’entreprise et source. Vérifiez une fiche avant de vous y fier.`,
  startSetDeed: "Charger la liste de départ et ouvrir la carte",
  list: "Votre propre liste",
  listHelp:
    "CSV ou Excel. Vous indiquez vous-même ce que contient chaque colonne ; ce qui ne va pas vous revient ligne par ligne.",
  listDeed: "Choisir une liste",
  kbo: "BCE Open Data",
  kboHelp:
    "Le fichier ZIP complet de la Banque-Carrefour des Entreprises. Seules les organisations de vos communes sont reprises.",
  kboDeed: "Choisir le fichier BCE",
  later: "Plus tard ; ouvrir la carte vide",
  loaded: (count) => `La liste de départ est chargée : ${count} organisations.`,
};
