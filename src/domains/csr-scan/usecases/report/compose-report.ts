import { dayOf } from "#kernel/day";
import { formatKboNumber } from "#kernel/kbo-number";
import type { Language } from "#kernel/language";
import { formatDay, formatPercent } from "#ui/format";
import { scoreScan } from "../../rules/profile/score-scan.ts";
import type { ReportSection, ScanReport } from "../../rules/report/report.ts";
import { goalsOf, type Statement, statementsOf } from "../../rules/report/statements.ts";
import { missingFacts } from "../../rules/vsme/missing-facts.ts";
import { type ReportWords, reportWords } from "../../text/report/index.ts";
import type { ReportContent } from "./open-report.ts";

type Composing = ReportContent & {
  readonly words: ReportWords;
  readonly language: Language;
  readonly statements: readonly Statement[];
};

/** The report of a scan, in the words of a language; parts about which nothing is known yet say so. */
export function composeReport(content: ReportContent, language: Language): ScanReport {
  const words = reportWords(language);
  const { scan, instrument, partnership, asked, answers } = content.scan;
  const statements = statementsOf(asked, answers, content.evidence, language);
  const composing = { ...content, words, language, statements };
  const day = (instant: Parameters<typeof dayOf>[0]) => formatDay(language, dayOf(instant));
  return {
    language,
    partnership: partnership || "Regiekamer",
    title: scan.name,
    subtitle: words.title,
    meta: [
      ...(scan.isExample ? [words.example] : []),
      ...(scan.kboNumber ? [words.number(formatKboNumber(scan.kboNumber))] : []),
      `${words.begun(day(scan.startedAt))}. ${
        scan.finishedAt ? `${words.finished(day(scan.finishedAt))}.` : words.unfinished
      } ${words.people(content.people)}.`,
      words.edition(instrument.title[language], instrument.version, scan.depth),
    ],
    disclaimer: words.disclaimer,
    page: words.page,
    sections: [
      profileSection(composing),
      ...wellSections(composing),
      ...unsureSection(composing),
      ...effectSections(composing),
      planSection(composing),
      ...vsmeSections(composing),
      ...goalSection(composing),
      {
        title: words.method.title,
        depth: 1,
        blocks: words.method.text.map((text) => ({ kind: "paragraph", text })),
      },
    ],
  };
}

const partName = ({ scan, language }: Composing, part: string): string =>
  scan.instrument.parts.find(({ key }) => key === part)?.name[language] ?? part;

function profileSection(composing: Composing): ReportSection {
  const { scan, words, language } = composing;
  const score = scoreScan(scan.asked, scan.answers);
  const percent = (share: number) => formatPercent(language, share);
  return {
    title: words.profile.title,
    depth: 1,
    blocks: [
      { kind: "paragraph", text: words.profile.lede },
      {
        kind: "scores",
        columns: [words.profile.subject, words.profile.done, words.profile.known],
        rows: score.parts.map(({ part, share, counts }) => ({
          label: partName(composing, part),
          share,
          said: share === null ? words.profile.tooLittle : percent(share),
          known: words.profile.counts(
            counts.yes + counts.partly + counts.no,
            counts.unknown,
            counts.open,
          ),
        })),
      },
      {
        kind: "paragraph",
        tone: "strong",
        text:
          score.total === null ? words.profile.noTotal : words.profile.total(percent(score.total)),
      },
    ],
  };
}

function wellSections(composing: Composing): ReportSection[] {
  const { scan, statements, words } = composing;
  const head = statements.length === 0 ? words.well.none : words.well.lede;
  const parts = scan.instrument.parts.flatMap(({ key }): ReportSection[] => {
    const own = statements.filter(({ part }) => part === key);
    return own.length === 0
      ? []
      : [
          {
            title: partName(composing, key),
            depth: 2,
            blocks: [
              {
                kind: "list",
                items: own.map(({ isWhole, text }) => (isWhole ? text : `${words.partly} ${text}`)),
              },
            ],
          },
        ];
  });
  return [
    { title: words.well.title, depth: 1, blocks: [{ kind: "paragraph", text: head }] },
    ...parts,
  ];
}

/** What is not known stands in the report as openly as what is. */
function unsureSection({ scan, words, language }: Composing): ReportSection[] {
  const unsure = scan.asked.filter(({ key }) => scan.answers.get(key)?.value === "unknown");
  return unsure.length === 0
    ? []
    : [
        {
          title: words.unsure.title,
          depth: 1,
          blocks: [
            { kind: "paragraph", text: words.unsure.lede },
            { kind: "list", items: unsure.map(({ text }) => text[language]) },
          ],
        },
      ];
}

function effectSections({ effects, words, language }: Composing): ReportSection[] {
  const told = words.effects;
  const kept = effects.filter(({ state }) => state === "kept");
  const negative = kept.filter(({ kind }) => kind === "negative");
  const positive = kept.filter(({ kind }) => kind === "positive");
  const severity = ({ scale, scope, irreversibility }: (typeof kept)[number]) =>
    Math.max(scale, scope, irreversibility);
  const rows = [...negative]
    .sort((a, b) => severity(b) - severity(a) || b.likelihood - a.likelihood)
    .map((effect) => [
      effect.title,
      told.weigh(severity(effect), effect.likelihood),
      [effect.measure, effect.who].filter(Boolean).join(" – ") || "–",
      effect.checkOn ? formatDay(language, effect.checkOn) : "–",
    ]);
  const columns = [
    { label: told.what, share: 4 },
    { label: told.weight, share: 3 },
    { label: told.measure, share: 4 },
    { label: told.check, share: 2 },
  ];
  return [
    {
      title: told.title,
      depth: 1,
      blocks:
        rows.length === 0
          ? [{ kind: "paragraph", text: told.none }]
          : [
              { kind: "paragraph", text: told.lede },
              { kind: "table", columns, rows },
            ],
    },
    ...(positive.length === 0
      ? []
      : [
          {
            title: told.positive,
            depth: 2 as const,
            blocks: [{ kind: "list" as const, items: positive.map(({ title }) => title) }],
          },
        ]),
  ];
}

function planSection({ plan, words, language }: Composing): ReportSection {
  const told = words.plan;
  const rows = plan
    .filter(({ state }) => state !== "dropped")
    .map((action) => [
      [action.title, action.partnerName ? told.help(action.partnerName) : ""]
        .filter(Boolean)
        .join(", "),
      action.ownerName || "–",
      formatDay(language, action.dueOn),
      told.states[action.state],
    ]);
  return {
    title: told.title,
    depth: 1,
    blocks:
      rows.length === 0
        ? [{ kind: "paragraph", text: told.none }]
        : [
            {
              kind: "table",
              columns: [
                { label: told.action, share: 5 },
                { label: told.who, share: 3 },
                { label: told.when, share: 2 },
                { label: told.state, share: 2 },
              ],
              rows,
            },
          ],
  };
}

/** A text to take over: what is done by subject, and what is planned. */
function vsmeSections(composing: Composing): ReportSection[] {
  const { scan, facts, plan, statements, words, language } = composing;
  const { instrument } = scan;
  if (!instrument.facts) return [];
  const told = words.vsme;
  const subjects = instrument.parts.flatMap(({ key, name }) => {
    const own = statements.filter(({ part, vsme }) => part === key && vsme.length > 0);
    const said = own.map(({ text, isWhole }) => `${text} ${isWhole ? told.yes : told.partly}.`);
    return said.length === 0 ? [] : [told.about(name[language], said.join(" "))];
  });
  const todo = plan.filter(({ state }) => state === "open" || state === "busy");
  const planned = todo.map(({ title, dueOn }) => `${title} (${formatDay(language, dueOn)})`);
  const notes = statements.filter(({ note, vsme }) => note !== "" && vsme.length > 0);
  const missing = (["basic", "comprehensive"] as const).map((module) => {
    const found = missingFacts(instrument, facts.values, module);
    const count = found.missing.reduce((sum, one) => sum + one.facts.length, 0);
    const name = told.modules[module];
    return found.isComplete ? told.complete(name) : told.incomplete(name, count);
  });
  const b2 = [
    ...(subjects.length > 0 ? [told.intro(scan.scan.name), ...subjects] : []),
    ...(planned.length > 0 ? [told.planned(planned.join("; "))] : []),
  ];
  return [
    {
      title: told.title,
      depth: 1,
      blocks: [
        { kind: "paragraph", text: told.lede },
        { kind: "list", items: missing },
      ],
    },
    {
      title: told.b2,
      depth: 2,
      blocks: [{ kind: "quote", text: b2.length > 0 ? b2.join("\n") : told.nothing }],
    },
    ...(notes.length === 0
      ? []
      : [
          {
            title: told.c2,
            depth: 2 as const,
            blocks: [
              {
                kind: "quote" as const,
                text: notes.map(({ text, note }) => `${text} ${note}`).join("\n"),
              },
            ],
          },
        ]),
  ];
}

function goalSection({ scan, words }: Composing): ReportSection[] {
  const goals = goalsOf(scan.asked, scan.answers);
  const told = words.goals;
  return goals.length === 0
    ? []
    : [
        {
          title: told.title,
          depth: 1,
          blocks: [
            { kind: "paragraph", text: told.lede },
            {
              kind: "table",
              columns: [
                { label: told.goal, share: 5 },
                { label: told.count, share: 1 },
              ],
              rows: goals.map(({ goal, count }) => [
                `${goal}. ${told.names[goal - 1] ?? ""}`,
                String(count),
              ]),
            },
          ],
        },
      ];
}
