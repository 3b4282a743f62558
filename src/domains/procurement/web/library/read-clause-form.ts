import { addDays, type Day, parseDay } from "#kernel/day";
import { languages, type Multilingual } from "#kernel/language";
import {
  type BlankUnit,
  blankUnits,
  type ClauseBlank,
  type ClauseContent,
  type NoticeField,
} from "../../rules/library/clause.ts";
import {
  isClauseFamily,
  isClauseLevel,
  isClauseSector,
  isPurchaseKind,
} from "../../rules/library/families.ts";
import { blanksOf } from "../../rules/library/fill-clause.ts";
import type { ClauseDraft } from "../../rules/library/judge-clause.ts";

/** What stands in the fields, by name. */
export type TypedFields = Readonly<Record<string, readonly string[]>>;

export const first = (typed: TypedFields, name: string): string => typed[name]?.[0] ?? "";

/** The text fields of a form, as they can be shown again. */
export function fieldsOf(form: FormData): TypedFields {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of form.entries()) {
    if (typeof value !== "string") continue;
    typed[name] = [...(typed[name] ?? []), value.replaceAll("\r\n", "\n")];
  }
  return typed;
}

const textsIn = (typed: TypedFields, name: string): Multilingual =>
  Object.fromEntries(
    languages
      .map((language) => [language, first(typed, `${name}:${language}`).trim()])
      .filter(([, text]) => text !== ""),
  );

const mostOwnBlanks = 20;

/** Names of blanks in the two texts that nobody described yet: each gets fields of its own. */
export function ownBlankNames(typed: TypedFields, shared: readonly ClauseBlank[]): string[] {
  const known = new Set(shared.map(({ name }) => name));
  const names = [...blanksOf(first(typed, "text:nl")), ...blanksOf(first(typed, "text:fr"))];
  return [...new Set(names)].filter((name) => !known.has(name)).slice(0, mostOwnBlanks);
}

const isUnit = (text: string): text is BlankUnit => blankUnits.some((unit) => unit === text);

const lineShape = /^(BT-\d{2,3})(?:[\s:=]+([a-z][a-z-]*))?$/i;

function noticeFieldsIn(text: string): { fields: NoticeField[]; odd: string[] } {
  const lines = text.split("\n").map((line) => line.trim());
  const fields: NoticeField[] = [];
  const odd: string[] = [];
  for (const line of lines.filter(Boolean)) {
    const [, field, code] = lineShape.exec(line) ?? [];
    if (field) fields.push({ field: field.toUpperCase(), code: code?.toLowerCase() ?? null });
    else odd.push(line.slice(0, 80));
  }
  return { fields, odd };
}

const dayOrNone = (text: string): Day | "none" | null => (text === "" ? "none" : parseDay(text));

export function draftOfClause(typed: TypedFields, shared: readonly ClauseBlank[]): ClauseDraft {
  const value = (name: string) => first(typed, name).trim();
  const { fields, odd } = noticeFieldsIn(first(typed, "noticeFields"));
  const [family, level] = [value("family"), value("level")];
  return {
    name: textsIn(typed, "name"),
    family: isClauseFamily(family) ? family : null,
    level: isClauseLevel(level) ? level : null,
    sectors: (typed.sectors ?? []).filter(isClauseSector),
    purchaseKinds: (typed.kinds ?? []).filter(isPurchaseKind),
    text: { nl: value("text:nl"), fr: value("text:fr") },
    blanks: ownBlankNames(typed, shared).flatMap((name): ClauseBlank[] => {
      const unit = value(`blank:${name}:unit`);
      const meaning = textsIn(typed, `blank:${name}:meaning`);
      if (!meaning.nl) return [];
      const advice = textsIn(typed, `blank:${name}:advice`);
      return [{ name, unit: isUnit(unit) ? unit : "text", meaning, advice }];
    }),
    whenToUse: textsIn(typed, "whenToUse"),
    whenNot: textsIn(typed, "whenNot"),
    check: textsIn(typed, "check"),
    article: value("article"),
    source: {
      publisher: value("publisher"),
      title: value("title"),
      url: value("url"),
      checkedOn: dayOrNone(value("checkedOn")),
    },
    noticeFields: fields,
    oddNoticeFields: odd,
    from: parseDay(value("from")),
    lastDay: dayOrNone(value("until")),
  };
}

/** A version as it first stands in the form. */
export function typedOfClause(clause: ClauseContent): TypedFields {
  const typed: Record<string, string[]> = {};
  const put = (name: string, ...values: string[]) => {
    typed[name] = values;
  };
  const putIn = (name: string, text: Multilingual) => {
    for (const language of languages) put(`${name}:${language}`, text[language] ?? "");
  };
  putIn("name", clause.name);
  put("family", clause.family);
  put("level", clause.level);
  put("sectors", ...clause.sectors);
  put("kinds", ...clause.purchaseKinds);
  put("text:nl", clause.text.nl);
  put("text:fr", clause.text.fr);
  for (const blank of clause.blanks) {
    put(`blank:${blank.name}:unit`, blank.unit);
    putIn(`blank:${blank.name}:meaning`, blank.meaning);
    putIn(`blank:${blank.name}:advice`, blank.advice);
  }
  putIn("whenToUse", clause.whenToUse);
  putIn("whenNot", clause.whenNot);
  putIn("check", clause.check);
  put("article", clause.article);
  put("publisher", clause.source.publisher);
  put("title", clause.source.title);
  put("url", clause.source.url);
  put("checkedOn", clause.source.checkedOn ?? "");
  put(
    "noticeFields",
    clause.noticeFields.map(({ field, code }) => (code ? `${field} ${code}` : field)).join("\n"),
  );
  put("from", clause.validFrom);
  put("until", clause.validTo === null ? "" : addDays(clause.validTo, -1));
  return typed;
}
