import type { SuitabilityWords } from "./nl.ts";

export const fr = {
  activity: (name: string, found: string) =>
    `Un travail que les entreprises sociales font souvent : ${name} (${found})`,
  nearActivity: (name: string, found: string) =>
    `Un travail proche, ou une partie : ${name} (${found})`,
  building: (found: string) => `Plutôt construire ou aménager que le travail lui-même (${found})`,
  otherPurchase: (name: string, found: string) => `Plutôt : ${name} (${found})`,
  cpvFor: (node: string, name: string) => `CPV ${node} ${name} : souvent adapté`,
  cpvAgainst: (node: string, name: string) => `CPV ${node} ${name} : rarement adapté`,
  cpvGuessFor: (node: string, name: string) =>
    `Le texte ressemble au CPV ${node} ${name} : souvent adapté`,
  cpvGuessAgainst: (node: string, name: string) =>
    `Le texte ressemble au CPV ${node} ${name} : rarement adapté`,
  natures: {
    works: { for: "Ce sont des travaux", against: "Ce sont des travaux, pas un service" },
    supplies: {
      for: "C’est une fourniture",
      against: "C’est une fourniture, pas un service",
    },
    services: { for: "C’est un service", against: "C’est un service" },
  },
  large: (amount: string) => `Montant élevé (${amount}) : un lot reste possible`,
  lasting: (years: number) => `S’étend sur ${years} ans`,
  upkeep: (found: string) => `Un travail qui revient (${found})`,
  reserved: "L’acheteur réserve déjà le marché à l’économie sociale",
  socialTerms: "Un objectif social ou une clause sociale y figure déjà",
  learnedFor: (found: string) => `Des mots fréquents dans les achats adaptés (${found})`,
  learnedAgainst: (found: string) => `Des mots rares dans les achats adaptés (${found})`,
  ownDecisionFor: (title: string) => `Comme décidé ici pour «\u00a0${title}\u00a0»\u00a0: adapté`,
  ownDecisionAgainst: (title: string) =>
    `Comme décidé ici pour «\u00a0${title}\u00a0»\u00a0: pas adapté`,
  ownDecisionsFor: (found: string) => `Comme décidé pour des achats comparables (${found})`,
  ownDecisionsAgainst: (found: string) =>
    `Des achats comparables ont été jugés non adaptés (${found})`,
  nothingKnown: "Aucun mot connu d’un travail pour l’économie sociale",
} satisfies SuitabilityWords;
