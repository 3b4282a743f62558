import type { SuitabilityWords } from "./nl.ts";

export const en = {
  activity: (name: string, found: string) =>
    `Work that social enterprises often do: ${name} (${found})`,
  nearActivity: (name: string, found: string) =>
    `Work next to it, or a part of it: ${name} (${found})`,
  building: (found: string) => `Rather building or fitting out than the work itself (${found})`,
  otherPurchase: (name: string, found: string) => `Rather ${name} (${found})`,
  cpvFor: (node: string, name: string) => `CPV ${node} ${name}: often suited`,
  cpvAgainst: (node: string, name: string) => `CPV ${node} ${name}: seldom suited`,
  cpvGuessFor: (node: string, name: string) =>
    `The text looks like CPV ${node} ${name}: often suited`,
  cpvGuessAgainst: (node: string, name: string) =>
    `The text looks like CPV ${node} ${name}: seldom suited`,
  natures: {
    works: { for: "These are works", against: "These are works, not a service" },
    supplies: { for: "These are goods", against: "These are goods, not a service" },
    services: { for: "This is a service", against: "This is a service" },
  },
  large: (amount: string) => `A large amount (${amount}): a lot of it is possible`,
  lasting: (years: number) => `Runs over ${years} years`,
  upkeep: (found: string) => `Work that comes back (${found})`,
  reserved: "The buyer already reserves the contract for the social economy",
  socialTerms: "A social aim or a social clause is there already",
  learnedFor: (found: string) => `Such words are common in suited purchases (${found})`,
  learnedAgainst: (found: string) => `Such words are rare in suited purchases (${found})`,
  ownDecisionFor: (title: string) => `As was decided here for “${title}”: suited`,
  ownDecisionAgainst: (title: string) => `As was decided here for “${title}”: not suited`,
  ownDecisionsFor: (found: string) => `As was decided for comparable purchases (${found})`,
  ownDecisionsAgainst: (found: string) => `Comparable purchases were found not suited (${found})`,
  nothingKnown: "No word known of work for the social economy",
} satisfies SuitabilityWords;
