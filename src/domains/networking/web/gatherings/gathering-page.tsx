import { data } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { Button, ButtonLink, Form, Notice, useUi } from "#ui";
import { deedsNow } from "../../rules/gatherings/gathering-state.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";
import { openGathering } from "../../usecases/gatherings/open-gathering.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/gathering-page";
import { GatheringChecklist } from "./gathering-checklist.tsx";
import { GatheringCosts } from "./gathering-costs.tsx";
import { doGatheringDeed } from "./gathering-deed.ts";
import { GatheringDeeds } from "./gathering-deeds.tsx";
import { GatheringFacts } from "./gathering-facts.tsx";
import { GatheringFrame } from "./gathering-frame.tsx";
import { GatheringHistory } from "./gathering-history.tsx";
import { GatheringNumbers } from "./gathering-numbers.tsx";
import { GatheringProgramme } from "./gathering-programme.tsx";
import { GatheringSeries } from "./gathering-series.tsx";
import "./gathering-page.css";

export const handle = { width: "full" } as const;

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const now = app.now();
  const opened = await openGathering(app, actor, idIn(params), { language, now });
  if (isRefusal(opened)) throw refusedPage(opened);
  return { opened, today: app.today(), deeds: deedsNow(opened.gathering, now) };
}

/** Steps on the way: opening, holding, the checklist, undoing, removal. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const actor = actorOf(context);
  if (!mayReach(actor, "gathering.edit")) throw data(null, { status: 403 });
  const { language } = context.get(viewContext);
  const order = { app: context.get(appContext), actor, language, id: idIn(params) };
  return doGatheringDeed(order, await request.formData());
}

/** One gathering: how far its preparation is, who comes, what happens when. */
export default function GatheringPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = gatheringWords(useUi().language);
  const { opened, today, deeds } = loaderData;
  const { gathering, mayEdit } = opened;
  const isOpen = mayEdit && !gathering.removedAt;
  return (
    <GatheringFrame
      gathering={gathering}
      current="overview"
      secondary={
        isOpen ? (
          <ButtonLink icon="edit" href={`/bijeenkomsten/${gathering.id}/bewerken`}>
            {words.page.edit}
          </ButtonLink>
        ) : undefined
      }
    >
      {actionData?.problem ? <Notice kind="error">{actionData.problem}</Notice> : null}
      <Standing {...loaderData} />
      <div className="gathering__columns">
        <div className="gathering__main">
          <GatheringNumbers opened={opened} />
          {gathering.summary ? <p className="gathering__summary">{gathering.summary}</p> : null}
          <GatheringProgramme gathering={gathering} mayEdit={isOpen} />
          <GatheringChecklist gathering={gathering} mayEdit={isOpen} today={today} />
          <GatheringCosts gathering={gathering} />
          <GatheringHistory steps={opened.steps} mayEdit={isOpen} />
        </div>
        <div className="gathering__side">
          {isOpen ? <GatheringDeeds gathering={gathering} deeds={deeds} /> : null}
          <GatheringFacts opened={opened} />
          <GatheringSeries opened={opened} />
        </div>
      </div>
    </GatheringFrame>
  );
}

/** What one must know before all else: removed, cancelled, over, or guests who know something else. */
function Standing({ opened, deeds }: Route.ComponentProps["loaderData"]) {
  const words = gatheringWords(useUi().language);
  const { gathering, mayEdit } = opened;
  const { id } = gathering;
  if (gathering.removedAt) {
    const back = (
      <Form hidden={{ deed: "bring-back" }}>
        <Button icon="undo">{words.page.restore}</Button>
      </Form>
    );
    return (
      <Notice kind="warning" {...(mayEdit ? { actions: back } : {})}>
        {words.page.removed}
      </Notice>
    );
  }
  if (gathering.state === "cancelled") {
    const restore = (
      <Form hidden={{ deed: "restore" }}>
        <Button icon="undo">{words.deeds.restore}</Button>
      </Form>
    );
    return (
      <Notice
        kind="warning"
        title={words.states.cancelled}
        {...(mayEdit ? { actions: restore } : {})}
      >
        {gathering.cancelReason}
      </Notice>
    );
  }
  if (!mayEdit) return null;
  return (
    <>
      {gathering.toldWhereWhen ? (
        <Notice
          kind="warning"
          actions={
            <ButtonLink href={`/bijeenkomsten/${id}/verwittigen`}>{words.tellPage.go}</ButtonLink>
          }
        >
          {words.tellPage.notice}
        </Notice>
      ) : null}
      {deeds.includes("hold") ? (
        <Notice
          kind="info"
          actions={
            <Form hidden={{ deed: "hold" }}>
              <Button>{words.deeds.held}</Button>
            </Form>
          }
        >
          {words.deeds.heldQuestion}
        </Notice>
      ) : null}
    </>
  );
}
