import { type Alignment, alignWords } from "./align-words.ts";
import { letterDistance, letterLikeness } from "./letter-distance.ts";
import { isNumber, type ReadName } from "./read-name.ts";

/** What two names have in common or not; each can be told in a sentence. */
export const nameFeatures = [
  "same-letters",
  "letters-alike",
  "words-shared",
  "one-letter",
  "two-letters",
  "slip-in-a-word",
  "other-ending",
  "other-word-instead",
  "other-word-weight",
  "other-word-alike",
  "other-trade",
  "extra-words",
  "first-word-differs",
  "only-common-words",
  "acronym",
  "other-form",
  "other-family-of-form",
  "same-form",
  "other-number",
  "extra-number",
  "other-place",
  "extra-place",
] as const;
export type NameFeature = (typeof nameFeatures)[number];

export const isNameFeature = (name: string): name is NameFeature =>
  nameFeatures.some((feature) => feature === name);

/** How much each feature holds, 0 to 1; those that do not hold at all are left out. */
export type NameFeatures = ReadonlyMap<NameFeature, number>;

export type NameKnowledge = {
  /** How telling a word is: near 0 for a word in every name, 1 for a word never seen. */
  readonly weightOf: (word: string) => number;
  /** Is the word a country or region, so that it tells sister companies apart? */
  readonly isPlace: (word: string) => boolean;
};

/** Compares two names. The order of the two makes no difference. */
export function compareNames(
  left: ReadName,
  right: ReadName,
  knowledge: NameKnowledge,
): NameFeatures {
  const found = new Map<NameFeature, number>();
  const put = (feature: NameFeature, value: number) => {
    if (value > 0) found.set(feature, value);
  };
  const { weightOf, isPlace } = knowledge;
  const isKnown = (word: string) => weightOf(word) < 0.6 || isPlace(word);
  const shared = alignWords(left.words, right.words, isKnown);
  const { pairs, leftOnly, rightOnly } = shared;
  const both = sum(pairs.map((pair) => Math.min(weightOf(pair.left), weightOf(pair.right))));
  const [onlyLeft, onlyRight] = [sum(leftOnly.map(weightOf)), sum(rightOnly.map(weightOf))];
  const total = both + Math.max(onlyLeft, onlyRight) + 1e-9;
  const isSame = left.joined === right.joined;
  const acronym = isAcronym(left, right) || isAcronym(right, left);
  put("same-letters", isSame ? 1 : 0);
  put("letters-alike", Math.max(0, (letterLikeness(left.joined, right.joined) - 0.5) * 2));
  put("words-shared", both / total);
  const slips = slipsBetween(left, right);
  put("one-letter", slips === 1 ? 1 : 0);
  put("two-letters", slips === 2 ? 1 : 0);
  put("slip-in-a-word", pairs.some(({ distance }) => distance > 0) ? 1 : 0);
  put("other-ending", pairs.some(hasOtherEnding) ? 1 : 0);
  put("only-common-words", both > 0 ? Math.max(0, 1 - both) : 0);
  put("acronym", acronym ? 1 : 0);
  if (!acronym && !isSame) {
    const [first = "", other = ""] = [left.words[0], right.words[0]];
    put("first-word-differs", shared.firstsMeet ? 0 : 1 - letterLikeness(first, other));
    putReplaced(leftOnly, rightOnly, isKnown, put);
    put("other-word-weight", Math.min(onlyLeft, onlyRight) / total);
    put("extra-words", Math.abs(onlyLeft - onlyRight) / total);
  }
  putForms(left, right, put);
  const isOtherNumber = left.numbers !== right.numbers;
  const haveNumbers = left.numbers !== "" && right.numbers !== "";
  put("other-number", isOtherNumber && haveNumbers ? 1 : 0);
  put("extra-number", isOtherNumber && !haveNumbers ? 1 : 0);
  const [leftPlace, rightPlace] = [leftOnly.some(isPlace), rightOnly.some(isPlace)];
  put("other-place", leftPlace && rightPlace ? 1 : 0);
  put("extra-place", leftPlace !== rightPlace ? 1 : 0);
  return found;
}

/** Letters in which whole names differ; too many for a slip when they are short or hold another number. */
function slipsBetween(left: ReadName, right: ReadName): number {
  if (left.numbers !== right.numbers) return 9;
  const shortest = Math.min(left.joined.length, right.joined.length);
  const most = shortest < 4 ? 0 : shortest < 8 ? 1 : 2;
  const distance = letterDistance(left.joined, right.joined, most);
  return distance <= most ? distance : 9;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** `Constructors` for `Construction`: another word of the same family rather than a slip. */
const hasOtherEnding = ({ left, right, distance }: Alignment["pairs"][number]): boolean =>
  distance > 1 && left.slice(0, 4) === right.slice(0, 4) && left.at(-1) !== right.at(-1);

/** Each name has a word that the other has not. Numbers are told apart by themselves. */
function putReplaced(
  leftOnly: readonly string[],
  rightOnly: readonly string[],
  isKnown: (word: string) => boolean,
  put: (feature: NameFeature, value: number) => void,
): void {
  const [left, right] = [leftOnly, rightOnly].map((words) =>
    words.filter((word) => !isNumber(word)),
  );
  if (!left?.length || !right?.length) return;
  put("other-word-instead", 1);
  if (left.every(isKnown) && right.every(isKnown)) put("other-trade", 1);
  else put("other-word-alike", letterLikeness(left.join(""), right.join("")));
}

function putForms(
  { form: left }: ReadName,
  { form: right }: ReadName,
  put: (feature: NameFeature, value: number) => void,
): void {
  if (!left || !right) return;
  if (left.form === right.form) put("same-form", 1);
  else put(left.family === right.family ? "other-form" : "other-family-of-form", 1);
}

/** The first word of the one is the first letters of the other, or of its beginning: `OCMW Halle`. */
const isAcronym = (short: ReadName, long: ReadName): boolean => {
  const [first = "", ...rest] = short.words;
  if (first.length < 3 || long.words.includes(first)) return false;
  const others = new Set(long.words);
  const left = rest.filter((word) => !others.has(word)).length;
  const initials = long.words.map((word) => word[0]).join("");
  const isWhole = initials === first || long.initials === first;
  if (isWhole) return left <= 1;
  return (
    left === 0 && rest.length > 0 && (initials.startsWith(first) || long.initials.startsWith(first))
  );
};
