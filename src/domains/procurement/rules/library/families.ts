/**
 * The ways in which a purchase can help the social economy. A family is the same word in an advice, a clause, a contract
 * and a report.
 */
export const clauseFamilies = [
  /** Only operators of art. 15 may tender. */
  "reservation",
  /** The same for one or more lots. */
  "reserved-lot",
  /** Anybody may tender, part of the work is done within sheltered employment. */
  "reserved-execution",
  /** What the contractor must do while the work lasts. */
  "execution-condition",
  /** What earns a tender points. */
  "award-criterion",
  /** Hours of training or work experience. */
  "training",
  /** The contractor chooses: hiring, training, or work given on to the social economy. */
  "flexible",
  /** A purchase so small that one may ask whom one likes. */
  "low-value",
] as const;
export type ClauseFamily = (typeof clauseFamilies)[number];

/** How much a clause asks. */
export const clauseLevels = ["light", "firm", "far"] as const;
export type ClauseLevel = (typeof clauseLevels)[number];

/** Where a clause is at home; one without sectors fits everywhere. */
export const clauseSectors = [
  "green",
  "cleaning",
  "catering",
  "works",
  "playgrounds",
  "laundry",
  "reuse",
  "services",
] as const;
export type ClauseSector = (typeof clauseSectors)[number];

/** What is bought, as the law divides it; "social-services": social and other specific services. */
export const purchaseKinds = ["works", "supplies", "services", "social-services"] as const;
export type PurchaseKind = (typeof purchaseKinds)[number];

export const isClauseFamily = (text: string): text is ClauseFamily =>
  clauseFamilies.some((known) => known === text);
export const isClauseLevel = (text: string): text is ClauseLevel =>
  clauseLevels.some((known) => known === text);
export const isClauseSector = (text: string): text is ClauseSector =>
  clauseSectors.some((known) => known === text);
export const isPurchaseKind = (text: string): text is PurchaseKind =>
  purchaseKinds.some((known) => known === text);
