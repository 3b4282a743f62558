import type { YearEvidence } from "#steering";
import type { ReportWords } from "../../text/report-document/index.ts";
import { isGathering } from "./count-figures.ts";
import type { ActionEntry, EvidenceLine } from "./report-content.ts";
import type { ReportAction, ReportFacts } from "./report-facts.ts";

export const mostEvidenceOfAction = 3;
const longestDescription = 400;

/** What a drawn action needs to look up, made once for all of them. */
export type ActionShelf = {
  readonly evidenceOf: ReadonlyMap<string | null, readonly YearEvidence[]>;
  readonly moneyOf: ReadonlyMap<string, { readonly budget: number; readonly spent: number }>;
};

export function shelfOf({ evidence, actions }: ReportFacts): ActionShelf {
  return {
    evidenceOf: Map.groupBy(evidence, ({ actionId }) => actionId),
    moneyOf: new Map(
      actions.map(({ id, budgetCents, spentCents }) => [
        id,
        { budget: budgetCents, spent: spentCents },
      ]),
    ),
  };
}

/** "fair · 12 organisations · € 400": only what somebody counted. */
export function evidenceFacts(piece: YearEvidence, words: ReportWords): string {
  const organisations =
    (piece.organisationsSocial ?? 0) +
    (piece.organisationsRegular ?? 0) +
    (piece.organisationsPublic ?? 0);
  return [
    words.kinds[piece.kind],
    organisations > 0 ? words.withUnit("organisations", organisations) : "",
    isGathering(piece) && piece.people ? words.withUnit("participants", piece.people) : "",
    piece.amountCents ? words.withUnit("cents", piece.amountCents) : "",
    piece.hours ? words.withUnit("hours", piece.hours) : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

const lineOf = (piece: YearEvidence, words: ReportWords): EvidenceLine => ({
  id: piece.id,
  day: words.day(piece.happenedOn),
  title: piece.title,
  facts: evidenceFacts(piece, words),
});

/** @returns null for an action that counts for nothing there */
export function composeAction(
  action: ReportAction,
  state: ReportAction["state"],
  facts: ReportFacts,
  shelf: ActionShelf,
  words: ReportWords,
): ActionEntry | null {
  if (state === null) return null;
  const evidence = shelf.evidenceOf.get(action.id) ?? [];
  const money = shelf.moneyOf.get(action.id);
  const rest = evidence.length - mostEvidenceOfAction;
  return {
    id: action.id,
    reference: [`A-${action.number}`, action.code].filter(Boolean).join(" · "),
    title: action.title,
    state,
    stateWord: words.states[state],
    line: [
      action.doneOn
        ? words.doneOn(words.day(action.doneOn))
        : words.period(words.day(action.startsOn), words.day(action.dueOn)),
      placesOf(action.nis, facts, words),
      facts.showOwners && action.ownerName ? words.owner(action.ownerName) : "",
      action.partners.length > 0 ? words.partners(action.partners) : "",
    ]
      .filter(Boolean)
      .join(" · "),
    description: shorten(action.description, longestDescription),
    money:
      money && money.budget + money.spent > 0
        ? words.budgetAndSpent(money.budget, money.spent)
        : "",
    evidence: evidence.slice(0, mostEvidenceOfAction).map((piece) => lineOf(piece, words)),
    more: rest > 0 ? words.moreEvidence(rest) : "",
  };
}

export const placesOf = (nis: readonly string[], facts: ReportFacts, words: ReportWords): string =>
  nis.length === 0 ? words.forAll : nis.map((one) => facts.placeNames[one] ?? one).join(", ");

export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  // A sign of two halves may be cut in the middle.
  return `${cut
    .slice(0, Math.max(cut.lastIndexOf(" "), most / 2))
    .toWellFormed()
    .trimEnd()} …`;
}

/** Done first, then what is done without evidence, then planned; by day within. */
const order = ["done", "done-without-evidence", "planned"];
export function composeActions(
  actions: readonly ReportAction[],
  stateOf: (action: ReportAction) => ReportAction["state"],
  given: {
    readonly facts: ReportFacts;
    readonly shelf: ActionShelf;
    readonly words: ReportWords;
    readonly most: number;
  },
): { readonly actions: ActionEntry[]; readonly rest: number } {
  const dayOf = (action: ReportAction) => action.doneOn ?? action.dueOn;
  const shown = actions
    .map((action) => ({ action, state: stateOf(action) }))
    .filter(({ state }) => state !== null)
    .sort(
      (one, other) =>
        order.indexOf(one.state ?? "") - order.indexOf(other.state ?? "") ||
        (dayOf(one.action) < dayOf(other.action) ? -1 : 1),
    );
  return {
    actions: shown
      .slice(0, given.most)
      .flatMap(
        ({ action, state }) =>
          composeAction(action, state, given.facts, given.shelf, given.words) ?? [],
      ),
    rest: Math.max(0, shown.length - given.most),
  };
}
