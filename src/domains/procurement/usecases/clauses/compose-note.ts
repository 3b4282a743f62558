import { inLanguage, type Language, type Multilingual } from "#kernel/language";
import { formatCents, formatDay, formatNumber } from "#ui/format";
import type { Advice, RouteAdvice } from "../../rules/clauses/advice.ts";
import { amountsFor } from "../../rules/clauses/figures-on.ts";
import type { Note, NoteBlock, NoteSection } from "../../rules/clauses/note.ts";
import type { Figure } from "../../rules/clauses/procurement-rules.ts";
import { type ClauseWords, clauseWords } from "../../text/clauses/index.ts";
import { sayAdvice, sayArticle, sayFigure, sayRule } from "../../text/clauses/say-advice.ts";
import type { OpenedAdvice } from "./advices.ts";
import { type Given, type NoteNames, paragraph, unsure } from "./note-parts.ts";
import { othersSection, routeSection } from "./note-routes.ts";
import { sourcesSection } from "./note-sources.ts";

/** The note for the file: facts, thresholds, routes, competition, counter-arguments, text, fields, sources. */
export function composeNote(opened: OpenedAdvice, names: NoteNames, language: Language): Note {
  const words = clauseWords(language);
  const given: Given = { opened, names, language, words };
  const { advice } = opened.shown;
  const day = formatDay(language, opened.shown.recordedAt.slice(0, 10));
  const chosen = chosenRoutes(opened);
  return {
    language,
    partnership: names.partnership,
    title: words.note.title,
    subtitle: advice.facts.title,
    meta: [
      words.note.number(opened.advice.number),
      words.note.madeOn(day),
      words.page.rules(advice.rulesVersion),
    ].join(" · "),
    disclaimer: words.page.disclaimer,
    page: "",
    sections: [
      decision(given, chosen),
      factsSection(given),
      thresholds(given),
      competition(given),
      ...chosen.map((route) => routeSection(given, route)),
      othersSection(given, chosen),
      sourcesSection(given, chosen),
    ],
  };
}

/** What the buyer chose, else what is advised first. */
function chosenRoutes({ shown }: OpenedAdvice): RouteAdvice[] {
  const { advice, choice } = shown;
  const possible = advice.routes.filter(({ verdict }) => verdict !== "not-possible");
  const chosen = possible.filter(({ key }) => choice.routes.includes(key));
  return chosen.length > 0 ? chosen : possible.slice(0, 1);
}

function decision({ opened, language, words }: Given, chosen: readonly RouteAdvice[]): NoteSection {
  const { advice, choice } = opened.shown;
  const say = sayAdvice(language);
  const isChosen = choice.routes.length > 0;
  const { regime, value, facts } = advice;
  return {
    title: isChosen ? words.note.decision : words.page.routes,
    depth: 1,
    blocks: [
      ...(isChosen ? [] : [paragraph(words.note.noDecision, "soft")]),
      ...chosen.map(({ name, verdict, article }) =>
        paragraph(
          `${name[language]} (${words.verdicts[verdict]}; ${sayArticle(language, article)})`,
          "strong",
        ),
      ),
      paragraph(
        value.cents === null
          ? words.page.valueUnknown
          : words.page.regimeLine(
              regime ? words.regimes[regime] : words.regimeUnknown,
              formatCents(language, value.cents),
              formatDay(language, facts.day),
            ),
      ),
      ...(choice.remark ? [paragraph(`${words.note.remark}: ${choice.remark}`)] : []),
      ...(advice.warnings.length > 0
        ? [
            {
              kind: "warning",
              title: words.page.warnings,
              lines: advice.warnings.map(say.warning),
            } as const,
          ]
        : []),
    ],
  };
}

function factsSection({ opened, names, language, words }: Given): NoteSection {
  const { facts } = opened.shown;
  const said = (name: Multilingual | null) => name && (inLanguage(name, language) ?? null);
  const rows: (readonly [string, string | null])[] = [
    [words.form.title, facts.title],
    [words.form.about, facts.about || null],
    [words.form.kind, words.kinds[facts.kind]],
    [
      words.form.value,
      facts.cents === null ? words.page.lotUnknown : formatCents(language, facts.cents),
    ],
    [words.form.day, formatDay(language, facts.day)],
    [words.form.place, said(names.municipality)],
    ...(facts.moreNis?.length ? [[words.form.places, said(names.places)] as const] : []),
    [words.form.months, facts.months === null ? null : formatNumber(language, facts.months)],
    [words.form.activity, said(names.activity)],
    [words.form.cpv, names.cpv],
    ...facts.lots.map(
      ({ title, cents }) =>
        [title, cents === null ? words.page.lotUnknown : formatCents(language, cents)] as const,
    ),
  ];
  return {
    title: words.page.facts,
    depth: 1,
    blocks: [
      {
        kind: "table",
        columns: [
          { label: words.page.facts, share: 1 },
          { label: "", share: 2 },
        ],
        rows: rows.flatMap(([term, value]) => (value ? [[term, value]] : [])),
      },
    ],
  };
}

/** How sure a figure is; one known from a stored copy was not read in its source. */
function howSure({ opened, words }: Given, figure: Figure): string {
  if (figure.origin === "own") return words.rules.ownOrigin;
  const source = opened.shown.advice.sources.find(({ key }) => key === figure.source);
  return figure.certainty === "sourced" && source?.checkedOn === null
    ? words.page.checkedOn(null)
    : words.certainties[figure.certainty];
}

function thresholds(given: Given): NoteSection {
  const { opened, language, words } = given;
  const { advice } = opened.shown;
  const { page } = words;
  return {
    title: page.figures,
    depth: 1,
    blocks: [
      {
        kind: "table",
        columns: [
          { label: page.figure, share: 3 },
          { label: page.amount, share: 1.4 },
          { label: page.period, share: 2 },
          { label: page.article, share: 3 },
          { label: words.note.how, share: 1.6 },
        ],
        rows: amountsFor(advice.facts.kind, advice.figures).map((figure) => [
          figure.name[language],
          sayFigure(language, figure),
          page.periodOf(
            formatDay(language, figure.from),
            figure.until && formatDay(language, figure.until),
          ),
          figure.ownSource?.title || sayArticle(language, figure.article),
          howSure(given, figure),
        ]),
      },
      {
        kind: "list",
        items: advice.procedures.map(
          (one) =>
            `${one.name[language]} (${sayArticle(language, one.article)}): ${page.procedureVerdicts[one.verdict]}${
              one.ceiling ? `, ${page.below(sayFigure(language, one.ceiling))}` : ""
            }${unsure(words, one.certainty)}`,
        ),
      },
      {
        kind: "list",
        items: advice.duties.map(
          (duty) =>
            `${sayRule(language, duty.text, advice.figures)} ${sayArticle(language, duty.article)}${unsure(words, duty.certainty)}`,
        ),
      },
    ],
  };
}

function competition({ opened, names, language, words }: Given): NoteSection {
  const { advice } = opened.shown;
  const { page, note } = words;
  const { capacity, bidders } = advice;
  const blocks: NoteBlock[] =
    capacity === null || bidders.all === 0
      ? [paragraph(page.capacityNone)]
      : [
          paragraph(
            page.capacityLine(bidders.all, bidders.reserved, formatDay(language, capacity.asOf)),
          ),
          {
            kind: "table",
            columns: [
              { label: note.who, share: 3 },
              { label: note.where, share: 1.5 },
              { label: note.may, share: 2 },
              { label: note.capacity, share: 1.2 },
            ],
            rows: capacity.operators.map((one) => [
              one.name,
              names.placeOf(one) ?? "–",
              [
                one.work === "kindred" ? page.kindred : "",
                one.mayReserve === "yes" ? page.reservedYes : page.reservedAsk,
              ]
                .filter(Boolean)
                .join("; "),
              one.hoursPerMonth === null
                ? page.hoursUnknown
                : formatNumber(language, one.hoursPerMonth),
            ]),
          },
        ];
  return {
    title: page.capacity,
    depth: 1,
    blocks: [
      ...blocks,
      paragraph(page.capacityNote, "soft"),
      ...proposalOf(advice, language, words),
    ],
  };
}

function proposalOf(
  { proposal, hours, policy }: Advice,
  language: Language,
  { page }: ClauseWords,
): NoteBlock[] {
  const number = (value: number) => formatNumber(language, value);
  return [
    ...(hours.total === null || proposal.hours === null
      ? []
      : [
          paragraph(
            `${page.hoursLine(number(hours.total), hours.perMonth === null ? null : number(hours.perMonth))}. ${page.proposal(number(proposal.share), number(proposal.hours))} (${page.proposalFrom[proposal.from]})`,
          ),
        ]),
    paragraph(
      policy
        ? [
            policy.title,
            policy.sharePercent === null ? "" : page.policyShare(number(policy.sharePercent)),
            policy.asks ? page.policyAsks[policy.asks] : "",
          ]
            .filter(Boolean)
            .join(". ")
        : page.policyNone,
    ),
  ];
}
