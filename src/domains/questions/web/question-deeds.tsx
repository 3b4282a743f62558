import type { ReactNode } from "react";
import {
  Button,
  Checkbox,
  DateInput,
  Form,
  FormActions,
  Icon,
  type IconName,
  Select,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import { longest } from "../rules/longest.ts";
import { feasibilities, statuses } from "../rules/question.ts";
import { inboxWords } from "../text/inbox/index.ts";
import { timeWords } from "../text/time/index.ts";
import type { OpenedQuestion } from "../usecases/open-question.ts";
import { HandOverFields } from "./hand-over-deed.tsx";
import type { Left } from "./question-deed.ts";
import "./question-deeds.css";

export interface DeedsProps {
  readonly opened: OpenedQuestion;
  /** What stayed of a deed that was not done: its form is open and filled. */
  readonly left: Left | null;
  readonly today: string;
}

/** Small forms beside a question, each folded until it is wanted. */
export function QuestionDeeds(props: DeedsProps) {
  return (
    <div className="question-deeds">
      <MoveDeed {...props} />
      <FeasibilityDeed {...props} />
      <HandOverDeed {...props} />
      <FollowUpDeed {...props} />
      <TimeDeed {...props} />
      <NoteDeed {...props} />
      <RemoveDeed {...props} />
    </div>
  );
}

interface FoldProps {
  readonly deed: string;
  readonly title: string;
  readonly icon: IconName;
  readonly left: Left | null;
  readonly children: ReactNode;
}

function Fold({ deed, title, icon, left, children }: FoldProps) {
  return (
    <details className="question-deeds__one" id={`deed-${deed}`} open={left?.deed === deed}>
      <summary className="question-deeds__title">
        <Icon name={icon} size="small" />
        {title}
      </summary>
      <Form hidden={{ deed }}>{children}</Form>
    </details>
  );
}

const typedOf = (left: Left | null, deed: string) => (left?.deed === deed ? left.typed : {});

function MoveDeed({ opened, left }: DeedsProps) {
  const words = inboxWords(useUi().language);
  return (
    <Fold deed="move" title={words.question.move} icon="arrow-right" left={left}>
      <Select
        name="status"
        label={words.question.state}
        value={typedOf(left, "move").status ?? opened.question.status}
        emptyLabel={false}
        options={statuses.map((value) => ({ value, label: words.statuses[value] }))}
      />
      <FormActions>
        <Button>{words.question.move}</Button>
      </FormActions>
    </Fold>
  );
}

function FeasibilityDeed({ opened, left }: DeedsProps) {
  const words = inboxWords(useUi().language);
  const typed = typedOf(left, "feasibility");
  const { question } = opened;
  return (
    <Fold deed="feasibility" title={words.question.feasibilityTitle} icon="help" left={left}>
      <Select
        name="feasibility"
        label={words.question.feasibility}
        value={typed.feasibility ?? question.feasibility ?? ""}
        emptyLabel={words.question.feasibilityNone}
        options={feasibilities.map((value) => ({ value, label: words.feasibilities[value] }))}
        optional
      />
      <TextArea
        name="feasibilityNote"
        label={words.question.feasibilityNote}
        value={typed.feasibilityNote ?? question.feasibilityNote}
        rows={3}
        optional
      />
      <FormActions>
        <Button>{words.question.feasibilitySave}</Button>
      </FormActions>
    </Fold>
  );
}

function HandOverDeed(props: DeedsProps) {
  const words = inboxWords(useUi().language).question;
  return (
    <Fold deed="hand-over" title={words.handTitle} icon="users" left={props.left}>
      <HandOverFields {...props} />
    </Fold>
  );
}

function FollowUpDeed({ opened, left }: DeedsProps) {
  const words = inboxWords(useUi().language).question;
  const typed = typedOf(left, "follow-up");
  const { question, mayPlan, openAction, steeringTitle } = opened;
  const isLeft = left?.deed === "follow-up";
  return (
    <Fold deed="follow-up" title={words.followTitle} icon="calendar" left={left}>
      <DateInput
        name="followUpOn"
        label={words.followOn}
        value={typed.followUpOn ?? question.followUpOn ?? undefined}
        optional
      />
      {mayPlan ? (
        <>
          <Checkbox
            name="asAction"
            label={openAction ? words.followMove(openAction.number) : words.followAction}
            checked={isLeft ? typed.asAction === "yes" : openAction !== null}
            optional
          />
          {openAction ? null : (
            <TextInput
              name="actionTitle"
              label={words.followActionTitle}
              hint={words.followActionHint}
              value={typed.actionTitle ?? steeringTitle}
              maxLength={longest.actionTitle}
              optional
            />
          )}
        </>
      ) : null}
      <FormActions>
        <Button>{words.followSave}</Button>
      </FormActions>
    </Fold>
  );
}

function TimeDeed({ left, today }: DeedsProps) {
  const { language } = useUi();
  const words = timeWords(language);
  const typed = typedOf(left, "time");
  return (
    <Fold deed="time" title={words.add} icon="clock" left={left}>
      <TextInput
        name="duration"
        label={words.duration}
        hint={words.durationHint}
        value={typed.duration}
        width="short"
      />
      <DateInput name="spentOn" label={words.on} value={typed.spentOn ?? today} max={today} />
      <TextInput name="what" label={words.what} value={typed.what} optional />
      <FormActions>
        <Button>{words.save}</Button>
      </FormActions>
    </Fold>
  );
}

function NoteDeed({ left }: DeedsProps) {
  const words = inboxWords(useUi().language).question;
  return (
    <Fold deed="note" title={words.noteTitle} icon="edit" left={left}>
      <TextArea name="note" label={words.note} value={typedOf(left, "note").note} rows={4} />
      <FormActions>
        <Button>{words.noteSave}</Button>
      </FormActions>
    </Fold>
  );
}

function RemoveDeed({ left }: DeedsProps) {
  const words = inboxWords(useUi().language).question;
  return (
    <Fold deed="remove" title={words.remove} icon="trash" left={left}>
      <p className="soft">{words.removeHelp}</p>
      <FormActions>
        <Button kind="danger">{words.remove}</Button>
      </FormActions>
    </Fold>
  );
}
