import { formatDay, Tag, useUi } from "#ui";
import type { Contract, ContractState } from "../../rules/contracts/contract.ts";
import { contractWords } from "../../text/contracts/index.ts";
import type { ContractLine } from "../../usecases/contracts/list-contracts.ts";
import { ProgressBar } from "./progress-bar.tsx";
import { sayFigure } from "./say-contract.ts";

const toneOf = (state: ContractState) =>
  state === "running" || state === "contract" ? "act" : state === "lost" ? "regular" : "plain";

/** How far a contract came. */
export function StateTag({ state }: { readonly state: ContractState }) {
  const words = contractWords(useUi().language);
  return <Tag tone={toneOf(state)}>{words.states[state]}</Tag>;
}

interface LineProps {
  readonly line: ContractLine;
}

/** What asks for attention, with a word for each. */
export function ContractSigns({ line }: LineProps) {
  const { signs, ownerGone } = contractWords(useUi().language);
  const { progress, waiting, clauses } = line;
  const isOpen = line.state === "contract" || line.state === "running" || line.state === "ended";
  const isFine = isOpen && clauses.length > 0 && !progress.isBehind && !progress.isLate;
  return (
    <span className="contract-signs">
      {progress.isBehind ? <Tag tone="wrong">{signs.behind}</Tag> : null}
      {progress.isLate ? (
        <Tag tone="wrong" icon="clock">
          {signs.late}
        </Tag>
      ) : null}
      {waiting > 0 ? (
        <Tag tone="social" icon="bell">
          {signs.waiting(waiting)}
        </Tag>
      ) : null}
      {isFine && waiting === 0 ? <Tag icon="check">{signs.onTrack}</Tag> : null}
      {isOpen && clauses.length === 0 ? <span className="soft">{signs.noPromise}</span> : null}
      {line.isOwnerGone ? (
        <Tag tone="wrong" icon="person">
          {ownerGone(line.ownerName)}
        </Tag>
      ) : null}
    </span>
  );
}

/** A bar for each thing that was promised. */
export function LineProgress({ line }: LineProps) {
  const { language } = useUi();
  const words = contractWords(language);
  const { measures } = line.progress;
  if (measures.length === 0) return <span className="soft">–</span>;
  return (
    <span className="contract-bars">
      {measures.map((one) => {
        const said = (value: number) => sayFigure(words, language, one.measure, value);
        const whole = one.whole ?? one.promisedByNow;
        const word =
          whole > 0 ? words.promises.bar(said(one.confirmed), said(whole)) : said(one.confirmed);
        return <ProgressBar key={one.measure} progress={one} word={word} />;
      })}
    </span>
  );
}

/** "wo 1 apr 2026 tot wo 31 mrt 2027" */
export function Period({ contract }: { readonly contract: Pick<Contract, "startsOn" | "endsOn"> }) {
  const { language } = useUi();
  const { page } = contractWords(language);
  const { startsOn, endsOn } = contract;
  if (!startsOn) return <span className="soft">{page.noPeriod}</span>;
  const from = formatDay(language, startsOn);
  return endsOn ? page.period(from, formatDay(language, endsOn)) : page.since(from);
}
