import { colon, type Language } from "#kernel/language";
import { Button, Form, formatInstant, SectionHeader, Timeline, useUi, ValueChange } from "#ui";
import { isLineState, isShownLevel } from "../../rules/plans/purchase-line.ts";
import type { LineEvent } from "../../store/plans/line-deeds.ts";
import { type PlanWords, planWords } from "../../text/plans/index.ts";

/** What happened to a line; the last decision can be taken back. */
export function LineHistory(props: {
  readonly events: readonly LineEvent[];
  readonly mayEdit: boolean;
}) {
  const { language } = useUi();
  const words = planWords(language);
  if (props.events.length === 0) return null;
  return (
    <section>
      <SectionHeader title={words.line.history} />
      <Timeline
        entries={props.events.map((event, at) => ({
          id: String(event.id),
          when: formatInstant(language, event.recordedAt),
          dateTime: event.recordedAt,
          who: event.personName,
          title: words.line.deeds[event.deed],
          children: <Changes event={event} words={words} language={language} />,
          ...(at === 0 && props.mayEdit && isDecision(event)
            ? {
                undo: (
                  <Form hidden={{ batch: event.batch }}>
                    <Button small icon="undo" name="deed" value="undo">
                      {words.bulk.undo}
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

const isDecision = ({ deed }: LineEvent): boolean => deed === "judged" || deed === "handled";

type Field = keyof PlanWords["line"]["fields"];
const shownFields: readonly Field[] = ["ownLevel", "ownCpv", "state", "note"];

function Changes({
  event,
  words,
  language,
}: {
  readonly event: LineEvent;
  readonly words: PlanWords;
  readonly language: Language;
}) {
  const changed = shownFields.filter((field) => field in event.after);
  if (event.deed === "changed" || changed.length === 0) return null;
  const say = (value: unknown): string => {
    if (isShownLevel(value)) return words.levels[value];
    if (isLineState(value)) return words.states[value];
    return typeof value === "string" && value !== "" ? value : words.line.nothingYet;
  };
  return (
    <ul className="plan-line__changes">
      {changed.map((field) => (
        <li key={field}>
          {words.line.fields[field] + colon(language)}
          <ValueChange before={say(event.before[field])} after={say(event.after[field])} />
        </li>
      ))}
    </ul>
  );
}
