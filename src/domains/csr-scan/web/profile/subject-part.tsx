import { colon } from "#kernel/language";
import { formatNumber, formatPercent, SectionHeader, useUi } from "#ui";
import type { Question } from "../../rules/instrument/instrument.ts";
import type { PartScore } from "../../rules/profile/score-scan.ts";
import { hasSpan, tellSubject } from "../../rules/profile/tell-subject.ts";
import { profileWords } from "../../text/profile/index.ts";
import { reportWords } from "../../text/report/index.ts";
import type { OpenProfile } from "../../usecases/profile/open-profile.ts";
import { PointsTable } from "./points-table.tsx";
import { QuestionLinks } from "./question-links.tsx";
import { nameOf, sayCounts, sayScore } from "./say-figures.ts";

/** Every subject with what stands out in it, and where its figure comes from. */
export function SubjectParts({ held }: { readonly held: OpenProfile }) {
  const words = profileWords(useUi().language).subjects;
  return (
    <section className="scan-profile__subjects">
      <SectionHeader title={words.title} />
      {held.profile.score.parts.map((score) => (
        <SubjectPart key={score.part} held={held} score={score} />
      ))}
    </section>
  );
}

interface SubjectPartProps {
  readonly held: OpenProfile;
  readonly score: PartScore;
}

function SubjectPart({ held, score }: SubjectPartProps) {
  const { language } = useUi();
  const words = profileWords(language);
  const questions = held.profile.asked.filter(({ part }) => part === score.part);
  const story = tellSubject(questions, held.profile.answers);
  const id = `part-${score.part}`;
  const lists = [
    { title: words.subjects.strong, found: story.strong },
    { title: words.subjects.weak, found: story.weak },
    { title: words.subjects.lookUp, found: story.lookUp },
  ].filter(({ found }) => found.length > 0);
  return (
    <section className="scan-profile__subject" aria-labelledby={id}>
      <h3 id={id}>{nameOf(held.instrument.parts, score.part, language)}</h3>
      <p>
        <strong>{sayScore(language, score)}</strong>
        {hasSpan(score)
          ? `, ${words.shortSpan(
              formatPercent(language, score.least),
              formatPercent(language, score.most),
            )}`
          : null}
        <br />
        <span className="soft">{sayCounts(language, score.counts)}</span>
      </p>
      {lists.map(({ title, found }) => (
        <div key={title}>
          <h4>{title}</h4>
          <QuestionLinks held={held} keys={found.map(({ key }) => key)} />
        </div>
      ))}
      {story.open[0] ? (
        <p>
          <a href={`/scan/${held.token}/vraag/${story.open[0].key}`}>
            {words.subjects.open(story.open.length)}
          </a>
        </p>
      ) : null}
      <Goals questions={questions} />
      <PointsTable held={held} questions={questions} part={score.part} />
    </section>
  );
}

/** The goals that the questions of a subject touch, whatever the answers. */
function Goals({ questions }: { readonly questions: readonly Question[] }) {
  const { language } = useUi();
  const goals = [...new Set(questions.flatMap(({ sdg }) => sdg))].sort((a, b) => a - b);
  if (goals.length === 0) return null;
  const { goals: words, subjects } = profileWords(language);
  const names = reportWords(language).goals.names;
  return (
    <p className="soft">
      {subjects.goals}
      {colon(language)}
      {goals
        .map((goal) => words.goal(goal, names[goal - 1] ?? formatNumber(language, goal)))
        .join("; ")}
    </p>
  );
}
