import { colon } from "#kernel/language";
import {
  Button,
  Form,
  formatDay,
  formatInstant,
  type IconName,
  SectionHeader,
  Timeline,
  useUi,
  ValueChange,
} from "#ui";
import { isChannel, isFeasibility, isStatus } from "../rules/question.ts";
import type { EventKind, QuestionEvent } from "../store/question-events.ts";
import { type InboxWords, inboxWords } from "../text/inbox/index.ts";
import type { OpenedQuestion } from "../usecases/open-question.ts";

const iconOf: Readonly<Record<EventKind, IconName>> = {
  received: "mail",
  note: "edit",
  sent: "mail",
  answer: "check",
  state: "arrow-right",
  "handed-over": "users",
  edited: "edit",
  action: "calendar",
  "action-moved": "calendar",
  file: "document",
  "file-removed": "trash",
  removed: "trash",
  restored: "undo",
  undone: "undo",
};

/** Everything that happened to the question, newest first, each change with a way back. */
export function QuestionTimeline({ opened }: { readonly opened: OpenedQuestion }) {
  const { language } = useUi();
  const words = inboxWords(language);
  const { events, mayEdit, question } = opened;
  const first = events.at(-1)?.id;
  return (
    <section className="question-page__timeline" aria-labelledby="timeline">
      <SectionHeader id="timeline" title={words.question.timeline} />
      <Timeline
        entries={events.map((event) => ({
          id: event.id,
          when: formatInstant(language, event.recordedAt),
          dateTime: event.recordedAt,
          ...(event.personName ? { who: event.personName } : {}),
          icon: iconOf[event.kind],
          title: titleOf(event, event.id === first, words),
          undone: event.details.undone === true,
          children: <EventBody event={event} isFirst={event.id === first} words={words} />,
          ...(mayEdit && !question.removedAt && canUndo(event)
            ? { undo: <UndoForm id={event.id} label={words.question.undo} /> }
            : {}),
        }))}
      />
    </section>
  );
}

function titleOf(event: QuestionEvent, isFirst: boolean, words: InboxWords): string {
  const { events, firstEvent } = words.question;
  if (isFirst && event.kind === "received") return firstEvent;
  return event.kind === "note" && event.details.mailId ? events.letter : events[event.kind];
}

const canUndo = ({ kind, details }: QuestionEvent): boolean =>
  details.before !== undefined && !details.undone && kind !== "sent" && kind !== "received";

function UndoForm(props: { readonly id: string; readonly label: string }) {
  return (
    <Form hidden={{ deed: "undo", event: props.id }}>
      <Button small kind="quiet" icon="undo">
        {props.label}
      </Button>
    </Form>
  );
}

interface BodyProps {
  readonly event: QuestionEvent;
  readonly isFirst: boolean;
  readonly words: InboxWords;
}

// The answer stands in full where it was sent; the fields behind the lines say nothing to a reader.
const unseen = new Set(["answer", "ownerPersonId", "handedOverOrganisationId", "repliedOn"]);

function EventBody({ event, isFirst, words }: BodyProps) {
  const { language } = useUi();
  const { before = {}, after = {}, actionId, files } = event.details;
  const changed = Object.keys(after).filter((name) => !unseen.has(name));
  const said = (name: string, value: unknown) => asRead(name, value, words, language);
  return (
    <>
      {event.body && !isFirst ? <p className="question-page__text">{event.body}</p> : null}
      {changed.length > 0 ? (
        <ul className="question-page__changes">
          {changed.map((name) => (
            <li key={name}>
              {words.question.fields[name as keyof typeof words.question.fields] ?? name}
              {colon(language)}
              <ValueChange before={said(name, before[name])} after={said(name, after[name])} />
            </li>
          ))}
        </ul>
      ) : null}
      {files ? <p>{words.question.filesCount(files)}</p> : null}
      {actionId ? <a href={`/actie/${actionId}`}>{words.question.openAction}</a> : null}
    </>
  );
}

function asRead(
  name: string,
  value: unknown,
  words: InboxWords,
  language: Parameters<typeof formatDay>[0],
): string {
  if (value === null || value === undefined || value === "") return words.question.nothing;
  const text = String(value);
  if (name === "status" && isStatus(text)) return words.statuses[text];
  if (name === "channel" && isChannel(text)) return words.channels[text];
  if (name === "feasibility" && isFeasibility(text)) return words.feasibilities[text];
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDay(language, text);
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}
