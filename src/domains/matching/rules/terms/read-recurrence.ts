import type { Recurrence } from "../need.ts";
import { plainTerms, smallNumber } from "./plain-terms.ts";

const n = `(?:${smallNumber}|enkele|plusieurs|several)`;
const each = "(?:elke|iedere|chaque|every|each|per|par|a)";
const turns = `(?:${n} )?(?:keer|maal|x|beurten|fois|passages|times|turns)`;

/** Most particular first: "elke twee weken" is no "elke week". */
const shapes: readonly (readonly [Recurrence, string])[] = [
  [
    "once",
    "eenmalige?|een(?:maal|\\skeer)|1 keer|ponctuel(?:le)?s?|une seule fois|une fois(?! par)|one-off|only once|once(?! a| per| every)",
  ],
  [
    "monthly",
    `(?:elke|iedere|om de|every|toutes les) (?:2|3|4|twee|drie|vier|two|three|four|deux|trois|quatre) (?:weken|weeks|semaines)|(?:elke|iedere|om de|every|tous les) (?:14|15|veertien|fourteen|quinze) (?:dagen|days|jours)|tweewekelijkse?|veertiendaagse?|fortnightly|bimensuel(?:le)?s?|maandelijkse?|${each} (?:maand|mois|month)|(?:${turns}) (?:per|par|a|op een) (?:maand|mois|month)|tous les mois|mensuel(?:le)?s?|mensuellement|monthly`,
  ],
  [
    "weekly",
    `wekelijkse?|${each} (?:week|semaine)|toutes les semaines|hebdomadaires?|weekly|(?:elke|iedere|chaque|every) (?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)`,
  ],
  [
    "seasonal",
    "per seizoen|seizoens\\w*|seizoen|in het (?:voorjaar|najaar)|par saison|saisonni\\w+|seasonal|each season|per season",
  ],
  [
    "yearly",
    `jaarlijkse?|(?:elk|ieder) jaar|(?:${turns}|${n} (?:maai)?beurten) (?:per|par|a|op een) (?:jaar|an|annee|year)|tous les ans|chaque annee|annuel(?:le)?s?|annuellement|yearly|annually|every year|twice a year|halfjaarlijkse?`,
  ],
  [
    "lasting",
    "doorlopende?|permanente?|het hele jaar|heel het jaar|dagelijkse?|elke (?:dag|avond|ochtend|werkdag)|quotidien(?:ne)?s?|tous les jours|chaque (?:jour|soir)|toute l'annee|en continu|ongoing|daily|every (?:day|evening|morning)|all year",
  ],
];
const patterns = shapes.map(
  ([recurrence, shape]) =>
    [recurrence, new RegExp(`(?<![\\p{L}\\d-])(?:${shape})(?![\\p{L}\\d-])`, "gu")] as const,
);

/** What comes back is a paper or a meeting about the work, or a rent or a price. */
const aboutPaper =
  /^\s*(?:\p{L}+ )?(?:factu|index|rapport|verslag|overleg|vergader|evalu|herzien|opzeg|betal|factura|reunion|revis|paiement|report|invoice|meeting|review|payment|fee|vergoed|onthaal)/u;
const paperBefore =
  /(?:rapports?|reunions?|factures?|facturation|paiements?|indexation|evaluations?|budget|verslag)\s*$/;
const ofMoney = /(?:€ ?[\d., ]*|euros?|eur|btw|tva|vat|\))\.?\s*$/;

/** How often the work comes back; the first the text says. Null when it says nothing, or only how often is paid or reported. */
export function readRecurrence(text: string): Recurrence | null {
  const plain = plainTerms(text);
  let best: { readonly recurrence: Recurrence; readonly at: number } | null = null;
  for (const [recurrence, pattern] of patterns)
    for (const match of plain.matchAll(pattern)) {
      if (aboutPaper.test(plain.slice(match.index + match[0].length))) continue;
      const before = plain.slice(Math.max(0, match.index - 16), match.index);
      if (ofMoney.test(before) || paperBefore.test(before)) continue;
      if (!best || match.index < best.at) best = { recurrence, at: match.index };
    }
  return best?.recurrence ?? null;
}
