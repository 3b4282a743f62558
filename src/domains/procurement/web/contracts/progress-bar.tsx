import type { MeasureProgress } from "../../rules/contracts/progress.ts";
import "./progress-bar.css";

interface ProgressBarProps {
  readonly progress: MeasureProgress;
  /** What the bar says, in words: "120 van 730 uur". */
  readonly word: string;
  /** Longer, on the page of the contract. */
  readonly large?: boolean;
}

const width = 240;

/** Confirmed, then what waits, on the whole promise; a mark where it should be today. The figures stand beside it. */
export function ProgressBar({ progress, word, large }: ProgressBarProps) {
  const { whole, confirmed, waiting, promisedByNow } = progress;
  const full = Math.max(whole ?? 0, promisedByNow, confirmed + waiting, 1);
  const at = (value: number) => Math.min(width, (value / full) * width);
  const sure = at(confirmed);
  return (
    <span className={large ? "progress-bar progress-bar--large" : "progress-bar"}>
      <svg
        className="progress-bar__bar"
        viewBox={`0 0 ${width} 16`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect className="progress-bar__ground" x="0.5" y="3.5" width={width - 1} height="9" />
        <rect
          className="progress-bar__waiting"
          x={sure}
          y="3"
          width={Math.max(0, at(confirmed + waiting) - sure)}
          height="10"
        />
        <rect className="progress-bar__sure" y="3" width={sure} height="10" />
        {promisedByNow > 0 ? (
          <rect className="progress-bar__now" x={at(promisedByNow) - 1.5} width="3" height="16" />
        ) : null}
      </svg>
      <span className="progress-bar__word numeric">{word}</span>
    </span>
  );
}
