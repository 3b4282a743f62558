import { Button, ButtonRow, Form, formatInstant, Select, Tag, useUi } from "#ui";
import { pauses } from "../../rules/notices/limits.ts";
import { importWords } from "../../text/imports/index.ts";
import type { ShownSource } from "../../usecases/notices/sources.ts";
import { importHref } from "../imports/import-table.tsx";

/** One watched source: where, how it goes, what it brought, and what one can do with it. */
export function SourceItem({ source }: { readonly source: ShownSource }) {
  const { language } = useUi();
  const words = importWords(language);
  const w = words.sources;
  const { id, name, kind, address, lookedAt, outcome, imports } = source;
  return (
    <li className="sources-page__item">
      <div className="sources-page__words">
        <h2>{name}</h2>
        <p className="sources-page__tags">
          <Tag>{w.kinds[kind]}</Tag>
          <StateTag source={source} />
        </p>
        <p className="sources-page__address">
          {kind === "folder" && address === "." ? w.wholeFolder : address}
        </p>
        <p className="soft">
          {lookedAt ? `${w.lastLook} ${formatInstant(language, lookedAt)}` : w.never}
          {outcome ? `, ${w.outcomes[outcome]}` : ""}
          {source.pausedAt === null && source.nextLookAt
            ? ` · ${w.next(formatInstant(language, source.nextLookAt))}`
            : ""}
        </p>
        <Trouble source={source} />
        {imports.length > 0 ? (
          <>
            <p className="sources-page__brought">{w.brought}</p>
            <ul className="sources-page__imports">
              {imports.map((run) => (
                <li key={run.id}>
                  <a href={importHref(run)}>{formatInstant(language, run.startedAt)}</a>
                  {` · ${words.upload.sum(run.counts)}`}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
      <SourceDeeds id={id} source={source} />
    </li>
  );
}

function StateTag({ source }: { readonly source: ShownSource }) {
  const w = importWords(useUi().language).sources;
  if (source.jobId) return <Tag icon="clock">{w.looking}</Tag>;
  if (source.pausedAt) return <Tag>{w.paused}</Tag>;
  if (source.outcome === "failed") return <Tag tone="wrong">{w.outcomes.failed}</Tag>;
  return <Tag icon="eye">{w.pauses[pauseKey(source.everyHours)]}</Tag>;
}

const pauseKey = (hours: number): "1" | "6" | "24" | "168" =>
  hours <= 1 ? "1" : hours <= 6 ? "6" : hours <= 24 ? "24" : "168";

/** What went wrong at the last look, in words and in those of who answered. */
function Trouble({ source }: { readonly source: ShownSource }) {
  const w = importWords(useUi().language).sources;
  const { error, errorDetail, failures } = source;
  if (!error) return null;
  return (
    <p className="sources-page__trouble">
      {w.errors[error] ?? error}
      {errorDetail ? ` (${errorDetail})` : ""}
      {failures > 0 ? `, ${w.failures(failures)}` : ""}
    </p>
  );
}

function SourceDeeds({ id, source }: { readonly id: string; readonly source: ShownSource }) {
  const w = importWords(useUi().language).sources;
  return (
    <div className="sources-page__deeds">
      <ButtonRow>
        <Form hidden={{ deed: "look", id }}>
          <Button small icon="search">
            {w.look}
            <span className="visually-hidden"> {source.name}</span>
          </Button>
        </Form>
        <Form hidden={{ deed: source.pausedAt ? "resume" : "pause", id }}>
          <Button small icon={source.pausedAt ? "play" : "stop"}>
            {source.pausedAt ? w.resume : w.pause}
            <span className="visually-hidden"> {source.name}</span>
          </Button>
        </Form>
      </ButtonRow>
      <details>
        <summary>
          {w.every}
          <span className="visually-hidden"> {source.name}</span>
        </summary>
        <Form hidden={{ deed: "every", id }}>
          <Select
            id={`every-${id}`}
            name="every"
            label={w.every}
            value={String(source.everyHours)}
            options={pauses.map((hours) => ({
              value: String(hours),
              label: w.pauses[`${hours}`],
            }))}
          />
          <Button small>{w.change}</Button>
        </Form>
        <Form hidden={{ deed: "remove", id }}>
          <p className="soft">{w.removeHelp}</p>
          <Button small kind="danger" icon="trash">
            {w.remove}
            <span className="visually-hidden"> {source.name}</span>
          </Button>
        </Form>
      </details>
    </div>
  );
}
