import { inLanguage } from "#kernel/language";
import { DescriptionList, formatDay, SectionHeader, useUi } from "#ui";
import type { StoredClauseVersion } from "../../store/library/clauses.ts";
import { libraryWords } from "../../text/library/index.ts";

/** When to use a clause, how to follow it up, what it leans on. */
export function ClauseAbout({ shown }: { readonly shown: StoredClauseVersion }) {
  const { language } = useUi();
  const words = libraryWords(language);
  const { source, noticeFields } = shown;
  const listed = (names: readonly string[], none: string) =>
    names.length === 0 ? none : names.join(", ");
  const said = [source.publisher, source.title].filter(Boolean).join(", ");
  return (
    <section>
      <SectionHeader title={words.page.about} />
      <DescriptionList
        id="clause"
        items={[
          { term: words.page.use, value: inLanguage(shown.whenToUse, language) ?? "" },
          { term: words.page.not, value: inLanguage(shown.whenNot, language) ?? "" },
          { term: words.page.check, value: inLanguage(shown.check, language) ?? "" },
          {
            term: words.labels.sector,
            value: listed(
              shown.sectors.map((one) => words.sectors[one]),
              words.everySector,
            ),
          },
          {
            term: words.labels.kind,
            value: listed(
              shown.purchaseKinds.map((one) => words.kinds[one]),
              words.everyKind,
            ),
          },
          {
            term: words.page.fields,
            value:
              noticeFields.length === 0 ? (
                words.page.noFields
              ) : (
                <ul className="library__fields">
                  {noticeFields.map(({ field, code }) => (
                    <li key={`${field} ${code}`}>
                      <code>{field}</code> {code ?? words.page.freeText}
                    </li>
                  ))}
                </ul>
              ),
          },
          { term: words.labels.article, value: shown.article },
          {
            term: words.page.source,
            value:
              said === "" && source.url === "" ? (
                words.page.noSource
              ) : (
                <>
                  {source.url ? <a href={source.url}>{said || source.url}</a> : said}{" "}
                  <span className="soft">
                    (
                    {source.checkedOn
                      ? words.page.checkedOn(formatDay(language, source.checkedOn))
                      : words.page.notChecked}
                    )
                  </span>
                </>
              ),
          },
        ].filter(({ value }) => value !== "")}
      />
    </section>
  );
}
