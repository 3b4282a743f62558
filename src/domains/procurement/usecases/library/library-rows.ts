import { inLanguage, type Language } from "#kernel/language";
import type { CellValue } from "#platform/tables";
import type { ClauseVersion } from "../../rules/library/clause.ts";
import { libraryWords } from "../../text/library/index.ts";

/** Clauses as rows of a table, headers first. */
export function libraryRows(
  clauses: readonly (ClauseVersion & { readonly key: string })[],
  language: Language,
): CellValue[][] {
  const words = libraryWords(language);
  const { labels } = words;
  const headers = [
    labels.key,
    labels.name,
    labels.family,
    labels.level,
    labels.sector,
    labels.kind,
    labels.version,
    labels.state,
    labels.approved,
    labels.since,
    labels.textNl,
    labels.textFr,
    labels.whenToUse,
    labels.whenNot,
    labels.check,
    labels.article,
    labels.source,
    labels.checked,
    labels.fields,
  ];
  return [
    headers,
    ...clauses.map((clause) => [
      clause.key,
      inLanguage(clause.name, language) ?? "",
      words.families[clause.family],
      words.levels[clause.level],
      clause.sectors.map((one) => words.sectors[one]).join("; "),
      clause.purchaseKinds.map((one) => words.kinds[one]).join("; "),
      clause.version,
      words.states[clause.state],
      clause.approvedBy ?? "",
      clause.validFrom,
      clause.text.nl,
      clause.text.fr,
      inLanguage(clause.whenToUse, language) ?? "",
      inLanguage(clause.whenNot, language) ?? "",
      inLanguage(clause.check, language) ?? "",
      clause.article,
      [clause.source.publisher, clause.source.title, clause.source.url].filter(Boolean).join(", "),
      clause.source.checkedOn ?? "",
      clause.noticeFields.map(({ field, code }) => (code ? `${field} ${code}` : field)).join("; "),
    ]),
  ];
}
