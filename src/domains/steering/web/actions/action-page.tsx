import { data, redirect } from "react-router";
import { type Actor, actorOf, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { type App, appContext, viewContext } from "#platform/request-context";
import { listMemberNis, listMunicipalities } from "#territory";
import { Button, ButtonLink, Notice, PageHeader, ShareLine, useUi } from "#ui";
import type { ActionStatus } from "../../rules/action.ts";
import { isActionStatus } from "../../rules/actions/action-filter.ts";
import { type ActionWords, actionWords } from "../../text/actions/index.ts";
import { addNote, removeActionFile } from "../../usecases/actions/action-notes.ts";
import { changeStatus } from "../../usecases/actions/change-status.ts";
import { type OpenedAction, openAction } from "../../usecases/actions/open-action.ts";
import { removeAction, undoActionChange } from "../../usecases/actions/undo-action.ts";
import type { Route } from "./+types/action-page";
import { ActionFacts, ActionMoney } from "./action-facts.tsx";
import { ActionHistory, EvidenceSection, FilesSection, NotesSection } from "./action-sections.tsx";
import { DueDay, StatusSign } from "./action-signs.tsx";
import "./action-page.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const opened = await openAction(app.db, actor, params.id);
  if (isRefusal(opened)) {
    throw data(null, { status: opened.because === "no-such-action" ? 404 : 403 });
  }
  const { content } = opened.action;
  const members = await listMemberNis(app.db, actor.partnershipId, app.today());
  const places = await listMunicipalities(app.db, [
    ...members,
    ...content.nis,
    ...(content.ownerNis ? [content.ownerNis] : []),
  ]);
  const names = Object.fromEntries(
    places.map((one) => [one.nis, language === "fr" ? one.nameFr : one.nameNl]),
  );
  return { opened, names, today: app.today(), address };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const words = actionWords(context.get(viewContext).language);
  const form = await request.formData();
  return doDeed({ app, actor: actorOf(context), id: params.id, words, form });
}

type PageDeed = {
  readonly app: App;
  readonly actor: Actor;
  readonly id: string;
  readonly words: ActionWords;
  readonly form: FormData;
};

async function doDeed({ app, actor, id, words, form }: PageDeed) {
  const text = (name: string) => String(form.get(name) ?? "");
  const here = `/actie/${id}`;
  const say = (line: string, tone: "success" | "warning" = "success") =>
    redirect(here, { headers: { "set-cookie": flashLine(line, tone) } });
  const answer = (done: { kind: string; because?: keyof ActionWords["problems"] }, line: string) =>
    done.because ? say(words.problems[done.because], "warning") : say(line);
  const now = app.now();
  switch (text("deed")) {
    case "status": {
      const [from, to] = [text("from"), text("to")];
      if (!isActionStatus(from) || !isActionStatus(to)) return redirect(here);
      const moved = await changeStatus(app.db, actor, id, { from, to }, now);
      return moved.kind === "changed"
        ? say(words.plan.moved(moved.title, words.statuses[to]))
        : say(words.problems[moved.because], "warning");
    }
    case "note": {
      const added = await addNote(app.db, actor, id, text("body"), now);
      if (added.kind === "added") return say(words.page.noteAdded);
      return data({ body: text("body"), because: added.because }, { status: 422 });
    }
    case "remove-file":
      return answer(await removeActionFile(app, actor, id, text("file")), words.page.fileRemoved);
    case "undo":
      return answer(
        await undoActionChange(app.db, actor, id, text("revision"), now),
        words.page.undone,
      );
    case "remove": {
      const removed = await removeAction(app.db, actor, id, "removed", now);
      return removed.kind === "refused"
        ? say(words.problems[removed.because], "warning")
        : say(words.page.removedFlash(removed.title));
    }
    case "restore":
      return answer(
        await removeAction(app.db, actor, id, "restored", now),
        words.page.restoredFlash,
      );
    default:
      return redirect(here);
  }
}

export default function ActionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = actionWords(language);
  const { opened, names, today, address } = loaderData;
  const { action: stored } = opened;
  const { content } = stored;
  const writing = { words, language, names, today };
  return (
    <article className="action-page">
      <title>{content.title}</title>
      <PageHeader
        title={content.title}
        crumbs={[
          { href: "/plan", label: words.plan.title },
          ...(opened.node
            ? [
                {
                  href: `/plan?onderdeel=${opened.node.id}`,
                  label: `${opened.node.code} ${opened.node.title}`,
                },
              ]
            : []),
        ]}
        tags={
          <p className="action-page__tags">
            <span className="soft numeric">{words.page.numbered(stored.number)}</span>
            <StatusSign status={content.status} words={words} />
            <DueDay action={content} today={today} year={null} language={language} words={words} />
          </p>
        }
        primary={
          opened.mayEdit && !stored.removedAt ? (
            <ButtonLink kind="primary" icon="edit" href={`/actie/${stored.id}/bewerken`}>
              {words.page.edit}
            </ButtonLink>
          ) : null
        }
        secondary={
          opened.mayEdit && !stored.removedAt ? <StatusForm opened={opened} words={words} /> : null
        }
      />
      {stored.removedAt ? <Removed words={words} mayEdit={opened.mayEdit} /> : null}
      {content.description ? <p className="action-page__text">{content.description}</p> : null}
      <div className="action-page__columns">
        <div className="action-page__main">
          <EvidenceSection opened={opened} writing={writing} />
          <ActionMoney money={content.money} writing={writing} />
          <NotesSection opened={opened} writing={writing} refused={actionData ?? null} />
          <ActionHistory opened={opened} writing={writing} />
        </div>
        <aside className="action-page__side">
          <ActionFacts opened={opened} writing={writing} />
          <FilesSection opened={opened} writing={writing} />
          {opened.mayEdit && !stored.removedAt ? (
            <form method="post" className="action-page__remove">
              <input type="hidden" name="deed" value="remove" />
              <Button kind="quiet" icon="trash" small>
                {words.page.remove}
              </Button>
            </form>
          ) : null}
        </aside>
      </div>
      <ShareLine title={content.title} url={address} />
    </article>
  );
}

function Removed({ words, mayEdit }: { readonly words: ActionWords; readonly mayEdit: boolean }) {
  return (
    <Notice
      kind="warning"
      title={words.page.removed}
      actions={
        mayEdit ? (
          <form method="post">
            <input type="hidden" name="deed" value="restore" />
            <Button icon="undo">{words.page.restore}</Button>
          </form>
        ) : null
      }
    >
      {words.page.removedHelp}
    </Notice>
  );
}

/** The step most people take next, in one click. */
function StatusForm({
  opened,
  words,
}: {
  readonly opened: OpenedAction;
  readonly words: ActionWords;
}) {
  const { status } = opened.action.content;
  const steps: Record<ActionStatus, readonly [ActionStatus, string][]> = {
    planned: [
      ["running", words.page.setRunning],
      ["done", words.page.setDone],
    ],
    running: [
      ["done", words.page.setDone],
      ["stopped", words.page.stop],
    ],
    done: [["running", words.page.reopen]],
    stopped: [["running", words.page.reopen]],
  };
  return (
    <form method="post" className="action-page__status">
      <input type="hidden" name="deed" value="status" />
      <input type="hidden" name="from" value={status} />
      {steps[status].map(([to, label]) => (
        <Button key={to} name="to" value={to}>
          {label}
        </Button>
      ))}
    </form>
  );
}
