import { colon } from "#kernel/language";
import {
  Button,
  ButtonLink,
  FileInput,
  Form,
  formatDay,
  formatInstant,
  formatNumber,
  Notice,
  SectionHeader,
  TextArea,
  Timeline,
  type TimelineEntry,
  ValueChange,
} from "#ui";
import type { ActionContent } from "../../rules/actions/action-content.ts";
import { type FieldGroup, fieldGroups } from "../../rules/actions/merge-action-edits.ts";
import type { ActionWords } from "../../text/actions/index.ts";
import type { HistoryLine } from "../../usecases/actions/open-action.ts";
import type { ActionPartProps, Writing } from "./action-facts.tsx";
import { sayContent } from "./say-content.ts";

/** What proves the action; a done action without any says so. */
export function EvidenceSection({ opened, writing }: ActionPartProps) {
  const { words, language } = writing;
  const { action, evidence, evidenceTotal } = opened;
  const isBare = evidence.length === 0;
  return (
    <section>
      <SectionHeader
        title={words.page.evidenceTitle}
        actions={
          opened.mayAddEvidence ? (
            <ButtonLink small icon="plus" href={`/bewijs/nieuw?actie=${action.id}`}>
              {words.page.addEvidence}
            </ButtonLink>
          ) : null
        }
      />
      {isBare && action.content.status === "done" ? (
        <Notice kind="warning" title={words.page.doneNoEvidence}>
          {words.page.noEvidence}
        </Notice>
      ) : null}
      {isBare && action.content.status !== "done" ? (
        <p className="soft">{words.page.noEvidence}</p>
      ) : null}
      <ul className="action-page__evidence">
        {evidence.map((piece) => (
          <li key={piece.id}>
            <time className="soft numeric" dateTime={piece.happenedOn}>
              {formatDay(language, piece.happenedOn)}
            </time>
            <a href={`/bewijs/${piece.id}`}>{piece.title}</a>
          </li>
        ))}
      </ul>
      {evidenceTotal > evidence.length ? (
        <p>
          <a href={`/bewijs?actie=${action.id}`}>
            {words.page.allEvidence} ({formatNumber(language, evidenceTotal)})
          </a>
        </p>
      ) : null}
    </section>
  );
}

interface NotesSectionProps extends ActionPartProps {
  /** A note that could not be kept, as it was typed. */
  readonly refused: {
    readonly body: string;
    readonly because: keyof ActionWords["problems"];
  } | null;
}

/** What people wrote, newest first. */
export function NotesSection({ opened, writing, refused }: NotesSectionProps) {
  const { words, language } = writing;
  const mayWrite = opened.mayEdit && !opened.action.removedAt;
  if (opened.notes.length === 0 && !mayWrite) return null;
  return (
    <section className={opened.notes.length === 0 ? "action-page__unwritten" : undefined}>
      <SectionHeader title={words.page.notesTitle} />
      {mayWrite ? (
        <Form hidden={{ deed: "note" }}>
          <TextArea
            name="body"
            label={words.page.note}
            rows={2}
            value={refused?.body}
            error={refused ? words.problems[refused.because] : undefined}
          />
          <div>
            <Button small>{words.page.addNote}</Button>
          </div>
        </Form>
      ) : null}
      <ul className="action-page__notes">
        {opened.notes.map((note) => (
          <li key={note.id}>
            <p className="action-page__text">{note.body}</p>
            <p className="soft numeric">
              {[note.personName, formatInstant(language, note.at)].filter(Boolean).join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Files kept with the action; always handed back as a download. */
export function FilesSection({ opened, writing }: ActionPartProps) {
  const { words, language } = writing;
  const { action, files } = opened;
  const mayWrite = opened.mayEdit && !action.removedAt;
  if (files.length === 0 && !mayWrite) return null;
  return (
    <section className={files.length === 0 ? "action-page__unwritten" : undefined}>
      <SectionHeader title={words.page.filesTitle} />
      <ul className="action-page__files">
        {files.map((file) => (
          <li key={file.fileId}>
            <a href={`/actie/${action.id}/bestand/${file.fileId}`} download>
              {file.title}
            </a>{" "}
            <span className="soft numeric">
              {words.page.bytes(formatNumber(language, Math.max(1, Math.round(file.bytes / 1000))))}
            </span>
            {mayWrite ? (
              <form method="post">
                <input type="hidden" name="deed" value="remove-file" />
                <input type="hidden" name="file" value={file.fileId} />
                <Button kind="quiet" small icon="trash" iconOnly>
                  {`${words.page.removeFile}${colon(language)}${file.title}`}
                </Button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {mayWrite ? (
        <details className="action-page__upload">
          <summary>{words.page.file}</summary>
          <Form files action={`/actie/${action.id}/bestand`}>
            <FileInput name="file" label={words.page.file} labelHidden hint={words.page.fileHint} />
            <div>
              <Button small icon="upload">
                {words.page.addFile}
              </Button>
            </div>
          </Form>
        </details>
      ) : null}
    </section>
  );
}

const groups = Object.keys(fieldGroups) as FieldGroup[];

/** What changed, by whom, and the way back. */
export function ActionHistory({ opened, writing }: ActionPartProps) {
  const { words } = writing;
  return (
    <section id="history">
      <SectionHeader title={words.page.historyTitle} />
      <Timeline entries={opened.history.map((line) => entryOf(line, { opened, writing }))} />
    </section>
  );
}

const changedIn = (line: HistoryLine): FieldGroup[] =>
  groups.filter((group) => fieldGroups[group].some((field) => field in (line.after ?? {})));

function entryOf(line: HistoryLine, { opened, writing }: ActionPartProps): TimelineEntry {
  const { words, language } = writing;
  const changed = changedIn(line);
  const title = {
    made: words.page.made,
    removed: words.page.removedLine,
    restored: words.page.restoredLine,
    changed: words.page.changed(
      changed.map((group) => words.groups[group].toLowerCase()).join(", "),
    ),
  }[line.deed];
  return {
    id: line.id,
    when: formatInstant(language, line.at),
    dateTime: line.at,
    ...(line.personName ? { who: line.personName } : {}),
    icon: line.deed === "changed" ? "edit" : line.deed === "made" ? "plus" : "trash",
    title,
    ...(line.deed === "changed"
      ? { children: <Changes line={line} changed={changed} writing={writing} opened={opened} /> }
      : {}),
    ...(line.canBeUndone && opened.mayEdit
      ? { undo: <UndoForm line={line} writing={writing} /> }
      : {}),
  };
}

interface ChangesProps extends ActionPartProps {
  readonly line: HistoryLine;
  readonly changed: readonly FieldGroup[];
}

function Changes({ line, changed, opened, writing }: ChangesProps) {
  const { words, language, names } = writing;
  const choices = {
    plans: [{ nodes: opened.nodes }],
    priorities: opened.priorities,
    partners: opened.partners,
  };
  const say = (group: FieldGroup, content: unknown) =>
    sayContent(group, (content ?? {}) as Partial<ActionContent>, {
      words,
      language,
      names,
      choices,
    }) || <span className="soft">{words.page.nothing}</span>;
  return (
    <ul className="action-page__changes">
      {changed.map((group) => (
        <li key={group}>
          {changed.length > 1 ? (
            <span className="soft">{words.groups[group] + colon(language)}</span>
          ) : null}
          <ValueChange before={say(group, line.before)} after={say(group, line.after)} />
        </li>
      ))}
    </ul>
  );
}

function UndoForm({ line, writing }: { readonly line: HistoryLine; readonly writing: Writing }) {
  return (
    <form method="post">
      <input type="hidden" name="deed" value="undo" />
      <input type="hidden" name="revision" value={line.id} />
      <Button kind="secondary" small>
        {writing.words.page.undo}
      </Button>
    </form>
  );
}
