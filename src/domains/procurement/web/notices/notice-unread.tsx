import { type Column, DataTable, SectionHeader, useUi } from "#ui";
import type { NoticeNote, Unread } from "../../rules/notice.ts";
import { words as procurementWords } from "../../text/index.ts";
import { noticeWords } from "../../text/notices/index.ts";
import type { ShownNotice } from "./load-notice.ts";

const mostShown = 200;
const mostSigns = 300;

/** What stands in the file and is not understood or not kept, and the doubts there were: nothing is hidden. */
export function NoticeUnread(props: { readonly opened: ShownNotice; readonly address: string }) {
  const { language } = useUi();
  const w = noticeWords(language).unread;
  const { unread, leftOut, notes } = props.opened.shown;
  const isAllRead = unread.length === 0 && leftOut.length === 0 && notes.length === 0;
  return (
    <section aria-labelledby="unread">
      <SectionHeader id="unread" title={w.title} />
      <p className="soft">{isAllRead ? w.nothing : w.lede}</p>
      {leftOut.length > 0 ? (
        <ul>
          {leftOut.map(({ because, count }) => (
            <li key={because}>{w.leftOut(because, count)}</li>
          ))}
        </ul>
      ) : null}
      {notes.length > 0 ? <Notes notes={notes} address={props.address} /> : null}
      {unread.length > 0 ? (
        <details>
          <summary>{w.fields(unread.length)}</summary>
          <Fields unread={unread} address={props.address} />
          {unread.length > mostShown ? <p>{w.more(unread.length - mostShown)}</p> : null}
        </details>
      ) : null}
    </section>
  );
}

function Notes(props: { readonly notes: readonly NoticeNote[]; readonly address: string }) {
  const { language } = useUi();
  const w = noticeWords(language).unread;
  const said = procurementWords(language).notes;
  const columns: Column<NoticeNote>[] = [
    { key: "doubt", label: w.doubt, rowHeader: true, cell: ({ code }) => said[code] },
    { key: "about", label: w.about, cell: ({ about }) => about },
    { key: "found", label: w.found, cell: ({ found }) => found?.slice(0, mostSigns) ?? "" },
  ];
  return (
    <DataTable
      caption={w.notes}
      columns={columns}
      rows={props.notes.slice(0, mostShown)}
      keyOf={({ code, about, found }) => `${code} ${about} ${found ?? ""}`}
      address={props.address}
      density="dense"
      empty=""
    />
  );
}

function Fields(props: { readonly unread: readonly Unread[]; readonly address: string }) {
  const w = noticeWords(useUi().language).unread;
  const rows = props.unread.slice(0, mostShown).map((field, at) => ({ ...field, key: `${at}` }));
  const columns: Column<Unread & { readonly key: string }>[] = [
    {
      key: "path",
      label: w.path,
      rowHeader: true,
      cell: ({ path }) => <code className="notice-page__path">{path}</code>,
    },
    { key: "text", label: w.text, cell: ({ text }) => text.slice(0, mostSigns) },
  ];
  return (
    <DataTable
      caption={w.title}
      captionHidden
      columns={columns}
      rows={rows}
      keyOf={({ key }) => key}
      address={props.address}
      density="dense"
      empty=""
    />
  );
}
