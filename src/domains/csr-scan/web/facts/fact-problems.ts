import type { Language } from "#kernel/language";
import { type TypedProblem, typedProblems } from "../../rules/facts/read-fact.ts";
import type { Fact, FactColumn } from "../../rules/instrument/fact.ts";
import type { Taxonomy } from "../../rules/vsme/taxonomy.ts";
import { type FactsWords, factsWords } from "../../text/facts/index.ts";
import type { FactsView } from "../../usecases/facts/open-facts.ts";

type Refused = { readonly problem: string; readonly about: string | null };

/** What is wrong with what was typed, naming row and column where there are. */
export function factProblem(
  fact: Fact,
  { problem, about }: Refused,
  lists: Taxonomy["lists"],
  words: FactsWords,
  language: Language,
): string {
  const because = typedProblems.find((one) => one === problem) ?? ("not-a-number" as TypedProblem);
  const told = words.problems[because];
  if (fact.kind !== "rows" || about === null) return told(about ?? "");
  const [column = "", row = "", ...rest] = about.split(":");
  const named = fact.columns?.find(({ key }) => key === column);
  if (named && rest.length > 0) {
    return words.inRow(row, named.text[language], told(rest.join(":")));
  }
  const by = fact.columns?.find(({ key, axis }) => axis ?? key === fact.rowsBy);
  const double =
    by?.options?.find(({ key }) => key === about)?.text[language] ??
    lists.get(by?.list ?? "")?.get(about)?.text ??
    about;
  return told(double.trim());
}

/** The unit behind a field: its own, or the one that was chosen in another field. */
export function unitWords(
  cell: Pick<Fact | FactColumn, "kind" | "unit" | "unitFrom">,
  view: FactsView,
  language: Language,
): string | undefined {
  const words = factsWords(language);
  if (cell.kind === "money") return words.euro;
  if (cell.unit) return words.units[cell.unit];
  if (!cell.unitFrom) return undefined;
  const chosen = view.facts.values.get(cell.unitFrom);
  const from = view.instrument.facts?.find(({ key }) => key === cell.unitFrom);
  return from?.options?.find(({ key }) => key === chosen)?.text[language];
}
