import { ButtonLink, ButtonRow, LightText, SectionHeader, useUi } from "#ui";
import type { Goal, Vision, VisionComment } from "../../rules/vision/vision.ts";
import { visionWords } from "../../text/vision/index.ts";
import { IndicatorTable } from "./indicator-table.tsx";
import { PartDeeds } from "./part-deeds.tsx";

export interface GoalsSectionProps {
  readonly vision: Vision;
  readonly comments: readonly VisionComment[];
  /** The version is a draft, and this person writes it. */
  readonly mayChange: boolean;
  readonly mayMeasure: boolean;
}

/** The goals with their indicators, and what one can do with each. */
export function GoalsSection(props: GoalsSectionProps) {
  const words = visionWords(useUi().language);
  const { vision, mayChange } = props;
  return (
    <section className="vision__goals" aria-labelledby="doelen">
      <SectionHeader
        title={words.page.goals}
        id="doelen"
        actions={
          mayChange ? (
            <ButtonLink icon="plus" small href={`/visie/${vision.number}/doel/nieuw`}>
              {words.page.addGoal}
            </ButtonLink>
          ) : null
        }
      />
      {vision.goals.length === 0 ? <p className="soft">{words.page.noGoals}</p> : null}
      {vision.goals.map((goal, at) => (
        <GoalArticle key={goal.id} goal={goal} at={at} {...props} />
      ))}
    </section>
  );
}

interface GoalArticleProps extends GoalsSectionProps {
  readonly goal: Goal;
  readonly at: number;
}

function GoalArticle({ goal, at, vision, comments, mayChange, mayMeasure }: GoalArticleProps) {
  const words = visionWords(useUi().language);
  const open = comments.filter(({ goalId, resolvedAt }) => goalId === goal.id && !resolvedAt);
  return (
    <article className="vision__goal" id={`doel-${goal.id}`}>
      <h3 className="vision__goal-title">
        <span className="vision__goal-number numeric">{at + 1}</span>
        <span>{goal.title}</span>
      </h3>
      {open.length > 0 ? (
        <p className="vision__goal-comments">
          <a href="#opmerkingen">{words.comments.open(open.length)}</a>
        </p>
      ) : null}
      <LightText text={goal.body} headingLevel={4} />
      <IndicatorTable
        goal={goal}
        number={vision.number}
        mayChange={mayChange}
        mayMeasure={mayMeasure}
      />
      {mayChange ? (
        <GoalDeeds goal={goal} number={vision.number} at={at} last={vision.goals.length - 1} />
      ) : null}
    </article>
  );
}

interface GoalDeedsProps {
  readonly goal: Goal;
  readonly number: number;
  readonly at: number;
  readonly last: number;
}

function GoalDeeds({ goal, number, at, last }: GoalDeedsProps) {
  const { page } = visionWords(useUi().language);
  const here = `/visie/${number}`;
  return (
    <div className="vision__deeds">
      <ButtonRow>
        <ButtonLink icon="edit" small href={`${here}/doel/${goal.id}`}>
          {page.edit} <span className="visually-hidden">{goal.title}</span>
        </ButtonLink>
        <ButtonLink icon="plus" small href={`${here}/doel/${goal.id}/indicator/nieuw`}>
          {page.addIndicator} <span className="visually-hidden">{goal.title}</span>
        </ButtonLink>
        <PartDeeds kind="goal" id={goal.id} name={goal.title} at={at} last={last} number={number} />
      </ButtonRow>
    </div>
  );
}
