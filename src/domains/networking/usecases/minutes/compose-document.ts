import type { Day } from "#kernel/day";
import { colon, type Language } from "#kernel/language";
import { type LightSpan, parseLightText, withSteadyHeadings } from "#kernel/light-text";
import { formatDay } from "#ui/format";
import type { MinutesState } from "../../rules/minutes/minutes.ts";
import {
  actionsOf,
  type ContentAction,
  type ContentItem,
  type MinutesContent,
} from "../../rules/minutes/minutes-content.ts";
import type {
  DocumentBlock,
  DocumentSection,
  MinutesDocument,
} from "../../rules/minutes/minutes-document.ts";
import { type MinutesWords, minutesWords } from "../../text/minutes/index.ts";
import { whenInWords } from "../guests/when-in-words.ts";

export type DocumentStanding = {
  readonly state: MinutesState;
  /** Of what was sent; null: not sent. */
  readonly edition: number | null;
  readonly sentOn: Day | null;
  readonly approvedOn: Day | null;
};

/** Minutes as a document: what people wrote as they wrote it, everything around it in one language. */
export function composeDocument(
  content: MinutesContent,
  standing: DocumentStanding,
  partnership: string,
  language: Language,
): MinutesDocument {
  const words = minutesWords(language).document;
  const { attendance } = content;
  const line = (label: string, names: readonly string[]) =>
    names.length > 0 ? [{ label, text: names.join(", ") }] : [];
  return {
    language,
    partnership,
    kind: words.kind,
    title: content.title,
    meta: [whenInWords(language, content), content.place].filter(Boolean).join(" · "),
    standing: standingIn(standing, words, language),
    attendanceTitle: words.attendance,
    attendance: [
      ...line(words.present, attendance.present),
      ...line(words.excused, attendance.excused),
      ...line(words.absent, attendance.absent),
      ...(attendance.persons > 0
        ? [{ label: words.people, text: words.persons(attendance.persons) }]
        : []),
    ],
    sections: content.items.map((item, at) => sectionOf(item, at + 1, words, language)),
    actionsTitle: words.actions,
    actions: {
      columns: [words.columns.what, words.columns.who, words.columns.due, words.columns.number],
      rows: actionsOf(content).map(({ title, who, dueOn, number }) => [
        title,
        who || words.nobody,
        dueOn ? formatDay(language, dueOn) : "",
        number === null ? words.notInPlan : words.planned(number),
      ]),
    },
    page: words.page,
  };
}

type Words = MinutesWords["document"];

function standingIn(standing: DocumentStanding, words: Words, language: Language): string {
  const { state, edition, sentOn, approvedOn } = standing;
  if (state === "approved" && approvedOn) return words.approvedOn(formatDay(language, approvedOn));
  if (edition === null || sentOn === null) return words.draft;
  return words.edition(edition, formatDay(language, sentOn));
}

function sectionOf(
  item: ContentItem,
  number: number,
  words: Words,
  language: Language,
): DocumentSection {
  const lists = [
    {
      kind: "decisions" as const,
      label: words.decisions(item.decisions.length),
      lines: item.decisions.map(({ title, who }) =>
        who ? `${title} (${words.agreed(who)})` : title,
      ),
    },
    {
      kind: "actions" as const,
      label: words.actionsOf(item.actions.length),
      lines: item.actions.map((action) => sayAction(action, words, language)),
    },
    {
      kind: "papers" as const,
      label: words.papers(item.papers.length),
      lines: item.papers.map(({ label, url }) =>
        url && url !== label ? `${label}${colon(language)}${url}` : label,
      ),
    },
  ];
  return {
    title: `${number}. ${item.title}`,
    meta: item.who ? words.broughtBy(item.who) : "",
    blocks: withSteadyHeadings(parseLightText(item.body)).map(plainBlock),
    lists: lists.filter(({ lines }) => lines.length > 0),
  };
}

const sayAction = (
  { title, who, dueOn }: ContentAction,
  words: Words,
  language: Language,
): string =>
  `${title} (${[who || words.nobody, dueOn ? words.by(formatDay(language, dueOn)) : ""]
    .filter(Boolean)
    .join(", ")})`;

const plainSpan = (span: LightSpan) => ({
  text: span.kind === "text" ? span.text : `[[${span.key}]]`,
  strong: span.strong,
});

const plainBlock = (block: ReturnType<typeof parseLightText>[number]): DocumentBlock =>
  block.kind === "list"
    ? { kind: "list", items: block.items.map((spans) => spans.map(plainSpan)) }
    : { ...block, spans: block.spans.map(plainSpan) };
