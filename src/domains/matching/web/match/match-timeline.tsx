import {
  Button,
  Form,
  formatCents,
  formatDay,
  formatNumber,
  type IconName,
  Timeline,
  useUi,
} from "#ui";
import type { StepKind } from "../../rules/needs/match-state.ts";
import { needWords } from "../../text/needs/index.ts";
import type { OpenedMatch } from "../../usecases/needs/open-match.ts";

const icons: Readonly<Record<StepKind, IconName>> = {
  mail: "mail",
  call: "phone",
  meeting: "users",
  "answer-yes": "check",
  "answer-no": "close",
  quote: "document",
  contract: "star",
  action: "list",
  note: "edit",
};

/** What was done and what came of it, newest first; each line can be taken back. */
export function MatchTimeline({ opened }: { readonly opened: OpenedMatch }) {
  const { language } = useUi();
  const { match: words } = needWords(language);
  if (opened.steps.length === 0) return <p className="soft">{words.nothing}</p>;
  return (
    <Timeline
      entries={opened.steps.map((step) => ({
        id: step.id,
        when: formatDay(language, step.happenedOn),
        dateTime: step.happenedOn,
        icon: icons[step.kind],
        ...(step.personName ? { who: step.personName } : {}),
        title: [
          words.steps[step.kind],
          step.mailTo ? words.sentTo(step.mailTo) : null,
          step.cents === null ? null : formatCents(language, step.cents),
          step.isUndone ? `(${words.undoneBy(step.undoneBy ?? "")})` : null,
        ]
          .filter(Boolean)
          .join(" "),
        children: (
          <>
            <Note step={step} />
            {step.actionId ? (
              <a href={`/actie/${step.actionId}`}>
                {words.actionLink(formatNumber(language, step.actionNumber ?? 0))}
              </a>
            ) : null}
          </>
        ),
        undone: step.isUndone,
        ...(opened.mayEdit && !step.isUndone
          ? {
              undo: (
                <Form hidden={{ deed: "undo", step: step.id }}>
                  <Button kind="quiet" small icon="undo">
                    {words.undo}
                    <span className="visually-hidden">{` ${words.steps[step.kind]}`}</span>
                  </Button>
                </Form>
              ),
            }
          : {}),
      }))}
    />
  );
}

/** A letter shows its subject and folds its text away. */
function Note({ step }: { readonly step: OpenedMatch["steps"][number] }) {
  if (!step.note) return null;
  if (step.kind !== "mail") return <p className="need-page__text">{step.note}</p>;
  const [subject = "", ...text] = step.note.split("\n\n");
  return (
    <details>
      <summary>{subject}</summary>
      <p className="need-page__text">{text.join("\n\n")}</p>
    </details>
  );
}
