import { addDays, parseDay } from "#kernel/day";
import { languages, type Multilingual } from "#kernel/language";
import { type EvidenceKind, evidenceKinds } from "../../rules/evidence.ts";
import {
  type CountedPer,
  countedPers,
  type FrameSource,
  type FrameVersion,
} from "../../rules/frames/frame.ts";
import type { FrameDraft, PriorityDraft } from "../../rules/frames/judge-frame.ts";

/** What stands in the fields, by name; the form of a frame and what was typed are read alike. */
export type Typed = Readonly<Record<string, readonly string[]>>;

export const one = (typed: Typed, name: string): string => typed[name]?.[0] ?? "";

/** The text fields of a form, as they can be shown again. */
export function typedOf(form: FormData): Typed {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of form.entries()) {
    if (typeof value !== "string") continue;
    const known = typed[name] ?? [];
    known.push(value.replaceAll("\r\n", "\n"));
    typed[name] = known;
  }
  return typed;
}

const mostRows = 60;

/** How many rows of priorities the form shows. */
export const rowsOf = (typed: Typed): number =>
  Math.max(1, Math.min(mostRows, Math.trunc(Number(one(typed, "rows"))) || 1));

const textIn = (typed: Typed, name: string): Multilingual =>
  Object.fromEntries(
    languages
      .map((language) => [language, one(typed, `${name}:${language}`).trim()])
      .filter(([, text]) => text !== ""),
  );

function sourceOf(typed: Typed, before: FrameSource | null): FrameSource {
  const value = (name: string) => one(typed, name).trim();
  const url = value("url");
  // Other texts and the day it was checked belong to the source that stood there.
  const isSame = before !== null && before.url === url;
  return {
    publisher: value("publisher"),
    title: value("title"),
    url,
    checkedOn: isSame ? before.checkedOn : null,
    note: textIn(typed, "note"),
    ...(isSame && before.further ? { further: before.further } : {}),
  };
}

const isKind = (text: string): text is EvidenceKind => evidenceKinds.some((kind) => kind === text);

function priorityOf(typed: Typed, row: number): PriorityDraft | null {
  const at = (field: string) => `priority:${row}:${field}`;
  const code = one(typed, at("code")).trim();
  const name = textIn(typed, at("name"));
  const description = textIn(typed, at("description"));
  if (code === "" && Object.keys(name).length + Object.keys(description).length === 0) return null;
  const minimum = one(typed, at("minimum")).trim();
  const counted = one(typed, at("counted"));
  return {
    row,
    code,
    name,
    description,
    minimum: /^\d+$/.test(minimum) ? Number(minimum) : null,
    countedPer:
      countedPers.find((known): known is CountedPer => known === counted) ?? "partnership",
    suggestedKinds: (typed[at("kinds")] ?? []).filter(isKind),
  };
}

/** @param before the source of the version that is changed */
export function draftOf(typed: Typed, before: FrameSource | null): FrameDraft {
  const until = one(typed, "until").trim();
  return {
    name: textIn(typed, "name"),
    from: parseDay(one(typed, "from").trim()),
    lastDay: until === "" ? "none" : parseDay(until),
    source: sourceOf(typed, before),
    priorities: Array.from({ length: rowsOf(typed) }, (_, row) => priorityOf(typed, row)).filter(
      (priority) => priority !== null,
    ),
  };
}

/** A version as it first stands in the form, with one empty row under its priorities. */
export function typedOfVersion(
  version: FrameVersion,
  period: { readonly from: string; readonly until: string },
): Typed {
  const typed: Record<string, string[]> = {};
  const put = (name: string, value: string) => {
    typed[name] = [...(typed[name] ?? []), value];
  };
  const putIn = (name: string, text: Multilingual) => {
    for (const language of languages) put(`${name}:${language}`, text[language] ?? "");
  };
  putIn("name", version.name);
  put("from", period.from);
  put("until", period.until);
  put("publisher", version.source.publisher);
  put("title", version.source.title);
  put("url", version.source.url);
  putIn("note", version.source.note);
  version.priorities.forEach((priority, row) => {
    const at = (field: string) => `priority:${row}:${field}`;
    put(at("code"), priority.code);
    putIn(at("name"), priority.name);
    putIn(at("description"), priority.description);
    put(at("minimum"), String(priority.minimum));
    put(at("counted"), priority.countedPer);
    for (const kind of priority.suggestedKinds) put(at("kinds"), kind);
  });
  put("rows", String(version.priorities.length + 1));
  return typed;
}

/** The last day on which a version holds, as the form writes it. */
export const lastDayOfVersion = ({ validTo }: Pick<FrameVersion, "validTo">): string =>
  validTo === null ? "" : addDays(validTo, -1);
