import type { Language, Multilingual } from "#kernel/language";
import { inLanguage } from "#kernel/language";
import type { CoverageCell } from "#steering";
import type { ReportWords } from "../../text/report-document/index.ts";
import type { ActionShelf, composeActions } from "./compose-actions.ts";
import type { FigureBook } from "./count-figures.ts";
import type { Cell, Part } from "./report-content.ts";
import type { ReportFacts } from "./report-facts.ts";

export type Composing = {
  readonly facts: ReportFacts;
  readonly words: ReportWords;
  readonly book: FigureBook;
  readonly shelf: ActionShelf;
};

export const blockPart = ({ facts }: Composing, key: string): Part => ({
  kind: "block",
  key,
  body: facts.blocks[key] ?? "",
});

export const figureCell = ({ book }: Composing, key: string): Cell => ({
  text: book.figures[key]?.short ?? "–",
  figure: key,
});

/** As it begins a line or stands over a column. */
export const capital = (text: string): string =>
  `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

export const nameIn = (name: Multilingual, language: Language): string =>
  inLanguage(name, language) ?? "";

/** Figures that are zero say little on a cover; one is always left. */
export function tellingFigures({ book }: Composing, keys: readonly string[]): string[] {
  const telling = keys.filter((key) => book.figures[key]?.value !== 0);
  return telling.length > 0 ? telling : keys.slice(0, 1);
}

const toneOf = {
  done: "good",
  "done-without-evidence": "weak",
  planned: "open",
  missing: "wrong",
} as const;
export function stateCell({ words }: Composing, { state }: Pick<CoverageCell, "state">): Cell {
  const text = words.states[state];
  return state === "not-asked" ? { text } : { text, tone: toneOf[state] };
}

export const actionsPart = (
  { words }: Composing,
  { actions, rest }: ReturnType<typeof composeActions>,
  caption = words.actions,
): Part => ({
  kind: "actions",
  caption,
  actions,
  more: rest > 0 ? words.moreActions(rest) : actions.length === 0 ? words.noActions : "",
});
