import type { Description, FieldSource } from "#ui";
import type { Candidate, Choice, Choices } from "../../rules/choose-value.ts";
import type { RecordValues } from "../../rules/compose-record.ts";
import type { FieldKey } from "../../rules/field.ts";
import type { RecordWords } from "../../text/record/index.ts";
import { fieldLabel, formatValue, type Writing } from "./format-value.ts";

/** Where a value comes from, in words for a reader. */
export function describeSource(candidate: Candidate, words: RecordWords): FieldSource {
  const { source, on, file, row, by } = candidate;
  const own = source.kind === "person" || source.kind === "organisation";
  if (own) {
    const publisher =
      source.kind === "person"
        ? words.ownEntry(source.publisher, by)
        : words.organisationItself(by);
    return { publisher, date: on };
  }
  return {
    publisher: words.sourceTitle(source.publisher, source.title),
    date: on,
    licence: source.licence,
    ...(file || source.fileName ? { file: file ?? source.fileName ?? "" } : {}),
    ...(row === undefined ? {} : { row: String(row) }),
    ...(source.url ? { href: source.url } : {}),
  };
}

/** The other values of a field and why they were not picked; undefined when nobody contradicts. */
export function describeConflict(
  field: FieldKey,
  choice: Choice | undefined,
  writing: Writing,
): Description["conflict"] {
  if (!choice?.differ) return undefined;
  const others = choice.candidates
    .filter((candidate) => !choice.from.includes(candidate))
    .map((candidate) => ({
      value: formatValue(field, candidate.value, writing),
      source: describeSource(candidate, writing.words),
    }));
  return others.length > 0 ? { others, rule: writing.words.rules[choice.rule] } : undefined;
}

/** One line of a record: term, value, source, and what other sources say. Absent when nothing is known. */
export function describeField(
  field: FieldKey,
  record: { readonly values: RecordValues; readonly choices: Choices },
  writing: Writing,
): Description | null {
  const choice = (record.choices as Record<string, Choice | undefined>)[field];
  const value = (record.values as Record<string, unknown>)[field];
  const conflict = describeConflict(field, choice, writing);
  if ((value === undefined || value === false) && !conflict) return null;
  // What nobody said is only how a record begins, not a fact.
  if (!choice) return null;
  const from = choice?.from[0];
  return {
    term: fieldLabel(field, writing.words),
    value: formatValue(field, value, writing),
    ...(from ? { source: describeSource(from, writing.words) } : {}),
    ...(conflict ? { conflict } : {}),
  };
}
