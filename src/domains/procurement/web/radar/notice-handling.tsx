import type { ReactNode } from "react";
import { colon } from "#kernel/language";
import {
  Button,
  ButtonLink,
  DateInput,
  Form,
  FormActions,
  formatInstant,
  Icon,
  type IconName,
  Notice,
  SectionHeader,
  Select,
  Tag,
  TextArea,
  TextInput,
  Timeline,
  useUi,
} from "#ui";
import { isLetterKind } from "../../rules/radar/fill-template.ts";
import { dismissReasons, isDismissReason } from "../../rules/radar/handling.ts";
import { inReadersLanguage } from "../../rules/radar/words-of-notice.ts";
import type { EventKind, NoticeEvent } from "../../store/radar/handlings.ts";
import { contractWords } from "../../text/contracts/index.ts";
import { type RadarWords, radarWords } from "../../text/radar/index.ts";
import { radarLetterWords } from "../../text/radar-letters/index.ts";
import type { DeedLeft } from "../answer-deed.ts";
import type { ShownDesk } from "./load-desk.ts";
import "./notice-desk.css";

interface HandlingProps {
  readonly desk: ShownDesk;
  /** What stayed of a deed that was not done: its form is open and filled. */
  readonly left: DeedLeft | null;
  readonly today: string;
}

/** What is done with a notice, and what one can do with it. */
export function NoticeHandling(props: HandlingProps) {
  const words = radarWords(useUi().language).desk;
  const { desk, left } = props;
  return (
    <section className="notice-desk" aria-labelledby="handling">
      <SectionHeader id="handling" title={words.handlingTitle} />
      {left ? <Notice kind="error">{left.problem}</Notice> : null}
      <State desk={desk} />
      {desk.mayEdit ? <Deeds {...props} /> : <p className="soft">{words.readOnly}</p>}
    </section>
  );
}

function State({ desk }: Pick<HandlingProps, "desk">) {
  const all = radarWords(useUi().language);
  const { handling, reasons } = all.desk;
  const { state, assignedName, dismissedBecause, dismissedWords } = desk.handling;
  if (state === "assigned") {
    return (
      <p>
        {handling.assigned(assignedName)}{" "}
        {desk.isAssignedAway ? <Tag tone="wrong">{all.formerColleague}</Tag> : null}
      </p>
    );
  }
  if (state === "dismissed") {
    return (
      <>
        <p>{handling.dismissed(dismissedBecause ? reasons[dismissedBecause] : "")}</p>
        {dismissedWords ? <p className="notice-desk__letter">{dismissedWords}</p> : null}
      </>
    );
  }
  return <p>{handling[state]}</p>;
}

function Deeds({ desk, left, today }: HandlingProps) {
  const { language } = useUi();
  const words = radarWords(language).desk;
  const { handling, notice } = desk;
  const version = { version: String(handling.version) };
  const isAside = handling.state === "dismissed";
  return (
    <>
      <div className="notice-desk__buttons">
        {isAside ? (
          <Form hidden={{ deed: "reopen", ...version }}>
            <Button icon="undo">{words.reopen}</Button>
          </Form>
        ) : null}
        {handling.state === "new" || isAside ? (
          <Form hidden={{ deed: "save", ...version }}>
            <Button icon="star">{words.save}</Button>
          </Form>
        ) : null}
        <ButtonLink icon="mail" href={`/radar/${notice.id}/mail`}>
          {words.mailBuyer}
        </ButtonLink>
        <ButtonLink icon="document" href={`/opdrachten/nieuw?aankondiging=${notice.id}`}>
          {contractWords(language).follow}
        </ButtonLink>
        {desk.mayKeepNeed ? (
          <Form hidden={{ deed: "need" }}>
            <Button icon="search">{words.need}</Button>
          </Form>
        ) : null}
      </div>
      <div className="notice-desk__deeds">
        <AssignDeed desk={desk} left={left} today={today} />
        {isAside ? null : <DismissDeed desk={desk} left={left} today={today} />}
        {desk.mayPlan ? <ActionDeed desk={desk} left={left} today={today} /> : null}
        <Fold deed="note" title={words.note} icon="edit" left={left}>
          <TextArea name="note" label={words.note} value={typedIn(left, "note").note} rows={4} />
          <FormActions>
            <Button>{words.noteSave}</Button>
          </FormActions>
        </Fold>
      </div>
    </>
  );
}

interface FoldProps {
  readonly deed: string;
  readonly title: string;
  readonly icon: IconName;
  readonly left: DeedLeft | null;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

function Fold({ deed, title, icon, left, hidden, children }: FoldProps) {
  return (
    <details className="notice-desk__deed" open={left?.deed === deed}>
      <summary className="notice-desk__deed-title">
        <Icon name={icon} size="small" />
        {title}
      </summary>
      <Form hidden={{ deed, ...hidden }}>{children}</Form>
    </details>
  );
}

const typedIn = (left: DeedLeft | null, deed: string): Readonly<Record<string, string>> =>
  left?.deed === deed ? left.typed : {};

function AssignDeed({ desk, left }: HandlingProps) {
  const words = radarWords(useUi().language).desk;
  const { handling, colleagues } = desk;
  return (
    <Fold
      deed="assign"
      title={words.assign}
      icon="person"
      left={left}
      hidden={{ version: String(handling.version) }}
    >
      <Select
        name="person"
        label={words.assignTo}
        hint={words.assignTell}
        value={typedIn(left, "assign").person ?? handling.assignedPersonId ?? undefined}
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FormActions>
        <Button>{words.assign}</Button>
      </FormActions>
    </Fold>
  );
}

function DismissDeed({ desk, left }: HandlingProps) {
  const words = radarWords(useUi().language).desk;
  const typed = typedIn(left, "dismiss");
  return (
    <Fold
      deed="dismiss"
      title={words.dismiss}
      icon="close"
      left={left}
      hidden={{ version: String(desk.handling.version) }}
    >
      <Select
        name="because"
        label={words.because}
        value={typed.because}
        options={dismissReasons.map((value) => ({ value, label: words.reasons[value] }))}
      />
      <TextArea name="words" label={words.words} value={typed.words} rows={3} optional />
      <FormActions>
        <Button>{words.dismiss}</Button>
      </FormActions>
    </Fold>
  );
}

function ActionDeed({ desk, left, today }: HandlingProps) {
  const { language } = useUi();
  const words = radarWords(language).desk;
  const typed = typedIn(left, "action");
  const { notice, colleagues, handling } = desk;
  const deadline = notice.deadlineOn && notice.deadlineOn >= today ? notice.deadlineOn : undefined;
  const title = words.actionDefault(inReadersLanguage(notice.title, language)).slice(0, 200);
  return (
    <Fold deed="action" title={words.action} icon="calendar" left={left}>
      <TextInput
        name="title"
        label={words.actionTitle}
        value={typed.title ?? title}
        maxLength={200}
      />
      <DateInput name="dueOn" label={words.actionDue} value={typed.dueOn ?? deadline} min={today} />
      <Select
        name="owner"
        label={words.actionOwner}
        value={typed.owner ?? handling.assignedPersonId ?? undefined}
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        optional
      />
      <FormActions>
        <Button>{words.actionMake}</Button>
      </FormActions>
    </Fold>
  );
}

const iconOf: Readonly<Record<EventKind, IconName>> = {
  saved: "star",
  assigned: "person",
  dismissed: "close",
  reopened: "undo",
  note: "edit",
  action: "calendar",
  need: "search",
  mail: "mail",
  judged: "check",
};

/** What happened with a notice, newest first, and the letters about it. */
export function NoticeHistory({ desk }: Pick<HandlingProps, "desk">) {
  const { language } = useUi();
  const words = radarWords(language);
  const { events, letters } = desk;
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="history">
      <SectionHeader id="history" title={words.desk.historyTitle} />
      <Timeline
        entries={events.map((event) => ({
          id: event.id,
          when: formatInstant(language, event.at),
          dateTime: event.at,
          ...(event.personName ? { who: event.personName } : {}),
          icon: iconOf[event.kind],
          title: <EventTitle event={event} words={words} />,
          children: event.body ? <p className="notice-desk__letter">{event.body}</p> : null,
        }))}
      />
      {letters.length > 0 ? (
        <>
          <h3 className="notice-desk__subtitle">{words.desk.mailsTitle}</h3>
          {letters.map((letter) => (
            <details className="notice-desk__lot" key={letter.id}>
              <summary>
                {letter.recipient}
                {colon(language)}
                {letter.subject}
              </summary>
              <p className="soft">{formatInstant(language, letter.at)}</p>
              <p className="notice-desk__letter">{letter.body}</p>
            </details>
          ))}
        </>
      ) : null}
    </section>
  );
}

function EventTitle({ event, words }: { readonly event: NoticeEvent; readonly words: RadarWords }) {
  const letterWords = radarLetterWords(useUi().language);
  const said = words.desk.events;
  const { details } = event;
  switch (event.kind) {
    case "assigned":
      return said.assigned(details.to ?? "");
    case "dismissed":
      return said.dismissed(
        isDismissReason(details.because ?? "")
          ? words.desk.reasons[details.because ?? "other"]
          : "",
      );
    case "mail": {
      const kind = details.letter ?? "";
      return said.mail(details.to ?? "", isLetterKind(kind) ? letterWords.mail.kinds[kind] : kind);
    }
    case "action":
      return <a href={details.href}>{said.action(details.label ?? "")}</a>;
    case "need":
      return <a href={details.href}>{said.need}</a>;
    case "judged":
      return said.judged(details.suited ?? null);
    default:
      return said[event.kind];
  }
}
