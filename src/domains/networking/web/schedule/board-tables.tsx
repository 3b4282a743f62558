import { Icon, useUi, withQuery } from "#ui";
import type { PlacedMeeting } from "../../rules/schedule/fair-facts.ts";
import type { RuleLevel } from "../../rules/schedule/fair-setup.ts";
import { pairKey } from "../../rules/wishes/wish.ts";
import { scheduleWords } from "../../text/schedule/index.ts";
import type { Board } from "../../usecases/schedule/open-board.ts";

interface BoardProps {
  readonly board: Board;
  readonly address: string;
}

const levelsOf = (board: Board): ReadonlyMap<string, RuleLevel> => {
  const levels = new Map<string, RuleLevel>();
  // The gravest comes first and stays.
  for (const { level, meetings } of board.conflicts) {
    for (const key of meetings) if (!levels.has(key)) levels.set(key, level);
  }
  return levels;
};

const placeKey = ({ at, table }: Pick<PlacedMeeting, "at" | "table">) => `${at} ${table}`;

/** Columns are times, rows are tables. */
export function BoardTables({
  board,
  address,
  isDraft,
}: BoardProps & { readonly isDraft: boolean }) {
  const { board: words, island } = scheduleWords(useUi().language);
  const { slots, setup, version, gathering } = board;
  const levels = levelsOf(board);
  const byPlace = new Map<string, PlacedMeeting[]>();
  for (const one of version?.meetings ?? []) {
    byPlace.set(placeKey(one), [...(byPlace.get(placeKey(one)) ?? []), one]);
  }
  return (
    <section
      className="fair-board"
      aria-label={words.title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      data-island-fair-board={
        isDraft ? `/bijeenkomsten/${gathering.id}/rooster/plaatsen` : undefined
      }
      data-board-words={JSON.stringify({ ...island, ok: scheduleWords(useUi().language).pick.ok })}
    >
      <table className="fair-board__table">
        <thead>
          <tr>
            <th scope="col">{words.table("")}</th>
            {slots.map(({ from, to }) => (
              <th scope="col" key={from} className="numeric">
                <span className="fair-board__from">{from}</span>
                <span className="fair-board__to">{to}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {setup.tables.map((table) => (
            <tr key={table.name}>
              <th scope="row">{table.name}</th>
              {slots.map(({ from }) => (
                <td
                  key={from}
                  data-board-at={from}
                  data-board-table={table.name}
                  className={table.closed.includes(from) ? "fair-board__closed" : undefined}
                >
                  {(byPlace.get(placeKey({ at: from, table: table.name })) ?? []).map((one) => (
                    <MeetingCard
                      key={pairKey(one.a, one.b)}
                      board={board}
                      meeting={one}
                      level={levels.get(pairKey(one.a, one.b)) ?? null}
                      address={address}
                    />
                  ))}
                  {table.closed.includes(from) ? (
                    <span className="soft">{words.closed}</span>
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="visually-hidden" role="status" aria-live="assertive" data-board-live />
      <form method="post" hidden data-board-form>
        <input type="hidden" name="deed" value="move" />
        <input type="hidden" name="gesprek" />
        <input type="hidden" name="at" />
        <input type="hidden" name="table" />
        <input type="hidden" name="seen" value={version?.number ?? 0} />
      </form>
    </section>
  );
}

interface CardProps extends BoardProps {
  readonly meeting: PlacedMeeting;
  readonly level: RuleLevel | null;
}

function MeetingCard({ board, meeting, level, address }: CardProps) {
  const words = scheduleWords(useUi().language);
  const { names } = board;
  const key = pairKey(meeting.a, meeting.b);
  const said = [level ? words.levels[level] : "", meeting.locked ? words.board.locked : ""].filter(
    Boolean,
  );
  return (
    <a
      className={`fair-card${level ? ` fair-card--${level}` : ""}${meeting.locked ? " fair-card--locked" : ""}`}
      href={`${withQuery(address, { gesprek: key })}#gesprek`}
      data-board-card={key}
      title={`${names[meeting.a]} – ${names[meeting.b]}`}
    >
      <span className="fair-card__name">{names[meeting.a]}</span>
      <span className="fair-card__name">{names[meeting.b]}</span>
      {said.length > 0 ? (
        <span className="fair-card__sign">
          <Icon name={level ? "warning" : "pin"} size="small" />
          <span>{said.join(", ")}</span>
        </span>
      ) : null}
    </a>
  );
}

/** Rows are participants: how the day of each looks. */
export function BoardGuests({ board, address }: BoardProps) {
  const { board: words } = scheduleWords(useUi().language);
  const { slots, version, names, guests } = board;
  const byGuest = new Map<string, PlacedMeeting>();
  for (const one of version?.meetings ?? []) {
    for (const id of [one.a, one.b]) byGuest.set(`${id} ${one.at}`, one);
  }
  return (
    <section
      className="fair-board"
      aria-label={words.views.guests}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className="fair-board__table fair-board__table--guests">
        <thead>
          <tr>
            <th scope="col">{words.guest}</th>
            {slots.map(({ from }) => (
              <th scope="col" key={from} className="numeric">
                {from}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {guests.map(({ id, isSocial }) => (
            <tr key={id}>
              <th scope="row" className={isSocial ? "fair-board__social" : undefined}>
                <a href={`/bijeenkomsten/${board.gathering.id}/wensen/${id}`}>{names[id]}</a>
              </th>
              {slots.map(({ from }) => {
                const one = byGuest.get(`${id} ${from}`);
                return (
                  <td key={from}>
                    {one ? (
                      <a
                        className="fair-card"
                        href={`${withQuery(address, { gesprek: pairKey(one.a, one.b) })}#gesprek`}
                      >
                        <span className="fair-card__name">
                          {names[one.a === id ? one.b : one.a]}
                        </span>
                        <span className="fair-card__where numeric">{words.table(one.table)}</span>
                      </a>
                    ) : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The same by time, for a narrow screen and for reading aloud. */
export function BoardList({ board, address }: BoardProps) {
  const { board: words, levels: levelWords } = scheduleWords(useUi().language);
  const { slots, setup, version, names } = board;
  const levels = levelsOf(board);
  const order = new Map(setup.tables.map(({ name }, at) => [name, at]));
  return (
    <div className="fair-list">
      {slots.map(({ from, to }) => {
        const held = (version?.meetings ?? [])
          .filter(({ at }) => at === from)
          .sort((a, b) => (order.get(a.table) ?? 0) - (order.get(b.table) ?? 0));
        if (held.length === 0) return null;
        return (
          <section key={from} aria-labelledby={`om-${from}`}>
            <h3 id={`om-${from}`} className="numeric">
              {from}–{to}
            </h3>
            <ul className="fair-list__meetings">
              {held.map((one) => {
                const key = pairKey(one.a, one.b);
                const level = levels.get(key);
                return (
                  <li key={key}>
                    <span className="fair-list__table numeric">{words.table(one.table)}</span>
                    <a href={`${withQuery(address, { gesprek: key })}#gesprek`}>
                      {names[one.a]} – {names[one.b]}
                    </a>
                    {level ? <span className="fair-list__sign">{levelWords[level]}</span> : null}
                    {one.locked ? <span className="soft">{words.locked}</span> : null}
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
