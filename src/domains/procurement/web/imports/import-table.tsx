import { type Column, DataTable, formatInstant, useUi } from "#ui";
import type { NoticeImport } from "../../store/notices/imports.ts";
import { importWords } from "../../text/imports/index.ts";

/** Where an import is looked at: before it was taken in, or what came of it. */
export const importHref = ({ id, state }: Pick<NoticeImport, "id" | "state">): string =>
  state === "uploaded" ? `/radar/invoer/${id}` : `/radar/invoer/${id}/resultaat`;

/** Imports with what came of them, the newest first. */
export function ImportTable(props: {
  readonly imports: readonly NoticeImport[];
  readonly address: string;
}) {
  const { language } = useUi();
  const words = importWords(language);
  const w = words.upload;
  const columns: Column<NoticeImport>[] = [
    {
      key: "name",
      label: w.name,
      rowHeader: true,
      cell: (run) => (
        <>
          <a href={importHref(run)}>{run.name}</a>
          <span className="imports__under">{words.via[run.via]}</span>
        </>
      ),
    },
    { key: "when", label: w.when, cell: (run) => formatInstant(language, run.startedAt) },
    { key: "who", label: w.who, cell: ({ personName }) => personName || "–" },
    {
      key: "result",
      label: w.result,
      cell: ({ state, counts }) => (
        <>
          {words.states[state]}
          {counts.files > 0 ? <span className="imports__under">{w.sum(counts)}</span> : null}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={w.earlier}
      captionHidden
      columns={columns}
      rows={props.imports}
      keyOf={({ id }) => id}
      address={props.address}
      density="dense"
      empty={w.none}
    />
  );
}
