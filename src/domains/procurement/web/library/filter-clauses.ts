import { plainText } from "#kernel/file-table";
import { inLanguage, type Language } from "#kernel/language";
import { type ClauseState, clauseStates } from "../../rules/library/clause.ts";
import {
  type ClauseFamily,
  type ClauseLevel,
  type ClauseSector,
  isClauseFamily,
  isClauseLevel,
  isClauseSector,
  isPurchaseKind,
  type PurchaseKind,
} from "../../rules/library/families.ts";
import { lastVersionOf } from "../../store/library/clauses.ts";
import type { LibraryView } from "../../usecases/library/clause-library.ts";

export type ClauseFilter = {
  readonly search: string;
  readonly families: readonly ClauseFamily[];
  readonly levels: readonly ClauseLevel[];
  readonly sectors: readonly ClauseSector[];
  readonly kinds: readonly PurchaseKind[];
  readonly states: readonly ClauseState[];
};

const isState = (text: string): text is ClauseState => clauseStates.some((known) => known === text);

/** The choice as it stands in the address. */
export const readClauseFilter = (query: URLSearchParams): ClauseFilter => ({
  search: (query.get("q") ?? "").slice(0, 200),
  families: query.getAll("soort").filter(isClauseFamily),
  levels: query.getAll("ambitie").filter(isClauseLevel),
  sectors: query.getAll("sector").filter(isClauseSector),
  kinds: query.getAll("aankoop").filter(isPurchaseKind),
  states: query.getAll("toestand").filter(isState),
});

/** A clause as a list shows it: the version in use, else the last one. */
export type ShownClause = LibraryView["clauses"][number] & {
  readonly shown: ReturnType<typeof lastVersionOf>;
};

export const shownOf = (clause: LibraryView["clauses"][number]): ShownClause => ({
  ...clause,
  shown:
    clause.versions.find(({ version }) => version === clause.usable?.version) ??
    lastVersionOf(clause),
});

/** Does a clause answer the choice? Of one question any answer will do, all words must be found. */
export function answersFilter(
  { shown, versions }: ShownClause,
  filter: ClauseFilter,
  language: Language,
): boolean {
  const any = <Value>(chosen: readonly Value[], has: (value: Value) => boolean) =>
    chosen.length === 0 || chosen.some(has);
  const words = plainText(filter.search).split(" ").filter(Boolean);
  const text = plainText(
    [inLanguage(shown.name, language), shown.text.nl, shown.text.fr, shown.article].join(" "),
  );
  return (
    words.every((word) => text.includes(word)) &&
    any(filter.families, (one) => shown.family === one) &&
    any(filter.levels, (one) => shown.level === one) &&
    any(filter.sectors, (one) => shown.sectors.length === 0 || shown.sectors.includes(one)) &&
    any(
      filter.kinds,
      (one) => shown.purchaseKinds.length === 0 || shown.purchaseKinds.includes(one),
    ) &&
    any(filter.states, (one) => versions.some(({ state }) => state === one))
  );
}
