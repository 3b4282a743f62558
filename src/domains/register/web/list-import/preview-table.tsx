import { formatKboNumber } from "#kernel/kbo-number";
import { type Column, DataTable, SectionHeader, Tag, useUi, WorkFormBadge } from "#ui";
import type { PlannedRow } from "../../rules/list-import/plan-import.ts";
import { directoryWords } from "../../text/directory/index.ts";
import { intakeWords } from "../../text/intake/index.ts";

/** The first rows as they will become. */
export function PreviewTable(props: {
  readonly rows: readonly PlannedRow[];
  readonly all: number;
  readonly address: string;
}) {
  const { language } = useUi();
  const words = intakeWords(language);
  const w = words.preview;
  const caption = w.caption(props.rows.length, props.all);
  if (props.rows.length === 0) return null;
  const columns: Column<PlannedRow>[] = [
    { key: "line", label: w.line, numeric: true, cell: ({ row }) => row.line },
    {
      key: "name",
      label: w.name,
      rowHeader: true,
      cell: ({ row }) => (
        <div className="list-import__cell">
          {row.name}
          <span className="list-import__under numeric">
            {row.number ? formatKboNumber(row.number) : w.noNumber}
          </span>
        </div>
      ),
    },
    { key: "form", label: w.form, cell: ({ row }) => <Forms row={row} /> },
    { key: "place", label: w.place, cell: ({ row }) => <Place row={row} /> },
    { key: "happens", label: w.happens, cell: (planned) => <Happens planned={planned} /> },
  ];
  return (
    <section>
      <SectionHeader title={caption} />
      <DataTable
        caption={caption}
        captionHidden
        columns={columns}
        rows={props.rows}
        keyOf={({ row }) => String(row.line)}
        address={props.address}
        density="dense"
        empty={null}
      />
    </section>
  );
}

type RowProps = { readonly row: PlannedRow["row"] };

function Forms({ row }: RowProps) {
  const { language } = useUi();
  const names = directoryWords(language);
  const kind = row.fields.kind?.value;
  const forms = row.fields.work_forms?.value ?? [];
  return (
    <div className="list-import__cell">
      {kind ? names.kinds[kind] : null}
      {forms.length > 0 ? (
        <span className="list-import__forms">
          {forms.map(({ form }) => (
            <WorkFormBadge key={form} label={names.workForms[form]} />
          ))}
        </span>
      ) : null}
    </div>
  );
}

function Place({ row }: RowProps) {
  const { language } = useUi();
  const w = intakeWords(language).preview;
  const seat = row.fields["establishment:seat"]?.value;
  const street = [seat?.street, seat?.house_number].filter(Boolean).join(" ");
  return (
    <div className="list-import__cell">
      {[street, row.place].filter(Boolean).join(", ") || "–"}
      <span className="list-import__under">
        {w.onMap(w.precision[seat?.place_precision ?? "unknown"])}
      </span>
    </div>
  );
}

function Happens({ planned }: { readonly planned: PlannedRow }) {
  const { language } = useUi();
  const w = intakeWords(language).preview;
  switch (planned.kind) {
    case "new":
      return <Tag tone="act">{w.new}</Tag>;
    case "maybe-same":
      return <Tag tone="act">{w.maybe}</Tag>;
    case "unchanged":
      return <Tag>{w.unchanged}</Tag>;
    case "merge":
      return <>{w.merge(planned.with.name)}</>;
  }
}
