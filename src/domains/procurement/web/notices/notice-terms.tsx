import { type Column, DataTable, SectionHeader, useUi } from "#ui";
import { type TermLine, termLines } from "../../rules/notices/term-lines.ts";
import { noticeWords } from "../../text/notices/index.ts";
import type { ShownNotice } from "./load-notice.ts";
import { inLanguage, lotNumber, sayTerm } from "./say-notice.ts";

/** What the notice says about reserved work, social, green and accessible terms, by the code of the field. */
export function NoticeTerms(props: { readonly opened: ShownNotice; readonly address: string }) {
  const { language } = useUi();
  const words = noticeWords(language);
  const w = words.terms;
  const { lines, silent } = termLines(props.opened.shown);
  const columns: Column<TermLine>[] = [
    { key: "field", label: w.field, rowHeader: true, cell: ({ field }) => w.names[field] },
    {
      key: "says",
      label: w.says,
      cell: ({ field, says }) =>
        says.kind === "code" ? (
          sayTerm(field, says.code, words)
        ) : (
          <span className="notice-page__words" lang={inLanguage(says.text, language).language}>
            {inLanguage(says.text, language).text}
          </span>
        ),
    },
    {
      key: "lots",
      label: w.which,
      cell: ({ lots }) => lots?.map(lotNumber).join(", ") ?? w.allLots,
    },
  ];
  return (
    <section aria-labelledby="terms">
      <SectionHeader id="terms" title={w.title} />
      {lines.length === 0 ? (
        <p>{w.silent}</p>
      ) : (
        <>
          <p className="soft">{w.lede}</p>
          <DataTable
            caption={w.title}
            captionHidden
            columns={columns}
            rows={lines}
            keyOf={({ field, says }) => `${field} ${JSON.stringify(says)}`}
            address={props.address}
            density="dense"
            empty={w.silent}
          />
          {silent.length > 0 ? (
            <p className="soft notice-page__silent">
              {w.silentFields} {silent.map((field) => w.names[field]).join(", ")}.
            </p>
          ) : null}
        </>
      )}
    </section>
  );
}
