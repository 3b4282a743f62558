import { stateOfAction } from "#steering";
import { type Column, DataTable, formatDay, useUi } from "#ui";
import { coverageWords } from "../../text/coverage/index.ts";
import type { OpenedCell } from "../../usecases/coverage/open-cell.ts";
import { CellStateWord } from "./cell-state.tsx";

type CellRow = OpenedCell["actions"][number];

interface CellActionsProps {
  readonly opened: OpenedCell;
  readonly address: string;
}

/** The actions tagged with the priority, each with how it stands and its newest evidence. */
export function CellActions({ opened, address }: CellActionsProps) {
  const { language } = useUi();
  const words = coverageWords(language).cell;
  const place = opened.place === "whole" ? "whole" : opened.place.nis;
  const columns: readonly Column<CellRow>[] = [
    {
      key: "action",
      label: words.action,
      rowHeader: true,
      cell: (row) => <a href={`/actie/${row.id}`}>{row.title}</a>,
    },
    {
      key: "state",
      label: words.state,
      cell: (row) => {
        const state = stateOfAction(row, place);
        return state ? (
          <CellStateWord state={state} />
        ) : (
          <span className="soft">{words.countsForNothing}</span>
        );
      },
    },
    { key: "due", label: words.due, cell: (row) => formatDay(language, row.doneOn ?? row.dueOn) },
    { key: "owner", label: words.owner, cell: (row) => row.ownerName },
    {
      key: "evidence",
      label: words.evidence,
      cell: (row) => <Proofs row={row} opened={opened} />,
    },
  ];
  return (
    <DataTable
      caption={words.counts}
      captionHidden
      columns={columns}
      rows={opened.actions}
      keyOf={(row) => row.id}
      address={address}
      narrow="cards"
      empty={words.noActions}
    />
  );
}

function Proofs({ row, opened }: { readonly row: CellRow; readonly opened: OpenedCell }) {
  const { language } = useUi();
  const words = coverageWords(language).cell;
  const shown = opened.evidence.filter(({ actionId }) => actionId === row.id);
  if (shown.length === 0) return <span className="soft">{words.noEvidence}</span>;
  const isWhole = opened.place === "whole";
  const more = isWhole ? row.evidence - shown.length : 0;
  return (
    <ul className="cell-proofs">
      {shown.map((proof) => (
        <li key={proof.id}>
          <a href={`/bewijs/${proof.id}`}>{proof.title}</a>{" "}
          <span className="soft numeric">{formatDay(language, proof.happenedOn)}</span>
        </li>
      ))}
      {more > 0 ? (
        <li className="soft">
          <a href={`/actie/${row.id}`}>{words.moreEvidence(more)}</a>
        </li>
      ) : null}
    </ul>
  );
}
