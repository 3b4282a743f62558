import { ButtonLink, ButtonRow, QrCode, SectionHeader, useUi } from "#ui";
import { shownRoomCode } from "../../rules/brainstorm/room-code.ts";
import { brainstormWords } from "../../text/brainstorm/index.ts";
import type { DeskRoom } from "../../usecases/brainstorm/open-brainstorm.ts";

interface JoinPanelProps {
  readonly room: DeskRoom;
  /** Address of this installation. */
  readonly site: string;
  readonly gatheringId: string;
}

/** How the room joins: a code to scan, an address to type, and the wall. */
export function JoinPanel({ room, site, gatheringId }: JoinPanelProps) {
  const words = brainstormWords(useUi().language).join;
  const { code } = room.brainstorm;
  const address = `${site}/doe-mee/${code}`;
  return (
    <section className="ideas-page__panel" aria-labelledby="join">
      <SectionHeader id="join" title={words.title} />
      <div className="join-panel">
        <QrCode address={address} label={words.qr(address)} />
        <p>
          {words.how} <strong>{`${site.replace(/^https?:\/\//, "")}/doe-mee`}</strong> {words.code}{" "}
          <strong className="join-panel__code">{shownRoomCode(code)}</strong>
        </p>
      </div>
      <ButtonRow>
        <ButtonLink href={`/bijeenkomsten/${gatheringId}/ideeen/muur`}>{words.wall}</ButtonLink>
        <ButtonLink kind="quiet" href={`/doe-mee/${code}`}>
          {words.try}
        </ButtonLink>
      </ButtonRow>
      <p className="soft">{words.wallHint}</p>
    </section>
  );
}
