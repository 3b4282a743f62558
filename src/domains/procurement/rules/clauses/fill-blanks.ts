import type { Language } from "#kernel/language";
import type { ClauseFamily } from "../library/families.ts";
import { type FilledClause, fillClause } from "../library/fill-clause.ts";
import type { Advice } from "./advice.ts";
import type { AdviceChoice, AdviceText } from "./advice-record.ts";

/** What is known for the blanks of model texts, by name of the blank, as it is to stand in the text. */
export function blankValues(
  advice: Advice,
  words: {
    readonly municipality: string | null;
    readonly amount: (cents: number) => string;
    readonly count: (value: number) => string;
  },
): Record<string, string> {
  const { facts, proposal, capacity, routes, hours } = advice;
  const lots = routes.flatMap(({ reasons }) =>
    reasons.flatMap((reason) => (reason.kind === "lots-fit" ? reason.lots : [])),
  );
  const known: [string, string | null][] = [
    ["gemeente", words.municipality],
    ["opdracht", facts.title],
    ["perceel", lots[0] ?? null],
    ["uren", proposal.hours === null ? null : words.count(proposal.hours)],
    ["aandeel", words.count(proposal.share)],
    ["maanden", facts.months === null ? null : words.count(facts.months)],
    ["bedrag", advice.value.cents === null ? null : words.amount(advice.value.cents)],
    ["werkuren", hours.total === null ? null : words.count(hours.total)],
    [
      "ondernemingen",
      capacity?.operators
        .slice(0, 5)
        .map(({ name }) => name)
        .join(", ") || null,
    ],
  ];
  return Object.fromEntries(known.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** The model texts of a route, those for the sector first; of equals a firm one before a light or far one. */
export function textsOfRoute(texts: readonly AdviceText[], route: ClauseFamily): AdviceText[] {
  const levels = ["firm", "light", "far"];
  return texts
    .filter(({ family }) => family === route)
    .toSorted(
      (a, b) =>
        Number(b.isOfSector) - Number(a.isOfSector) ||
        levels.indexOf(a.level) - levels.indexOf(b.level),
    );
}

/** The model text that counts for a route: the chosen one, else the first. */
export function textFor(
  texts: readonly AdviceText[],
  choice: AdviceChoice,
  route: ClauseFamily,
): AdviceText | null {
  const all = textsOfRoute(texts, route);
  return all.find(({ key }) => key === choice.texts[route]) ?? all[0] ?? null;
}

/** A model text with what is known in its blanks; what was typed goes before what was reckoned. */
export const filledText = (
  { text }: AdviceText,
  language: Language,
  known: Readonly<Record<string, string>>,
  typed: Readonly<Record<string, string>>,
): FilledClause => fillClause(language === "fr" ? text.fr : text.nl, { ...known, ...typed });
