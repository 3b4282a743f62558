import type { ClauseFamily } from "../library/families.ts";
import type { Advice } from "./advice.ts";
import type { FactLot } from "./advice-facts.ts";
import type { AdviceChoice, AdviceText } from "./advice-record.ts";

/** What is known for the blanks of a model text, by name of the blank, as it is to stand in the text. */
export function blankValues(
  advice: Advice,
  family: ClauseFamily,
  words: {
    readonly municipality: string | null;
    /** What the purchase is about. */
    readonly subject: string;
    readonly count: (value: number) => string;
  },
): Record<string, string> {
  const { proposal, capacity, hours } = advice;
  const { count } = words;
  const lot = reservableLot(advice);
  const cents = centsInText(advice, family, lot?.cents ?? null);
  const known: [string, string | null][] = [
    ["gemeente", words.municipality],
    ["opdracht", words.subject],
    ["perceel", lot?.title ?? null],
    ["uren", proposal.hours === null ? null : count(proposal.hours)],
    // Elsewhere a share says something else than what is asked: a ceiling, a part of those hours.
    ["aandeel", asksShare.has(family) ? count(proposal.share) : null],
    ["bedrag", cents === null ? null : count(cents / 100)],
    ["werkuren", hours.total === null ? null : count(hours.total)],
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

const asksShare: ReadonlySet<ClauseFamily> = new Set(["reserved-execution", "execution-condition"]);

/** The first lot that enough known organisations carry. */
export function reservableLot({ routes, facts }: Advice): FactLot | null {
  const titles = routes.flatMap(({ reasons }) =>
    reasons.flatMap((reason) => (reason.kind === "lots-fit" ? reason.lots : [])),
  );
  return facts.lots.find(({ title }) => title === titles[0]) ?? null;
}

/** The amount a text of a family speaks of: the whole, the lot, or what counts as one hour. */
function centsInText(advice: Advice, family: ClauseFamily, lot: number | null): number | null {
  if (family === "flexible") {
    return advice.figures.find(({ key }) => key === "hour-cost")?.value ?? null;
  }
  if (family === "reserved-lot") return lot;
  return advice.value.cents;
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
