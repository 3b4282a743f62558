export const nl = {
  activity: (name: string, found: string) =>
    `Werk dat sociale ondernemingen vaak doen: ${name} (${found})`,
  nearActivity: (name: string, found: string) =>
    `Werk dat ernaast ligt, of een deel ervan: ${name} (${found})`,
  building: (found: string) => `Eerder bouwen of inrichten dan het werk zelf (${found})`,
  otherPurchase: (name: string, found: string) => `Lijkt eerder ${name} (${found})`,
  cpvFor: (node: string, name: string) => `CPV ${node} ${name}: vaak geschikt werk`,
  cpvAgainst: (node: string, name: string) => `CPV ${node} ${name}: zelden geschikt werk`,
  cpvGuessFor: (node: string, name: string) =>
    `De tekst lijkt op CPV ${node} ${name}: vaak geschikt werk`,
  cpvGuessAgainst: (node: string, name: string) =>
    `De tekst lijkt op CPV ${node} ${name}: zelden geschikt werk`,
  natures: {
    works: { for: "Het zijn werken", against: "Het zijn werken, geen dienst" },
    supplies: { for: "Het is een levering", against: "Het is een levering, geen dienst" },
    services: { for: "Het is een dienst", against: "Het is een dienst" },
  },
  large: (amount: string) => `Groot bedrag (${amount}): een perceel kan wel`,
  lasting: (years: number) => `Loopt over ${years} jaar`,
  upkeep: (found: string) => `Werk dat terugkomt (${found})`,
  reserved: "De aankoper houdt de opdracht al voor aan de sociale economie",
  socialTerms: "Er staat al een sociaal doel of een sociale clausule in",
  learnedFor: (found: string) => `Zulke woorden staan vaak bij geschikte aankopen (${found})`,
  learnedAgainst: (found: string) => `Zulke woorden staan zelden bij geschikte aankopen (${found})`,
  ownDecisionFor: (title: string) => `Zoals hier beslist werd bij “${title}”: geschikt`,
  ownDecisionAgainst: (title: string) => `Zoals hier beslist werd bij “${title}”: niet geschikt`,
  ownDecisionsFor: (found: string) => `Zoals beslist bij vergelijkbare aankopen (${found})`,
  ownDecisionsAgainst: (found: string) =>
    `Bij vergelijkbare aankopen werd beslist dat ze niet geschikt zijn (${found})`,
  nothingKnown: "Geen woord dat wij kennen van werk voor de sociale economie",
} satisfies SuitabilityWords;

/** How the reasons of suitability are told. */
export type SuitabilityWords = {
  readonly activity: (name: string, found: string) => string;
  readonly nearActivity: (name: string, found: string) => string;
  readonly building: (found: string) => string;
  readonly otherPurchase: (name: string, found: string) => string;
  readonly cpvFor: (node: string, name: string) => string;
  readonly cpvAgainst: (node: string, name: string) => string;
  readonly cpvGuessFor: (node: string, name: string) => string;
  readonly cpvGuessAgainst: (node: string, name: string) => string;
  readonly natures: Readonly<
    Record<"works" | "supplies" | "services", { readonly for: string; readonly against: string }>
  >;
  readonly large: (amount: string) => string;
  readonly lasting: (years: number) => string;
  readonly upkeep: (found: string) => string;
  readonly reserved: string;
  readonly socialTerms: string;
  readonly learnedFor: (found: string) => string;
  readonly learnedAgainst: (found: string) => string;
  readonly ownDecisionFor: (title: string) => string;
  readonly ownDecisionAgainst: (title: string) => string;
  readonly ownDecisionsFor: (found: string) => string;
  readonly ownDecisionsAgainst: (found: string) => string;
  readonly nothingKnown: string;
};
