import type { ReactNode } from "react";
import { ButtonLink } from "../button/button.tsx";
import { type Column, DataTable } from "../data-table/data-table.tsx";
import { SectionHeader } from "../page-header/page-header.tsx";

const mostShown = 100;

interface TroubleSectionsProps<Trouble> {
  readonly words: {
    readonly download: string;
    readonly more: (count: number) => string;
  };
  /** What has no rows is left out. */
  readonly parts: readonly {
    readonly id: string;
    readonly title: string;
    /** Of the table, when its title says too little. */
    readonly caption?: string;
    readonly rows: readonly Trouble[];
    readonly lede?: ReactNode;
  }[];
  readonly columns: readonly Column<Trouble>[];
  readonly address: string;
  readonly csvHref: string;
}

/** What an import refused or remarked, a section for each kind: the first rows here, all of them in one file. */
export function TroubleSections<Trouble>(props: TroubleSectionsProps<Trouble>) {
  const { words, parts, address, csvHref } = props;
  const columns = props.columns.map(
    (column): Column<{ at: number; row: Trouble }> => ({
      ...column,
      cell: ({ row }) => column.cell(row),
    }),
  );
  return parts
    .filter(({ rows }) => rows.length > 0)
    .map(({ id, title, caption = title, rows, lede }, at) => (
      <section key={id}>
        <SectionHeader
          id={id}
          title={title}
          actions={
            at === 0 ? (
              <ButtonLink href={csvHref} icon="download" small download>
                {words.download}
              </ButtonLink>
            ) : null
          }
        />
        {lede}
        <DataTable
          caption={caption}
          captionHidden
          columns={columns}
          rows={rows.slice(0, mostShown).map((row, at) => ({ at, row }))}
          keyOf={({ at }) => String(at)}
          address={address}
          density="dense"
          empty={null}
        />
        {rows.length > mostShown ? (
          <p className="soft">{words.more(rows.length - mostShown)}</p>
        ) : null}
      </section>
    ));
}
