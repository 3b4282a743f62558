import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { type ContractClause, type Measure, measures } from "../../rules/contracts/contract.ts";
import type { ClauseProblem } from "../../rules/contracts/judge-contract.ts";
import { readMilestones, writeMilestones } from "../../rules/contracts/read-milestones.ts";
import { readNumber, writeNumber } from "../../rules/contracts/read-number.ts";
import type { LibraryClause } from "../../rules/library/clause.ts";
import { isClauseFamily } from "../../rules/library/families.ts";
import type { ClauseGiven } from "../../usecases/contracts/change-promises.ts";
import { lineOf, type Typed } from "../typed-form.ts";

/** The fields of the form as they are typed. */
export function typedOfClause(
  clause: ContractClause | null,
  units: Readonly<Record<Measure, string>>,
): Typed {
  if (!clause) return { per: "whole" };
  return {
    library: clause.libraryKey ?? "",
    family: clause.family,
    title: clause.title,
    body: clause.body,
    hours: writeNumber(clause.hours),
    places: writeNumber(clause.places),
    cents: writeNumber(clause.cents === null ? null : clause.cents / 100),
    per: clause.per,
    milestones: writeMilestones(clause.milestones, units),
  };
}

/** What was typed, with the title, family and text of a clause of the library. */
export function withLibraryClause(
  typed: Typed,
  clause: LibraryClause | null,
  language: Language,
): Typed {
  if (!clause) return typed;
  return {
    ...typed,
    family: clause.family,
    title: clause.name[language] ?? clause.name.nl ?? "",
    body: language === "fr" ? clause.text.fr : clause.text.nl,
  };
}

/** Reads the form; everything that cannot be read is told with its field. */
export function readClauseForm(
  typed: Typed,
  parseDay: (text: string) => Day | null,
  library: LibraryClause | null,
): { readonly clause: ClauseGiven; readonly problems: readonly Refusal<ClauseProblem>[] } {
  const problems: Refusal<ClauseProblem>[] = [];
  const values: Record<Measure, number | null> = { hours: null, places: null, cents: null };
  for (const measure of measures) {
    const value = readNumber(lineOf(typed, measure));
    if (value === "wrong") problems.push(refuse("not-a-number", measure));
    else if (value !== null && measure === "places" && !Number.isInteger(value)) {
      problems.push(refuse("not-whole", measure));
    } else
      values[measure] = value !== null && measure === "cents" ? Math.round(value * 100) : value;
  }
  const milestones = readMilestones(typed.milestones ?? "", parseDay);
  if ("line" in milestones) {
    problems.push(refuse("milestone-shape", `milestones:${milestones.line}`));
  }
  const family = lineOf(typed, "family");
  return {
    problems,
    clause: {
      family: isClauseFamily(family) ? family : "",
      libraryKey: library?.key ?? null,
      libraryVersion: library?.version ?? null,
      title: lineOf(typed, "title").replace(/\s+/g, " "),
      body: (typed.body ?? "").trim(),
      ...values,
      per: lineOf(typed, "per") === "year" ? "year" : "whole",
      milestones: "line" in milestones ? [] : milestones,
    },
  };
}
