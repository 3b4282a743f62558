import { formatNumber, useUi, withQuery } from "#ui";
import { type ContractState, contractStates } from "../../rules/contracts/contract.ts";
import { contractAddress } from "../../rules/contracts/contract-filter.ts";
import { contractWords } from "../../text/contracts/index.ts";
import { contractReference } from "../../usecases/contracts/hold-contract.ts";
import type {
  ContractBoard as Board,
  ContractLine,
} from "../../usecases/contracts/list-contracts.ts";
import { ContractSigns, LineProgress } from "./contract-signs.tsx";
import "./contract-board.css";

interface BoardProps {
  readonly board: Board;
  readonly address: string;
}

/** Contracts by how far they came; a card leads to its page, where the next step is noted. */
export function ContractBoard({ board, address }: BoardProps) {
  return (
    <div className="contract-board">
      {contractStates.map((state) => (
        <Column key={state} state={state} board={board} address={address} />
      ))}
    </div>
  );
}

function Column({ state, board, address }: BoardProps & { readonly state: ContractState }) {
  const { language } = useUi();
  const words = contractWords(language);
  const cards = board.columns[state];
  const total = board.byState[state];
  const rest = withQuery(address, { beeld: null, stand: contractAddress.state(state), page: null });
  return (
    <section className="contract-board__column" aria-labelledby={`column-${state}`}>
      <h2 className="contract-board__title" id={`column-${state}`}>
        {words.states[state]} <span className="numeric soft">{formatNumber(language, total)}</span>
      </h2>
      {cards.length === 0 ? <p className="soft">{words.noCards}</p> : null}
      <ul className="contract-board__cards">
        {cards.map((line) => (
          <Card key={line.id} line={line} />
        ))}
      </ul>
      {total > cards.length ? (
        <p>
          <a href={rest}>{words.moreCards(formatNumber(language, total))}</a>
        </p>
      ) : null}
    </section>
  );
}

function Card({ line }: { readonly line: ContractLine }) {
  const words = contractWords(useUi().language);
  return (
    <li className="contract-board__card">
      <p className="contract-board__meta numeric">
        {contractReference(line.number)}
        {" · "}
        {line.place || words.wholePartnership}
      </p>
      <h3 className="contract-board__name">
        <a href={`/opdrachten/${line.id}`}>{line.title}</a>
      </h3>
      <p className="contract-board__meta">
        {line.supplierName}
        {" · "}
        {line.ownerName || words.noOwner}
      </p>
      {line.progress.measures.length > 0 ? <LineProgress line={line} /> : null}
      <ContractSigns line={line} />
    </li>
  );
}
