import { Notice, useUi } from "#ui";
import type { RoomForWishes } from "../../rules/schedule/room-for-wishes.ts";
import { scheduleWords } from "../../text/schedule/index.ts";

interface RoomProps {
  readonly room: RoomForWishes;
  readonly names: Readonly<Record<string, string>>;
}

const mostNamed = 6;

/** Whether tables and slots are enough for all wishes, with the numbers, before anybody searches. */
export function RoomNotice({ room, names }: RoomProps) {
  const { room: words } = scheduleWords(useUi().language);
  const { wanted, most, slots, tables, tablesNeeded, crowded } = room;
  if (wanted === 0) return null;
  if (most >= wanted && crowded.length === 0)
    return <p className="soft">{words.enough(wanted, slots, tables)}</p>;
  const named = crowded
    .slice(0, mostNamed)
    .map(({ guestId, wanted: asked, can }) => words.crowd(names[guestId] ?? "", asked, can));
  const rounds = Math.max(0, ...crowded.map((one) => one.wanted));
  return (
    <Notice kind="warning" title={words.title(wanted, most)}>
      <p>{words.why(slots, tables, slots * tables)}</p>
      {tablesNeeded === null ? null : <p>{words.tables(tablesNeeded)}</p>}
      {named.length > 0 ? (
        <p>
          {words.crowded(crowded.length)} {named.join("; ")}
          {crowded.length > mostNamed ? ` ${words.more(crowded.length - mostNamed)}` : ""}.{" "}
          {rounds <= 2 * slots ? words.rounds(rounds) : ""}
        </p>
      ) : null}
    </Notice>
  );
}
