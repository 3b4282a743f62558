import type { ReactNode } from "react";
import { colon } from "#kernel/language";
import {
  Button,
  Form,
  formatCents,
  formatDay,
  formatInstant,
  type IconName,
  Timeline,
  useUi,
} from "#ui";
import { isContractState } from "../../rules/contracts/contract.ts";
import { isUndoable, type StepKind } from "../../rules/contracts/contract-state.ts";
import { contentGroupNames, contentGroups } from "../../rules/contracts/merge-contract.ts";
import type { ContractStep } from "../../store/contracts/step-rows.ts";
import { contractFormWords } from "../../text/contract-forms/index.ts";
import { contractWords } from "../../text/contracts/index.ts";
import type { OpenedContract } from "../../usecases/contracts/open-contract.ts";

const icons: Readonly<Partial<Record<StepKind, IconName>>> = {
  contact: "phone",
  meeting: "users",
  quote: "document",
  contract: "check",
  running: "play",
  ended: "stop",
  lost: "close",
  link: "link",
  "link-withdrawn": "link",
  mail: "mail",
  removed: "trash",
  restored: "undo",
  promises: "target",
};

/** Everything that happened with a contract, the newest written down first. */
export function ContractTimeline({ opened }: { readonly opened: OpenedContract }) {
  const { language } = useUi();
  const words = contractFormWords(language).timeline;
  const { contract, steps, mayEdit } = opened;
  const states = steps.filter((step) => isContractState(step.kind) && !step.isUndone);
  const mayUndo = (step: ContractStep): boolean =>
    mayEdit &&
    !contract.removedAt &&
    !step.isUndone &&
    isUndoable(step.kind) &&
    !(isContractState(step.kind) && states.length === 1);
  return (
    <Timeline
      entries={steps.map((step) => ({
        id: step.id,
        when: isContractState(step.kind)
          ? formatDay(language, step.happenedOn)
          : formatInstant(language, step.recordedAt),
        dateTime: isContractState(step.kind) ? step.happenedOn : step.recordedAt,
        ...(step.personName ? { who: step.personName } : {}),
        icon: icons[step.kind] ?? "edit",
        title: <StepTitle step={step} />,
        children: <StepMore step={step} />,
        undone: step.isUndone,
        undo: mayUndo(step) ? (
          <Form hidden={{ deed: "undo-step", step: step.id }}>
            <Button small kind="quiet" icon="undo">
              {words.undo}
            </Button>
          </Form>
        ) : undefined,
      }))}
    />
  );
}

function StepTitle({ step }: { readonly step: ContractStep }): ReactNode {
  const { language } = useUi();
  const words = contractFormWords(language).timeline;
  const { details } = step;
  if (step.kind === "mail") {
    if (details.deed === "reminders-off") return words.supplierOff;
    if (details.deed === "reminders-on") return words.supplierOn;
    return words.mailTo(details.to ?? "");
  }
  if (step.kind === "lost") {
    const { lost } = contractWords(language);
    return `${words.kinds.lost}${colon(language)}${step.lostBecause ? lost[step.lostBecause] : ""}`;
  }
  if (step.kind === "promises") {
    return (
      words.promiseDeeds[details.deed as keyof typeof words.promiseDeeds] ?? words.kinds.promises
    );
  }
  const amount = step.cents === null ? "" : ` (${formatCents(language, step.cents)})`;
  return `${words.kinds[step.kind]}${amount}`;
}

function StepMore({ step }: { readonly step: ContractStep }): ReactNode {
  const { language } = useUi();
  const words = contractFormWords(language);
  const { details } = step;
  const changed =
    step.kind === "changed"
      ? contentGroupNames
          .filter((group) => contentGroups[group].some((field) => field in (details.after ?? {})))
          .map((group) => words.form.groups[group])
          .join(", ")
      : "";
  const lines = [
    details.copiedFrom ? words.timeline.copied(details.copiedFrom) : "",
    details.until ? words.timeline.until(formatDay(language, details.until)) : "",
    changed,
    step.isUndone && step.undoneBy ? words.timeline.undone(step.undoneBy) : "",
  ].filter(Boolean);
  return (
    <>
      {lines.map((line) => (
        <p className="soft" key={line}>
          {line}
        </p>
      ))}
      {step.note ? <p className="contract-page__text">{step.note}</p> : null}
      {details.body ? (
        <details>
          <summary>{details.subject}</summary>
          <p className="contract-page__text">{details.body}</p>
        </details>
      ) : null}
    </>
  );
}
