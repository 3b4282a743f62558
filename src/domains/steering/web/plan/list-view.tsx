import {
  type Column,
  ColumnChoice,
  chosenColumns,
  DataTable,
  ExportMenu,
  formatCents,
  formatNumber,
  Pagination,
  TableTools,
  withQuery,
} from "#ui";
import type { ListedAction } from "../../store/actions/list-actions.ts";
import { DueDay, numberOf, placesOf, StatusSign, shortDay } from "../actions/action-signs.tsx";
import { NoneHere } from "./none-here.tsx";
import type { PlanLook } from "./plan-look.ts";

export interface ListViewProps {
  readonly look: PlanLook;
  readonly actions: readonly ListedAction[];
  readonly money: readonly { financing: string; budgetCents: number; spentCents: number }[];
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
}

const standard = [
  "number",
  "status",
  "owner",
  "nis",
  "dueOn",
  "priorities",
  "budget",
  "spent",
  "evidence",
];

/** A sortable table of the selection, with its money. */
export function ListView({ look, actions, money, page, pageSize, total }: ListViewProps) {
  const { words, address } = look;
  const all = columnsOf(look);
  const columns = chosenColumns(all, address, standard);
  const query = address.includes("?") ? address.slice(address.indexOf("?")) : "";
  return (
    <section className="plan-list">
      <TableTools>
        <ColumnChoice all={all} chosen={columns} address={address} />
        <ExportMenu
          links={[
            { href: `/plan/acties.xlsx${query}`, label: "Excel", download: true },
            { href: `/plan/acties.csv${query}`, label: "CSV", download: true },
          ]}
        />
      </TableTools>
      <DataTable
        caption={words.plan.title}
        captionHidden
        columns={columns}
        rows={actions}
        keyOf={(action) => action.id}
        address={address}
        density="dense"
        empty={<NoneHere look={look} />}
      />
      <Pagination address={address} page={page} pageSize={pageSize} total={total} />
      {money.length > 0 ? <MoneyOfSelection look={look} money={money} /> : null}
    </section>
  );
}

function columnsOf(look: PlanLook): Column<ListedAction>[] {
  const { words, language, today, filter, names } = look;
  const f = words.fields;
  const euros = (cents: number) => (cents > 0 ? formatCents(language, cents) : "");
  return [
    {
      key: "number",
      label: f.number,
      sortable: true,
      numeric: true,
      cell: (row) => numberOf(row.number),
    },
    { key: "code", label: f.code, sortable: true, cell: (row) => row.code },
    {
      key: "title",
      label: f.title,
      sortable: true,
      rowHeader: true,
      cell: (row) => <a href={`/actie/${row.id}`}>{row.title}</a>,
    },
    { key: "node", label: f.nodeId, cell: (row) => row.nodeCode ?? "" },
    {
      key: "status",
      label: f.status,
      sortable: true,
      cell: (row) => <StatusSign status={row.status} words={words} />,
    },
    {
      key: "owner",
      label: f.ownerPersonId,
      sortable: true,
      cell: (row) => row.ownerName || <span className="soft">{words.plan.noOwner}</span>,
    },
    {
      key: "nis",
      label: words.plan.municipality,
      cell: (row) => placesOf(row.nis, names, words),
    },
    {
      key: "startsOn",
      label: f.startsOn,
      sortable: true,
      cell: (row) => shortDay(language, row.startsOn, filter.year),
    },
    {
      key: "dueOn",
      label: f.dueOn,
      sortable: true,
      cell: (row) => (
        <DueDay action={row} today={today} year={filter.year} language={language} words={words} />
      ),
    },
    {
      key: "priorities",
      label: f.counts,
      cell: (row) =>
        row.priorities.map((code, at) => (
          <span key={code}>
            {at > 0 ? ", " : ""}
            <span className="plan-list__code">{code}</span>
          </span>
        )),
    },
    { key: "budget", label: f.budget, numeric: true, cell: (row) => euros(row.budgetCents) },
    { key: "spent", label: f.spent, numeric: true, cell: (row) => euros(row.spentCents) },
    {
      key: "evidence",
      label: f.evidence,
      numeric: true,
      cell: (row) =>
        row.evidence > 0 ? (
          <a href={`${withQuery("/bewijs", { actie: row.id })}`}>
            {formatNumber(language, row.evidence)}
          </a>
        ) : (
          ""
        ),
    },
  ];
}

function MoneyOfSelection({ look, money }: Pick<ListViewProps, "look" | "money">) {
  const { words, language } = look;
  const euros = (cents: number) => formatCents(language, cents);
  const sum = (of: (line: (typeof money)[number]) => number) =>
    euros(money.reduce((total, line) => total + of(line), 0));
  return (
    <DataTable
      caption={words.plan.moneyTitle}
      density="dense"
      columns={[
        {
          key: "financing",
          label: words.fields.financing,
          rowHeader: true,
          cell: (line) => line.financing,
        },
        {
          key: "budget",
          label: words.fields.budget,
          numeric: true,
          cell: (line) => euros(line.budgetCents),
        },
        {
          key: "spent",
          label: words.fields.spent,
          numeric: true,
          cell: (line) => euros(line.spentCents),
        },
      ]}
      rows={money}
      keyOf={(line) => line.financing}
      address={look.address}
      empty=""
      footRow={[words.plan.total, sum((line) => line.budgetCents), sum((line) => line.spentCents)]}
    />
  );
}
