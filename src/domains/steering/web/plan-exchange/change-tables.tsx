import { colon } from "#kernel/language";
import { type Column, DataTable, SectionHeader, useUi, ValueChange } from "#ui";
import { planExchangeWords } from "../../text/plan-exchange/index.ts";
import type { SaidAddition, SaidChange } from "./describe-changes.ts";

/** What changes, field by field, with what it was recognised by. */
export function ChangeTable(props: {
  readonly changes: readonly SaidChange[];
  readonly all: number;
  readonly address: string;
}) {
  const { language } = useUi();
  const w = planExchangeWords(language);
  const p = w.preview;
  if (props.changes.length === 0) return null;
  const rows = props.changes.map((change, at) => ({ at, change }));
  type Shown = (typeof rows)[number];
  const columns: Column<Shown>[] = [
    {
      key: "what",
      label: p.what,
      rowHeader: true,
      cell: ({ change }) => (
        <div className="plan-exchange__cell">
          {change.href ? <a href={change.href}>{change.name}</a> : change.name}
          <span className="plan-exchange__under">
            {w.troubles.at(change.place.sheet, change.place.line)}
          </span>
        </div>
      ),
    },
    {
      key: "change",
      label: p.change,
      cell: ({ change }) => (
        <ul className="plan-exchange__changes">
          {change.fields.map(({ label, before, after }) => (
            <li key={label}>
              {label}
              {colon(language)}
              <ValueChange before={before || "–"} after={after || "–"} />
            </li>
          ))}
          {change.notes > 0 ? <li>{p.notes(change.notes)}</li> : null}
        </ul>
      ),
    },
    { key: "by", label: p.by, cell: ({ change }) => (change.by ? p.byWords[change.by] : "code") },
  ];
  return (
    <section>
      <SectionHeader title={p.changedTitle} />
      <DataTable
        caption={p.changedCaption}
        captionHidden
        columns={columns}
        rows={rows}
        keyOf={({ at }) => String(at)}
        address={props.address}
        density="dense"
        empty={null}
      />
      <More all={props.all} shown={rows.length} />
    </section>
  );
}

/** What is added: goals, action plans and actions. */
export function AdditionTable(props: {
  readonly additions: readonly SaidAddition[];
  readonly all: number;
  readonly address: string;
}) {
  const { language } = useUi();
  const w = planExchangeWords(language);
  const p = w.preview;
  if (props.additions.length === 0) return null;
  const rows = props.additions.map((addition, at) => ({ at, addition }));
  type Shown = (typeof rows)[number];
  const columns: Column<Shown>[] = [
    {
      key: "what",
      label: p.what,
      rowHeader: true,
      cell: ({ addition }) => (
        <div className="plan-exchange__cell">
          {addition.name}
          <span className="plan-exchange__under">
            {w.troubles.at(addition.place.sheet, addition.place.line)}
          </span>
        </div>
      ),
    },
    { key: "level", label: p.level, cell: ({ addition }) => w.file.levels[addition.level] },
    { key: "under", label: p.under, cell: ({ addition }) => addition.under || "–" },
    { key: "period", label: p.period, cell: ({ addition }) => addition.period || "–" },
    { key: "owner", label: p.owner, cell: ({ addition }) => addition.owner || "–" },
  ];
  return (
    <section>
      <SectionHeader title={p.addedTitle} />
      <DataTable
        caption={p.addedCaption}
        captionHidden
        columns={columns}
        rows={rows}
        keyOf={({ at }) => String(at)}
        address={props.address}
        density="dense"
        empty={null}
      />
      <More all={props.all} shown={rows.length} />
    </section>
  );
}

function More({ all, shown }: { readonly all: number; readonly shown: number }) {
  const { language } = useUi();
  const more = all - shown;
  return more > 0 ? <p className="soft">{planExchangeWords(language).preview.more(more)}</p> : null;
}
