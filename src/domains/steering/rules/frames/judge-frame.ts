import { addDays, type Day } from "#kernel/day";
import { languages, type Multilingual } from "#kernel/language";
import type { EvidenceKind } from "../evidence.ts";
import type { CountedPer, FrameContent, FrameSource } from "./frame.ts";
import { firstDayOf } from "./version-of-year.ts";

/** A priority as somebody typed it; null: not a number. */
export type PriorityDraft = {
  /** Which row of the form, from 0: problems name it. */
  readonly row: number;
  readonly code: string;
  readonly name: Multilingual;
  readonly description: Multilingual;
  readonly minimum: number | null;
  readonly countedPer: CountedPer;
  readonly suggestedKinds: readonly EvidenceKind[];
};

/** A frame as somebody typed it; a day that does not exist is null. */
export type FrameDraft = {
  readonly name: Multilingual;
  readonly from: Day | null;
  /** Last day on which it holds; "none": no end is known. */
  readonly lastDay: Day | "none" | null;
  readonly source: FrameSource;
  readonly priorities: readonly PriorityDraft[];
};

export type FrameProblem = {
  readonly because:
    | "no-name"
    | "no-first-day"
    | "no-last-day"
    | "ends-before-it-begins"
    | "in-a-past-year"
    | "bad-address"
    | "no-priorities"
    | "no-code"
    | "long-code"
    | "long-name"
    | "long-text"
    | "long-source"
    | "double-code"
    | "no-priority-name"
    | "bad-minimum";
  /** "name", "from", "until", "url", or "priority:<row>:<field>"; a text too long in one language ends in ":fr". */
  readonly field: string;
};

const longestCode = 40;
const longName = { most: 300, because: "long-name" } as const;
const longestSource = 500;
const longText = { most: 4_000, because: "long-text" } as const;
const mostActions = 100;

/** The earliest day on which a change may begin: the past is never changed. */
export const earliestChange = (today: Day): Day => firstDayOf(Number(today.slice(0, 4)));

/**
 * What is wrong with a frame as typed, in the order of the form.
 * @param earliest first day on which it may begin; null for a new frame, which changes nothing that was
 */
export function judgeFrame(draft: FrameDraft, earliest: Day | null): FrameProblem[] {
  return [
    ...(draft.name.nl?.trim() ? [] : [{ because: "no-name", field: "name" } as const]),
    ...judgeLength("name", draft.name, longName),
    ...judgePeriod(draft, earliest),
    ...(isAddress(draft.source.url) ? [] : [{ because: "bad-address", field: "url" } as const]),
    ...judgeSource(draft.source),
    ...judgePriorities(draft.priorities),
  ];
}

/** One problem for each language in which it is too long: `name:fr`. */
const judgeLength = (
  field: string,
  text: Multilingual,
  { most, because }: typeof longName | typeof longText,
): FrameProblem[] =>
  languages
    .filter((language) => (text[language] ?? "").length > most)
    .map((language) => ({ because, field: `${field}:${language}` }));

function judgeSource({ publisher, title, url, note }: FrameSource): FrameProblem[] {
  const fields = { publisher, title, url };
  const tooLong = (["publisher", "title", "url"] as const).filter(
    (field) => fields[field].length > longestSource,
  );
  return [
    ...tooLong.map((field) => ({ because: "long-source", field }) as const),
    ...judgeLength("note", note, longText),
  ];
}

function judgePeriod({ from, lastDay }: FrameDraft, earliest: Day | null): FrameProblem[] {
  if (from === null) return [{ because: "no-first-day", field: "from" }];
  if (lastDay === null) return [{ because: "no-last-day", field: "until" }];
  if (earliest !== null && from < earliest) return [{ because: "in-a-past-year", field: "from" }];
  return lastDay !== "none" && lastDay < from
    ? [{ because: "ends-before-it-begins", field: "until" }]
    : [];
}

const isAddress = (url: string): boolean =>
  url === "" || (/^https?:\/\/[^\s"<>]+$/i.test(url) && URL.canParse(url));

function judgePriorities(priorities: readonly PriorityDraft[]): FrameProblem[] {
  if (priorities.length === 0) return [{ because: "no-priorities", field: "priority:0:code" }];
  const seen = new Set<string>();
  return priorities.flatMap(({ row, code, name, description, minimum }) => {
    const at = (field: string) => `priority:${row}:${field}`;
    const problems: FrameProblem[] = [];
    if (code === "") problems.push({ because: "no-code", field: at("code") });
    if (code.length > longestCode) problems.push({ because: "long-code", field: at("code") });
    if (code !== "" && seen.has(code)) problems.push({ because: "double-code", field: at("code") });
    seen.add(code);
    if (!name.nl?.trim()) problems.push({ because: "no-priority-name", field: at("name") });
    problems.push(...judgeLength(at("name"), name, longName));
    problems.push(...judgeLength(at("description"), description, longText));
    const isCount = minimum !== null && Number.isInteger(minimum) && minimum >= 0;
    if (!isCount || minimum > mostActions) {
      problems.push({ because: "bad-minimum", field: at("minimum") });
    }
    return problems;
  });
}

/** The frame to keep. @param draft one without problems */
export function contentOfDraft(draft: FrameDraft): FrameContent {
  if (draft.from === null || draft.lastDay === null) throw new RangeError("judge the draft first");
  return {
    name: draft.name,
    validFrom: draft.from,
    validTo: draft.lastDay === "none" ? null : addDays(draft.lastDay, 1),
    source: draft.source,
    priorities: draft.priorities.map((priority, at) => ({
      code: priority.code,
      position: at + 1,
      name: priority.name,
      description: priority.description,
      minimum: priority.minimum ?? 0,
      countedPer: priority.countedPer,
      suggestedKinds: priority.suggestedKinds,
    })),
  };
}
