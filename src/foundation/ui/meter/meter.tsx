import { formatPercent } from "../format.ts";
import { useUi } from "../ui-context.tsx";

export interface MeterProps {
  /** What is measured: "Volledigheid van deze fiche". */
  readonly label: string;
  /** Ratio 0–1. */
  readonly share: number;
  /** Said instead of the percentage: "sterk", "14 van 20 velden". */
  readonly word?: string;
  readonly labelHidden?: boolean;
  readonly tone?: "act" | "social" | "regular";
}

/** How full something is: a short bar with its word. */
export function Meter({ label, share, word, labelHidden, tone = "act" }: MeterProps) {
  const { language } = useUi();
  const width = Math.max(0, Math.min(1, share)) * 120;
  return (
    <p className={`meter meter--${tone}`}>
      <span className={labelHidden ? "visually-hidden" : "meter__label"}>{label}</span>
      <svg className="meter__bar" viewBox="0 0 120 10" aria-hidden="true" focusable="false">
        <rect className="meter__ground" x="0.5" y="0.5" width="119" height="9" />
        <rect className="meter__share" width={width} height="10" />
      </svg>
      <span className="meter__word numeric">{word ?? formatPercent(language, share)}</span>
    </p>
  );
}
