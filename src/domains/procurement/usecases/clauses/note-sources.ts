import { formatDay } from "#ui/format";
import type { Advice, RouteAdvice } from "../../rules/clauses/advice.ts";
import { amountsFor } from "../../rules/clauses/figures-on.ts";
import type { NoteSection } from "../../rules/clauses/note.ts";
import type { Figure, RuleWords } from "../../rules/clauses/procurement-rules.ts";
import type { Given } from "./note-parts.ts";

/** The sources of what the note says, and of nothing else, in the order of the rules. */
export function sourcesSection(
  { opened, language, words }: Given,
  chosen: readonly RouteAdvice[],
): NoteSection {
  const { advice } = opened.shown;
  const figures = figuresSaid(advice, chosen);
  const used = new Set<string>([
    ...figures.flatMap(({ source, further }) => (source ? [source, ...further] : further)),
    ...(advice.warnings.some(({ kind }) => kind === "consult-market") ? ["directive-40"] : []),
    ...advice.procedures.map(({ source }) => source),
    ...advice.duties.map(({ source }) => source),
    ...advice.routes.map(({ source }) => source),
    ...chosen.flatMap((route) => [
      ...route.further,
      ...[...route.conditions, ...route.risks, ...route.counters].flatMap(
        (one) => one.source ?? [],
      ),
    ]),
    ...fieldsSaid(advice, chosen).map(({ source }) => source),
  ]);
  const checked = (on: string | null) => words.page.checkedOn(on && formatDay(language, on));
  return {
    title: words.note.sources,
    depth: 1,
    blocks: [
      {
        kind: "list",
        items: [
          ...advice.sources
            .filter(({ key, url }) => used.has(key) && url !== null)
            .map(
              ({ publisher, title, url, checkedOn }) =>
                `${publisher}, ${title}. ${url} (${checked(checkedOn)})`,
            ),
          ...figures.flatMap(({ ownSource }) =>
            ownSource?.title || ownSource?.url
              ? [`${ownSource.title} ${ownSource.url}`.trim()]
              : [],
          ),
        ],
      },
    ],
  };
}

/** Figures in the table of the note, and those its texts name: `{reserved-share}`. */
function figuresSaid(advice: Advice, chosen: readonly RouteAdvice[]): readonly Figure[] {
  const texts: readonly RuleWords[] = [
    ...advice.duties.map(({ text }) => text),
    ...chosen.flatMap((route) => [
      route.what,
      ...route.conditions.map(({ text }) => text),
      ...route.risks.map(({ text }) => text),
      ...route.counters.flatMap(({ claim, answer }) => [claim, answer]),
    ]),
  ];
  const named = new Set(
    texts.flatMap(({ nl }) => [...nl.matchAll(/\{([a-z-]+)\}/g)].map(([, name]) => name)),
  );
  const inTable = new Set(
    amountsFor(advice.facts.kind, advice.figures).map(({ key }): string => key),
  );
  return advice.figures.filter(({ key }) => inTable.has(key) || named.has(key));
}

function fieldsSaid(advice: Advice, chosen: readonly RouteAdvice[]) {
  const keys = new Set(chosen.flatMap(({ fields }) => fields.map(({ field }) => field)));
  return advice.fields.filter(({ key }) => keys.has(key));
}
