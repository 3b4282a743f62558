import type { ReactNode } from "react";
import { type Language, languages } from "#kernel/language";
import {
  Button,
  DateInput,
  Form,
  FormActions,
  Icon,
  type IconName,
  RadioGroup,
  Select,
  SwitchLinks,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import { steeringTitleOf } from "../../rules/needs/kept-need.ts";
import { needWords } from "../../text/needs/index.ts";
import type { OpenedMatch } from "../../usecases/needs/open-match.ts";
import type { Left } from "./match-deed.ts";

interface DeedsProps {
  readonly opened: OpenedMatch;
  readonly left: Left | null;
  readonly today: string;
  readonly letterIn: Language;
  readonly isLetterAsked: boolean;
}

/** What one can do with an organisation; the letter stands open as long as nothing was done. */
export function MatchDeeds(props: DeedsProps) {
  return (
    <div className="deeds match-page__deeds">
      <MailDeed {...props} />
      <CallDeed {...props} />
      <OutcomeDeed {...props} />
      {props.opened.mayPlan ? <ActionDeed {...props} /> : null}
      <NoteDeed {...props} />
    </div>
  );
}

interface FoldProps {
  readonly props: DeedsProps;
  readonly deed: string;
  readonly title: string;
  readonly icon: IconName;
  readonly open?: boolean;
  readonly before?: ReactNode;
  readonly children: ReactNode;
}

function Fold({ props, deed, title, icon, open = false, before, children }: FoldProps) {
  const { left, opened } = props;
  const isOpen = left ? left.deed === deed : open;
  return (
    <details className="deeds__one" id={`deed-${deed}`} open={isOpen}>
      <summary className="deeds__title">
        <Icon name={icon} size="small" />
        {title}
      </summary>
      {before}
      <Form hidden={{ deed, version: String(opened.match?.version ?? 0) }}>{children}</Form>
    </details>
  );
}

const typedIn = (left: Left | null, deed: string): Readonly<Record<string, string>> =>
  left?.deed === deed ? left.typed : {};

function MailDeed(props: DeedsProps) {
  const { match: words } = needWords(useUi().language);
  const { opened, left, letterIn, isLetterAsked } = props;
  const { letter, contacts, reach, steps } = opened;
  const typed = typedIn(left, "mail");
  const addresses = [...contacts.map(({ email }) => email), reach?.email ?? null].filter(
    (one): one is string => one !== null,
  );
  const page = `/wie-kan-dit/${opened.need.id}/met/${opened.match?.id ?? opened.organisation.id}`;
  return (
    <Fold
      props={props}
      deed="mail"
      title={words.mail}
      icon="mail"
      open={steps.length === 0 || isLetterAsked}
      before={
        <div className="match-page__language">
          <SwitchLinks
            label={words.mailLanguage}
            links={languages.map((language) => ({
              href: `${page}?brief=${language}#deed-mail`,
              label: language.toUpperCase(),
              current: language === letterIn,
            }))}
          />
        </div>
      }
    >
      <TextInput
        name="to"
        label={words.mailTo}
        type="email"
        value={typed.to ?? letter.to}
        suggestions={[...new Set(addresses)]}
        maxLength={254}
      />
      <TextInput
        name="subject"
        label={words.mailSubject}
        value={typed.subject ?? letter.subject}
        maxLength={200}
      />
      <TextArea name="text" label={words.mailText} value={typed.text ?? letter.text} rows={14} />
      <DateInput
        name="followUpOn"
        id="mail-follow"
        label={words.followUp}
        value={typed.followUpOn ?? opened.lookAgainOn}
        optional
      />
      <p className="soft">{words.mailHelp}</p>
      <FormActions>
        <Button kind="primary" icon="mail">
          {words.mailSend}
        </Button>
      </FormActions>
    </Fold>
  );
}

function CallDeed(props: DeedsProps) {
  const { match: words } = needWords(useUi().language);
  const { opened, left, today } = props;
  const typed = typedIn(left, "call");
  return (
    <Fold props={props} deed="call" title={words.call} icon="phone">
      <DateInput
        name="happenedOn"
        id="call-day"
        label={words.happenedOn}
        value={typed.happenedOn ?? today}
        max={today}
      />
      <TextArea
        name="note"
        id="call-note"
        label={words.what}
        value={typed.note}
        rows={4}
        optional
      />
      <DateInput
        name="followUpOn"
        id="call-follow"
        label={words.followUp}
        value={typed.followUpOn ?? opened.lookAgainOn}
        optional
      />
      <FormActions>
        <Button>{words.callSave}</Button>
      </FormActions>
    </Fold>
  );
}

const outcomes = ["answer-yes", "meeting", "quote", "contract", "answer-no"] as const;

function OutcomeDeed(props: DeedsProps) {
  const { match: words } = needWords(useUi().language);
  const { left, today } = props;
  const typed = typedIn(left, "outcome");
  return (
    <Fold props={props} deed="outcome" title={words.outcome} icon="check">
      <RadioGroup
        name="kind"
        label={words.outcomeKind}
        value={typed.kind}
        choices={outcomes.map((value) => ({ value, label: words.outcomes[value] }))}
      />
      <DateInput
        name="happenedOn"
        id="outcome-day"
        label={words.happenedOn}
        value={typed.happenedOn ?? today}
        max={today}
      />
      <TextInput
        name="amount"
        label={`${words.cents} (${words.euros})`}
        hint={words.centsHint}
        value={typed.amount}
        inputMode="decimal"
        width="short"
        optional
      />
      <TextArea
        name="note"
        id="outcome-note"
        label={words.note}
        value={typed.note}
        rows={3}
        optional
      />
      <DateInput
        name="followUpOn"
        id="outcome-follow"
        label={words.followUp}
        value={typed.followUpOn}
        optional
      />
      <FormActions>
        <Button>{words.outcomeSave}</Button>
      </FormActions>
    </Fold>
  );
}

function ActionDeed(props: DeedsProps) {
  const { match: words } = needWords(useUi().language);
  const { opened, left } = props;
  const typed = typedIn(left, "action");
  return (
    <Fold props={props} deed="action" title={words.action} icon="list">
      <TextInput
        name="title"
        label={words.actionTitle}
        value={
          typed.title ??
          `${steeringTitleOf(opened.need)} – ${opened.organisation.name}`.slice(0, 200)
        }
        maxLength={200}
      />
      <DateInput name="dueOn" label={words.actionDue} value={typed.dueOn ?? opened.lookAgainOn} />
      <Select
        name="owner"
        label={words.actionOwner}
        value={typed.owner ?? opened.need.ownerPersonId ?? undefined}
        options={opened.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        optional
      />
      <FormActions>
        <Button>{words.actionSave}</Button>
      </FormActions>
    </Fold>
  );
}

function NoteDeed(props: DeedsProps) {
  const { match: words } = needWords(useUi().language);
  const { opened, left, today } = props;
  const typed = typedIn(left, "note");
  return (
    <Fold props={props} deed="note" title={words.note} icon="edit">
      <input type="hidden" name="happenedOn" value={today} />
      <TextArea name="note" id="note-note" label={words.note} value={typed.note} rows={4} />
      <DateInput
        name="followUpOn"
        id="note-follow"
        label={words.followUp}
        value={typed.followUpOn ?? opened.match?.followUpOn ?? undefined}
        optional
      />
      <FormActions>
        <Button>{words.noteSave}</Button>
      </FormActions>
    </Fold>
  );
}
