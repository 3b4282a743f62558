import { readKboNumber } from "#kernel/kbo-number";
import { comparableText } from "./comparable-text.ts";
import { headerWords } from "./header-words.ts";
import { type ListTable, valuesOf } from "./list-table.ts";
import { partsOf, readEmail, readNace, readPhone, readPostcode } from "./read-cell.ts";
import { readType } from "./read-type.ts";
import { type TargetField, takesSeveralColumns, targetFields } from "./target-field.ts";

/** Why a column is thought to mean what it means; worded in text/. */
export type SuggestionReason =
  | { readonly kind: "header" }
  | { readonly kind: "header-and-values" }
  /** So many of the values look like it, 0–1. */
  | { readonly kind: "values"; readonly share: number }
  /** The header says so, the values do not look like it. */
  | { readonly kind: "header-only"; readonly share: number }
  /** The person mapped a list with these columns before. */
  | { readonly kind: "last-time" }
  | { readonly kind: "nothing-known" };

export type ColumnSuggestion = {
  readonly header: string;
  readonly target: TargetField;
  /** 0–1; for the order in which columns choose, and to mark doubt on the screen. */
  readonly score: number;
  readonly because: SuggestionReason;
};

/** What the rule must be told about the world. */
export type KnownWords = {
  isMunicipality(text: string): boolean;
  isActivity(text: string): boolean;
  isNaceCode(code: string): boolean;
};

type Look = (value: string, known: KnownWords) => boolean;

const looksLike: Partial<Record<TargetField, { look: Look; alone: number }>> = {
  number: { look: (value) => readKboNumber(value).kind === "number", alone: 0.9 },
  email: { look: (value) => readEmail(value) !== null, alone: 0.9 },
  website: { look: (value) => /^(?:https?:\/\/|www\.)\S+\.\S+$/i.test(value), alone: 0.9 },
  nace: {
    look: (value, known) =>
      partsOf(value, "also-commas").every((part) => {
        const code = readNace(part);
        return code !== null && code.length === 6 && known.isNaceCode(code);
      }),
    alone: 0.85,
  },
  type: { look: (value) => readType(value).forms.length > 0 && value.length < 60, alone: 0.7 },
  municipality: {
    look: (value, known) => !/\d/.test(value) && known.isMunicipality(value),
    alone: 0.75,
  },
  postcode: {
    // A column of years looks the same.
    look: (value) => readPostcode(value) !== null && !/^(?:19|20)\d\d$/.test(value),
    alone: 0.7,
  },
  phone: { look: (value) => /^[+(0]/.test(value) && readPhone(value) !== null, alone: 0.6 },
  activities: {
    look: (value, known) => partsOf(value, "also-commas").some(known.isActivity),
    alone: 0.6,
  },
};

const enoughAlone = 0.6;
const tooFewWithHeader = 0.2;

type Bid = ColumnSuggestion & { readonly column: number };

/**
 * A meaning for every column: by its header (Dutch, French, English), by what its values look like, and by
 * what was chosen last time. Columns outbid each other by score; the order of the columns makes no difference
 * as long as their headers differ.
 * @param lastTime header → target, of an earlier list with these columns
 */
export function suggestMapping(
  table: ListTable,
  known: KnownWords,
  lastTime: Readonly<Record<string, TargetField>> = {},
): ColumnSuggestion[] {
  const bids = table.headers
    .flatMap((header, column) => bidsFor(table, column, header, known, lastTime[header]))
    .sort(
      (a, b) =>
        b.score - a.score ||
        compareText(a.header, b.header) ||
        targetFields.indexOf(a.target) - targetFields.indexOf(b.target),
    );
  const chosen = new Map<number, Bid>();
  const taken = new Set<TargetField>();
  for (const bid of bids) {
    if (chosen.has(bid.column) || taken.has(bid.target)) continue;
    if (bid.target === "address" && (taken.has("street") || taken.has("house_number"))) continue;
    if ((bid.target === "street" || bid.target === "house_number") && taken.has("address"))
      continue;
    chosen.set(bid.column, bid);
    if (!takesSeveralColumns(bid.target)) taken.add(bid.target);
  }
  return table.headers.map((header, column) => {
    const bid = chosen.get(column);
    return bid
      ? { header, target: bid.target, score: bid.score, because: bid.because }
      : { header, target: "ignore", score: 0, because: { kind: "nothing-known" } };
  });
}

const compareText = (left: string, right: string): number =>
  left < right ? -1 : left > right ? 1 : 0;

function bidsFor(
  table: ListTable,
  column: number,
  header: string,
  known: KnownWords,
  lastTime: TargetField | undefined,
): Bid[] {
  const bid = (target: TargetField, score: number, because: SuggestionReason): Bid => ({
    header,
    column,
    target,
    score,
    because,
  });
  if (lastTime) return [bid(lastTime, 2, { kind: "last-time" })];
  const values = valuesOf(table, column);
  return targetFields.flatMap((target) => {
    const byHeader = headerScore(header, target);
    const test = looksLike[target];
    const share = test ? shareOf(values, (value) => test.look(value, known)) : null;
    if (byHeader > 0) {
      if (share === null || values.length === 0) return [bid(target, byHeader, { kind: "header" })];
      if (share >= tooFewWithHeader) {
        return [bid(target, byHeader + share * 0.2, { kind: "header-and-values" })];
      }
      return [bid(target, byHeader * 0.4, { kind: "header-only", share })];
    }
    // Mistyped enterprise numbers look like telephone numbers.
    if (target === "phone" && headerScore(header, "number") > 0) return [];
    if (test && share !== null && share >= enoughAlone) {
      return [bid(target, test.alone * share, { kind: "values", share })];
    }
    return [];
  });
}

const shareOf = (values: readonly string[], test: (value: string) => boolean): number =>
  values.length === 0 ? 0 : values.filter(test).length / values.length;

/** 0.8 for a header that is one of the words, 0.5 when it holds one, 0 otherwise. */
export function headerScore(header: string, target: TargetField): number {
  const words = comparableText(header);
  if (words === "") return 0;
  if (headerWords[target].includes(words)) return 0.8;
  const held = headerWords[target].filter(
    (word) => word.length > 2 && ` ${words} `.includes(` ${word} `),
  );
  // The longest word held says most: "adres e mail" is mail, "naam gemeente" is either.
  const longest = Math.max(0, ...held.map(({ length }) => length));
  return longest === 0 ? 0 : 0.4 + (0.1 * longest) / Math.max(longest, words.length);
}
