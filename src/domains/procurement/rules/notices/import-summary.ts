import type { ByLanguage, Notice, NoticeFormat, NoticeKind, NoticeNoteCode } from "../notice.ts";
import type { Outcome } from "./settle-notices.ts";

/** One notice of an import by name. */
export type SampleNotice = {
  readonly title: ByLanguage;
  readonly buyer: ByLanguage;
  readonly kind: NoticeKind;
  readonly format: NoticeFormat;
  readonly file: string;
  readonly outcome: Outcome;
  /** Of the stored notice; undefined before it was taken in. */
  readonly id?: string | undefined;
};

/** What is in an import, to be looked at before and after it is taken in. */
export type ImportSummary = {
  readonly kinds: Readonly<Partial<Record<NoticeKind, number>>>;
  readonly formats: Readonly<Partial<Record<NoticeFormat, number>>>;
  /** Doubts about single values. */
  readonly notes: Readonly<Partial<Record<NoticeNoteCode, number>>>;
  /** The first notices of each outcome. */
  readonly sample: readonly SampleNotice[];
};

export const emptySummary: ImportSummary = { kinds: {}, formats: {}, notes: {}, sample: [] };

/** Shown by name, of each outcome; the rest is counted. */
const mostOfOutcome = 15;

/** The summary with one more notice in it. */
export function addToSummary(
  summary: ImportSummary,
  {
    notice,
    file,
    outcome,
    id,
  }: {
    readonly notice: Notice;
    readonly file: string;
    readonly outcome: Outcome;
    readonly id?: string | undefined;
  },
): ImportSummary {
  const { kinds, formats, sample } = summary;
  const notes = { ...summary.notes };
  for (const { code } of notice.notes) notes[code] = (notes[code] ?? 0) + 1;
  const isShown = sample.filter((one) => one.outcome === outcome).length < mostOfOutcome;
  const { title, kind, format, buyers } = notice;
  const named = { title, buyer: buyers[0]?.name ?? {}, kind, format, file, outcome, id };
  return {
    kinds: { ...kinds, [kind]: (kinds[kind] ?? 0) + 1 },
    formats: { ...formats, [format]: (formats[format] ?? 0) + 1 },
    notes,
    sample: isShown ? [...sample, named] : sample,
  };
}
