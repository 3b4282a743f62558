import { data } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { ButtonLink, Island, Notice, useUi } from "#ui";
import { brainstormWords } from "../../text/brainstorm/index.ts";
import { openBrainstorm } from "../../usecases/brainstorm/open-brainstorm.ts";
import { GatheringFrame } from "../gatherings/gathering-frame.tsx";
import { idIn, refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/ideas-page";
import { DiscussCards } from "./discuss-cards.tsx";
import { IdeaCards } from "./idea-cards.tsx";
import { DeskIdeas, HiddenIdeas, WaitingIdeas } from "./idea-lists.tsx";
import { doIdeasDeed } from "./ideas-deed.ts";
import { JoinPanel } from "./join-panel.tsx";
import { PhasePanel } from "./phase-panel.tsx";
import { SetUpForm } from "./set-up-form.tsx";
import "./ideas-page.css";

export const handle = { width: "full" } as const;

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const actor = requirePerson(context, context.get(viewContext).address);
  const opened = await openBrainstorm(app, actor, idIn(params));
  if (isRefusal(opened)) throw refusedPage(opened);
  return { opened, today: app.today(), site: app.config.url };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const actor = actorOf(context);
  if (!mayReach(actor, "gathering.edit")) throw data(null, { status: 403 });
  const { language } = context.get(viewContext);
  const order = { app: context.get(appContext), actor, language, id: idIn(params) };
  const left = await doIdeasDeed(order, await request.formData());
  if (!left) throw data(null, { status: 400 });
  const { because } = left.refusal;
  if (because === "no-such-gathering") throw refusedPage(left.refusal);
  return data(left, { status: because === "not-permitted" ? 403 : 422 });
}

/** The desk of a brainstorm: prepare it, lead it through its phases, and make something of it. */
export default function IdeasPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = brainstormWords(useUi().language);
  const { opened, today, site } = loaderData;
  const { gathering, room, mayEdit } = opened;
  const left = actionData ?? null;
  const here = `/bijeenkomsten/${gathering.id}/ideeen`;
  const isSetUp = left?.deed === "settings";
  const problem =
    left && !isSetUp
      ? (words.desk.problems[left.refusal.because] ?? words.desk.problems.failed)
      : null;
  return (
    <GatheringFrame
      gathering={gathering}
      current="ideas"
      secondary={
        room && room.ideas.length > 0 ? (
          <>
            <ButtonLink kind="quiet" icon="download" href={`${here}.xlsx`}>
              {words.desk.export}
            </ButtonLink>
            <ButtonLink kind="quiet" icon="download" href={`${here}.csv`}>
              {words.desk.exportCsv}
            </ButtonLink>
          </>
        ) : undefined
      }
    >
      <div className="ideas-page">
        <div className="ideas-page__question">
          <h2>{room?.brainstorm.question ?? words.setUp.title}</h2>
          {room ? null : <p>{words.setUp.lede}</p>}
        </div>
        {problem ? <Notice kind="error">{problem}</Notice> : null}
        {room ? (
          <div className="ideas-page__columns">
            <div className="ideas-page__main">
              <p
                className="ideas-page__news"
                role="status"
                data-island-brainstorm-desk={room.brainstorm.code}
                hidden
              >
                <a href={here}>{words.desk.news}</a>
              </p>
              <Island name="brainstorm-desk" />
              <WaitingIdeas room={room} mayEdit={mayEdit} />
              {room.brainstorm.phase === "discuss" || room.brainstorm.phase === "over" ? (
                <DiscussCards opened={opened} room={room} today={today} left={left} />
              ) : (
                <IdeaCards room={room} mayEdit={mayEdit} left={left} />
              )}
              {mayEdit ? <DeskIdeas left={left} /> : null}
              <HiddenIdeas room={room} mayEdit={mayEdit} />
            </div>
            <div className="ideas-page__side">
              <PhasePanel room={room} mayEdit={mayEdit} />
              <JoinPanel room={room} site={site} gatheringId={gathering.id} />
              {mayEdit ? <SetUpForm room={room} left={left} /> : null}
            </div>
          </div>
        ) : (
          <SetUpForm room={null} left={left} />
        )}
      </div>
    </GatheringFrame>
  );
}
