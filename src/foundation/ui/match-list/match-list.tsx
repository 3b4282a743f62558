import type { ReactNode } from "react";
import { Icon } from "../icon/icon.tsx";
import { useUi } from "../ui-context.tsx";
import { type Strength, strengthOf } from "./strength.ts";

export interface MatchItem {
  /** The page of the organisation, or of what came of the match. */
  readonly href: string;
  readonly name: string;
  readonly place?: string | null | undefined;
  /** 0–1. */
  readonly score: number;
  /** Why it is named, the strongest first; short phrases in the reader's language. */
  readonly reasons: readonly string[];
  /** What a careful reader would ask first. */
  readonly doubts: readonly string[];
  /** Why it stands here among others that fit as well. */
  readonly order?: string | undefined;
  /** Work form, state of what was agreed, and the like. */
  readonly tags?: ReactNode;
  /** What one can do with it: a link or a small form. */
  readonly actions?: ReactNode;
}

export interface MatchListProps {
  /** What the list holds: "Wie dit kan, de beste eerst". */
  readonly label: string;
  readonly items: readonly MatchItem[];
  /** dense: one line each, beside something else; its reasons fold open. */
  readonly density?: "normal" | "dense";
}

/** Who could do something, the best first, each with its score, why, and what is doubtful. */
export function MatchList({ label, items, density = "normal" }: MatchListProps) {
  const Row = density === "dense" ? DenseRow : FullRow;
  return (
    <ol className={`match-list match-list--${density}`} aria-label={label}>
      {items.map((item) => (
        <li className="match-list__item" key={`${item.href} ${item.name}`}>
          <Row item={item} />
        </li>
      ))}
    </ol>
  );
}

interface RowProps {
  readonly item: MatchItem;
}

function FullRow({ item }: RowProps) {
  return (
    <>
      <div className="match-list__head">
        <p className="match-list__name">
          <a href={item.href}>{item.name}</a>
        </p>
        <p className="match-list__facts">
          {item.place ? (
            <span className="match-list__place">
              <Icon name="pin" size="small" />
              {item.place}
            </span>
          ) : null}
          {item.tags}
        </p>
      </div>
      <MatchScore score={item.score} />
      <div className="match-list__why">
        <MatchReasons reasons={item.reasons} doubts={item.doubts} />
        {item.order ? <p className="match-list__order">{item.order}</p> : null}
      </div>
      {item.actions ? <div className="match-list__actions">{item.actions}</div> : null}
    </>
  );
}

function DenseRow({ item }: RowProps) {
  return (
    <details className="match-list__fold">
      <summary className="match-list__line">
        <span className="match-list__name">{item.name}</span>
        {item.place ? <span className="match-list__place">{item.place}</span> : null}
        <MatchScore score={item.score} />
      </summary>
      <MatchReasons reasons={item.reasons} doubts={item.doubts} />
      <p className="match-list__actions">
        <a href={item.href}>{item.name}</a>
        {item.actions}
      </p>
    </details>
  );
}

/** Why somebody is named, then what is doubtful about it; nothing for an empty part. */
export function MatchReasons({ reasons, doubts }: Pick<MatchItem, "reasons" | "doubts">) {
  const { words } = useUi();
  return (
    <>
      {reasons.length > 0 ? (
        <ul className="match-list__reasons" aria-label={words.matchReasons}>
          {reasons.map((reason) => (
            <li key={reason}>
              <Icon name="check" size="small" />
              <span>{reason}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {doubts.length > 0 ? (
        <ul className="match-list__doubts" aria-label={words.matchDoubts}>
          {doubts.map((doubt) => (
            <li key={doubt}>
              <Icon name="help" size="small" />
              <span>{doubt}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

const barWidth = 72;

/** A score as a short bar with its word; the number is for who wants to compare. */
export function MatchScore({ score }: { readonly score: number }) {
  const { words, language } = useUi();
  const strength = strengthOf(score);
  const word: Record<Strength, string> = {
    strong: words.matchStrong,
    possible: words.matchPossible,
    doubtful: words.matchDoubtful,
  };
  const share = Math.max(0, Math.min(1, score));
  const figure = new Intl.NumberFormat(`${language}-BE`, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(share);
  return (
    <span className={`match-score match-score--${strength}`}>
      <svg
        className="match-score__bar"
        viewBox={`0 0 ${barWidth} 10`}
        aria-hidden="true"
        focusable="false"
      >
        <rect className="match-score__ground" x="0.5" y="0.5" width={barWidth - 1} height="9" />
        <rect className="match-score__share" width={share * barWidth} height="10" />
      </svg>
      <span className="match-score__word">{word[strength]}</span>
      <span className="match-score__figure numeric">{figure}</span>
    </span>
  );
}
