import type { Language } from "#kernel/language";
import { type Column, formatCents } from "#ui";
import type { ContractWords } from "../../text/contracts/index.ts";
import { contractReference } from "../../usecases/contracts/hold-contract.ts";
import type { ContractLine } from "../../usecases/contracts/list-contracts.ts";
import { ContractSigns, LineProgress, Period, StateTag } from "./contract-signs.tsx";

/** The columns of the list. */
export const contractColumns = (
  words: ContractWords,
  language: Language,
): readonly Column<ContractLine>[] => [
  {
    key: "title",
    label: words.columns.title,
    rowHeader: true,
    cell: (line) => (
      <span className="contracts__title">
        <a href={`/opdrachten/${line.id}`}>{line.title}</a>
        <span className="contracts__under numeric">
          {contractReference(line.number)}
          {" · "}
          {line.place || words.wholePartnership}
        </span>
      </span>
    ),
  },
  {
    key: "supplier",
    label: words.columns.supplier,
    cell: (line) => (
      <span className="contracts__title">
        {line.organisationId ? (
          <a href={`/organisatie/${line.organisationId}`}>{line.supplierName}</a>
        ) : (
          line.supplierName
        )}
        {line.amountCents === null ? null : (
          <span className="contracts__under numeric">
            {formatCents(language, line.amountCents)}
          </span>
        )}
      </span>
    ),
  },
  { key: "state", label: words.columns.state, cell: (line) => <StateTag state={line.state} /> },
  {
    key: "period",
    label: words.columns.period,
    cell: (line) => (
      <span className="contracts__period">
        <Period contract={line} />
      </span>
    ),
  },
  {
    key: "progress",
    label: words.columns.progress,
    cell: (line) => <LineProgress line={line} />,
  },
  { key: "signs", label: words.columns.signs, cell: (line) => <ContractSigns line={line} /> },
  {
    key: "owner",
    label: words.columns.owner,
    cell: (line) => line.ownerName || <span className="soft">{words.noOwner}</span>,
  },
];
