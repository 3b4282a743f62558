import { type Column, DataTable, formatPercent, RadarChart, useUi } from "#ui";
import type { PartScore } from "../../rules/profile/score-scan.ts";
import { amountOf, hasSpan } from "../../rules/profile/tell-subject.ts";
import { profileWords } from "../../text/profile/index.ts";
import type { OpenProfile } from "../../usecases/profile/open-profile.ts";
import { nameOf, sayCounts, sayScore } from "./say-figures.ts";

interface WholePartProps {
  readonly held: OpenProfile;
  readonly today: string;
}

const percents = (share: number | null | undefined): number | null =>
  share === null || share === undefined ? null : Math.round(share * 100);

/** The whole profile: its total, its shape, and every subject in a table. */
export function WholePart({ held, today }: WholePartProps) {
  const { language } = useUi();
  const words = profileWords(language);
  const { parts } = held.instrument;
  const { score, benchmark } = held.profile;
  const percent = (share: number) => formatPercent(language, share);
  return (
    <section className="scan-profile__whole">
      <Total held={held} />
      <RadarChart
        id="profile"
        top={100}
        title={words.radar.title}
        unit="%"
        description={words.radar.description}
        categoryLabel={words.radar.category}
        categories={score.parts.map(({ part }) => nameOf(parts, part, language))}
        series={[
          { name: words.radar.now, tone: "act", values: score.parts.map((p) => percents(p.share)) },
          ...(benchmark
            ? [
                {
                  name: words.radar.others,
                  tone: "ink" as const,
                  values: score.parts.map(({ part }) => percents(benchmark.parts[part])),
                },
              ]
            : []),
        ]}
        spans={score.parts.map((one) =>
          hasSpan(one) ? ([one.least * 100, one.most * 100] as const) : null,
        )}
        format={(value) => percent(value / 100)}
        sources={[{ title: words.radar.source, date: today }]}
      />
      <SubjectTable held={held} />
      <details className="scan-profile__rule">
        <summary>{words.rule.title}</summary>
        <ul>
          {words.rule.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function Total({ held }: { readonly held: OpenProfile }) {
  const { language } = useUi();
  const words = profileWords(language);
  const { total, least, most, parts, counts } = held.profile.score;
  const dark = parts
    .filter((part) => amountOf(part) === "unknown")
    .map(({ part }) => nameOf(held.instrument.parts, part, language));
  return (
    <div>
      <p className="scan-profile__total">
        {total === null ? words.noTotal : words.total(formatPercent(language, total))}
      </p>
      {total === null && dark.length > 0 ? <p>{words.noTotalWhy(dark.join(", "))}</p> : null}
      {hasSpan({ counts }) ? (
        <p>{words.span(formatPercent(language, least), formatPercent(language, most))}</p>
      ) : null}
      <p className="soft">{sayCounts(language, counts)}</p>
    </div>
  );
}

function SubjectTable({ held }: { readonly held: OpenProfile }) {
  const { language } = useUi();
  const words = profileWords(language);
  const { score, benchmark } = held.profile;
  const percent = (share: number) => formatPercent(language, share);
  const columns: Column<PartScore>[] = [
    {
      key: "subject",
      label: words.table.subject,
      rowHeader: true,
      cell: ({ part }) => (
        <a href={`#part-${part}`}>{nameOf(held.instrument.parts, part, language)}</a>
      ),
    },
    { key: "share", label: words.table.share, cell: (part) => sayScore(language, part) },
    {
      key: "span",
      label: words.table.span,
      cell: (part) =>
        hasSpan(part) ? words.shortSpan(percent(part.least), percent(part.most)) : words.noSpan,
    },
    ...(benchmark
      ? [
          {
            key: "others",
            label: words.table.others,
            cell: ({ part }: PartScore) => {
              const middle = benchmark.parts[part];
              return middle === null || middle === undefined
                ? words.table.noOthers
                : words.others.about(percent(middle));
            },
          },
        ]
      : []),
    { key: "counts", label: words.table.counts, cell: ({ counts }) => sayCounts(language, counts) },
  ];
  return (
    <DataTable
      caption={words.table.caption}
      captionHidden
      columns={columns}
      rows={score.parts}
      keyOf={({ part }) => part}
      address={`/scan/${held.token}/profiel`}
      empty={null}
    />
  );
}
