import { type Column, formatCents, formatChance, Tag, useUi } from "#ui";
import { centsIn } from "../../rules/plans/purchase-line.ts";
import type { PlanWords } from "../../text/plans/index.ts";
import type { SaidLine } from "../../usecases/plans/say-line.ts";

const shownNames = 2;

/** The columns of the list of planned purchases. @param year amounts of this year; null: of all years */
export const lineColumns = (words: PlanWords, year: number | null): Column<SaidLine>[] => [
  {
    key: "purchase",
    label: words.columns.purchase,
    rowHeader: true,
    cell: (line) => <Purchase line={line} words={words} />,
  },
  {
    key: "place",
    label: words.columns.place,
    cell: ({ place, nis }) => <a href={`/aankoopplannen/gemeente/${nis}`}>{place}</a>,
  },
  {
    key: "amount",
    label: words.columns.amount,
    numeric: true,
    cell: (line) => <Amount line={line} year={year} words={words} />,
  },
  {
    key: "suited",
    label: words.columns.suited,
    cell: (line) => <Suited line={line} words={words} />,
  },
  { key: "about", label: words.columns.about, cell: (line) => <About line={line} words={words} /> },
  { key: "who", label: words.columns.who, cell: (line) => <Who line={line} words={words} /> },
  {
    key: "state",
    label: words.columns.state,
    cell: ({ state }) =>
      state === "to-look" ? (
        <span className="soft">{words.states[state]}</span>
      ) : (
        <Tag tone="act">{words.states[state]}</Tag>
      ),
  },
];

function Purchase({ line, words }: CellProps) {
  const under = [line.categories.join(", "), line.context.split("\n").at(-1)].filter(Boolean);
  return (
    <>
      <a href={`/aankoopplannen/lijn/${line.id}`}>{line.title}</a>
      {under.length > 0 ? <span className="purchase-list__under">{under.join(" · ")}</span> : null}
      {line.goneWith ? (
        <span className="purchase-list__under">
          <Tag tone="wrong">{words.filters.gone}</Tag>
        </span>
      ) : null}
    </>
  );
}

type CellProps = { readonly line: SaidLine; readonly words: PlanWords };

function Amount({ line, year, words }: CellProps & { readonly year: number | null }) {
  const { language } = useUi();
  const cents = centsIn(line, year);
  if (cents === null) return <span className="soft">{words.noAmount}</span>;
  const years = Object.keys(line.years);
  const span =
    year !== null || years.length === 0
      ? ""
      : years.length === 1
        ? years[0]
        : `${years[0]}–${years.at(-1)}`;
  return (
    <div className="purchase-list__cell">
      {formatCents(language, Math.round(cents / 100) * 100)}
      {span ? <span className="purchase-list__under purchase-list__span">{span}</span> : null}
    </div>
  );
}

/** The level in words, how sure we are, and the weightiest reason. */
export function Suited({
  line,
  words,
  withReason = true,
}: CellProps & { readonly withReason?: boolean }) {
  const { language } = useUi();
  if (line.shown === null) return <span className="soft">{words.toReview}</span>;
  const [main] = line.why;
  const isFor = line.shown === "likely" || line.shown === "possible";
  const reason =
    line.shown === "none" && line.noPurchase
      ? (words.noPurchase[line.noPurchase as keyof PlanWords["noPurchase"]] ?? "")
      : ((isFor ? line.why.find((one) => one.isFor) : (line.why.find((one) => !one.isFor) ?? main))
          ?.words ?? "");
  return (
    <div className="purchase-list__cell">
      <Tag tone={isFor ? "social" : "plain"}>{words.levels[line.shown]}</Tag>{" "}
      {line.ownLevel ? (
        <Tag tone="act" icon="check">
          {words.confirmed}
        </Tag>
      ) : line.shown === "none" ? null : (
        <span className="soft numeric">{formatChance(language, line.chance)}</span>
      )}
      {reason && withReason ? <span className="purchase-list__under">{reason}</span> : null}
    </div>
  );
}

function About({ line, words }: CellProps) {
  if (line.cpv) return <Code code={line.cpv.code} name={line.cpv.name} />;
  const [first] = line.guesses;
  if (!first) return <span className="soft">{line.isRead ? words.noText : "–"}</span>;
  if (line.cpvSure) return <Code code={first.code} name={first.name} />;
  return (
    <details className="purchase-list__fold">
      <summary>
        <span className="soft">{words.notSure}</span> {first.name}
      </summary>
      <ul className="purchase-list__guesses">
        {line.guesses.map(({ code, name }) => (
          <li key={code}>
            <Code code={code} name={name} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Code({ code, name }: { readonly code: string; readonly name: string }) {
  return (
    <span>
      {name} <span className="soft numeric">{code}</span>
    </span>
  );
}

function Who({ line, words }: CellProps) {
  if (!line.isMatched) {
    return <span className="soft">{line.isRead ? words.notMatched : "–"}</span>;
  }
  if (line.who.length === 0) return <span className="soft">{words.nobody}</span>;
  const more = line.matchCount - Math.min(shownNames, line.who.length);
  return (
    <ul className="purchase-list__who">
      {line.who.slice(0, shownNames).map(({ id, name, reasons }, at) => (
        <li key={id}>
          <a href={`/organisatie/${id}`}>{name}</a>
          {at === 0 ? <span className="purchase-list__under">{reasons[0] ?? ""}</span> : null}
        </li>
      ))}
      {more > 0 ? <li className="soft">{words.moreWho(more)}</li> : null}
    </ul>
  );
}
