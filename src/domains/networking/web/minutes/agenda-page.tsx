import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { colon } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  FileInput,
  Form,
  FormActions,
  Notice,
  NumberInput,
  SectionHeader,
  TextInput,
  useUi,
} from "#ui";
import { type MinutesItem, minutesLimits } from "../../rules/minutes/minutes.ts";
import { minutesWords } from "../../text/minutes/index.ts";
import { minutesHref } from "../../usecases/minutes/hold-minutes.ts";
import { type OpenedMinutes, openMinutes } from "../../usecases/minutes/open-minutes.ts";
import { GatheringFrame } from "../gatherings/gathering-frame.tsx";
import { idIn, refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/agenda-page";
import { type AgendaLeft, doAgendaDeed, mostAgendaBytes } from "./agenda-deed.ts";
import { PaperLink } from "./paper-lines.tsx";
import "./minutes-page.css";
import "./agenda-page.css";

export const handle = { width: "full", mostBodyBytes: mostAgendaBytes } as const;

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const actor = requirePerson(context, context.get(viewContext).address);
  const id = idIn(params);
  const opened = await openMinutes(app, actor, id, app.today());
  if (isRefusal(opened)) throw refusedPage(opened);
  const { minutes, mayEdit } = opened;
  if (!mayEdit || !minutes || minutes.state === "approved") throw redirect(minutesHref(id));
  return { opened };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "gathering.edit")) throw data(null, { status: 403 });
  const id = idIn(params);
  const order = { app, actor, language, id };
  const done = await doAgendaDeed(order, await request.formData());
  if (!done) throw data(null, { status: 400 });
  if ("said" in done) {
    return redirect(`${minutesHref(id)}/agenda${done.to}`, {
      headers: { "set-cookie": flashLine(done.said) },
    });
  }
  if (done.because === "no-such-gathering") throw data(null, { status: 404 });
  return data(done, { status: done.because === "not-permitted" ? 403 : 422 });
}

/** The points of the agenda: their order, time and papers. */
export default function AgendaPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = minutesWords(language);
  const { agenda } = words;
  const { opened } = loaderData;
  const { gathering, items, removedItems } = opened;
  const left: AgendaLeft | null = actionData && "because" in actionData ? actionData : null;
  const total = items.reduce((sum, one) => sum + (one.plannedMinutes ?? 0), 0);
  const isNew = left?.deed === "add";
  const problem = left && (words.problems[left.because] ?? words.problems.failed);
  return (
    <GatheringFrame
      gathering={gathering}
      current="minutes"
      secondary={<ButtonLink href={minutesHref(gathering.id)}>{agenda.back}</ButtonLink>}
    >
      <div className="agenda">
        <SectionHeader title={agenda.title} />
        <p className="soft">
          {agenda.lede} {total > 0 ? agenda.total(total) : null}
        </p>
        {problem ? (
          <Notice kind="error">
            {left?.about ? `${left.about}${colon(language)}${problem}` : problem}
          </Notice>
        ) : null}
        <ol className="agenda__items">
          {items.map((item, at) => (
            <AgendaItem key={item.id} opened={opened} item={item} at={at} left={left} />
          ))}
        </ol>
        <section aria-labelledby="nieuw-punt">
          <SectionHeader id="nieuw-punt" title={agenda.add} />
          <Form hidden={{ deed: "add" }}>
            <ItemFields id="new" typed={isNew ? left.typed : {}} />
            <FormActions>
              <Button kind="primary" icon="plus">
                {agenda.add}
              </Button>
            </FormActions>
          </Form>
        </section>
        {removedItems.length > 0 ? (
          <details>
            <summary>{`${agenda.removed} (${removedItems.length})`}</summary>
            <ul className="agenda__removed">
              {removedItems.map(({ id, title }) => (
                <li key={id}>
                  <form method="post">
                    <input type="hidden" name="item" value={id} />
                    {title}{" "}
                    <Button small kind="quiet" icon="undo" name="deed" value="restore">
                      {agenda.restore}
                    </Button>
                  </form>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </GatheringFrame>
  );
}

interface AgendaItemProps {
  readonly opened: OpenedMinutes;
  readonly item: MinutesItem;
  readonly at: number;
  readonly left: AgendaLeft | null;
}

function AgendaItem({ opened, item, at, left }: AgendaItemProps) {
  const words = minutesWords(useUi().language);
  const { agenda, page } = words;
  const { id, title, who, plannedMinutes } = item;
  const isLeft = left?.deed === "edit" && left.typed.item === id;
  const facts = [
    who ? page.brings(who) : "",
    plannedMinutes === null ? "" : page.planned(plannedMinutes),
  ].filter(Boolean);
  return (
    <li className="agenda-item" id={`punt-${id}`}>
      <div className="agenda-item__head">
        <h3>{`${at + 1}. ${title}`}</h3>
        <form method="post" className="agenda-item__deeds">
          <input type="hidden" name="item" value={id} />
          {at > 0 ? (
            <Button small kind="quiet" icon="chevron-up" iconOnly name="deed" value="up">
              {agenda.up(title)}
            </Button>
          ) : null}
          {at < opened.items.length - 1 ? (
            <Button small kind="quiet" icon="chevron-down" iconOnly name="deed" value="down">
              {agenda.down(title)}
            </Button>
          ) : null}
        </form>
      </div>
      {facts.length > 0 ? <p className="soft">{facts.join(" · ")}</p> : null}
      <ItemPapers opened={opened} itemId={id} />
      <div className="agenda-item__more">
        <details open={isLeft}>
          <summary>{agenda.edit}</summary>
          <Form hidden={{ deed: "edit", item: id }}>
            <ItemFields
              id={id}
              typed={
                isLeft
                  ? left.typed
                  : { title, who, minutes: plannedMinutes === null ? "" : String(plannedMinutes) }
              }
            />
            <FormActions>
              <Button>{agenda.save}</Button>
            </FormActions>
          </Form>
          <Form hidden={{ deed: "remove", item: id }}>
            <p>
              <Button small kind="quiet" icon="trash">
                {agenda.remove}
              </Button>
            </p>
          </Form>
        </details>
        <AddPaper itemId={id} left={left} />
      </div>
    </li>
  );
}

function ItemPapers({
  opened,
  itemId,
}: {
  readonly opened: OpenedMinutes;
  readonly itemId: string;
}) {
  const words = minutesWords(useUi().language).agenda;
  const papers = opened.papers.filter((paper) => paper.itemId === itemId);
  if (papers.length === 0) return null;
  return (
    <ul className="minutes-papers" aria-label={words.papers}>
      {papers.map((paper) => (
        <li key={paper.id} className="agenda-item__paper">
          <PaperLink gatheringId={opened.gathering.id} paper={paper} />
          <form method="post">
            <input type="hidden" name="item" value={itemId} />
            <input type="hidden" name="paper" value={paper.id} />
            <Button small kind="quiet" icon="trash" iconOnly name="deed" value="remove-paper">
              {words.removePaper(paper.label)}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}

function AddPaper({ itemId, left }: { readonly itemId: string; readonly left: AgendaLeft | null }) {
  const words = minutesWords(useUi().language).agenda;
  const isLeft = left?.deed === "paper" && left.typed.item === itemId;
  return (
    <details open={isLeft}>
      <summary>{words.addPaper}</summary>
      <Form files hidden={{ deed: "paper", item: itemId }}>
        <FileInput
          id={`files-${itemId}`}
          name="files"
          label={words.files}
          hint={words.filesHint}
          multiple
          oneWay
        />
        <TextInput
          id={`url-${itemId}`}
          name="url"
          type="url"
          label={words.url}
          value={isLeft ? left.typed.url : ""}
          oneWay
        />
        <TextInput
          id={`label-${itemId}`}
          name="label"
          label={words.label}
          value={isLeft ? left.typed.label : ""}
          maxLength={minutesLimits.outcome}
          optional
        />
        <FormActions>
          <Button icon="upload">{words.addPaper}</Button>
        </FormActions>
      </Form>
    </details>
  );
}

interface ItemFieldsProps {
  readonly id: string;
  readonly typed: Readonly<Record<string, string>>;
}

function ItemFields({ id, typed }: ItemFieldsProps) {
  const words = minutesWords(useUi().language).agenda;
  return (
    <div className="agenda__fields">
      <TextInput
        id={`title-${id}`}
        name="title"
        label={words.item}
        value={typed.title ?? ""}
        maxLength={minutesLimits.title}
      />
      <TextInput
        id={`who-${id}`}
        name="who"
        label={words.who}
        value={typed.who ?? ""}
        maxLength={minutesLimits.who}
        optional
      />
      <NumberInput
        id={`minutes-${id}`}
        name="minutes"
        label={words.minutes}
        unit={words.minutesUnit}
        value={typed.minutes ?? ""}
        min={1}
        max={1440}
        optional
      />
    </div>
  );
}
