import type { CellState } from "#steering";
import { Icon, type IconName, useUi } from "#ui";
import { coverageWords } from "../../text/coverage/index.ts";
import "./cell-state.css";

export const signOf: Record<CellState, IconName | null> = {
  done: "check",
  "done-without-evidence": "help",
  planned: "clock",
  missing: "warning",
  "not-asked": null,
};

interface CellStateWordProps {
  readonly state: CellState;
  /** Writes the word also where a dash says enough. */
  readonly spelled?: boolean;
}

/** Sign and word together, so that colour never says it alone. */
export function CellStateWord({ state, spelled }: CellStateWordProps) {
  const words = coverageWords(useUi().language);
  const sign = signOf[state];
  return (
    <span className={`cell-state cell-state--${state}`}>
      {sign ? <Icon name={sign} size="small" /> : <span aria-hidden="true">–</span>}
      <span className={state === "not-asked" && !spelled ? "visually-hidden" : undefined}>
        {words.states[state]}
      </span>
    </span>
  );
}

/** What each sign means. */
export function CellStateLegend() {
  const words = coverageWords(useUi().language);
  const states = Object.keys(signOf) as CellState[];
  return (
    <section className="cell-state-legend" aria-label={words.legend}>
      <dl className="cell-state-legend__list">
        {states.map((state) => (
          <div className="cell-state-legend__item" key={state}>
            <dt>
              <CellStateWord state={state} spelled />
            </dt>
            <dd>{words.meanings[state]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
