import { Button, ButtonLink, Checkbox, Form, Menu, MenuLinks, useUi } from "#ui";
import { scheduleWords } from "../../text/schedule/index.ts";
import type { Board } from "../../usecases/schedule/open-board.ts";

interface DeedsProps {
  readonly board: Board;
}

export function SolveForm({ board }: DeedsProps) {
  const { board: words } = scheduleWords(useUi().language);
  return (
    <Form hidden={{ deed: "solve" }}>
      <Button icon="play" kind={board.version ? "secondary" : "primary"}>
        {board.version ? words.solveAgain : words.solve}
      </Button>
    </Form>
  );
}

/** What is done with the schedule as a whole. */
export function BoardDeeds({ board, isDraft }: DeedsProps & { readonly isDraft: boolean }) {
  const { board: words } = scheduleWords(useUi().language);
  const { gathering, version, canUndo, canRedo } = board;
  if (!version) return null;
  const root = `/bijeenkomsten/${gathering.id}/rooster`;
  if (!isDraft) {
    return (
      <div className="board-deeds">
        <Form hidden={{ deed: "take", version: version.id }}>
          <Button icon="undo">{words.workOn}</Button>
        </Form>
        <ButtonLink href={root}>{words.backToDraft}</ButtonLink>
      </div>
    );
  }
  const locked = version.meetings.filter((one) => one.locked).length;
  return (
    <div className="board-deeds">
      {canUndo ? <DeedButton deed="undo" label={words.undo} /> : null}
      {canRedo ? <DeedButton deed="redo" label={words.redo} /> : null}
      <div className="board-deeds__solve">
        <SolveForm board={board} />
        <span className="soft">{words.solveHint(locked)}</span>
      </div>
      <DeedButton
        deed={locked === version.meetings.length ? "unlock-all" : "lock-all"}
        label={locked === version.meetings.length ? words.unlockAll : words.lockAll}
      />
      <Menu label={words.prints} icon="print">
        <MenuLinks
          links={[
            { href: `${root}/deelnemers.pdf`, label: words.personalPdf },
            { href: `${root}/overzicht.pdf`, label: words.overviewPdf },
            { href: `${root}/tafels.pdf`, label: words.sheetsPdf },
            { href: `${root}.xlsx`, label: words.xlsx },
            { href: `/bijeenkomsten/${gathering.id}/muur`, label: words.wall },
          ]}
        />
      </Menu>
      {version.id === board.publishedId ? null : (
        <Form hidden={{ deed: "publish" }}>
          <div className="board-deeds__publish">
            <Checkbox name="tell" label={words.tell} hint={words.publishHint} checked />
            <Button icon="mail">{words.publish}</Button>
          </div>
        </Form>
      )}
    </div>
  );
}

function DeedButton({ deed, label }: { readonly deed: string; readonly label: string }) {
  return (
    <Form hidden={{ deed }}>
      <Button
        kind="quiet"
        small
        icon={deed === "undo" ? "undo" : deed === "redo" ? "arrow-right" : "pin"}
      >
        {label}
      </Button>
    </Form>
  );
}
