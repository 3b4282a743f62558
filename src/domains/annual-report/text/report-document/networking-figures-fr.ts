import type { NetworkingFigureKind } from "../../rules/report/figure-kinds.ts";
import type { FigureWords } from "./nl.ts";

export const fr = {
  gatherings: {
    label: "Rencontres tenues",
    column: "Nombre",
    definition: "Bourses, tables rondes, réunions et brainstormings qui ont eu lieu.",
    how: (year) => `Rencontres dont le premier jour est en ${year} et qui ont eu lieu.`,
  },
  "guests-asked": {
    label: "Invités",
    column: "Invités",
    definition:
      "Organisations, et personnes sans organisation, qui ont été invitées ou sont venues sans l’être.",
    how: (year) =>
      `Invités des rencontres de ${year} ; qui n’était pas encore invité et n’est pas venu ne compte pas.`,
  },
  "guests-came": {
    label: "Invités venus",
    column: "Venus",
    definition: "Invités qui étaient présents.",
    how: (year) => `Invités notés présents aux rencontres de ${year}.`,
  },
  "gathering-people": {
    label: "Personnes venues",
    column: "Personnes",
    definition: "Personnes aux rencontres, accompagnants compris.",
    how: (year) => `Somme des personnes présentes aux rencontres de ${year}.`,
  },
  "came-social": {
    label: "Entreprises sociales venues",
    column: "Social",
    definition: "Combien de fois une entreprise sociale était présente.",
    how: (year) => `Organisations présentes du côté social, aux rencontres de ${year}.`,
  },
  "came-regular": {
    label: "Entreprises ordinaires venues",
    column: "Ordinaire",
    definition: "Combien de fois une entreprise de l’économie ordinaire était présente.",
    how: (year) => `Entreprises ordinaires présentes aux rencontres de ${year}.`,
  },
  "came-public": {
    label: "Administrations venues",
    column: "Public",
    definition: "Combien de fois une administration publique était présente.",
    how: (year) => `Administrations présentes aux rencontres de ${year}.`,
  },
  "wishes-made": {
    label: "Souhaits de rencontrer quelqu’un",
    column: "Souhaits",
    definition: "Combien de fois quelqu’un a dit qui il aimerait rencontrer.",
    how: (year) => `Souhaits pour les bourses de ${year} ; les refus ne comptent pas.`,
  },
  "wishes-met": {
    label: "Souhaits réalisés",
    column: "À l’horaire",
    definition: "Souhaits pour lesquels un entretien figure à l’horaire.",
    how: (year) =>
      `Souhaits pour les bourses de ${year} dont les deux ont un entretien dans le dernier horaire publié.`,
  },
  "meetings-held": {
    label: "Entretiens entre deux invités",
    column: "Entretiens",
    definition: "Deux invités qui se sont parlé à une rencontre.",
    how: (year) =>
      `Entretiens dans le suivi des rencontres de ${year} : de l’horaire, parce que les deux étaient là, ou encodés.`,
  },
  "meetings-known": {
    label: "Entretiens avec une réponse",
    column: "Avec réponse",
    definition: "Entretiens dont quelqu’un a dit ce qui en est sorti, même si c’est rien.",
    how: (year) =>
      `Entretiens de ${year} avec une réponse de l’un des deux ou un constat de la régie.`,
  },
  "meetings-fruitful": {
    label: "Entretiens avec une suite",
    column: "Avec suite",
    definition: "Entretiens suivis d’un contact, d’une visite, d’une offre ou d’un contrat.",
    how: (year) =>
      `Entretiens de ${year} avec au moins une suite. La régie passe d’abord ; si les deux se contredisent, seul compte ce que les deux disent.`,
  },
  "meetings-contact": {
    label: "Entretiens suivis d’un contact",
    column: "Contact",
    definition: "Entretiens après lesquels les deux ont eu encore contact.",
    how: (year) =>
      `Entretiens de ${year} avec cette suite ; un entretien peut en avoir plusieurs. Les nombres de 1 à 3 et ce qui les trahirait sont cachés.`,
  },
  "meetings-visit": {
    label: "Entretiens suivis d’une visite",
    column: "Visite",
    definition: "Entretiens après lesquels l’un a visité l’autre.",
    how: (year) =>
      `Entretiens de ${year} avec cette suite ; un entretien peut en avoir plusieurs. Les nombres de 1 à 3 et ce qui les trahirait sont cachés.`,
  },
  "meetings-quote": {
    label: "Entretiens suivis d’une offre",
    column: "Offre",
    definition: "Entretiens dont une offre a suivi.",
    how: (year) =>
      `Entretiens de ${year} avec cette suite ; un entretien peut en avoir plusieurs. Les nombres de 1 à 3 et ce qui les trahirait sont cachés.`,
  },
  "meetings-contract": {
    label: "Entretiens suivis d’un contrat",
    column: "Contrat",
    definition: "Entretiens dont un contrat a suivi.",
    how: (year) =>
      `Entretiens de ${year} avec cette suite ; un entretien peut en avoir plusieurs. Les nombres de 1 à 3 et ce qui les trahirait sont cachés.`,
  },
  "meetings-nothing": {
    label: "Entretiens sans suite",
    column: "Rien",
    definition: "Entretiens dont il a été dit que rien n’en est sorti.",
    how: (year) =>
      `Entretiens de ${year} avec cette suite ; un entretien peut en avoir plusieurs. Les nombres de 1 à 3 et ce qui les trahirait sont cachés.`,
  },
  "meetings-euros": {
    label: "Valeur de ce qui en est sorti",
    column: "Valeur",
    definition:
      "Valeur des offres et contrats après un entretien, hors TVA, comme la régie l’a notée.",
    how: (year) =>
      `Somme des valeurs notées pour les entretiens de ${year}. Cachée si elles viennent de 1 à 3 entretiens.`,
  },
  "vouchers-issued": {
    label: "Chèques découverte émis",
    column: "Chèques",
    definition: "Chèques avec lesquels le partenariat paie une première petite commande.",
    how: (year) => `Chèques émis en ${year}, non retirés. Les nombres de 1 à 3 sont cachés.`,
  },
  "vouchers-used": {
    label: "Chèques découverte utilisés",
    column: "Utilisés",
    definition: "Chèques avec lesquels une première commande a été payée.",
    how: (year) =>
      `Chèques utilisés en ${year}, même émis plus tôt. Les nombres de 1 à 3 sont cachés.`,
  },
  "voucher-euros": {
    label: "Euros en chèques découverte",
    column: "Euros chèques",
    definition: "Ce qui a été payé avec les chèques utilisés.",
    how: (year) => `Somme des chèques utilisés en ${year}. Cachée pour 1 à 3 chèques.`,
  },
  "gathering-actions": {
    label: "Actions issues des rencontres",
    column: "Actions",
    definition: "Actions du plan qui viennent d’un compte rendu ou d’un brainstorming.",
    how: (year) => `Actions des rencontres de ${year} qui figurent au plan.`,
  },
} satisfies Record<NetworkingFigureKind, FigureWords>;
