import { formatInstant, Timeline, useUi } from "#ui";
import { needWords } from "../../text/needs/index.ts";
import type { OpenedNeed } from "../../usecases/needs/open-need.ts";

/** What was done to the need itself; what was done with an organisation stands with the organisation. */
export function NeedHistory({ opened }: { readonly opened: OpenedNeed }) {
  const { language } = useUi();
  const words = needWords(language).need;
  return (
    <details className="need-page__fold">
      <summary className="who-can__fold">{words.history}</summary>
      <Timeline
        entries={opened.events.map((event) => ({
          id: event.id,
          when: formatInstant(language, event.recordedAt),
          dateTime: event.recordedAt,
          ...(event.personName ? { who: event.personName } : {}),
          title: words.events[event.kind],
        }))}
      />
    </details>
  );
}
