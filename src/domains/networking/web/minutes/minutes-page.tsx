import { data } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { Button, ButtonLink, EmptyState, Form, Notice, useUi } from "#ui";
import { agendaOfProgramme } from "../../rules/minutes/agenda-of-programme.ts";
import { minutesWords } from "../../text/minutes/index.ts";
import { minutesHref } from "../../usecases/minutes/hold-minutes.ts";
import { deskDocument } from "../../usecases/minutes/make-minutes-file.ts";
import { openMinutes } from "../../usecases/minutes/open-minutes.ts";
import { GatheringFrame } from "../gatherings/gathering-frame.tsx";
import { idIn, refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/minutes-page";
import { CarriedPart } from "./carried-part.tsx";
import { restOf } from "./live-minutes.ts";
import { doMinutesDeed } from "./minutes-deed.ts";
import { MinutesForm } from "./minutes-form.tsx";
import { MinutesSheet } from "./minutes-sheet.tsx";
import { MinutesSide } from "./minutes-side.tsx";
import { mostMinutesBytes } from "./read-minutes-form.ts";
import "./minutes-page.css";

export const handle = { width: "full", mostBodyBytes: mostMinutesBytes } as const;

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const id = idIn(params);
  const opened = await openMinutes(app, actor, id, app.today());
  if (isRefusal(opened)) throw refusedPage(opened);
  const document = await deskDocument(app, actor, id, language);
  return {
    opened,
    document: isRefusal(document) ? null : document,
    rest: restOf(opened),
    today: app.today(),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const actor = actorOf(context);
  if (!mayReach(actor, "gathering.edit")) throw data(null, { status: 403 });
  const { language } = context.get(viewContext);
  const order = { app: context.get(appContext), actor, language, id: idIn(params) };
  const left = await doMinutesDeed(order, await request.formData());
  if (!left) throw data(null, { status: 400 });
  if (left.because === "no-such-gathering") throw data(null, { status: 404 });
  const isClash = left.stale.length > 0;
  return data(left, { status: left.because === "not-permitted" ? 403 : isClash ? 409 : 422 });
}

/** Agenda, what is said, decisions and actions of one gathering: written together while talking. */
export default function MinutesPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = minutesWords(useUi().language);
  const { opened, document, rest, today } = loaderData;
  const { gathering, minutes, mayEdit } = opened;
  const left = actionData ?? null;
  const here = minutesHref(gathering.id);
  const problem = left?.because ? (words.problems[left.because] ?? words.problems.failed) : null;
  const isOpen = mayEdit && minutes !== null && minutes.state !== "approved";
  return (
    <GatheringFrame
      gathering={gathering}
      current="minutes"
      primary={
        isOpen && opened.items.length > 0 ? (
          <ButtonLink kind="primary" icon="mail" href={`${here}/versturen`}>
            {minutes.state === "sent" ? words.page.sendAgain : words.page.send}
          </ButtonLink>
        ) : undefined
      }
      secondary={
        minutes ? (
          <>
            {isOpen ? <ButtonLink href={`${here}/agenda`}>{words.page.agenda}</ButtonLink> : null}
            <ButtonLink kind="quiet" icon="download" href={`${here}.pdf`}>
              {words.page.pdf}
            </ButtonLink>
            <ButtonLink kind="quiet" icon="download" href={`${here}.docx`}>
              {words.page.docx}
            </ButtonLink>
          </>
        ) : undefined
      }
    >
      <div className="minutes">
        {problem ? <Notice kind="error">{problem}</Notice> : null}
        {opened.carried ? <CarriedPart carried={opened.carried} mayEdit={mayEdit} /> : null}
        {minutes && document ? (
          <div className="minutes__columns">
            <div className="minutes__main">
              {isOpen ? (
                <>
                  <MinutesForm opened={opened} left={left} rest={rest} today={today} />
                  <div className="minutes__printed">
                    <MinutesSheet document={document} />
                  </div>
                </>
              ) : (
                <MinutesSheet document={document} />
              )}
            </div>
            <MinutesSide opened={opened} minutes={minutes} />
          </div>
        ) : (
          <EmptyState
            icon="document"
            title={words.begin.title}
            action={
              mayEdit ? (
                <Form hidden={{ deed: "begin" }}>
                  <Button kind="primary">
                    {words.begin.do(agendaOfProgramme(gathering.programme).length)}
                  </Button>
                </Form>
              ) : undefined
            }
          >
            {words.begin.text}
          </EmptyState>
        )}
      </div>
    </GatheringFrame>
  );
}
