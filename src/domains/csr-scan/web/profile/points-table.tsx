import { colon } from "#kernel/language";
import { type Column, DataTable, formatNumber, useUi } from "#ui";
import type { Question } from "../../rules/instrument/instrument.ts";
import { type Contribution, contributionsTo } from "../../rules/profile/score-scan.ts";
import { fillWords } from "../../text/fill/index.ts";
import { profileWords } from "../../text/profile/index.ts";
import type { OpenProfile } from "../../usecases/profile/open-profile.ts";
import { nameOf, sayTold } from "./say-figures.ts";

interface PointsTableProps {
  readonly held: OpenProfile;
  readonly part: string;
  readonly questions: readonly Question[];
}

/** Where the figure of a subject comes from, question by question, with what others do. */
export function PointsTable({ held, part, questions }: PointsTableProps) {
  const { language } = useUi();
  const words = profileWords(language).subjects;
  const { answers, benchmark } = held.profile;
  const rows = contributionsTo(questions, answers);
  const number = (value: number) => formatNumber(language, value);
  const counted = rows.filter(({ points }) => points !== null);
  const columns: Column<Contribution>[] = [
    {
      key: "question",
      label: words.question,
      rowHeader: true,
      cell: ({ question }) =>
        questions.find(({ key }) => key === question)?.text[language] ?? question,
    },
    {
      key: "answer",
      label: words.answer,
      cell: ({ value }) => {
        const said = fillWords(language);
        return value ? said.answers[value] : said.noAnswer;
      },
    },
    {
      key: "points",
      label: words.points,
      cell: ({ points, weight }) =>
        points === null ? words.left : words.pointsOf(number(points), number(weight)),
    },
    ...(benchmark
      ? [
          {
            key: "others",
            label: words.others,
            cell: ({ question }: Contribution) =>
              sayTold(language, benchmark.answers.get(question)?.doing ?? null),
          },
        ]
      : []),
  ];
  return (
    <details className="scan-profile__points">
      <summary>
        {words.calculation} (
        {words.sum(
          number(counted.reduce((sum, { points }) => sum + (points ?? 0), 0)),
          number(counted.reduce((sum, { weight }) => sum + weight, 0)),
        )}
        )
      </summary>
      <DataTable
        caption={`${words.calculation}${colon(language)}${nameOf(held.instrument.parts, part, language)}`}
        captionHidden
        columns={columns}
        rows={rows}
        keyOf={({ question }) => question}
        address={`/scan/${held.token}/profiel`}
        density="dense"
        empty={null}
      />
    </details>
  );
}
