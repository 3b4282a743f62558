import { colon } from "#kernel/language";
import { formatChance, Icon, useUi } from "#ui";
import { planWords } from "../../text/plans/index.ts";
import type { SaidCpv, SaidLine } from "../../usecases/plans/say-line.ts";

/** What speaks for it and what against. */
export function WhyLine({ line }: { readonly line: SaidLine }) {
  const { language } = useUi();
  const w = planWords(language).line;
  if (line.why.length === 0) return <p className="soft">{w.nothing}</p>;
  return (
    <ul className="plan-line__why">
      {line.why.map(({ isFor, words }) => (
        <li key={words}>
          <Icon name={isFor ? "check" : "close"} size="small" />
          <span>
            <span className="visually-hidden">{(isFor ? w.for : w.against) + colon(language)}</span>
            {words}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What it is about: a code that is sure, or the three it may be. */
export function AboutLine({ line }: { readonly line: SaidLine }) {
  const { language } = useUi();
  const words = planWords(language);
  const w = words.line;
  const origin = line.ownCpv ? w.ownCpv : line.statedCpv ? w.statedCpv : w.echoCpv;
  const [first] = line.guesses;
  return (
    <>
      {line.cpv ? (
        <p>
          <Named cpv={line.cpv} /> <span className="soft">({origin})</span>
        </p>
      ) : first ? (
        <>
          <p>{line.cpvSure ? w.guessedCpv : words.notSure}</p>
          <ul className="plan-line__guesses">
            {(line.cpvSure ? [first] : line.guesses).map((guess) => (
              <li key={guess.code}>
                <Named cpv={guess} />{" "}
                <span className="soft numeric">
                  {words.chance(formatChance(language, guess.chance ?? 0))}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="soft">{words.noText}</p>
      )}
      {line.work.length > 0 ? <p className="soft">{line.work.join(", ")}</p> : null}
    </>
  );
}

const Named = ({ cpv }: { readonly cpv: SaidCpv }) => (
  <>
    {cpv.name} <span className="numeric soft">{cpv.code}</span>
  </>
);

/** The whole row as it stood in the file. */
export function RowCells({ cells }: { readonly cells: Readonly<Record<string, string>> }) {
  const { language } = useUi();
  const w = planWords(language).line;
  return (
    <details className="plan-line__row">
      <summary>{w.allCells}</summary>
      <dl className="plan-line__cells">
        {Object.entries(cells).map(([header, cell]) => (
          <div key={header}>
            <dt>{header}</dt>
            <dd>{cell}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
