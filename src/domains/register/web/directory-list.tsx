import type { Language } from "#kernel/language";
import { formatAge, formatNumber, Tag, useUi, WorkFormBadge } from "#ui";
import { isHistoricForm } from "../rules/work-form.ts";
import { type DirectoryWords, directoryWords } from "../text/directory/index.ts";
import type { ListedRow } from "./load-directory.ts";
import "./directory-list.css";

export type DirectoryListProps = {
  readonly rows: readonly ListedRow[];
  readonly today: string;
  /** Where a record is read: `/organisatie/` or `/publiek/organisatie/`. */
  readonly recordPath: string;
  /** Position of the first row, counted from 1. */
  readonly start: number;
};

/** Organisations under each other: who, in which form, what it does, where, how much, how fresh. */
export function DirectoryList({ rows, today, recordPath, start }: DirectoryListProps) {
  return (
    <ol className="directory-list" start={start} data-island-directory-list>
      {rows.map((row) => (
        <DirectoryItem key={row.id} row={row} today={today} href={`${recordPath}${row.id}`} />
      ))}
    </ol>
  );
}

type ItemProps = { readonly row: ListedRow; readonly today: string; readonly href: string };

function DirectoryItem({ row, today, href }: ItemProps) {
  const { language } = useUi();
  const words = directoryWords(language);
  const place =
    row.lon === null || row.lat === null ? {} : { "data-lon": row.lon, "data-lat": row.lat };
  return (
    <li
      className={`directory-item directory-item--${row.group}`}
      data-organisation={row.id}
      {...place}
    >
      <div className="directory-item__head">
        <h3 className="directory-item__name">
          <a href={href}>{row.name}</a>
        </h3>
        {row.workForms.map((form) => (
          <WorkFormBadge key={form} label={words.workForms[form]} past={isHistoricForm(form)} />
        ))}
        {row.workForms.length === 0 && row.kind !== "social-enterprise" ? (
          <Tag tone={row.group === "regular" ? "regular" : "plain"}>{words.kinds[row.kind]}</Tag>
        ) : null}
        {row.isStopped ? <Tag tone="wrong">{words.stopped}</Tag> : null}
        {row.isExample ? <Tag>{words.example}</Tag> : null}
      </div>
      <p className="directory-item__does">{whatItDoes(row, words)}</p>
      <p className="directory-item__facts">
        {factsOf(row, words, language, today).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {row.findings.length > 0 ? (
        <p className="directory-item__found">
          {words.foundIn} {foundIn(row, words)}
        </p>
      ) : null}
    </li>
  );
}

function whatItDoes(row: ListedRow, words: DirectoryWords): string {
  if (row.activities.length === 0) return words.noActivities;
  const more = row.moreActivities > 0 ? ` +${row.moreActivities}` : "";
  return `${row.activities.join(" · ")}${more}`;
}

function factsOf(
  row: ListedRow,
  words: DirectoryWords,
  language: Language,
  today: string,
): string[] {
  const number = (value: number) => formatNumber(language, value);
  return [
    row.municipality ?? words.noPlace,
    ...(row.serves > 1 ? [words.alsoIn(row.serves)] : []),
    ...(row.hours === null ? [] : [words.capacityHours(number(row.hours))]),
    ...(row.places === null ? [] : [words.capacityPlaces(row.places, number(row.places))]),
    row.confirmedOn
      ? words.confirmed(formatAge(language, row.confirmedOn, today))
      : words.updated(formatAge(language, row.changedOn, today)),
  ];
}

/** Each place once, however many words stood there. */
function foundIn(row: ListedRow, words: DirectoryWords): string {
  const places = row.findings.map(({ field, text }) =>
    words.finding(words.fields[field], field === "name" ? "" : text),
  );
  return [...new Set(places)].join(", ");
}
