import { inLanguage } from "#kernel/language";
import { formatDay } from "#ui/format";
import type { RouteAdvice } from "../../rules/clauses/advice.ts";
import { textFor } from "../../rules/clauses/fill-blanks.ts";
import type { NoteBlock, NoteSection } from "../../rules/clauses/note.ts";
import { fillAdviceText } from "../../text/clauses/fill-advice-text.ts";
import { sayAdvice, sayArticle, sayRule } from "../../text/clauses/say-advice.ts";
import { type Given, paragraph, unsure } from "./note-parts.ts";

/** Everything of a chosen route: why, conditions, risks, answers, the text to paste, the fields of the notice. */
export function routeSection(given: Given, route: RouteAdvice): NoteSection {
  const { opened, names, language, words } = given;
  const { advice, texts, choice } = opened.shown;
  const { page } = words;
  const say = sayAdvice(language);
  const text = (words_: Parameters<typeof sayRule>[1]) => sayRule(language, words_, advice.figures);
  const model = textFor(texts, choice, route.key);
  const filled = model && fillAdviceText(advice, model, choice.values, names, language);
  const open = (filled?.open ?? []).map(
    (blank) => inLanguage(blank.meaning, language) ?? blank.name,
  );
  return {
    title: route.name[language],
    depth: 1,
    blocks: [
      paragraph(text(route.what)),
      paragraph(`${sayArticle(language, route.article)}${unsure(words, route.certainty)}`, "soft"),
      paragraph(page.why, "strong"),
      { kind: "list", items: route.reasons.map(say.reason) },
      paragraph(page.conditions, "strong"),
      {
        kind: "list",
        items: route.conditions.map((one) => `${text(one.text)}${unsure(words, one.certainty)}`),
      },
      paragraph(page.risks, "strong"),
      { kind: "list", items: route.risks.map((one) => text(one.text)) },
      paragraph(page.counters, "strong"),
      {
        kind: "table",
        columns: [
          { label: page.counters, share: 1 },
          { label: "", share: 2 },
        ],
        rows: route.counters.map(({ claim, answer }) => [text(claim), text(answer)]),
      },
      ...route.notes.map((note) =>
        paragraph(
          `${page.ownNotes}: ${note.text} (${page.noteBy(note.writtenBy, formatDay(language, note.writtenOn))})`,
        ),
      ),
      paragraph(page.text, "strong"),
      ...(filled ? [{ kind: "clause", text: filled.text } as const] : [paragraph(page.noText)]),
      ...(open.length > 0 ? [paragraph(page.blanksOpen(open.join("; ")), "soft")] : []),
      ...fieldsOf(given, route),
    ],
  };
}

function fieldsOf({ opened, language, words }: Given, route: RouteAdvice): NoteBlock[] {
  const { fields } = opened.shown.advice;
  if (route.fields.length === 0) return [];
  return [
    paragraph(words.page.fields, "strong"),
    {
      kind: "table",
      columns: [
        { label: words.note.field, share: 2 },
        { label: words.note.tick, share: 3 },
      ],
      rows: route.fields.map(({ field, code }) => {
        const known = fields.find(({ key }) => key === field);
        const chosen = known?.codes.find((one) => one.code === code);
        return [
          `${field} ${known?.name[language] ?? ""}`,
          code === null ? words.page.freeText : `${code}: ${chosen?.name[language] ?? ""}`,
        ];
      }),
    },
  ];
}

/** The routes that were not chosen, each with why and its article. */
export function othersSection(
  { opened, language, words }: Given,
  chosen: readonly RouteAdvice[],
): NoteSection {
  const say = sayAdvice(language);
  const keys = new Set(chosen.map(({ key }) => key));
  return {
    title: words.note.otherRoutes,
    depth: 1,
    blocks: [
      {
        kind: "table",
        columns: [
          { label: words.list.columns.route, share: 2 },
          { label: words.page.why, share: 3 },
          { label: words.page.article, share: 1.6 },
        ],
        rows: opened.shown.advice.routes
          .filter(({ key }) => !keys.has(key))
          .map((route) => [
            `${route.rank}. ${route.name[language]} (${words.verdicts[route.verdict]})`,
            route.reasons.map(say.reason).join(" "),
            sayArticle(language, route.article),
          ]),
      },
    ],
  };
}
