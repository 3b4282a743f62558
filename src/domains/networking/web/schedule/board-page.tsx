import { data } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { ButtonLink, EmptyState, Island, Notice, SwitchLinks, Tag, useUi, withQuery } from "#ui";
import { scheduleWords } from "../../text/schedule/index.ts";
import { type Board, openBoard, openPlaces } from "../../usecases/schedule/open-board.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/board-page";
import { doBoardDeed } from "./board-deed.ts";
import { BoardDeeds, SolveForm } from "./board-deeds.tsx";
import { BoardSide } from "./board-side.tsx";
import { BoardGuests, BoardList, BoardTables } from "./board-tables.tsx";
import { Impossible } from "./impossible.tsx";
import { MeetingPanel } from "./meeting-panel.tsx";
import { RoomNotice } from "./room-notice.tsx";
import { ScheduleFrame } from "./schedule-frame.tsx";
import { SolvingPanel } from "./solving-panel.tsx";
import "./board-page.css";

export const handle = { width: "full" } as const;

const views = ["tafels", "deelnemers", "lijst"] as const;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const query = new URL(request.url).searchParams;
  const id = idIn(params);
  const board = await openBoard(app.db, actor, id, query.get("versie"));
  if (isRefusal(board)) throw refusedPage(board);
  const picked = readPair(query.get("gesprek"), board.names);
  const places = picked ? await openPlaces(app.db, actor, id, picked) : null;
  const view = views.find((one) => one === query.get("beeld")) ?? "tafels";
  return { board, view, address, places: isRefusal(places) ? null : places };
}

function readPair(
  text: string | null,
  names: Readonly<Record<string, string>>,
): readonly [string, string] | null {
  const [a = "", b = ""] = (text ?? "").split(" ");
  return names[a] && names[b] && a !== b ? [a, b] : null;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const actor = actorOf(context);
  if (!mayReach(actor, "meeting.schedule")) throw data(null, { status: 403 });
  const { language } = context.get(viewContext);
  const order = { app: context.get(appContext), actor, language, id: idIn(params) };
  return doBoardDeed(order, await request.formData());
}

/** The schedule of a fair: times × tables, who meets whom; moved by hand or looked for. */
export default function BoardPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = scheduleWords(language);
  const { board, view, address, places } = loaderData;
  const { gathering, version } = board;
  const isDraft = version !== null && version.id === (board.draftId ?? board.publishedId);
  return (
    <ScheduleFrame
      gathering={gathering}
      side="board"
      title={words.board.title}
      lede={words.board.lede}
    >
      <div className="board-page">
        {version ? (
          <div className="board-page__tags">
            <VersionTags board={board} />
          </div>
        ) : null}
        {actionData?.problem ? <Notice kind="error">{actionData.problem}</Notice> : null}
        {board.solveRun ? <SolvingPanel board={board} /> : null}
        <Impossible board={board} />
        <RoomNotice room={board.room} names={board.names} />
        {version === null ? (
          <EmptyState
            icon="calendar"
            title={words.board.none}
            action={
              board.wishes === 0 ? (
                <ButtonLink kind="primary" href={`/bijeenkomsten/${gathering.id}/wensen`}>
                  {words.board.toWishes}
                </ButtonLink>
              ) : (
                <SolveForm board={board} />
              )
            }
          >
            {words.board.noneWhy(board.wishes)}
          </EmptyState>
        ) : (
          <>
            <BoardDeeds board={board} isDraft={isDraft} />
            {places ? (
              <MeetingPanel board={board} places={places} isDraft={isDraft} address={address} />
            ) : null}
            <SwitchLinks
              label={words.board.views.label}
              links={views.map((one, at) => ({
                href: withQuery(address, { beeld: one, gesprek: null }),
                label:
                  [words.board.views.tables, words.board.views.guests, words.board.views.list][
                    at
                  ] ?? one,
                current: one === view,
              }))}
            />
            <div className="board-page__columns">
              <div className="board-page__main">
                {view === "tafels" ? (
                  <BoardTables board={board} address={address} isDraft={isDraft} />
                ) : null}
                {view === "deelnemers" ? <BoardGuests board={board} address={address} /> : null}
                {view === "lijst" ? <BoardList board={board} address={address} /> : null}
                {view === "tafels" && isDraft ? (
                  <p className="board-page__keys soft">{words.board.keys}</p>
                ) : null}
              </div>
              <BoardSide board={board} address={address} />
            </div>
            {isDraft ? <Island name="fair-board" /> : null}
          </>
        )}
      </div>
    </ScheduleFrame>
  );
}

function VersionTags({ board }: { readonly board: Board }) {
  const { board: words } = scheduleWords(useUi().language);
  const { version, publishedId, draftId } = board;
  if (!version) return null;
  const isPublished = version.id === publishedId;
  const isOld = !isPublished && version.id !== draftId;
  return (
    <>
      <Tag tone={isPublished ? "act" : "plain"} icon={isPublished ? "check" : "edit"}>
        {isPublished ? words.published : isOld ? words.old : words.draft}
      </Tag>
      <span className="soft">{words.version(version.number)}</span>
    </>
  );
}
