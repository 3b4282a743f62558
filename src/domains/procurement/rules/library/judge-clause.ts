import { addDays, type Day } from "#kernel/day";
import { languages, type Multilingual } from "#kernel/language";
import type {
  ClauseBlank,
  ClauseContent,
  ClauseSource,
  ClauseText,
  NoticeField,
} from "./clause.ts";
import { describeBlanks } from "./describe-blanks.ts";
import type { ClauseFamily, ClauseLevel, ClauseSector, PurchaseKind } from "./families.ts";
import { oddBlanks } from "./fill-clause.ts";

/** A clause as somebody typed it; what is no choice or no day is null. */
export type ClauseDraft = {
  readonly name: Multilingual;
  readonly family: ClauseFamily | null;
  readonly level: ClauseLevel | null;
  readonly sectors: readonly ClauseSector[];
  readonly purchaseKinds: readonly PurchaseKind[];
  readonly text: ClauseText;
  /** Own descriptions of blanks. */
  readonly blanks: readonly ClauseBlank[];
  readonly whenToUse: Multilingual;
  readonly whenNot: Multilingual;
  readonly check: Multilingual;
  readonly article: string;
  readonly source: Omit<ClauseSource, "checkedOn"> & { readonly checkedOn: Day | "none" | null };
  readonly noticeFields: readonly NoticeField[];
  /** Lines that name no field of a notice. */
  readonly oddNoticeFields: readonly string[];
  readonly from: Day | null;
  /** Last day on which it may be used; "none": no end is known. */
  readonly lastDay: Day | "none" | null;
};

export type ClauseProblem = {
  readonly because:
    | "no-name"
    | "no-family"
    | "no-level"
    | "no-text-nl"
    | "no-text-fr"
    | "odd-blank"
    | "unknown-blank"
    | "uneven-blank"
    | "no-article"
    | "no-first-day"
    | "no-last-day"
    | "no-such-day"
    | "ends-before-it-begins"
    | "checked-later"
    | "bad-address"
    | "odd-notice-field"
    | "too-long";
  readonly field: string;
  /** What it is about: names of blanks, a line. */
  readonly about?: string;
};

const longest = { name: 200, text: 20_000, advice: 4_000, line: 500 } as const;

/**
 * What is wrong with a clause as typed, in the order of the form.
 * @param shared blanks every clause may use
 */
export function judgeClause(
  draft: ClauseDraft,
  shared: readonly ClauseBlank[],
  today: Day,
): ClauseProblem[] {
  return [
    ...(draft.name.nl?.trim() ? [] : [{ because: "no-name", field: "name:nl" } as const]),
    ...tooLong("name", draft.name, longest.name),
    ...(draft.family === null ? [{ because: "no-family", field: "family" } as const] : []),
    ...(draft.level === null ? [{ because: "no-level", field: "level" } as const] : []),
    ...judgeText(draft, shared),
    ...(["whenToUse", "whenNot", "check"] as const).flatMap((field) =>
      tooLong(field, draft[field], longest.advice),
    ),
    ...judgeSource(draft, today),
    ...draft.oddNoticeFields.map((about) => ({
      because: "odd-notice-field" as const,
      field: "noticeFields",
      about,
    })),
    ...judgePeriod(draft),
  ];
}

const tooLong = (field: string, text: Multilingual, most: number): ClauseProblem[] =>
  languages
    .filter((language) => (text[language] ?? "").length > most)
    .map((language) => ({ because: "too-long", field: `${field}:${language}` }));

function judgeText({ text, blanks }: ClauseDraft, shared: readonly ClauseBlank[]): ClauseProblem[] {
  const problems: ClauseProblem[] = [];
  if (text.nl.trim() === "") problems.push({ because: "no-text-nl", field: "text:nl" });
  if (text.fr.trim() === "") problems.push({ because: "no-text-fr", field: "text:fr" });
  problems.push(...tooLong("text", text, longest.text));
  for (const language of ["nl", "fr"] as const) {
    const odd = oddBlanks(text[language]);
    if (odd.length > 0) {
      problems.push({ because: "odd-blank", field: `text:${language}`, about: odd.join(", ") });
    }
  }
  if (problems.length > 0) return problems;
  const { unknown, uneven } = describeBlanks(text, [...blanks, ...shared]);
  if (uneven.length > 0) {
    problems.push({ because: "uneven-blank", field: "text:fr", about: uneven.join(", ") });
  }
  if (unknown.length > 0) {
    problems.push({ because: "unknown-blank", field: "blanks", about: unknown.join(", ") });
  }
  return problems;
}

function judgeSource({ article, source }: ClauseDraft, today: Day): ClauseProblem[] {
  const problems: ClauseProblem[] = [];
  if (article === "") problems.push({ because: "no-article", field: "article" });
  const lines = { article, ...source };
  for (const field of ["article", "publisher", "title", "url"] as const) {
    if (lines[field].length > longest.line) problems.push({ because: "too-long", field });
  }
  const isAddress = source.url === "" || /^https?:\/\/[^\s"<>]+$/i.test(source.url);
  if (!isAddress || (source.url !== "" && !URL.canParse(source.url))) {
    problems.push({ because: "bad-address", field: "url" });
  }
  if (source.checkedOn === null) problems.push({ because: "no-such-day", field: "checkedOn" });
  else if (source.checkedOn !== "none" && source.checkedOn > today) {
    problems.push({ because: "checked-later", field: "checkedOn" });
  }
  return problems;
}

function judgePeriod({ from, lastDay }: ClauseDraft): ClauseProblem[] {
  if (from === null) return [{ because: "no-first-day", field: "from" }];
  if (lastDay === null) return [{ because: "no-last-day", field: "until" }];
  return lastDay !== "none" && lastDay < from
    ? [{ because: "ends-before-it-begins", field: "until" }]
    : [];
}

/** The clause to keep. @param draft one without problems */
export function contentOfClause(draft: ClauseDraft, shared: readonly ClauseBlank[]): ClauseContent {
  const { family, level, from, lastDay, source } = draft;
  if (family === null || level === null || from === null || lastDay === null) {
    throw new RangeError("judge the draft first");
  }
  return {
    name: draft.name,
    sectors: draft.sectors,
    purchaseKinds: draft.purchaseKinds,
    text: draft.text,
    whenToUse: draft.whenToUse,
    whenNot: draft.whenNot,
    check: draft.check,
    article: draft.article,
    noticeFields: draft.noticeFields,
    family,
    level,
    blanks: describeBlanks(draft.text, [...draft.blanks, ...shared]).blanks,
    source: { ...source, checkedOn: source.checkedOn === "none" ? null : source.checkedOn },
    validFrom: from,
    validTo: lastDay === "none" ? null : addDays(lastDay, 1),
  };
}
