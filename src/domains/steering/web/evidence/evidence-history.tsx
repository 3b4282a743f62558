import {
  Button,
  formatInstant,
  SectionHeader,
  Timeline,
  type TimelineEntry,
  ValueChange,
} from "#ui";
import { type EvidenceContent, evidenceFields } from "../../rules/evidence/evidence-content.ts";
import type { HistoryLine } from "../../usecases/evidence/open-evidence.ts";
import { sayValue, type Writing } from "./format-evidence.ts";

export interface EvidenceHistoryProps {
  readonly history: readonly HistoryLine[];
  readonly writing: Writing;
}

const shownAtOnce = 6;

/** What changed, by whom, and the way back. */
export function EvidenceHistory({ history, writing }: EvidenceHistoryProps) {
  if (history.length === 0) return null;
  const entries = history.map((line) => entryOf(line, writing));
  return (
    <section className="evidence-history">
      <SectionHeader title={writing.words.page.history} />
      <Timeline entries={entries.slice(0, shownAtOnce)} />
      {entries.length > shownAtOnce ? (
        <details>
          <summary>…</summary>
          <Timeline entries={entries.slice(shownAtOnce)} />
        </details>
      ) : null}
    </section>
  );
}

const iconOf = {
  made: "plus",
  changed: "edit",
  removed: "trash",
  restored: "undo",
} as const satisfies Record<HistoryLine["deed"], string>;

function entryOf(line: HistoryLine, writing: Writing): TimelineEntry {
  const { words, language } = writing;
  const { deeds, undo } = words.page;
  const before = (line.before ?? {}) as Partial<EvidenceContent>;
  const after = (line.after ?? {}) as Partial<EvidenceContent>;
  const fields = evidenceFields.filter((field) => field in after && field in before);
  const names = fields.map((field) => words.fields[field].toLowerCase()).join(", ");
  return {
    id: line.id,
    when: formatInstant(language, line.at),
    dateTime: line.at,
    who: line.personName,
    icon: iconOf[line.deed],
    title: line.deed === "changed" ? deeds.changed(names) : deeds[line.deed],
    ...(fields.length > 0
      ? {
          children: (
            <ul className="evidence-history__changes">
              {fields.map((field) => (
                <li key={field}>
                  <ValueChange
                    before={sayValue(field, before, writing) || words.page.nothing}
                    after={sayValue(field, after, writing) || words.page.nothing}
                  />
                </li>
              ))}
            </ul>
          ),
        }
      : {}),
    ...(line.canBeUndone
      ? {
          undo: (
            <form method="post">
              <input type="hidden" name="revision" value={line.id} />
              <Button small kind="secondary" name="deed" value="undo">
                {undo}
              </Button>
            </form>
          ),
        }
      : {}),
  };
}
