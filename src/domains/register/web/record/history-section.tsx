import { colon } from "#kernel/language";
import {
  Button,
  formatInstant,
  SectionHeader,
  Timeline,
  type TimelineEntry,
  ValueChange,
} from "#ui";
import type { Revision } from "../../store/revisions.ts";
import { fieldLabel, formatValue, type Writing } from "./format-value.ts";

const shownAtOnce = 8;

export interface HistorySectionProps {
  readonly revisions: readonly Revision[];
  readonly mayUndo: boolean;
  readonly writing: Writing;
}

/** What changed, by whom, and the way back. */
export function HistorySection({ revisions, mayUndo, writing }: HistorySectionProps) {
  const { page } = writing.words;
  const undone = new Set(revisions.flatMap(({ undoes }) => (undoes === null ? [] : [undoes])));
  // Whether a list names it is settled by the newest word on that; older lines are past.
  for (const { id } of revisions.filter(isAboutList).slice(1)) undone.add(id);
  const entries = revisions.map((revision) => entryOf(revision, { undone, mayUndo, writing }));
  const earlier = entries.slice(shownAtOnce);
  return (
    <section className="record-history" id="history">
      <SectionHeader title={page.history} />
      <Timeline entries={entries.slice(0, shownAtOnce)} />
      {earlier.length > 0 ? (
        <details>
          <summary>{page.earlier(earlier.length)}</summary>
          <Timeline entries={earlier} />
        </details>
      ) : null}
    </section>
  );
}

interface EntryContext {
  readonly undone: ReadonlySet<number>;
  readonly mayUndo: boolean;
  readonly writing: Writing;
}

const begins = ({ changes }: Revision): boolean =>
  changes.some(({ field, before }) => field === "name" && before === undefined);

/** Taken back once; the next edition of the list decides again. */
const listedAgain = (revision: Revision): boolean =>
  revision.via === "undo" && isAboutList(revision);

const isAboutList = ({ changes }: Revision): boolean =>
  changes.some(({ field }) => field === "listed_by");

function entryOf(revision: Revision, { undone, mayUndo, writing }: EntryContext): TimelineEntry {
  const { words, language } = writing;
  const isUndone = undone.has(revision.id);
  const confirms = revision.changes.every(({ field }) => field === "confirmed_on");
  const canUndo =
    mayUndo &&
    !isUndone &&
    !confirms &&
    !begins(revision) &&
    !listedAgain(revision) &&
    revision.via !== "merge";
  return {
    id: String(revision.id),
    when: formatInstant(language, revision.at),
    dateTime: revision.at,
    who: [revision.personName, words.page.via[revision.via]].filter(Boolean).join(" · "),
    icon: iconOf(revision),
    title: titleOf(revision, writing),
    undone: isUndone,
    ...(begins(revision) ? {} : { children: <Changes revision={revision} writing={writing} /> }),
    ...(canUndo ? { undo: <UndoForm id={revision.id} label={words.page.undo} /> } : {}),
  };
}

const iconOf = ({ via }: Revision): NonNullable<TimelineEntry["icon"]> => {
  if (via === "undo") return "undo";
  return via === "edit" || via === "merge" ? "edit" : "upload";
};

function titleOf(revision: Revision, { words, language }: Writing): string {
  if (begins(revision)) {
    return `${words.page.began}${colon(language)}${words.page.fieldsAdded(revision.changes.length)}`;
  }
  const labels = revision.changes.map(({ field }) => fieldLabel(field, words));
  const [first = "", ...others] = labels;
  const fields = [first, ...others.map((label) => label.toLowerCase())].join(", ");
  return words.page.changed(fields);
}

function Changes({
  revision,
  writing,
}: {
  readonly revision: Revision;
  readonly writing: Writing;
}) {
  return (
    <ul className="record-history__changes">
      {revision.changes.map(({ field, before, after }) => (
        <li key={field}>
          {revision.changes.length > 1 ? (
            <span className="soft">
              {fieldLabel(field, writing.words) + colon(writing.language)}
            </span>
          ) : null}
          <ValueChange
            before={formatValue(field, before, writing)}
            after={formatValue(field, after, writing)}
          />
        </li>
      ))}
    </ul>
  );
}

function UndoForm({ id, label }: { readonly id: number; readonly label: string }) {
  return (
    <form method="post">
      <input type="hidden" name="deed" value="undo" />
      <input type="hidden" name="revision" value={id} />
      <Button kind="secondary" small>
        {label}
      </Button>
    </form>
  );
}
