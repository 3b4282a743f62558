import { queryWordsOf, searchableWordsOf } from "#kernel/fold-text";
import type { Side } from "../guest.ts";

/** Somebody one can wish for, with what one can choose by. */
export type Other = {
  readonly id: string;
  readonly name: string;
  /** In its own words. */
  readonly offers: string;
  readonly side: Side;
  /** Codes of activities, "groen/onderhoud" below "groen". */
  readonly activities: readonly string[];
  readonly workForms: readonly string[];
  /** NIS code of its seat; null: not known. */
  readonly nis: string | null;
  /** More words it is found by: names of its activities and municipality. */
  readonly alsoCalled: string;
};

/** What a guest chooses others by; empty: does not choose. */
export type OthersFilter = {
  readonly words: string;
  readonly activity: string;
  readonly nis: string;
  /** A side, or "vorm:" and a work form. */
  readonly sort: string;
};

export const workFormSort = (form: string): string => `vorm:${form}`;

export const isChoosing = ({ words, activity, nis, sort }: OthersFilter): boolean =>
  [words, activity, nis, sort].some((value) => value !== "");

/** Those for whom all that was chosen holds, in the order they had. */
export function chooseOthers<Of extends Other>(
  others: readonly Of[],
  { words, activity, nis, sort }: OthersFilter,
): readonly Of[] {
  const sought = queryWordsOf(words);
  return others.filter(
    (other) =>
      (activity === "" || other.activities.some((code) => isWithin(code, activity))) &&
      (nis === "" || other.nis === nis) &&
      (sort === "" ||
        other.side === sort ||
        other.workForms.some((form) => workFormSort(form) === sort)) &&
      (sought.length === 0 || holdsAll(other, sought)),
  );
}

export const isWithin = (code: string, asked: string): boolean =>
  code === asked || code.startsWith(`${asked}/`);

/** Every word begins a word of it. */
function holdsAll({ name, offers, alsoCalled }: Other, sought: readonly string[]): boolean {
  const known = searchableWordsOf(`${name} ${offers} ${alsoCalled}`);
  return sought.every((word) => known.some((one) => one.startsWith(word)));
}
