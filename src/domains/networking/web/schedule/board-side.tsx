import { DataTable, formatInstant, formatPercent, SectionHeader, useUi, withQuery } from "#ui";
import type { FairConflict } from "../../rules/schedule/fair-conflicts.ts";
import { pairKey } from "../../rules/wishes/wish.ts";
import type { ScheduleLine } from "../../store/schedule/schedule-rows.ts";
import { scheduleWords } from "../../text/schedule/index.ts";
import type { Board } from "../../usecases/schedule/open-board.ts";
import { BoardQuality } from "./board-quality.tsx";
import { sayUnmet } from "./say-unmet.ts";

interface SideProps {
  readonly board: Board;
  readonly address: string;
}

/** How good it is, what does not fit, who is unmet and why, and the versions. */
export function BoardSide({ board, address }: SideProps) {
  return (
    <div className="board-side">
      <BoardQuality board={board} />
      <Conflicts board={board} address={address} />
      <Unmet board={board} address={address} />
      <Shares board={board} address={address} />
      <Versions board={board} />
    </div>
  );
}

const mostConflicts = 30;

function Conflicts({ board, address }: SideProps) {
  const { conflicts: words, levels, rules } = scheduleWords(useUi().language);
  const { conflicts, names } = board;
  return (
    <section aria-labelledby="conflicten">
      <SectionHeader id="conflicten" title={words.title} />
      {conflicts.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>{words.count(conflicts.length)}</p>
          <ul className="board-side__conflicts">
            {conflicts.slice(0, mostConflicts).map((one) => (
              <li
                key={keyOf(one)}
                className={`board-side__conflict board-side__conflict--${one.level}`}
              >
                <strong>{levels[one.level]}</strong>{" "}
                <Place conflict={one} address={address}>
                  {words.line(rules[one.rule], whoOf(one))}
                </Place>
              </li>
            ))}
          </ul>
          {conflicts.length > mostConflicts ? (
            <p>{words.more(conflicts.length - mostConflicts)}</p>
          ) : null}
        </>
      )}
    </section>
  );

  function whoOf({ guests, at, tables }: FairConflict): string {
    return [
      guests
        .slice(0, 3)
        .map((id) => names[id] ?? "")
        .join(", "),
      at.join(", "),
      tables.join(", "),
    ]
      .filter(Boolean)
      .join(" · ");
  }
}

const keyOf = (one: FairConflict) =>
  [one.rule, ...one.meetings, ...one.guests, ...one.at].join("|");

function Place({
  conflict,
  address,
  children,
}: {
  readonly conflict: FairConflict;
  readonly address: string;
  readonly children: string;
}) {
  const [key] = conflict.meetings;
  return key ? (
    <a href={`${withQuery(address, { gesprek: key })}#gesprek`}>{children}</a>
  ) : (
    children
  );
}

const mostUnmet = 12;

function Unmet({ board, address }: SideProps) {
  const { unmet: words } = scheduleWords(useUi().language);
  const { unmet, names } = board;
  const [first, rest] = [unmet.slice(0, mostUnmet), unmet.slice(mostUnmet)];
  const line = ({ pair, reason }: (typeof unmet)[number]) => (
    <li key={pairKey(...pair.between)}>
      <span>
        {names[pair.between[0]]} – {names[pair.between[1]]}
      </span>
      <span className="soft">{sayUnmet(words, names, reason)}</span>
      {reason.kind === "veto" || reason.kind === "not-here" ? null : (
        <a href={`${withQuery(address, { gesprek: pairKey(...pair.between) })}#gesprek`}>
          {words.plan}
        </a>
      )}
    </li>
  );
  return (
    <section aria-labelledby="onvervuld">
      <SectionHeader id="onvervuld" title={words.title} />
      {unmet.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul className="board-side__unmet">{first.map(line)}</ul>
      )}
      {rest.length > 0 ? (
        <details>
          <summary>{words.more(rest.length)}</summary>
          <ul className="board-side__unmet">{rest.map(line)}</ul>
        </details>
      ) : null}
    </section>
  );
}

function Shares({ board, address }: SideProps) {
  const { language } = useUi();
  const { shares: words } = scheduleWords(language);
  const { shares, names } = board;
  return (
    <section aria-labelledby="per-deelnemer">
      <SectionHeader id="per-deelnemer" title={words.title} />
      <details>
        <summary>{words.name}</summary>
        <DataTable
          caption={words.title}
          captionHidden
          density="dense"
          narrow="scroll"
          address={address}
          rows={shares}
          keyOf={({ guestId }) => guestId}
          empty={null}
          columns={[
            {
              key: "name",
              label: words.name,
              rowHeader: true,
              cell: ({ guestId }) => names[guestId],
            },
            {
              key: "wishes",
              label: words.wishes,
              numeric: true,
              cell: ({ met, asked }) => `${met}/${asked}`,
            },
            {
              key: "meetings",
              label: words.meetings,
              numeric: true,
              cell: ({ meetings }) => meetings,
            },
            { key: "breaks", label: words.breaks, numeric: true, cell: ({ breaks }) => breaks },
            {
              key: "share",
              label: words.share,
              numeric: true,
              cell: ({ share }) => formatPercent(language, share),
            },
          ]}
        />
      </details>
    </section>
  );
}

function Versions({ board }: { readonly board: Board }) {
  const { language } = useUi();
  const { versions: words, board: boardWords } = scheduleWords(language);
  const { versions, names, gathering, version, publishedId } = board;
  return (
    <section aria-labelledby="versies">
      <SectionHeader id="versies" title={words.title} />
      <ul className="board-side__versions">
        {versions.slice(0, 12).map((one) => (
          <li key={one.id} aria-current={one.id === version?.id ? "true" : undefined}>
            <a href={`/bijeenkomsten/${gathering.id}/rooster?versie=${one.id}`}>
              {boardWords.version(one.number)}
            </a>{" "}
            {sayDeed(one)}
            {one.id === publishedId ? ` (${boardWords.published.toLowerCase()})` : ""}
            <span className="soft">
              {" "}
              {words.by(one.createdBy, formatInstant(language, one.createdAt))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );

  function sayDeed({ deed }: ScheduleLine): string {
    if (!deed) return "";
    if (deed.kind === "solved") return words.deeds.solved;
    if (deed.kind === "replanned") {
      return words.deeds.replanned(deed.moved, deed.dropped, deed.givenUp ?? 0, deed.added);
    }
    if (!("a" in deed)) return words.deeds[deed.kind];
    return words.deeds[deed.kind](names[deed.a] ?? "", names[deed.b] ?? "");
  }
}
