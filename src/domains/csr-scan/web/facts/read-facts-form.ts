import type { TypedFact } from "../../rules/facts/read-fact.ts";
import { typedMark } from "../../rules/facts/type-fact.ts";
import type { SentFact } from "../../usecases/facts/save-facts.ts";

const mostRows = 200;
const mostTyped = 20_000;

/** Names of the fields of a fact in its form. */
export const factNames = {
  value: (fact: string) => `f.${fact}`,
  cell: (fact: string, row: number, column: string) => `f.${fact}.${row}.${column}`,
  version: (fact: string) => `v.${fact}`,
  /** What stood in the field when the form was made. */
  was: (fact: string) => `w.${fact}`,
};

/** The facts of a form, in their order; fields that are not ours are left out. */
export function readFactsForm(form: FormData): readonly SentFact[] {
  const textOf = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value.slice(0, mostTyped) : "";
  };
  return [...form.keys()]
    .filter((name) => /^v\.[a-z0-9-]{1,100}$/.test(name))
    .map((name): SentFact => {
      const fact = name.slice(2);
      const typed: TypedFact = {
        texts: form
          .getAll(factNames.value(fact))
          .flatMap((value) => (typeof value === "string" ? [value.slice(0, mostTyped)] : [])),
        rows: rowsOf(form, fact),
      };
      const version = Number(textOf(name));
      return {
        fact,
        typed,
        madeOn: Number.isInteger(version) && version > 0 ? version : 0,
        isUntouched: typedMark(typed) === textOf(factNames.was(fact)),
      };
    });
}

function rowsOf(form: FormData, fact: string): Record<string, string>[] {
  const rows = new Map<number, Record<string, string>>();
  const pattern = /^(\d{1,3})\.([a-z0-9-]{1,40})$/;
  for (const [name, value] of form) {
    if (!name.startsWith(`f.${fact}.`) || typeof value !== "string") continue;
    const [, at, column] = pattern.exec(name.slice(fact.length + 3)) ?? [];
    if (at === undefined || column === undefined || Number(at) >= mostRows) continue;
    const row = rows.get(Number(at)) ?? {};
    row[column] = value.slice(0, mostTyped);
    rows.set(Number(at), row);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}
