import { data } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { Button, ButtonLink, Form, Notice, PageHeader, SectionHeader, Tag, useUi } from "#ui";
import { isLate, openStatuses, referenceOf } from "../rules/question.ts";
import { inboxWords } from "../text/inbox/index.ts";
import { deskFileLimits } from "../usecases/judge-files.ts";
import { type OpenedQuestion, openQuestion } from "../usecases/open-question.ts";
import { readAnswersById } from "../usecases/reusable-answers.ts";
import type { Route } from "./+types/question-page";
import { AnswerForm } from "./answer-form.tsx";
import { doDeed, type Left, usedIn } from "./question-deed.ts";
import { QuestionDeeds } from "./question-deeds.tsx";
import { QuestionDetails } from "./question-details.tsx";
import { QuestionFiles } from "./question-files.tsx";
import { QuestionNeed, WhoCanButton } from "./question-need.tsx";
import { QuestionTimeline } from "./question-timeline.tsx";
import { deskFormBytes, filesIn, receiveForm } from "./receive-files.ts";
import { idIn, refusedPage } from "./refused-page.ts";
import { entriesOf, lineOf, type Typed } from "./typed-form.ts";
import "./question-page.css";

export const handle = { width: "full", mostBodyBytes: deskFormBytes } as const;

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const opened = await openQuestion(app, actor, idIn(params), { language, search: "" });
  if (isRefusal(opened)) throw refusedPage(opened);
  const myId = actor.kind === "person" ? actor.personId : null;
  return { opened, today: app.today(), myId };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const actor = actorOf(context);
  // Before the body is read: who may not answer does not get to fill our memory either.
  if (!mayReach(actor, "question.edit")) throw data(null, { status: 403 });
  const form = await receiveForm(request, deskFormBytes);
  const entries = form ? entriesOf(form) : [["deed", "too-large"] as const];
  const files = form ? await filesIn(form, "files", deskFileLimits) : [];
  const answer = await doDeed({ app, actor, id: idIn(params), language, entries, files });
  if (answer instanceof Response) return answer;
  const shown = await withAnswers(app, actor, params.id, language, answer.left);
  return data(shown, { status: answer.status });
}

/** For a page that comes back: the answers searched for, and the text of the one that was put in. */
async function withAnswers(
  app: Parameters<typeof openQuestion>[0],
  actor: Parameters<typeof openQuestion>[1],
  id: string,
  language: Parameters<typeof openQuestion>[3]["language"],
  left: Left,
) {
  const search = lineOf(left.typed, "search").slice(0, 200);
  const opened = await openQuestion(app, actor, id, { language, search });
  const answers = isRefusal(opened) ? [] : opened.answers;
  if (!left.deed.startsWith("insert:")) return { ...left, answers, inserted: false };
  const [chosen] = await readAnswersById(app, actor, [left.deed.slice("insert:".length)]);
  if (!chosen) return { ...left, answers, inserted: false };
  const text = [left.typed.answer?.trim(), chosen.body].filter(Boolean).join("\n\n");
  const used = [...new Set([...usedIn(left.typed), chosen.id])].join(",");
  const typed: Typed = { ...left.typed, answer: text, used };
  return { ...left, typed, answers, inserted: true };
}

export default function QuestionPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = inboxWords(useUi().language);
  const { opened, today, myId } = loaderData;
  const { question } = opened;
  const left = actionData ?? null;
  return (
    <div className="question-page">
      <title>{`${referenceOf(question.number)} ${question.subject}`}</title>
      <PageHeader
        title={question.subject}
        crumbs={[{ href: "/vragen", label: words.title }]}
        tags={<QuestionTags opened={opened} today={today} />}
        secondary={
          opened.mayEdit && !question.removedAt ? (
            <ButtonLink icon="edit" href={`/vragen/${question.id}/bewerken`}>
              {words.question.edit}
            </ButtonLink>
          ) : undefined
        }
        primary={<WhoCanButton opened={opened} />}
      />
      <Notices opened={opened} left={left} myId={myId} />
      <div className="question-page__columns">
        <div className="question-page__main">
          <section aria-labelledby="asked">
            <SectionHeader id="asked" title={words.question.asked} />
            <p className="question-page__text">{question.body || question.subject}</p>
          </section>
          {opened.mayEdit && !question.removedAt ? (
            <AnswerForm
              opened={opened}
              answers={left?.answers ?? opened.answers}
              left={left}
              inserted={left?.inserted ?? false}
              today={today}
            />
          ) : (
            <section aria-labelledby="answer">
              <SectionHeader id="answer" title={words.question.answerTitle} />
              <p className="question-page__text">{question.answer || "–"}</p>
            </section>
          )}
          <QuestionFiles opened={opened} left={left} />
          <QuestionTimeline opened={opened} />
        </div>
        <aside className="question-page__side" aria-label={words.question.details}>
          <QuestionDetails opened={opened} />
          <QuestionNeed opened={opened} />
          {opened.mayEdit && !question.removedAt ? (
            <QuestionDeeds opened={opened} left={left} today={today} />
          ) : null}
        </aside>
      </div>
    </div>
  );
}

function QuestionTags(props: { readonly opened: OpenedQuestion; readonly today: string }) {
  const words = inboxWords(useUi().language);
  const { question, municipality } = props.opened;
  const isOpen = openStatuses.includes(question.status);
  return (
    <>
      <Tag>{referenceOf(question.number)}</Tag>
      <Tag tone={isOpen ? "act" : "plain"}>{words.statuses[question.status]}</Tag>
      <Tag icon="pin">{municipality ?? words.wholeArea}</Tag>
      {isLate(question, props.today as Parameters<typeof isLate>[1]) ? (
        <Tag tone="wrong">{words.late}</Tag>
      ) : null}
    </>
  );
}

interface NoticesProps {
  readonly opened: OpenedQuestion;
  readonly left: Left | null;
  readonly myId: string | null;
}

function Notices({ opened, left, myId }: NoticesProps) {
  const words = inboxWords(useUi().language).question;
  const { question, mayEdit } = opened;
  const isMine = myId !== null && question.ownerPersonId === myId;
  return (
    <>
      {left?.problem ? <Notice kind="error">{left.problem}</Notice> : null}
      {question.removedAt ? (
        <Notice
          kind="warning"
          actions={mayEdit ? <DeedButton deed="restore">{words.restore}</DeedButton> : undefined}
        >
          {words.removedNotice}
        </Notice>
      ) : null}
      {question.repliedOn && !question.removedAt ? (
        <Notice
          kind="info"
          title={words.replyTitle}
          actions={
            mayEdit ? <DeedButton deed="handled">{words.replyHandled}</DeedButton> : undefined
          }
        >
          {words.replyText}
        </Notice>
      ) : null}
      {mayEdit && question.status === "new" && !isMine && !question.removedAt ? (
        <DeedButton deed="take">{words.take}</DeedButton>
      ) : null}
    </>
  );
}

function DeedButton(props: { readonly deed: string; readonly children: string }) {
  return (
    <Form hidden={{ deed: props.deed }}>
      <div>
        <Button icon="check">{props.children}</Button>
      </div>
    </Form>
  );
}
