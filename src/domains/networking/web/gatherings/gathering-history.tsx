import { Button, Form, formatInstant, SectionHeader, Timeline, useUi } from "#ui";
import type { GatheringStep, StepKind } from "../../rules/gatherings/gathering-step.ts";
import { type GatheringWords, gatheringWords } from "../../text/gatherings/index.ts";

const icons = {
  added: "plus",
  changed: "edit",
  opened: "play",
  closed: "stop",
  reopened: "play",
  held: "check",
  "not-held": "undo",
  cancelled: "close",
  restored: "undo",
  told: "mail",
  removed: "trash",
  "brought-back": "undo",
} as const satisfies Record<StepKind, string>;

interface HistoryProps {
  readonly steps: readonly GatheringStep[];
  readonly mayEdit: boolean;
}

/** What happened to it, the newest first; a change can be laid back. */
export function GatheringHistory({ steps, mayEdit }: HistoryProps) {
  const { language } = useUi();
  const words = gatheringWords(language);
  return (
    <section className="gathering__history" aria-labelledby="history">
      <SectionHeader id="history" title={words.page.history} />
      <Timeline
        entries={steps.map((step) => ({
          id: step.id,
          icon: icons[step.kind],
          dateTime: step.at,
          when: formatInstant(language, step.at),
          title: `${step.personName || words.somebody} ${words.steps[step.kind]}`,
          undone: step.undoneAt !== null,
          ...withMore(step, words),
          ...(mayEdit && step.kind === "changed" && !step.undoneAt
            ? {
                undo: (
                  <Form hidden={{ deed: "undo", step: step.id }}>
                    <Button small kind="quiet" icon="undo">
                      {words.page.undo}
                    </Button>
                  </Form>
                ),
              }
            : {}),
        }))}
      />
    </section>
  );
}

function withMore({ details, undoneAt }: GatheringStep, words: GatheringWords) {
  const names: Readonly<Record<string, string>> = words.fields;
  const fields = new Set(Object.keys(details.after ?? {}).map((field) => names[field] ?? field));
  const parts = [
    [...fields].join(", "),
    details.letters ? words.letters(details.letters) : "",
    details.note ?? "",
    undoneAt ? words.page.undone : "",
  ].filter(Boolean);
  return parts.length > 0 ? { children: <p>{parts.join(" · ")}</p> } : {};
}
